#pragma once

#include "core/adapters/backup/containerheader.h"
#include "core/support/secret.h"

#include <QByteArrayView>

#include <functional>
#include <memory>

namespace tmc {

/// Encrypts a stream into the container of docs/BACKUP_FORMAT.md: header, then chunks of 1 MiB, the last one marked as the last.
/// Holds one chunk in memory, whatever the size of the stream. Thread: one at a time.
class ContainerWriter final {
public:
    /// Takes the container's bytes in order; its failure ends the writing.
    using Sink = std::function<Result<void>(QByteArrayView)>;

    ContainerWriter(ContainerHeader header, const Secret &dataKey, Sink sink);
    ~ContainerWriter();
    ContainerWriter(const ContainerWriter &) = delete;
    ContainerWriter &operator=(const ContainerWriter &) = delete;

    Result<void> write(QByteArrayView plain);
    /// Writes the last chunk. What was never finished is never taken for complete.
    Result<void> finish();

    qint64 chunkCount() const { return m_chunks; }

private:
    struct State;
    Result<void> begin();
    Result<void> push(bool isLast);

    std::unique_ptr<State> m_state;
    Sink m_sink;
    QByteArray m_header;
    QByteArray m_pending;
    qint64 m_chunks = 0;
    bool m_begun = false;
};

} // namespace tmc
