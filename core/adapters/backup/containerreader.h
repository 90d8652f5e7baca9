#pragma once

#include "core/adapters/backup/backupcrypto.h"
#include "core/adapters/backup/containerheader.h"

#include <functional>
#include <memory>

namespace tmc {

/// Takes the container of docs/BACKUP_FORMAT.md apart, from pieces of any size. Hands over only what has been authenticated, and holds
/// one chunk in memory. Every failure is BackupDamaged or BackupKeyMissing and final. Thread: one at a time.
class ContainerReader final {
public:
    using Sink = std::function<Result<void>(QByteArrayView plain)>;
    /// The header has been read but is not authenticated yet: gives the pair to open it with, or why there is none.
    using ChooseKey = std::function<Result<backupcrypto::KeyPair>(const ContainerHeader &)>;

    ContainerReader(ChooseKey chooseKey, Sink sink);
    ~ContainerReader();
    ContainerReader(const ContainerReader &) = delete;
    ContainerReader &operator=(const ContainerReader &) = delete;

    Result<void> feed(QByteArrayView bytes);
    /// Fails unless the last chunk was there and nothing stands behind it.
    Result<void> finish();

    qint64 chunkCount() const { return m_chunks; }

private:
    struct State;
    Result<void> takeHeader();
    Result<void> takeStreamHeader();
    Result<void> takeChunk();

    ChooseKey m_chooseKey;
    Sink m_sink;
    std::unique_ptr<State> m_state;
    qint64 m_chunks = 0;
};

} // namespace tmc
