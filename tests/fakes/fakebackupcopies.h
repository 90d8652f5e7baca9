#pragma once

#include "core/ports/backupsource.h"
#include "core/ports/backupstore.h"
#include "core/ports/trialserver.h"
#include "fakes/fakedockerengine.h"

#include <map>
#include <memory>
#include <mutex>

namespace tmtest {

/// One computer's copies and the throw-away servers that they are restored into, in memory, for operations. The containers are those of a
/// FakeDockerEngine: what is in one goes when it is stopped or removed. Held to the contract of tests/contract/trials. Thread: any.
class FakeBackupCopies final {
public:
    explicit FakeBackupCopies(const FakeDockerEngine &docker);
    ~FakeBackupCopies();

    tmc::BackupStore &store() { return *m_store; }
    tmc::TrialServer &trials() { return *m_trials; }
    tmc::BackupSource &source() { return *m_source; }       ///< counts what was restored
    std::unique_ptr<tmc::TrialServer> anotherTrialServer(); ///< on the same state
    std::unique_ptr<tmc::BackupSource> anotherSource();

    /// Any copy that is asked for is there until one is added: a small one, whose hash is its id.
    void add(const tmc::StoredBackup &copy);
    /// Instead of what the manifest says.
    void setRestored(const tmc::BackupContents &contents);
    /// What a schema holds after it was brought to another database, instead of what it held before.
    void setBrought(const tmc::BackupContents &contents);
    /// What a workspace's own database or schema holds.
    void setLive(const tmc::BackupSubject &subject, const tmc::BackupContents &contents);
    /// In a workspace's own database or schema these are too large to be summed with the others.
    void setLarge(const QStringList &tables);
    /// PostgreSQL refuses the next archives with these words; empty = takes them.
    void setRefusal(const QString &words);
    /// In so many places something is left that is no mask.
    void setUnmasked(qint64 places);
    QStringList masked() const; ///< "database schema.table.column"
    /// As on a computer that has no copies.
    void loseAll();

    struct Note {
        tmc::BackupId backup;
        tmc::BackupVerification verification;
    };
    std::vector<Note> notes() const;
    QStringList kept() const; ///< ids

private:
    class Store;
    class Trials;
    class Source;
    struct State;
    std::shared_ptr<State> m_state;
    std::unique_ptr<tmc::BackupStore> m_store;
    std::unique_ptr<tmc::TrialServer> m_trials;
    std::unique_ptr<tmc::BackupSource> m_source;
};

} // namespace tmtest
