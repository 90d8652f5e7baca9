#pragma once

#include "core/ports/backupkeys.h"
#include "core/ports/backuppolicystore.h"
#include "core/ports/backupsource.h"
#include "core/ports/backupstore.h"
#include "core/ports/containercommands.h"
#include "core/ports/maskrulestore.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace tmtest {

/// The backups of one computer in memory, and a database container whose pg_dump writes the archive that a test gives. Thread: any.
class FakeBackups final {
public:
    struct World {
        std::vector<tmc::StoredBackup> copies;
        std::vector<tmc::BackupKey> keys;
        tmc::BackupPolicy policy;
        QByteArray archive; ///< what pg_dump writes
        std::vector<tmc::MaskRule> maskRules = tmc::defaultMaskRules();
        int tables = 0; ///< how many of them the archive has
        qint64 freeBytes = 1'000'000'000;
        std::optional<tmc::Error> listError;
        std::optional<tmc::Error> dumpError; ///< of every dump that begins
        std::optional<tmc::Error> readError; ///< of every look at a copy
        QList<tmc::BackupId> discarded;
        int guards = 0; ///< that watch over a dump at this moment
    };

    World world() const;
    void change(const std::function<void(World &)> &edit);
    /// Dumps stand still after their first bytes until release(), or until they are cancelled; so do readings of copies.
    void hold();
    void release();
    /// How many stand still.
    int waiting() const;
    /// Blocks while dumps are held. False when it was stopped meanwhile.
    bool pass(std::stop_token stop);

    /// Those in a folder of a server are not reached without a control socket.
    std::unique_ptr<tmc::BackupStore> store(const QString &folder = {}, const QString &controlSocket = {});
    std::unique_ptr<tmc::BackupKeys> keys();
    std::unique_ptr<tmc::BackupPolicyStore> policy();
    std::unique_ptr<tmc::MaskRuleStore> maskRules();
    std::unique_ptr<tmc::BackupSource> source();
    std::unique_ptr<tmc::ContainerCommands> commands();

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_released;
    World m_world;
    bool m_isHeld = false;
    int m_waiting = 0;
};

/// A copy of a workspace that was made at this time and looked at so far.
tmc::StoredBackup madeCopy(const QString &id, const tmc::BackupSubject &subject, const QDateTime &at, tmc::BackupState state,
                           qint64 bytes = 1'000'000);

} // namespace tmtest
