#include "app/adaptergraph.h"
#include "core/planner/createworkspace.h"
#include "support/cuttingrelay.h"
#include "support/sandbox.h"
#include "tests/ui/support/memorystores.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/actions/keymap.h"
#include "ui/mainwindow.h"
#include "ui/serverset.h"
#include "ui/theme/desktopappearance.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::CuttingRelay;
using tmtest::part;
using tmtest::Sandbox;

/// The whole console over the real server, when its tunnel is cut.
class TestTunnelCut final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase() { Sandbox::current().run({u"reset"_s}); }
    void rowsStayAndTheConsoleIsUsableSoonAfterThePathsReturn();
    void aReadUnderWayIsDoneOnTheNextConnection();
    void anOperationInFlightNeedsAttentionAndIsResumed();

private:
    void runCli(const QStringList &arguments);
    ServerSession &session() { return *m_window->servers().selected(); }
    QString bannerTitle() const
    {
        auto *banner = part<QWidget>(*m_window, "connectionBanner");
        return banner->isVisible() ? part<QLabel>(*banner, "bannerTitle")->text() : QString();
    }
    int rows() const { return part<QTableView>(*m_window, "workspaceTable")->model()->rowCount(); }
    bool waitFor(ConnectionState state)
    {
        return QTest::qWaitFor([&] { return session().state() == state; }, 30'000);
    }
    Runbook plan(const QString &slug);

    QTemporaryDir m_home;
    std::unique_ptr<CuttingRelay> m_relay;
    std::unique_ptr<AdapterGraph> m_graph;
    std::unique_ptr<HostKeys> m_hostKeys;
    std::unique_ptr<ServerServices> m_noServer;
    tmtest::MemoryUiSettings m_settings;
    KeyMap m_keys{m_settings};
    DesktopAppearance m_appearance{DesktopAppearance::Ask::PaletteOnly};
    std::unique_ptr<UiContext> m_context;
    std::unique_ptr<MainWindow> m_window;
};

void TestTunnelCut::runCli(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(TM_CLI), arguments);
    QVERIFY(process.waitForFinished(120'000));
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
}

void TestTunnelCut::initTestCase()
{
    const Sandbox &sandbox = Sandbox::current();
    sandbox.run({u"reset"_s});
    const ServerProfile server = sandbox.profile();
    m_relay = std::make_unique<CuttingRelay>(server.ssh.port);
    qputenv("TENANT_MASTER_HOME", m_home.path().toLocal8Bit());
    runCli({u"server"_s, u"add"_s, u"vps"_s, u"--ssh"_s, u"%1@127.0.0.1:%2"_s.arg(server.ssh.user).arg(m_relay->port()),
            u"--identity"_s, server.ssh.identityFile, u"--environment"_s, u"qa"_s, u"--postgres"_s,
            u"container:"_s + server.postgres.address, u"--password-file"_s, m_home.filePath(u"operator.password"_s)});
    runCli({u"server"_s, u"trust"_s, u"vps"_s, u"--fingerprint"_s, sandbox.hostKeyFingerprint()});
    runCli({u"prepare"_s, u"--yes"_s, u"--admin-role"_s, sandbox.superuser(), u"--admin-password-file"_s,
            sandbox.superuserPasswordFile(), u"--base-domain"_s, u"test"_s});
    sandbox.run({u"seed"_s, u"2"_s});

    const Result<LocalPaths> paths = LocalPaths::fromEnvironment();
    QVERIFY(paths.has_value());
    m_graph = std::make_unique<AdapterGraph>(*paths, currentOperator());
    m_hostKeys = m_graph->hostKeys();
    const auto makeServices = [this] {
        return std::make_unique<ServerServices>(m_graph->serverLink(), *m_graph, m_graph->cache(), m_graph->identity(),
                                                m_graph->clock());
    };
    m_noServer = makeServices();
    m_context = std::make_unique<UiContext>(UiContext{
        .profiles = m_graph->profiles(),
        .hostKeys = *m_hostKeys,
        .secrets = m_graph->secrets(),
        .connection = m_noServer->connection,
        .snapshots = m_noServer->snapshots,
        .operations = m_noServer->operations,
        .backups = m_noServer->backups,
        .sampling = m_noServer->sampling,
        .attention = m_noServer->attention,
        .factory = *m_graph,
        .clock = m_graph->clock(),
        .settings = m_settings,
        .keys = m_keys,
        .activityCache = m_graph->activityCache(),
        .appearance = m_appearance,
        .makeConnection = [this] { return std::make_unique<ServerConnection>(m_graph->serverLink(), *m_graph); },
        .applyLanguage = [](const QString &) {},
        .makeServices = makeServices,
    });
}

void TestTunnelCut::init()
{
    Theme::apply(*qApp, ThemeKind::Light);
    m_relay->heal();
    m_window = std::make_unique<MainWindow>(*m_context, createWorkspaceWizard(), pageList());
    m_window->resize(1280, 800);
    m_window->show();
    m_window->start();
    m_window->go({.place = navigation::workspaces, .subject = {}});
    QVERIFY(waitFor(ConnectionState::Connected));
    QTRY_COMPARE_WITH_TIMEOUT(session().context().snapshots.current()->registry.error, std::nullopt, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(rows() >= 2 && bannerTitle().isEmpty(), 20'000);
}

void TestTunnelCut::cleanup()
{
    m_window.reset();
}

void TestTunnelCut::rowsStayAndTheConsoleIsUsableSoonAfterThePathsReturn()
{
    m_window->go({.place = navigation::workspaces, .subject = {}});
    const int before = rows();
    m_relay->cut();
    QVERIFY(waitFor(ConnectionState::Lost));
    QCOMPARE(rows(), before);
    const QString since = QLocale().toString(session().lostSince()->toLocalTime().time(), QLocale::ShortFormat);
    QVERIFY2(bannerTitle().contains(u"vps"_s) && bannerTitle().contains(since), qPrintable(bannerTitle()));
    QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(*m_window, "statusText")->text().contains(u"next try"_s), 10'000);
    m_window->grab().save(m_home.filePath(u"lost.png"_s));
    QTest::qWait(4000); // some attempts fail
    QVERIFY(session().attempts() > 0);
    QCOMPARE(rows(), before);
    const QDateTime readBefore = session().context().snapshots.current()->registry.readAt;
    QElapsedTimer timer;
    timer.start();
    m_relay->heal();
    QVERIFY(waitFor(ConnectionState::Connected));
    QTRY_VERIFY_WITH_TIMEOUT(session().context().snapshots.current()->registry.readAt > readBefore, 20'000);
    qInfo("usable again %lld ms after the path's return", timer.elapsed());
    QVERIFY(timer.elapsed() <= 12'000); // the aim, 3 s, is for the figure above: another machine may be slower
    QTRY_VERIFY(bannerTitle().isEmpty());
    QCOMPARE(rows(), before);
}

void TestTunnelCut::aReadUnderWayIsDoneOnTheNextConnection()
{
    std::optional<Result<std::vector<ActivityEntry>>> activity;
    m_relay->freeze(); // so that it is under way when the path is cut
    session().context().operations.readActivity(10, [&activity](const Result<std::vector<ActivityEntry>> &read) { activity = read; });
    QTest::qWait(500);
    QVERIFY(!activity);
    m_relay->cut();
    QVERIFY(waitFor(ConnectionState::Lost));
    m_relay->heal();
    QTRY_VERIFY_WITH_TIMEOUT(activity, 30'000);
    QVERIFY2(activity->has_value(), activity->has_value() ? "" : qPrintable(activity->error().detail));
    QVERIFY(!(*activity)->empty());
}

Runbook TestTunnelCut::plan(const QString &slug)
{
    const auto id = [] { return QUuid::createUuid().toString(QUuid::WithoutBraces); };
    const CreateWorkspaceRequest request{.operation = OperationId(id()),
                                         .workspace = WorkspaceId(id()),
                                         .businessName = u"Panadería La Espiga"_s,
                                         .slug = slug,
                                         .product = ProductKey(u"inventario"_s),
                                         .plan = PlanKey(u"enterprise"_s),
                                         .environment = Environment::Qa,
                                         .consoleRole = session().profile().postgres.role,
                                         .network = session().profile().proxyNetwork};
    const Result<Runbook> planned =
        makeCreateWorkspaceRunbook(request, *session().context().snapshots.current(), session().context().clock.now());
    return planned ? *planned : Runbook{};
}

void TestTunnelCut::anOperationInFlightNeedsAttentionAndIsResumed()
{
    UiContext &context = session().context();
    const Runbook runbook = plan(u"cut-%1"_s.arg(QDateTime::currentSecsSinceEpoch()));
    QVERIFY(runbook.isRunnable());
    const auto cutOnce =
        connect(&context.operations, &OperationService::eventHappened, this, [this](const OperationId &, const OperationEvent &event) {
            if (event.kind == OperationEventKind::StepDone && event.sequence >= 2)
                m_relay->cut();
        });
    QSignalSpy ended(&context.operations, &OperationService::ended);
    context.operations.start(runbook);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 60'000);
    disconnect(cutOnce);
    const auto end = ended.first().first().value<OperationEnd>();
    QVERIFY(end.outcome.has_value());
    QCOMPARE(end.outcome->kind, OutcomeKind::Interrupted); // neither done nor undone: nobody knows yet
    m_relay->heal();
    QVERIFY(waitFor(ConnectionState::Connected));
    QTRY_VERIFY_WITH_TIMEOUT(bannerTitle().contains(u"interrupted"_s), 10'000);
    QTest::mouseClick(part<QPushButton>(*part<QWidget>(*m_window, "connectionBanner"), "bannerAction"), Qt::LeftButton);
    QCOMPARE(m_window->currentPageId(), navigation::operations);
    const auto record = [&]() -> const OperationRecord * {
        const auto &facts = context.snapshots.current()->registry.value;
        const auto found = std::ranges::find(facts->operations, runbook.operation, &OperationRecord::id);
        return found == facts->operations.end() ? nullptr : &*found;
    };
    QTRY_VERIFY_WITH_TIMEOUT(record() && record()->isOpen(), 20'000);
    QVERIFY(QTest::qWaitFor(
        [&] {
            context.snapshots.refresh();
            QTest::qWait(1000);
            return record()->isInterrupted(); // the lease of the lost session has run out
        },
        60'000));
    context.operations.resume(runbook.operation);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 2, 90'000);
    const auto second = ended.last().first().value<OperationEnd>();
    QVERIFY2(second.outcome && second.outcome->kind == OutcomeKind::Done,
             qPrintable(second.refused ? errorCodeName(second.refused->code) : QString()));
    QTRY_VERIFY_WITH_TIMEOUT(bannerTitle().isEmpty(), 10'000);
}

QTEST_MAIN(TestTunnelCut)
#include "tst_tunnelcut.moc"
