#pragma once

#include "core/domain/masking.h"
#include "core/ports/adapterfactory.h"
#include "core/services/workerthreads.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <stop_token>

namespace tmc {

/// What the rules of this computer mean in one copy.
struct FoundMasks {
    MaskChoice choice;
    QString rulesPath; ///< the file in which people edit them
};

/// Reads in the background which columns of a copy are masked for tests. Make it a child of something that lives as long as the server is open: whoever
/// needs it no longer calls release(), which never waits. Thread: GUI.
class CopyColumns final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CopyColumns)

public:
    /// Where the copy is looked for, as AdapterFactory::backupStore() takes it.
    struct Place {
        QString server;
        QString folder;
        QString controlSocket;
    };

    CopyColumns(const AdapterFactory &factory, QObject *parent);
    ~CopyColumns() override;

    /// One at a time; see maskChoiceFor(). `done` is called unless this is released before.
    void read(const Place &place, const BackupId &copy, std::function<void(const Result<FoundMasks> &)> done);
    /// Ends the reading under way, which is then told as cancelled.
    void stop();
    /// Ends the reading under way and deletes this.
    void release();
    bool isReading() const { return m_isReading; }
    /// Decrypted so far.
    qint64 bytesRead() const { return m_bytes; }

private:
    const AdapterFactory &m_factory;
    std::stop_source m_stop;
    std::atomic<qint64> m_bytes = 0;
    bool m_isReading = false;
    bool m_isReleased = false;
    WorkerThreads m_pool{1};
};

} // namespace tmc
