#include "contract/backups/folderbackupscontract.h"

#include "adapters/local/temporaryhome.h"
#include "core/adapters/local/backupkeyfiles.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <array>
#include <ctime>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>

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

} // namespace

namespace tmtest {

FolderBackupsContract::FolderBackupsContract(MakeBackupDisk makeDisk) : m_makeDisk(std::move(makeDisk))
{
}

FolderBackupsContract::~FolderBackupsContract() = default;

void FolderBackupsContract::init()
{
    m_home = std::make_unique<TemporaryHome>();
    m_keys = std::make_unique<BackupKeyFiles>(m_home->paths());
    m_backups = another();
    Result<KeyRing> ring = KeyRing::load(*m_keys);
    m_recovery = ring->create(now).value();
}

void FolderBackupsContract::cleanup()
{
    m_backups.reset();
}

/// Nothing in it may be taken for anything but a name.
QString FolderBackupsContract::folder() const
{
    return m_home->root() + u"/back ups'; touch pwned $(id) `id` \"ñ\" -x"_s;
}

std::unique_ptr<FolderBackups> FolderBackupsContract::another(BackupKeyStore &keys)
{
    return std::make_unique<FolderBackups>(m_makeDisk(folder()), keys);
}

std::unique_ptr<FolderBackups> FolderBackupsContract::another()
{
    return another(*m_keys);
}

BackupSubject FolderBackupsContract::subject()
{
    return acme;
}

BackupSubject FolderBackupsContract::anotherSubject()
{
    return subjectOf(u"other"_s, u"22222222-bbbb"_s);
}

QDateTime FolderBackupsContract::firstMoment()
{
    return now;
}

/// As this machine knows the directory of a copy.
QString FolderBackupsContract::placeOf(const QString &id) const
{
    return folder() + m_backups->find(id).value().place.sliced(m_backups->folder().size());
}

BackupManifest FolderBackupsContract::make(const QString &id, const BackupSubject &subject, const QByteArray &plain,
                                           const QDateTime &at)
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

Result<QByteArray> FolderBackupsContract::read(const QString &id)
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

std::pair<int, QByteArray> FolderBackupsContract::cat(const QStringList &arguments)
{
    QProcess program;
    program.start(QStringLiteral(TM_BACKUP_CAT), arguments);
    if (!program.waitForFinished(30'000))
        return {-1, {}};
    return {program.exitCode(), program.readAllStandardOutput()};
}

void FolderBackupsContract::aCopyIsPublishedAndReadBack()
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

void FolderBackupsContract::withoutKeysNothingIsMade()
{
    TemporaryHome home;
    BackupKeyFiles keys(home.paths());
    const auto stranger = another(keys);
    const QStringList before = m_home->files();
    const auto writing = stranger->begin(BackupId(u"b1"_s), acme);
    QVERIFY(!writing);
    QCOMPARE(writing.error().code, ErrorCode::BackupKeysNotMade);
    QCOMPARE(m_home->files(), before);
}

void FolderBackupsContract::filesAreForTheirOwnerOnly()
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

void FolderBackupsContract::anUnpublishedCopyLeavesNothing()
{
    const QStringList before = m_home->files();
    {
        auto writing = m_backups->begin(BackupId(u"b1"_s), acme);
        QVERIFY(writing && (*writing)->write(QByteArray(3'000'000, 'x')));
        QVERIFY(m_backups->list()->empty());
    }
    QCOMPARE(m_home->files(), before);
}

void FolderBackupsContract::whatADeadProcessLeftIsSwept()
{
    const QString part = folder() + u"/.part-b9"_s;
    QVERIFY(QDir().mkpath(part));
    overwrite(part + u"/data.tmcb"_s, "half");
    overwrite(part + u"/lock"_s, "");
    QVERIFY(m_backups->list()->empty());
    QCOMPARE(m_backups->sweep().value(), 1);
    QVERIFY(!QFile::exists(part));
}

void FolderBackupsContract::aLivingOnesWorkIsNotSwept()
{
    auto writing = m_backups->begin(BackupId(u"b1"_s), acme);
    QVERIFY(writing && (*writing)->write("rows"));
    QCOMPARE(m_backups->sweep().value(), 0);
    QVERIFY((*writing)->publish({.id = BackupId(u"b1"_s), .subject = acme, .startedAt = now, .finishedAt = now}));
    QCOMPARE(read(u"b1"_s).value(), "rows"_ba);
}

void FolderBackupsContract::twoWhoBackUpAtOnceDoNotDisturbEachOther()
{
    const std::unique_ptr<FolderBackups> other = another();
    QString problem;
    std::jthread sweeping([&](const std::stop_token &stop) {
        while (!stop.stop_requested() && problem.isEmpty()) {
            const Result<int> swept = other->sweep();
            if (!swept || *swept != 0)
                problem = swept ? u"a living one's part was swept"_s : u"the sweep failed: "_s + swept.error().detail;
        }
    });
    QElapsedTimer timer;
    timer.start();
    for (int number = 0; number < 3 || timer.elapsed() < 3000; ++number) // milliseconds
        make(u"b%1"_s.arg(number), acme, "PGDMP rows");
    sweeping.request_stop();
    sweeping.join();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void FolderBackupsContract::whatDiedBeforeItsLockIsSweptLater()
{
    make(u"b1"_s, acme, "PGDMP rows");
    const QString unlocked = folder() + u"/.new-b2"_s;
    QVERIFY(QDir().mkpath(unlocked));
    QCOMPARE(m_backups->sweep().value(), 0);
    QVERIFY(QDir(unlocked).exists());
    const auto minutesAgo = [](int minutes) { return timespec{std::time(nullptr) - 60 * minutes, 0}; };
    const std::array<timespec, 2> times{minutesAgo(62), minutesAgo(62)};
    QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(unlocked).constData(), times.data(), 0), 0);
    QVERIFY(m_backups->sweep());
    QVERIFY(!QDir(unlocked).exists());
    QCOMPARE(read(u"b1"_s).value(), "PGDMP rows"_ba);
}

void FolderBackupsContract::newKeysOpenOldCopies()
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

void FolderBackupsContract::theTrashKeepsACopyForItsTime()
{
    make(u"b1"_s, acme, "rows");
    const QString place = placeOf(u"b1"_s);
    QVERIFY(m_backups->discard(m_backups->find(u"b1"_s).value(), now));
    QVERIFY(m_backups->list()->empty());
    QCOMPARE(m_backups->emptyTrash(now).value(), 0);
    const QString trash = folder() + u"/.trash/"_s;
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

void FolderBackupsContract::aCopyThatIsUsedIsNotTakenAway()
{
    make(u"b1"_s, acme, "rows");
    const StoredBackup copy = m_backups->find(u"b1"_s).value();
    auto proof = another();
    auto restore = another();
    QVERIFY(proof->keep(copy));
    QVERIFY(proof->keep(copy));
    QVERIFY(restore->keep(copy));
    QCOMPARE(m_backups->discard(copy, now).error().code, ErrorCode::BackupInUse);
    proof.reset();
    QCOMPARE(m_backups->discard(copy, now).error().code, ErrorCode::BackupInUse);
    restore.reset();
    QVERIFY(m_backups->discard(copy, now));
    QCOMPARE(m_backups->keep(copy).error().code, ErrorCode::NotFound);
}

void FolderBackupsContract::aNoteSaysWhichTrialItCameFrom()
{
    make(u"b1"_s, acme, "rows");
    const BackupVerification note{
        .at = now, .reached = BackupState::Proven, .by = u"ana@laptop"_s, .detail = {}, .operation = OperationId(u"op"_s)};
    QVERIFY(m_backups->note(m_backups->find(u"b1"_s).value(), note));
    QCOMPARE(m_backups->find(u"b1"_s)->verifications, std::vector{note});
    QCOMPARE(m_backups->find(u"b1"_s)->state(), BackupState::Proven);
}

void FolderBackupsContract::withoutItsKeyACopyIsWholeButClosed()
{
    make(u"b1"_s, acme, "rows");
    for (const QString &file : m_home->files())
        if (file.endsWith(u".key"_s))
            QVERIFY(QFile::remove(m_home->root() + u'/' + file));
    QVERIFY(!m_backups->find(u"b1"_s)->damage.has_value());
    QCOMPARE(read(u"b1"_s).error().code, ErrorCode::BackupKeyMissing);
}

void FolderBackupsContract::aRecoveryKeyOpensEverything()
{
    make(u"b1"_s, acme, "rows");
    const StoredBackup copy = m_backups->find(u"b1"_s).value();
    const auto pair = backupcrypto::recipientFrom(*backupcrypto::keyFromText(m_recovery)).value();
    QCOMPARE(m_backups->tryKey(copy, m_recovery).value(), BackupKey::idOf(pair.publicKey));
    QVERIFY(m_backups->tryKey(copy, {}));
    const Secret strangers = backupcrypto::keyText(backupcrypto::makeRecipient().secretKey);
    QCOMPARE(m_backups->tryKey(copy, strangers).error().code, ErrorCode::BackupKeyMissing);
    QString nonsense = u"TMRK1 nonsense"_s;
    QCOMPARE(m_backups->tryKey(copy, Secret::fromText(nonsense)).error().code, ErrorCode::InvalidInput);
}

void FolderBackupsContract::theSmallProgramReadsWhatTheConsoleWrote()
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

void FolderBackupsContract::thereIsRoomBeforeThereIsAFolder()
{
    const qint64 before = m_backups->freeBytes().value();
    QVERIFY(before > 0);
    QVERIFY(!QFileInfo::exists(folder()));
    QCOMPARE(m_backups->sweep().value(), 0);
    QCOMPARE(m_backups->emptyTrash(now).value(), 0);
    make(u"b1"_s, acme, "rows");
    QVERIFY(m_backups->freeBytes().value() > 0);
}

void FolderBackupsContract::aFileInItsPlaceIsNoEmptyFolder()
{
    overwrite(folder(), "not a folder");
    QVERIFY(!m_backups->begin(BackupId(u"b1"_s), acme));
    QCOMPARE(contents(folder()), "not a folder"_ba);
}

} // namespace tmtest
