// Copies in a folder: published whole or not at all, and everything that was done to them afterwards is found.
#include "adapters/local/temporaryhome.h"
#include "core/adapters/backup/folderbackups.h"
#include "core/adapters/local/backupkeyfiles.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest;

namespace {

const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'764'000'000'000).toUTC();

BackupSubject subjectOf(const QString &slug, const QString &workspace)
{
    return {.server = u"sandbox"_s,
            .systemIdentifier = u"7412345678901234567"_s,
            .workspace = WorkspaceId(workspace),
            .slug = slug,
            .product = ProductKey(u"inventario"_s),
            .environment = u"production"_s,
            .scope = BackupScope::Database,
            .database = u"inventario_"_s + slug,
            .schema = {},
            .role = u"inventario_"_s + slug};
}

const BackupSubject acme = subjectOf(u"acme"_s, u"11111111-aaaa"_s);
const BackupSubject other = subjectOf(u"other"_s, u"22222222-bbbb"_s);

} // namespace

class FolderBackupsTest final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void aCopyIsPublishedAndReadBack();
    void withoutKeysNothingIsMade();
    void filesAreForTheirOwnerOnly();
    void anUnpublishedCopyLeavesNothing();
    void whatADeadProcessLeftIsSwept();
    void aLivingOnesWorkIsNotSwept();
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

private:
    BackupManifest make(const QString &id, const BackupSubject &subject, const QByteArray &plain, const QDateTime &at = now);
    Result<QByteArray> read(const QString &id);
    QString placeOf(const QString &id) const { return m_backups->find(id).value().place; }
    std::pair<int, QByteArray> cat(const QStringList &arguments);

    std::unique_ptr<TemporaryHome> m_home;
    std::unique_ptr<BackupKeyFiles> m_keys;
    std::unique_ptr<FolderBackups> m_backups;
    Secret m_recovery;
};

void FolderBackupsTest::init()
{
    m_home = std::make_unique<TemporaryHome>();
    m_keys = std::make_unique<BackupKeyFiles>(m_home->paths());
    m_backups = std::make_unique<FolderBackups>(m_home->root() + u"/backups"_s, *m_keys);
    Result<KeyRing> ring = KeyRing::load(*m_keys);
    m_recovery = ring->create(now).value();
}

BackupManifest FolderBackupsTest::make(const QString &id, const BackupSubject &subject, const QByteArray &plain, const QDateTime &at)
{
    auto writing = m_backups->begin(BackupId(id), subject);
    if (!writing || !(*writing)->write(plain))
        qFatal("a backup cannot be written");
    BackupManifest manifest{.id = BackupId(id), .subject = subject, .startedAt = at, .finishedAt = at};
    const Result<BackupManifest> published = (*writing)->publish(manifest);
    if (!published)
        qFatal("a backup cannot be published: %s", qPrintable(published.error().detail));
    return *published;
}

Result<QByteArray> FolderBackupsTest::read(const QString &id)
{
    TM_TRY(const StoredBackup backup, m_backups->find(id));
    QByteArray plain;
    TM_CHECK(m_backups->read(backup,
                             [&plain](QByteArrayView bytes) -> Result<void> {
                                 plain.append(bytes);
                                 return {};
                             },
                             {}));
    return plain;
}

std::pair<int, QByteArray> FolderBackupsTest::cat(const QStringList &arguments)
{
    QProcess program;
    program.start(QStringLiteral(TM_BACKUP_CAT), arguments);
    if (!program.waitForFinished(30'000))
        return {-1, {}};
    return {program.exitCode(), program.readAllStandardOutput()};
}

void FolderBackupsTest::aCopyIsPublishedAndReadBack()
{
    const BackupManifest written = make(u"b1"_s, acme, "PGDMP rows");
    const auto all = m_backups->list().value();
    QCOMPARE(all.size(), std::size_t(1));
    QVERIFY(!all.front().damage);
    QVERIFY(all.front().manifest == written);
    QCOMPARE(all.front().state(), BackupState::Made);
    QCOMPARE(written.recipients.size(), 2);
    QCOMPARE(read(u"b1"_s).value(), "PGDMP rows"_ba);
    for (const QString &file : m_home->files())
        QVERIFY2(!contents(m_home->root() + u'/' + file).contains("PGDMP rows"), qPrintable(file));
}

void FolderBackupsTest::withoutKeysNothingIsMade()
{
    TemporaryHome home;
    BackupKeyFiles keys(home.paths());
    FolderBackups backups(home.root() + u"/backups"_s, keys);
    const auto writing = backups.begin(BackupId(u"b1"_s), acme);
    QVERIFY(!writing);
    QCOMPARE(writing.error().code, ErrorCode::BackupKeysNotMade);
    QVERIFY(home.files().isEmpty());
}

void FolderBackupsTest::filesAreForTheirOwnerOnly()
{
    make(u"b1"_s, acme, "rows");
    for (const QString &file : m_home->files())
        QVERIFY2(modeOf(m_home->root() + u'/' + file) == 0600, qPrintable(file));
    QCOMPARE(modeOf(placeOf(u"b1"_s)), 0700);
    // The recovery key is nowhere: neither as text nor as its digits.
    const QByteArray digits = m_recovery.revealed().mid(6, 8);
    for (const QString &file : m_home->files())
        QVERIFY2(!contents(m_home->root() + u'/' + file).toUpper().contains(digits.toUpper()), qPrintable(file));
}

void FolderBackupsTest::anUnpublishedCopyLeavesNothing()
{
    const QStringList before = m_home->files();
    {
        auto writing = m_backups->begin(BackupId(u"b1"_s), acme);
        QVERIFY(writing && (*writing)->write(QByteArray(3'000'000, 'x')));
        QVERIFY(m_backups->list()->empty());
    }
    QCOMPARE(m_home->files(), before);
}

void FolderBackupsTest::whatADeadProcessLeftIsSwept()
{
    const QString part = m_home->root() + u"/backups/.part-b9"_s;
    QVERIFY(QDir().mkpath(part));
    overwrite(part + u"/data.tmcb"_s, "half");
    overwrite(part + u"/lock"_s, "");
    QVERIFY(m_backups->list()->empty());
    QCOMPARE(m_backups->sweep().value(), 1);
    QVERIFY(!QFile::exists(part));
}

void FolderBackupsTest::aLivingOnesWorkIsNotSwept()
{
    auto writing = m_backups->begin(BackupId(u"b1"_s), acme);
    QVERIFY(writing && (*writing)->write("rows"));
    QCOMPARE(m_backups->sweep().value(), 0);
    QVERIFY((*writing)->publish({.id = BackupId(u"b1"_s), .subject = acme, .startedAt = now, .finishedAt = now}));
    QCOMPARE(read(u"b1"_s).value(), "rows"_ba);
}

void FolderBackupsTest::swappedFilesOfTwoTenantsAreFound()
{
    make(u"b1"_s, acme, "rows of acme");
    make(u"b2"_s, other, "rows of othr");
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

void FolderBackupsTest::anEditedManifestIsFound()
{
    make(u"b1"_s, acme, "rows");
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

void FolderBackupsTest::anOldCopyUnderANewNameIsFound()
{
    make(u"b1"_s, acme, "rows of long ago", now.addDays(-60));
    const QString old = placeOf(u"b1"_s);
    QVERIFY(QDir().rename(old, QFileInfo(old).path() + u"/b2"_s));
    const StoredBackup renamed = m_backups->find(u"b2"_s).value();
    QCOMPARE(renamed.state(), BackupState::Damaged);
    QCOMPARE(m_backups->find(u"b1"_s).error().code, ErrorCode::NotFound);
}

void FolderBackupsTest::aTruncatedFileIsFoundByLooking()
{
    make(u"b1"_s, acme, QByteArray(5000, 'x'));
    const QString file = placeOf(u"b1"_s) + u"/data.tmcb"_s;
    const QByteArray data = contents(file);
    overwrite(file, data.chopped(1));
    QCOMPARE(m_backups->list()->front().state(), BackupState::Damaged);
    overwrite(file, {});
    QCOMPARE(m_backups->list()->front().state(), BackupState::Damaged);
    QVERIFY(QFile::remove(file));
    QCOMPARE(m_backups->list()->front().state(), BackupState::Damaged);
}

void FolderBackupsTest::aFlippedBitIsFoundByReading()
{
    make(u"b1"_s, acme, QByteArray(5000, 'x'));
    const QString file = placeOf(u"b1"_s) + u"/data.tmcb"_s;
    QByteArray data = contents(file);
    for (const qsizetype at : {qsizetype(0), qsizetype(20), data.size() / 2, data.size() - 1}) {
        QByteArray flipped = data;
        flipped[at] = static_cast<char>(flipped[at] ^ 4);
        overwrite(file, flipped);
        QCOMPARE(read(u"b1"_s).error().code, ErrorCode::BackupDamaged);
    }
}

void FolderBackupsTest::notesAreSignedAndBelongToOneCopy()
{
    make(u"b1"_s, acme, "rows");
    make(u"b2"_s, acme, "rows again", now.addSecs(60));
    QVERIFY(
        m_backups->note(m_backups->find(u"b1"_s).value(), {.at = now, .reached = BackupState::Checked, .by = u"me"_s, .detail = {}}));
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
                            {.at = now.addSecs(1), .reached = BackupState::Damaged, .by = u"me"_s, .detail = u"bad"_s}));
    QVERIFY(m_backups->note(m_backups->find(u"b1"_s).value(),
                            {.at = now.addSecs(2), .reached = BackupState::Checked, .by = u"me"_s, .detail = {}}));
    QCOMPARE(m_backups->find(u"b1"_s)->state(), BackupState::Damaged);
}

void FolderBackupsTest::aStrangersCopyIsNotTrusted()
{
    // Somebody who can write into the folder and knows the public keys, with a signing key of their own.
    TemporaryHome strangersHome;
    BackupKeyFiles strangersKeys(strangersHome.paths());
    QVERIFY(KeyRing::load(strangersKeys)->create(now));
    FolderBackups strangers(m_backups->folder(), strangersKeys);
    auto writing = strangers.begin(BackupId(u"b1"_s), acme);
    QVERIFY(writing && (*writing)->write("rows"));
    QVERIFY((*writing)->publish({.id = BackupId(u"b1"_s), .subject = acme, .startedAt = now, .finishedAt = now}));
    QVERIFY(m_backups->find(u"b1"_s)->damage.has_value());
}

void FolderBackupsTest::newKeysOpenOldCopies()
{
    make(u"b1"_s, acme, "before");
    QVERIFY(KeyRing::load(*m_keys)->rotateTeam(now.addDays(1)));
    const Secret second = KeyRing::load(*m_keys)->rotateRecovery(now.addDays(1)).value();
    QVERIFY(!(second == m_recovery));
    const BackupManifest after = make(u"b2"_s, acme, "after", now.addDays(2));
    QCOMPARE(read(u"b1"_s).value(), "before"_ba);
    QCOMPARE(read(u"b2"_s).value(), "after"_ba);
    QVERIFY(m_backups->find(u"b1"_s)->manifest.recipients != after.recipients);
}

void FolderBackupsTest::theTrashKeepsACopyForItsTime()
{
    make(u"b1"_s, acme, "rows");
    const QString place = placeOf(u"b1"_s);
    QVERIFY(m_backups->discard(m_backups->find(u"b1"_s).value(), now));
    QVERIFY(m_backups->list()->empty());
    QCOMPARE(m_backups->emptyTrash(now).value(), 0);
    const QString trash = m_backups->folder() + u"/.trash/"_s;
    const QStringList names = QDir(trash).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(names.size(), 1);
    // Moved back by hand it is what it was.
    QVERIFY(QDir().rename(trash + names.front(), place));
    QCOMPARE(read(u"b1"_s).value(), "rows"_ba);
    QVERIFY(m_backups->discard(m_backups->find(u"b1"_s).value(), now));
    QVERIFY(QDir().mkpath(trash + u"somebody-elses"_s));
    QCOMPARE(m_backups->emptyTrash(now.addDays(7)).value(), 1);
    QCOMPARE(QDir(trash).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList{u"somebody-elses"_s});
}

void FolderBackupsTest::aCopyThatIsUsedIsNotTakenAway()
{
    make(u"b1"_s, acme, "rows");
    const StoredBackup copy = m_backups->find(u"b1"_s).value();
    auto proof = std::make_unique<FolderBackups>(m_backups->folder(), *m_keys);
    auto another = std::make_unique<FolderBackups>(m_backups->folder(), *m_keys);
    QVERIFY(proof->keep(copy));
    QVERIFY(proof->keep(copy));
    QVERIFY(another->keep(copy));
    QCOMPARE(m_backups->discard(copy, now).error().code, ErrorCode::BackupInUse);
    proof.reset();
    QCOMPARE(m_backups->discard(copy, now).error().code, ErrorCode::BackupInUse);
    another.reset();
    QVERIFY(m_backups->discard(copy, now));
    QCOMPARE(m_backups->keep(copy).error().code, ErrorCode::NotFound);
}

void FolderBackupsTest::aNoteSaysWhichTrialItCameFrom()
{
    make(u"b1"_s, acme, "rows");
    const BackupVerification note{
        .at = now, .reached = BackupState::Proven, .by = u"ana@laptop"_s, .detail = {}, .operation = OperationId(u"op"_s)};
    QVERIFY(m_backups->note(m_backups->find(u"b1"_s).value(), note));
    QCOMPARE(m_backups->find(u"b1"_s)->verifications, std::vector{note});
    QCOMPARE(m_backups->find(u"b1"_s)->state(), BackupState::Proven);
}

void FolderBackupsTest::withoutItsKeyACopyIsWholeButClosed()
{
    make(u"b1"_s, acme, "rows");
    for (const QString &file : m_home->files())
        if (file.endsWith(u".key"_s))
            QVERIFY(QFile::remove(m_home->root() + u'/' + file));
    QVERIFY(!m_backups->find(u"b1"_s)->damage.has_value());
    QCOMPARE(read(u"b1"_s).error().code, ErrorCode::BackupKeyMissing);
}

void FolderBackupsTest::aRecoveryKeyOpensEverything()
{
    make(u"b1"_s, acme, "rows");
    const auto pair = backupcrypto::recipientFrom(*backupcrypto::keyFromText(m_recovery)).value();
    QVERIFY(FolderBackups::tryKey(m_backups->find(u"b1"_s).value(), pair));
    QVERIFY(!FolderBackups::tryKey(m_backups->find(u"b1"_s).value(), backupcrypto::makeRecipient()));
}

void FolderBackupsTest::theSmallProgramReadsWhatTheConsoleWrote()
{
    QByteArray plain(2'500'000, '\0');
    for (qsizetype i = 0; i < plain.size(); ++i)
        plain[i] = static_cast<char>(i * 7 + i / 251);
    const BackupManifest manifest = make(u"b1"_s, acme, plain);
    const QString keyFile = m_home->root() + u"/recovery.txt"_s;
    overwrite(keyFile, m_recovery.revealed() + "\n");
    const QString data = placeOf(u"b1"_s) + u"/data.tmcb"_s;
    const auto [code, output] = cat({u"--key-file"_s, keyFile, u"--signer"_s, manifest.signer, data});
    QCOMPARE(code, 0);
    QVERIFY(output == plain);
    const QByteArray whole = contents(data);
    const QStringList check{u"--key-file"_s, keyFile, u"--check"_s, data};
    QCOMPARE(cat(check).first, 0);
    overwrite(data, whole.chopped(1));
    QCOMPARE(cat(check).first, 1);
    overwrite(data, whole + 'x');
    QCOMPARE(cat(check).first, 1);
    QByteArray flipped = whole;
    flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 1);
    overwrite(data, flipped);
    QCOMPARE(cat(check).first, 1);
    overwrite(data, whole);
    const QString file = placeOf(u"b1"_s) + u"/manifest.json"_s;
    overwrite(file, contents(file).replace("\"acme\"", "\"acne\""));
    QCOMPARE(cat({u"--key-file"_s, keyFile, u"--signer"_s, manifest.signer, u"--check"_s, data}).first, 1);
}

QTEST_GUILESS_MAIN(FolderBackupsTest)
#include "tst_folderbackups.moc"
