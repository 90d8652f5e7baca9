#pragma once

#include "core/adapters/backup/folderbackups.h"

#include <QObject>

#include <functional>
#include <memory>

namespace tmc {
class BackupKeyFiles;
}

namespace tmtest {

class TemporaryHome;

/// A disk whose folder is this directory of the machine that the test runs on, however it gets there.
using MakeBackupDisk = std::function<std::unique_ptr<tmc::BackupDisk>(const QString &path)>;

/// What copies in a folder promise, wherever that lies: published whole or not at all, and everything that was done to them afterwards is
/// found.
class FolderBackupsContract : public QObject {
    Q_OBJECT

public:
    explicit FolderBackupsContract(MakeBackupDisk makeDisk);
    ~FolderBackupsContract() override;

private slots:
    void init();
    void cleanup();
    void aCopyIsPublishedAndReadBack();
    void withoutKeysNothingIsMade();
    void filesAreForTheirOwnerOnly();
    void anUnpublishedCopyLeavesNothing();
    void whatADeadProcessLeftIsSwept();
    void aLivingOnesWorkIsNotSwept();
    void twoWhoBackUpAtOnceDoNotDisturbEachOther();
    void whatDiedBeforeItsLockIsSweptLater();
    void swappedFilesOfTwoTenantsAreFound();
    void anEditedManifestIsFound();
    void anOldCopyUnderANewNameIsFound();
    void aTruncatedFileIsFoundByLooking();
    void aFlippedBitIsFoundByReading();
    void notesAreSignedAndBelongToOneCopy();
    void aStrangersCopyIsNotTrusted();
    void newKeysOpenOldCopies();
    void theTrashKeepsACopyForItsTime();
    void aCopyThatIsUsedIsNotTakenAway();
    void aNoteSaysWhichTrialItCameFrom();
    void withoutItsKeyACopyIsWholeButClosed();
    void theSmallProgramReadsWhatTheConsoleWrote();
    void aRecoveryKeyOpensEverything();
    void thereIsRoomBeforeThereIsAFolder();
    void aFileInItsPlaceIsNoEmptyFolder();

protected:
    [[nodiscard]] QString folder() const;
    std::unique_ptr<tmc::FolderBackups> another(tmc::BackupKeyStore &keys);
    std::unique_ptr<tmc::FolderBackups> another();
    tmc::FolderBackups &backups() { return *m_backups; }
    static tmc::BackupSubject subject();
    static tmc::BackupSubject anotherSubject();
    tmc::BackupManifest make(const QString &id, const tmc::BackupSubject &subject, const QByteArray &plain,
                             const QDateTime &at = firstMoment());
    static QDateTime firstMoment();

private:
    tmc::Result<QByteArray> read(const QString &id);
    QString placeOf(const QString &id) const;
    std::pair<int, QByteArray> cat(const QStringList &arguments);

    MakeBackupDisk m_makeDisk;
    std::unique_ptr<TemporaryHome> m_home;
    std::unique_ptr<tmc::BackupKeyFiles> m_keys;
    std::unique_ptr<tmc::FolderBackups> m_backups;
    tmc::Secret m_recovery;
};

} // namespace tmtest
