#include "tests/ui/pages/workspacedetailfixture.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// One workspace opened in full.
class TestWorkspaceDetail final : public QObject, private tmtest::WorkspaceDetailFixture {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init() { QVERIFY(makePage()); }
    void returnOpensAWorkspaceAndEscapeLeadsBack();
    void aDoubleClickOpensAWorkspace();
    void aLinkOpensAWorkspaceById();
    void factsAndLimitsAreShown();
    void containersAreShownWithTheirHealth();
    void aMissingContainerIsNamed();
    void theDatabaseIsShownOrMissed();
    void eachHostSaysWhoAnswers();
    void usersAreReadInTheBackground();
    void noUsersIsNotAnError();
    void theHistoryIsNewestFirstAndLeadsToOperations();
    void anUnreadableRecordSaysWhy();
    void aDeadConnectionKeepsWhatWasRead();
    void offlineShowsWhatTheSnapshotHas();
    void aWorkspaceThatIsGoneStaysOnThePage();
    void anAnswerForAnotherWorkspaceIsDropped();
    void hostileTextsAreInert();
    void everyTextFollowsTheLanguage();
    void everythingHasANameAndFits();
};

void TestWorkspaceDetail::returnOpensAWorkspaceAndEscapeLeadsBack()
{
    QVERIFY(m_fixture->connectServer());
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(0, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(detail()->isVisible());
    QVERIFY(!table()->isVisible());
    QCOMPARE(part<QLabel>(*m_page, "detailTitle")->text(), u"AAA first"_s);
    QTest::keyClick(part<QTabBar>(*m_page, "detailTabs"), Qt::Key_Escape);
    QVERIFY(table()->isVisible());
    QCOMPARE(table()->currentIndex().row(), 0);
    part<QAction>(*m_page, "openWorkspace")->trigger();
    QVERIFY(detail()->isVisible());
    QTest::mouseClick(part<QPushButton>(*m_page, "detailBack"), Qt::LeftButton);
    QVERIFY(table()->isVisible());
}

void TestWorkspaceDetail::aDoubleClickOpensAWorkspace()
{
    QVERIFY(m_fixture->connectServer());
    const QPoint cell = table()->visualRect(table()->model()->index(1, 0)).center();
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, cell);
    QVERIFY(detail()->isVisible());
}

void TestWorkspaceDetail::aLinkOpensAWorkspaceById()
{
    QVERIFY(m_fixture->connectServer());
    m_page->activate(navigation::workspace(m_registry.workspaces[2].id).subject);
    QVERIFY(detail()->isVisible());
    QCOMPARE(part<QLabel>(*m_page, "detailTitle")->text(), m_registry.workspaces[2].businessName);
    m_page->activate(u"espiga"_s);
    QVERIFY(table()->isVisible());
}

void TestWorkspaceDetail::factsAndLimitsAreShown()
{
    QVERIFY(openFirst());
    const QStringList texts = textsOf(Overview);
    const Workspace &workspace = m_registry.workspaces[0];
    for (const QString &wanted :
         {workspace.slug, workspace.primaryHost(), workspace.tenantId, workspace.databaseName, u"Inventario"_s})
        QVERIFY2(texts.contains(wanted), qPrintable(wanted));
    QVERIFY2(!texts.filter(u"Limits of the plan"_s).isEmpty(), qPrintable(texts.join(u'\n')));
    QVERIFY2(note(Overview).contains(u"just now"_s), qPrintable(note(Overview)));
}

void TestWorkspaceDetail::containersAreShownWithTheirHealth()
{
    QVERIFY(openFirst());
    const QString name = m_registry.workspaces[0].containerName;
    QStringList texts = textsOf(Containers);
    QVERIFY2(!texts.filter(name).isEmpty(), qPrintable(texts.join(u'\n')));
    QVERIFY(texts.contains(u"Healthy"_s));
    change([&name](tmtest::ServerAnswers &answers) {
        for (ContainerFacts &container : answers.docker->containers)
            if (container.name == name)
                container.state = u"exited"_s;
    });
    QVERIFY(m_fixture->refresh());
    QVERIFY(textsOf(Containers).contains(u"Stopped"_s));
}

void TestWorkspaceDetail::aMissingContainerIsNamed()
{
    change([](tmtest::ServerAnswers &answers) { answers.docker->containers.clear(); });
    QVERIFY(openFirst());
    show(Containers);
    QVERIFY2(emptyTitle(Containers).contains(u"No container"_s), qPrintable(emptyTitle(Containers)));
    QVERIFY(!textsOf(Containers).filter(m_registry.workspaces[0].containerName).isEmpty());
}

void TestWorkspaceDetail::theDatabaseIsShownOrMissed()
{
    QVERIFY(openFirst());
    QStringList texts = textsOf(Overview);
    QVERIFY(texts.contains(u"Connections"_s));
    change([](tmtest::ServerAnswers &answers) { answers.cluster->databases.clear(); });
    QVERIFY(m_fixture->refresh());
    texts = textsOf(Overview);
    QVERIFY2(!texts.filter(u"no such database"_s).isEmpty(), qPrintable(texts.join(u'\n')));
    change([](tmtest::ServerAnswers &answers) { answers.cluster = fail(ErrorCode::PostgresConnectionLost); });
    QVERIFY(m_fixture->refresh());
    QVERIFY(!textsOf(Overview).filter(u"could not be read again"_s).isEmpty());
}

void TestWorkspaceDetail::eachHostSaysWhoAnswers()
{
    const QString host = m_registry.workspaces[0].primaryHost();
    const QString container = m_registry.workspaces[0].containerName;
    const auto claim = [&](const QStringList &names) {
        change([&](tmtest::ServerAnswers &answers) {
            for (ContainerFacts &facts : answers.docker->containers)
                facts.virtualHosts = names.contains(facts.name) ? QStringList{host} : QStringList();
        });
    };
    claim({container});
    QVERIFY(openFirst());
    show(Routes);
    QCOMPARE(rowsOf("detailRoutes"), QStringList{host + u" | Exactly one | "_s + container + u" | "_s + host});
    claim({container, u"postgres"_s});
    QVERIFY(m_fixture->refresh());
    QVERIFY(rowsOf("detailRoutes").constFirst().contains(u"Several"_s));
    claim({u"postgres"_s});
    QVERIFY(m_fixture->refresh());
    QVERIFY(rowsOf("detailRoutes").constFirst().contains(u"Another one"_s));
    claim({});
    QVERIFY(m_fixture->refresh());
    QVERIFY(rowsOf("detailRoutes").constFirst().contains(u" None "_s));
}

void TestWorkspaceDetail::usersAreReadInTheBackground()
{
    QVERIFY(openFirst());
    show(Users);
    QCOMPARE(rowsOf("detailUsers").constFirst().section(u" | "_s, 0, 3), u"ana@example.com | Ana Pérez | Owner | Active"_s);
    QVERIFY(note(Users).contains(u"just now"_s));
    change([](tmtest::ServerAnswers &answers) { answers.workspaceRecord->members.pop_back(); });
    QVERIFY(m_fixture->refresh());
    QTRY_COMPARE(rowsOf("detailUsers").size(), qsizetype(1));
}

void TestWorkspaceDetail::noUsersIsNotAnError()
{
    change([](tmtest::ServerAnswers &answers) { answers.workspaceRecord = WorkspaceRecord(); });
    QVERIFY(m_fixture->connectServer());
    m_page->activate(m_registry.workspaces[0].id.value());
    show(Users);
    QTRY_VERIFY2(emptyTitle(Users).contains(u"no users"_s), qPrintable(emptyTitle(Users)));
    show(History);
    QVERIFY(emptyTitle(History).contains(u"Nothing has been done"_s));
}

void TestWorkspaceDetail::theHistoryIsNewestFirstAndLeadsToOperations()
{
    QVERIFY(openFirst());
    show(History);
    const QStringList rows = rowsOf("detailHistory");
    QCOMPARE(rows.size(), qsizetype(3));
    QVERIFY2(rows.at(0).contains(u"Plan changed from free to starter"_s), qPrintable(rows.at(0)));
    QVERIFY(rows.at(2).contains(m_registry.workspaces[0].slug));
    auto *history = part<QTableView>(*m_page, "detailHistory");
    auto *button = part<QPushButton>(*m_page, "detailShowOperation");
    history->setCurrentIndex(history->model()->index(0, 0));
    QVERIFY(!button->isEnabled());
    history->setCurrentIndex(history->model()->index(2, 0));
    QVERIFY(button->isEnabled());
    QSignalSpy requested(m_page.get(), &Page::requested);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().first().value<NavigationTarget>(), navigation::operation(operationId));
    history->setFocus();
    QTest::keyClick(history, Qt::Key_Return);
    QCOMPARE(requested.count(), 2);
}

void TestWorkspaceDetail::anUnreadableRecordSaysWhy()
{
    change([](tmtest::ServerAnswers &answers) { answers.workspaceRecord = fail(ErrorCode::PermissionDenied, {u"tm.users"_s}); });
    QVERIFY(m_fixture->connectServer());
    m_page->activate(m_registry.workspaces[0].id.value());
    show(Users);
    QTRY_VERIFY2(emptyTitle(Users).contains(u"have not been read"_s), qPrintable(emptyTitle(Users)));
    QTRY_VERIFY(!textsOf(Users).filter(u"tm.users"_s).isEmpty());
}

void TestWorkspaceDetail::aDeadConnectionKeepsWhatWasRead()
{
    QVERIFY(openFirst());
    m_fixture->server.failAt(LinkStage::Connect, {.code = ErrorCode::SshUnreachable, .args = {u"vps1.example.com"_s, u"22"_s}});
    m_fixture->server.dropLinks({.code = ErrorCode::SshConnectionLost, .args = {u"vps1.example.com"_s}});
    QCOMPARE(rowsOf("detailUsers").size(), qsizetype(2));
    for (const Tab tab : {Overview, Containers, Routes, Users, History}) {
        show(tab);
        QVERIFY2(note(tab).contains(u"no connection"_s), qPrintable(note(tab)));
    }
}

void TestWorkspaceDetail::offlineShowsWhatTheSnapshotHas()
{
    m_fixture->addServer(u"cold"_s);
    SystemSnapshot cached{.serverName = u"cold"_s};
    cached.registry = {.value = m_registry, .readAt = past};
    cached.registry.value->operations = sampleRecord(m_registry.workspaces[0]).operations;
    QVERIFY(m_fixture->cache.store(cached));
    m_fixture->snapshots.showServer(u"cold"_s);
    m_page->activate(m_registry.workspaces[0].id.value());
    QVERIFY(detail()->isVisible());
    QVERIFY(textsOf(Overview).contains(m_registry.workspaces[0].slug));
    show(Users);
    QVERIFY(emptyTitle(Users).contains(u"have not been read"_s));
    show(Containers);
    QVERIFY(emptyTitle(Containers).contains(u"have not been read"_s));
    show(History);
    QCOMPARE(rowsOf("detailHistory").size(), qsizetype(1));
    QVERIFY2(note(History).contains(u"no connection"_s), qPrintable(note(History)));
}

void TestWorkspaceDetail::aWorkspaceThatIsGoneStaysOnThePage()
{
    QVERIFY(openFirst());
    change([](tmtest::ServerAnswers &answers) { answers.registry->workspaces.erase(answers.registry->workspaces.begin()); });
    QVERIFY(m_fixture->refresh());
    QVERIFY(detail()->isVisible());
    QVERIFY(part<QWidget>(*m_page, "detailBanner")->isVisible());
    QVERIFY(textsOf(Overview).contains(m_registry.workspaces[0].slug));
}

void TestWorkspaceDetail::anAnswerForAnotherWorkspaceIsDropped()
{
    QVERIFY(m_fixture->connectServer());
    m_page->activate(m_registry.workspaces[0].id.value());
    change([](tmtest::ServerAnswers &answers) { answers.workspaceRecord = fail(ErrorCode::PostgresConnectionLost); });
    m_page->activate(m_registry.workspaces[1].id.value()); // the first answer is under way or waits to be delivered
    show(Users);
    QTRY_VERIFY(emptyTitle(Users).contains(u"have not been read"_s));
    QCOMPARE(rowsOf("detailUsers"), QStringList());
}

void TestWorkspaceDetail::hostileTextsAreInert()
{
    const QString evil = u"<a href='x'>y</a>\u202E\u001B[2J"_s;
    m_registry.workspaces[0].businessName = evil;
    m_registry.workspaces[0].hosts = {evil};
    m_registry.workspaces[0].containerName = evil;
    change([&](tmtest::ServerAnswers &answers) {
        answers.registry = m_registry;
        answers.docker->containers.push_back(
            {.name = evil, .image = evil, .state = evil, .addresses = {{evil, evil}}, .virtualHosts = {evil}});
        answers.workspaceRecord->members = {{evil, evil, evil, true, past}, {u"b"_s, {}, u"owner"_s, true, past}};
        answers.workspaceRecord->planChanges[0].toPlan = evil;
        answers.workspaceRecord->activity[0].action = evil;
        answers.workspaceRecord->activity[0].who = evil;
    });
    QVERIFY(openFirst());
    QStringList texts = rowsOf("detailUsers") + rowsOf("detailHistory") + rowsOf("detailRoutes");
    for (const Tab tab : {Overview, Containers, Routes, Users, History})
        texts += textsOf(tab);
    for (const QString &text : std::as_const(texts))
        QVERIFY2(!text.contains(QChar(0x202E)) && !text.contains(QChar(0x1B)), qPrintable(text));
    QCOMPARE(tmtest::interpretingLabels(*m_page).join(u"\n"_s), QString());
}

void TestWorkspaceDetail::everyTextFollowsTheLanguage()
{
    QVERIFY(openFirst());
    tmtest::MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QCoreApplication::sendPostedEvents();
    const Workspace &workspace = m_registry.workspaces[0];
    QStringList own{workspace.businessName,  workspace.slug,  workspace.tenantId,      workspace.databaseName,
                    workspace.containerName, u"Inventario"_s, workspace.primaryHost(), m_registry.plans[0].name};
    QStringList untranslated;
    for (const Tab tab : {Overview, Containers, Routes, Users, History})
        for (const QString &text : textsOf(tab))
            if (!text.contains(u'\u00AB') && !own.contains(text) && !text.contains(u':') && !text.front().isDigit()
                && text.toLower() != text.toUpper())
                untranslated << text;
    QCoreApplication::removeTranslator(&translator);
    QVERIFY2(untranslated.isEmpty(), qPrintable(untranslated.join(u" | "_s)));
}

void TestWorkspaceDetail::everythingHasANameAndFits()
{
    QVERIFY(openFirst());
    for (const int width : {1060, 575}) {
        m_page->resize(width, 600);
        for (const Tab tab : {Overview, Containers, Routes, Users, History}) {
            show(tab);
            QCOMPARE(tmtest::namelessWidgets(*m_page).join(u"\n"_s), QString());
            QTRY_COMPARE(tmtest::clippedWidgets(*m_page).join(u"\n"_s), QString());
        }
    }
}

QTEST_MAIN(TestWorkspaceDetail)
#include "tst_workspacedetail.moc"
