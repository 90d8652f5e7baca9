// The part of the contract about copies that somebody has changed.
#include "contract/backups/folderbackupscontract.h"

#include "adapters/local/temporaryhome.h"
#include "core/adapters/local/backupkeyfiles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

void FolderBackupsContract::swappedFilesOfTwoTenantsAreFound()
{
    make(u"b1"_s, subject(), "rows of acme");
    make(u"b2"_s, anotherSubject(), "rows of othr");
    const QString one = placeOf(u"b1"_s), two = placeOf(u"b2"_s);
    const QByteArray data = contents(one + u"/data.tmcb"_s);
    overwrite(one + u"/data.tmcb"_s, contents(two + u"/data.tmcb"_s));
    overwrite(two + u"/data.tmcb"_s, data);
    for (const QString &id : {u"b1"_s, u"b2"_s}) {
        const Result<QByteArray> plain = read(id);
        QVERIFY(!plain);
        QCOMPARE(plain.error().code, ErrorCode::BackupDamaged);
        QCOMPARE(plain.error().args.value(0), id);
    }
    // The whole copy of one in the place of the other.
    QVERIFY(QDir(two).removeRecursively());
    QVERIFY(QDir().rename(one, two));
    QVERIFY(m_backups->find(u"b2"_s)->damage.has_value());
}

void FolderBackupsContract::anEditedManifestIsFound()
{
    make(u"b1"_s, subject(), "rows");
    const QString file = placeOf(u"b1"_s) + u"/manifest.json"_s;
    const QByteArray manifest = contents(file);
    for (const auto &[from, to] : {std::pair<QByteArray, QByteArray>{"\"acme\"", "\"acne\""}, {"sandbox", "sandbux"}, {"}", "} "}}) {
        overwrite(file, QByteArray(manifest).replace(from, to));
        QVERIFY(m_backups->find(u"b1"_s)->damage.has_value());
        QVERIFY(!read(u"b1"_s));
    }
    overwrite(file, manifest);
    QVERIFY(!m_backups->find(u"b1"_s)->damage.has_value());
    overwrite(placeOf(u"b1"_s) + u"/manifest.sig"_s, QByteArray(64, '\0'));
    QVERIFY(m_backups->find(u"b1"_s)->damage.has_value());
}

void FolderBackupsContract::anOldCopyUnderANewNameIsFound()
{
    make(u"b1"_s, subject(), "rows of long ago", firstMoment().addDays(-60));
    const QString old = placeOf(u"b1"_s);
    QVERIFY(QDir().rename(old, QFileInfo(old).path() + u"/b2"_s));
    const StoredBackup renamed = m_backups->find(u"b2"_s).value();
    QCOMPARE(renamed.state(), BackupState::Damaged);
    QCOMPARE(m_backups->find(u"b1"_s).error().code, ErrorCode::NotFound);
}

void FolderBackupsContract::aTruncatedFileIsFoundByLooking()
{
    make(u"b1"_s, subject(), QByteArray(5000, 'x'));
    const QString file = placeOf(u"b1"_s) + u"/data.tmcb"_s;
    const QByteArray data = contents(file);
    overwrite(file, data.chopped(1));
    QCOMPARE(m_backups->list()->front().state(), BackupState::Damaged);
    overwrite(file, {});
    QCOMPARE(m_backups->list()->front().state(), BackupState::Damaged);
    QVERIFY(QFile::remove(file));
    QCOMPARE(m_backups->list()->front().state(), BackupState::Damaged);
}

void FolderBackupsContract::aFlippedBitIsFoundByReading()
{
    make(u"b1"_s, subject(), QByteArray(5000, 'x'));
    const QString file = placeOf(u"b1"_s) + u"/data.tmcb"_s;
    QByteArray data = contents(file);
    for (const qsizetype at : {qsizetype(0), qsizetype(20), data.size() / 2, data.size() - 1}) {
        QByteArray flipped = data;
        flipped[at] = static_cast<char>(flipped[at] ^ 4);
        overwrite(file, flipped);
        QCOMPARE(read(u"b1"_s).error().code, ErrorCode::BackupDamaged);
    }
}

void FolderBackupsContract::notesAreSignedAndBelongToOneCopy()
{
    make(u"b1"_s, subject(), "rows");
    make(u"b2"_s, subject(), "rows again", firstMoment().addSecs(60));
    QVERIFY(m_backups->note(m_backups->find(u"b1"_s).value(),
                            {.at = firstMoment(), .reached = BackupState::Checked, .by = u"me"_s, .detail = {}}));
    QCOMPARE(m_backups->find(u"b1"_s)->state(), BackupState::Checked);
    // Copied to another, or written by hand, it says nothing.
    const QString from = placeOf(u"b1"_s) + u"/verify/"_s, to = placeOf(u"b2"_s) + u"/verify/"_s;
    for (const QString &name : QDir(from).entryList(QDir::Files))
        QVERIFY(QFile::copy(from + name, to + name));
    QCOMPARE(m_backups->find(u"b2"_s)->state(), BackupState::Made);
    overwrite(from + u"20990101T000000000Z.json"_s, R"({"at":"2099-01-01T00:00:00Z","backup":"b1","reached":"proven"})");
    QCOMPARE(m_backups->find(u"b1"_s)->state(), BackupState::Checked);
    // Damage that was seen once is never forgotten.
    QVERIFY(m_backups->note(m_backups->find(u"b1"_s).value(),
                            {.at = firstMoment().addSecs(1), .reached = BackupState::Damaged, .by = u"me"_s, .detail = u"bad"_s}));
    QVERIFY(m_backups->note(m_backups->find(u"b1"_s).value(),
                            {.at = firstMoment().addSecs(2), .reached = BackupState::Checked, .by = u"me"_s, .detail = {}}));
    QCOMPARE(m_backups->find(u"b1"_s)->state(), BackupState::Damaged);
}

void FolderBackupsContract::aStrangersCopyIsNotTrusted()
{
    // Somebody who can write into the folder and knows the public keys, with a signing key of their own.
    TemporaryHome strangersHome;
    BackupKeyFiles strangersKeys(strangersHome.paths());
    QVERIFY(KeyRing::load(strangersKeys)->create(firstMoment()));
    const auto strangers = another(strangersKeys);
    auto writing = strangers->begin(BackupId(u"b1"_s), subject());
    QVERIFY(writing && (*writing)->write("rows"));
    QVERIFY(
        (*writing)->publish({.id = BackupId(u"b1"_s), .subject = subject(), .startedAt = firstMoment(), .finishedAt = firstMoment()}));
    QVERIFY(m_backups->find(u"b1"_s)->damage.has_value());
}

} // namespace tmtest
