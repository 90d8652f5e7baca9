#pragma once

#include "core/domain/copiedtables.h"
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

/// Reads in the background what one copy holds: the columns that are masked for tests, or its tables. Make it a child of something that lives as long as
/// the server is open: whoever needs it no longer calls release(), which never waits. Thread: GUI.
class CopyReader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CopyReader)

public:
    /// Where the copy is looked for, as AdapterFactory::backupStore() takes it.
    struct Place {
        QString server;
        QString folder;
        QString controlSocket;
    };
    /// Called unless this is released before.
    template <typename T>
    using Done = std::function<void(const Result<T> &)>;

    CopyReader(const AdapterFactory &factory, QObject *parent);
    ~CopyReader() override;

    /// One at a time; see maskChoiceFor().
    void readMasks(const Place &place, const BackupId &copy, Done<FoundMasks> done);
    /// One at a time; see countedTablesOf().
    void readTables(const Place &place, const BackupId &copy, Done<std::vector<CopiedTable>> done);
    /// Ends the reading under way, which is then told as cancelled.
    void stop();
    /// Ends the reading under way and deletes this.
    void release();
    bool isReading() const { return m_isReading; }
    /// Decrypted so far.
    qint64 bytesRead() const { return m_bytes; }

private:
    template <typename T>
    using Work = std::function<Result<T>(BackupStore &copies, const std::stop_token &stop)>;
    template <typename T>
    void read(const Place &place, Work<T> work, Done<T> done);

    const AdapterFactory &m_factory;
    std::stop_source m_stop;
    std::atomic<qint64> m_bytes = 0;
    bool m_isReading = false;
    bool m_isReleased = false;
    WorkerThreads m_pool{1};
};

} // namespace tmc
