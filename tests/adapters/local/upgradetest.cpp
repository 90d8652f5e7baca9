#include "core/adapters/local/fileprofilestore.h"
#include "core/adapters/local/filesnapshotcache.h"
#include "core/adapters/local/localoperationstore.h"
#include "core/adapters/local/localsettings.h"
#include "core/planner/runbook.h"
#include "temporaryhome.h"

#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest;

namespace {

const OperatorIdentity ana{.who = u"ana"_s, .origin = u"laptop"_s, .holder = u"holder-new"_s};
const OperationId finished(u"00000000-0000-4000-9000-00000000000a"_s);
const OperationId interrupted(u"00000000-0000-4000-9000-00000000000b"_s);

QDateTime secondsAfterTen(int seconds)
{
    return QDateTime(QDate(2026, 3, 1), QTime(10, 0), QTimeZone::utc()).addSecs(seconds);
}

/// A home that the first version has left behind.
class OldHome final {
public:
    OldHome()
    {
        const QDir source(QStringLiteral(TM_OLD_HOME));
        QDirIterator walk(source.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString target = m_home.root() + u'/' + source.relativeFilePath(walk.next());
            if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(walk.filePath(), target)
                || !QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner))
                qFatal("cannot copy %s", qPrintable(walk.filePath()));
            ++files;
        }
    }
    const LocalPaths &paths() const { return m_home.paths(); }
    QString pathOf(const QString &ending) const
    {
        const QStringList found = m_home.files().filter(QRegularExpression(QRegularExpression::escape(ending) + u'$'));
        return found.isEmpty() ? QString() : m_home.root() + u'/' + found.first();
    }
    int files = 0;

private:
    TemporaryHome m_home;
};

} // namespace

/// Files that the first version wrote (its own code, run once) and that later ones have to read, or to refuse by name.
class UpgradeTest final : public QObject {
    Q_OBJECT

private slots:
    void theSampleIsThere();
    void serversAreRead();
    void changingAServerKeepsTheOthers();
    void settingsAreReadAndKept();
    void theSnapshotIsReadOrRefused();
    void theFinishedPreparationIsListed();
    void theInterruptedPreparationCanBeTakenOver();
    void everyTruncationIsReadOrRefused();
};

void UpgradeTest::theSampleIsThere()
{
    QCOMPARE(OldHome().files, 5);
}

void UpgradeTest::serversAreRead()
{
    const OldHome home;
    const auto servers = FileProfileStore(home.paths()).list();
    QVERIFY(servers);
    QCOMPARE(servers->size(), 2U);
    const auto vps = FileProfileStore(home.paths()).find(u"vps1"_s);
    QVERIFY(vps && checkServerProfile(*vps));
    QCOMPARE(vps->environment, Environment::Production);
    QCOMPARE(
        vps->ssh,
        (SshTarget{.host = u"vps1.example.com"_s, .port = 2222, .user = u"ops"_s, .identityFile = u"/home/ana/.ssh/id_ed25519"_s}));
    QCOMPARE(postgresTargetText(vps->postgres), u"container:postgres:5432"_s);
    QCOMPARE(vps->postgres.passwordFile, u"/home/ana/vps1.password"_s);
    const auto qa = FileProfileStore(home.paths()).find(u"qa"_s);
    QVERIFY(qa && checkServerProfile(*qa));
    QCOMPARE(qa->environment, Environment::Qa);
    QCOMPARE(postgresTargetText(qa->postgres), u"host:127.0.0.1:5433"_s);
}

void UpgradeTest::changingAServerKeepsTheOthers()
{
    const OldHome home;
    FileProfileStore store(home.paths());
    const auto before = store.find(u"qa"_s);
    auto changed = store.find(u"vps1"_s);
    QVERIFY(before && changed);
    changed->ssh.port = 22;
    QVERIFY(store.save(*changed));
    QCOMPARE(store.find(u"vps1"_s)->ssh.port, 22);
    QCOMPARE(*store.find(u"qa"_s), *before);
}

void UpgradeTest::settingsAreReadAndKept()
{
    const OldHome home;
    LocalSettings values(home.paths());
    QVERIFY(!values.problem());
    QCOMPARE(values.value(settings::language), u"es"_s);
    QCOMPARE(values.value(settings::theme), u"high-contrast-light"_s);
    QCOMPARE(values.value(settings::lastServer), u"qa"_s);
    QCOMPARE(values.value(settings::refreshSeconds), 60);
    QCOMPARE(values.value(settings::viewState(u"window"_s)), QByteArray("geometry"));
    QCOMPARE(values.value(settings::viewState(u"table.workspaces"_s)), QByteArray("columns"));
    QVERIFY(values.value(settings::trayIcon)); // what it did not know yet
    QVERIFY(values.value(settings::reopenServers));
    QVERIFY(values.value(settings::shortcuts).isEmpty());
    values.setValue(settings::openServers, {u"qa"_s});
    QVERIFY(values.save());
    const LocalSettings again(home.paths());
    QCOMPARE(again.value(settings::openServers), QStringList{u"qa"_s});
    QCOMPARE(again.value(settings::language), u"es"_s);
    QCOMPARE(again.value(settings::viewState(u"window"_s)), QByteArray("geometry"));
}

void UpgradeTest::theSnapshotIsReadOrRefused()
{
    const OldHome home;
    const auto snapshot = FileSnapshotCache(home.paths()).load(u"vps1"_s);
    QVERIFY2(snapshot, snapshot ? "" : qPrintable(snapshot.error().args.join(u' ') + snapshot.error().detail));
    QCOMPARE(snapshot->collectedAt, secondsAfterTen(0));
    QVERIFY(snapshot->registry.value && snapshot->cluster.value && !snapshot->docker.value);
    QCOMPARE(snapshot->registry.value->workspaces.size(), 3U);
    const Workspace &third = snapshot->registry.value->workspaces.at(2);
    QCOMPARE(third.slug, u"customer-3"_s);
    QCOMPARE(third.businessName, u"Compañía N.º 3"_s);
    QCOMPARE(third.hosting, Hosting::Dedicated);
    QCOMPARE(third.port, std::optional(9003));
    QCOMPARE(third.createdAt, secondsAfterTen(3));
    QCOMPARE(snapshot->registry.value->workspaces.at(1).state, WorkspaceState::Suspended);
    QCOMPARE(snapshot->registry.value->products.size(), 5U);
    QCOMPARE(snapshot->registry.value->plans.size(), 5U);
    QCOMPARE(snapshot->registry.value->operations.at(0).state, OperationState::RolledBack);
    QCOMPARE(snapshot->cluster.value->databases.at(0).size.value, 8388608);
    QCOMPARE(snapshot->docker.error->code, ErrorCode::DockerUnreachable);
}

void UpgradeTest::theFinishedPreparationIsListed()
{
    const OldHome home;
    const LocalOperationStore store(home.paths(), u"vps1"_s, ana);
    QCOMPARE(store.list().size(), 2U);
    const auto operation = store.find(finished);
    QVERIFY(operation);
    QCOMPARE(operation->state, OperationState::Done);
    QCOMPARE(operation->kind, OperationKind::PrepareServer);
    QCOMPARE(operation->finishedAt, secondsAfterTen(60));
    QVERIFY(!operation->steps.empty());
    for (const StepRecord &step : operation->steps)
        QCOMPARE(step.state, StepState::Done);
}

void UpgradeTest::theInterruptedPreparationCanBeTakenOver()
{
    const OldHome home;
    LocalOperationStore store(home.paths(), u"vps1"_s, ana);
    const auto operation = store.find(interrupted);
    QVERIFY(operation && operation->isInterrupted());
    QCOMPARE(operation->steps.at(0).state, StepState::Done);
    QCOMPARE(operation->steps.at(1).state, StepState::Intent);
    const auto session = store.takeOver(interrupted);
    QVERIFY(session);
    const auto loaded = (*session)->load();
    QVERIFY(loaded);
    // The steps that it planned are known to this version, or it says that they are not.
    if (const auto runbook = runbookFromJson(loaded->runbook))
        QCOMPARE(runbook->steps.size(), loaded->steps.size());
    else
        QCOMPARE(runbook.error().code, ErrorCode::InvalidInput);
    QVERIFY((*session)->recordDone(2, {}));
    QCOMPARE(store.find(interrupted)->steps.at(1).state, StepState::Done);
}

void UpgradeTest::everyTruncationIsReadOrRefused()
{
    const OldHome home;
    const QString servers = home.pathOf(u"servers.json"_s);
    const QString journal = home.pathOf(interrupted.value() + u".jsonl"_s);
    const QString cache = home.pathOf(u".json.z"_s);
    for (const QString &path : {servers, journal, cache}) {
        const QByteArray whole = contents(path);
        QVERIFY(whole.size() > 100);
        for (qsizetype length = 0; length < whole.size(); length += 1 + whole.size() / 60) {
            overwrite(path, whole.left(length));
            if (const auto list = FileProfileStore(home.paths()).list(); !list)
                QCOMPARE(list.error().code, ErrorCode::ConfigurationInvalid);
            if (const auto snapshot = FileSnapshotCache(home.paths()).load(u"vps1"_s); !snapshot)
                QCOMPARE(snapshot.error().code, ErrorCode::ConfigurationInvalid);
            if (const auto found = LocalOperationStore(home.paths(), u"vps1"_s, ana).find(interrupted); !found)
                // Without a whole first line the operation has never begun.
                QCOMPARE(found.error().code, contents(journal).contains('\n') ? ErrorCode::ConfigurationInvalid : ErrorCode::NotFound);
        }
        overwrite(path, whole);
    }
}

QTEST_GUILESS_MAIN(UpgradeTest)
#include "upgradetest.moc"
