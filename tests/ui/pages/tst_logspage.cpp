#include "tests/ui/pages/logsworld.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/pages/logspage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/logview.h"
#include "ui/widgets/messagebanner.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QElapsedTimer>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// The lines of containers are there, followed, filtered, and never look complete when they are not.
class TestLogsPage final : public QObject, private tmtest::LogsWorld {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init() { m_fixture = std::make_unique<tmtest::UiFixture>(); }
    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }
    void linesAppearAndAreFollowed();
    void scrollingUpStopsFollowingAndTheEndResumesIt();
    void pausingAndLeavingLoseNothing();
    void theFilterNarrowsAndABrokenPatternIsTold();
    void aWorkspaceHasItsOwnLinesOnly();
    void aBrokenConnectionIsToldAndHealsWithoutAGap();
    void aSilentStreamIsNotLiveWithoutAConnection();
    void linesAreCopiedAsTheyAreShown();
    void everythingThatTheFilterWantsIsExported();
    void anExportThatBreaksOffLeavesTheFileOfBefore();
    void theBeginningIsChosen();
    void theEndIsChosen();
    void aMillionLinesFitIntoMemory();
    void nothingIsNamelessOrClipped();

private:
    /// As the operator does it with the button and the dialog.
    QString exportTo(const QString &path)
    {
        part<QPushButton>(*m_page, "logsExport")->click();
        auto *dialog = part<QFileDialog>(*m_page, "saveFileDialog");
        emit dialog->fileSelected(path);
        dialog->reject();
        return path;
    }
};

void TestLogsPage::linesAppearAndAreFollowed()
{
    m_fixture->server.logs.write(lines(1, 500));
    open();
    QTRY_COMPARE(list()->rowCount(), 500);
    QCOMPARE(view()->verticalScrollBar()->value(), view()->verticalScrollBar()->maximum());
    m_fixture->server.logs.write(lines(501, 600));
    QTRY_COMPARE(list()->rowCount(), 600);
    QCOMPARE(text(599), u"line 600"_s);
    QVERIFY(view()->isFollowing());
    QCOMPARE(view()->verticalScrollBar()->value(), view()->verticalScrollBar()->maximum());
    QVERIFY(part<QLabel>(*m_page, "logsCount")->text().contains(u"600"_s));
}

void TestLogsPage::scrollingUpStopsFollowingAndTheEndResumesIt()
{
    m_fixture->server.logs.write(lines(1, 500));
    open();
    QTRY_COMPARE(list()->rowCount(), 500);
    view()->verticalScrollBar()->setValue(100);
    QVERIFY(!view()->isFollowing());
    QVERIFY(!part<QPushButton>(*m_page, "logsFollow")->isChecked());
    m_fixture->server.logs.write(lines(501, 900));
    QTRY_COMPARE(list()->rowCount(), 900);
    QCOMPARE(view()->firstVisibleRow(), 100);
    view()->verticalScrollBar()->setValue(view()->verticalScrollBar()->maximum());
    QVERIFY(view()->isFollowing());
    view()->verticalScrollBar()->setValue(3);
    part<QPushButton>(*m_page, "logsFollow")->click();
    QCOMPARE(view()->verticalScrollBar()->value(), view()->verticalScrollBar()->maximum());
}

void TestLogsPage::pausingAndLeavingLoseNothing()
{
    m_fixture->server.logs.write(lines(1, 10));
    open();
    QTRY_COMPARE(list()->rowCount(), 10);
    part<QPushButton>(*m_page, "logsPause")->click();
    m_fixture->server.logs.write(lines(11, 300'000));
    QTest::qWait(200);
    QCOMPARE(list()->rowCount(), 10);
    part<QPushButton>(*m_page, "logsPause")->click();
    QTRY_COMPARE_WITH_TIMEOUT(list()->rowCount(), 300'000, 60'000);
    m_page->deactivate();
    m_fixture->server.logs.write(lines(300'001, 300'010));
    QTest::qWait(200);
    QCOMPARE(list()->rowCount(), 300'000);
    m_page->activate({});
    QTRY_COMPARE(list()->rowCount(), 300'010);
    for (int row = 0; row < 300'010; ++row)
        if (list()->row(row).at != (row + 1) * 1'000'000LL)
            QCOMPARE(list()->row(row).at, (row + 1) * 1'000'000LL);
}

void TestLogsPage::theFilterNarrowsAndABrokenPatternIsTold()
{
    m_fixture->server.logs.write(lines(1, 1000));
    open();
    QTRY_COMPARE(list()->rowCount(), 1000);
    part<QLineEdit>(*m_page, "logsSearch")->setText(u"line 9\\d$"_s);
    QTRY_COMPARE(list()->rowCount(), 10);
    QCOMPARE(text(0), u"line 90"_s);
    m_fixture->server.logs.write({{.at = 2'000'000'000, .text = "other"}, {.at = 2'000'000'001, .text = "line 99"}});
    QTRY_COMPARE(list()->rowCount(), 11);
    auto *banner = part<MessageBanner>(*m_page, "logsBanner");
    QVERIFY(!banner->isVisible());
    part<QLineEdit>(*m_page, "logsSearch")->setText(u"line ("_s);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(list()->rowCount(), 11);
    part<QLineEdit>(*m_page, "logsSearch")->clear();
    QTRY_COMPARE(list()->rowCount(), 1002);
    m_fixture->server.logs.write({{.at = 3'000'000'000, .text = "bad", .level = LogLevel::Error}});
    auto *level = part<QComboBox>(*m_page, "logsLevel");
    level->setCurrentIndex(level->count() - 1);
    QTRY_COMPARE(list()->rowCount(), 1);
}

void TestLogsPage::aWorkspaceHasItsOwnLinesOnly()
{
    const Workspace workspace{
        .slug = u"azul"_s, .product = ProductKey(u"erp"_s), .containerName = u"erp-shared"_s, .hosts = {u"azul.erp.test"_s}};
    m_fixture->server.change([](tmtest::ServerAnswers &answers) {
        answers.docker =
            DockerFacts{.containers = {{.name = u"erp-shared"_s, .state = u"running"_s},
                                       {.name = u"proxy"_s, .image = u"nginxproxy/nginx-proxy:1"_s, .state = u"running"_s}}};
    });
    m_fixture->server.logs.write({{.at = 1, .text = "tenant=azul hello", .source = 0},
                                  {.at = 2, .text = "tenant=hoteles-azul hello", .source = 0},
                                  {.at = 3, .text = "GET azul.erp.test/ 200", .source = 1},
                                  {.at = 4, .text = "GET rojo.erp.test/ 200", .source = 1}});
    open({});
    QVERIFY(m_fixture->refresh());
    m_page->showWorkspace(workspace);
    QTRY_COMPARE(list()->store().end() - list()->store().first(), 4);
    QTRY_COMPARE(list()->rowCount(), 2);
    QCOMPARE(text(0), u"tenant=azul hello"_s);
    QCOMPARE(text(1), u"GET azul.erp.test/ 200"_s);
    QCOMPARE(part<QPushButton>(*m_page, "logsSource")->text(), u"azul"_s);
}

void TestLogsPage::aBrokenConnectionIsToldAndHealsWithoutAGap()
{
    m_fixture->server.logs.write(lines(1, 100));
    open();
    QTRY_COMPARE(list()->rowCount(), 100);
    auto *banner = part<MessageBanner>(*m_page, "logsBanner");
    QTRY_VERIFY(!banner->isVisible());
    m_fixture->server.logs.breakDown(
        {.code = ErrorCode::DockerUnreachable, .args = {u"x"_s}, .source = ErrorSource::Docker, .retryable = true});
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(list()->rowCount(), 100);
    m_fixture->server.logs.write(lines(101, 150));
    m_fixture->server.logs.heal();
    QTRY_COMPARE_WITH_TIMEOUT(list()->rowCount(), 150, 10'000);
    QTRY_VERIFY(!banner->isVisible());
    for (int row = 0; row < 150; ++row)
        QCOMPARE(text(row), u"line %1"_s.arg(row + 1));
}

void TestLogsPage::aSilentStreamIsNotLiveWithoutAConnection()
{
    m_fixture->server.logs.write(lines(1, 10));
    open();
    const auto *service = m_page->findChild<LogService *>();
    QTRY_VERIFY(service->isLive());
    m_fixture->server.failAt(LinkStage::Connect, {.code = ErrorCode::SshUnreachable, .source = ErrorSource::Ssh, .retryable = true});
    m_fixture->server.dropLinks({.code = ErrorCode::SshConnectionLost, .source = ErrorSource::Ssh, .retryable = true});
    QTRY_VERIFY(m_fixture->connection.state() == ConnectionState::Lost);
    QVERIFY(!service->isLive());
    QVERIFY(service->completeUntil().isValid());
    QVERIFY(part<MessageBanner>(*m_page, "logsBanner")->isVisible());
    QCOMPARE(list()->rowCount(), 10);
}

void TestLogsPage::linesAreCopiedAsTheyAreShown()
{
    m_fixture->server.logs.write(
        {{.at = 1, .text = "first"}, {.at = 2, .text = "\x1b[31mred", .stream = LogStream::Error}, {.at = 3, .text = "third"}});
    open();
    QTRY_COMPARE(list()->rowCount(), 3);
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Home);
    QTest::keyClick(view(), Qt::Key_Down, Qt::ShiftModifier);
    part<QPushButton>(*m_page, "logsCopy")->click();
    const QStringList copied = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(copied.size(), 2);
    QVERIFY(copied.at(0).endsWith(u"  first"_s));
    QVERIFY2(copied.at(1).endsWith(u"! \\x1b[31mred"_s), qPrintable(copied.at(1)));
    QVERIFY(view()->accessibleDescription().endsWith(u"\\x1b[31mred"_s));
}

void TestLogsPage::everythingThatTheFilterWantsIsExported()
{
    std::vector<LogLine> written = lines(1, 200'000);
    written.back().text = "\x1b[31mlast 9";
    written.back().stream = LogStream::Error;
    m_fixture->server.logs.write(written);
    open();
    part<QLineEdit>(*m_page, "logsSearch")->setText(u"9$"_s);
    QTRY_COMPARE(list()->rowCount(), 20'001);
    QTemporaryDir directory;
    const QString path = exportTo(directory.filePath(u"saved.log"_s));
    auto *banner = part<MessageBanner>(*m_page, "logsExportBanner");
    QTRY_COMPARE_WITH_TIMEOUT(banner->kind(), StatusRole::Ok, 30'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> saved = file.readAll().split('\n');
    QCOMPARE(saved.size(), 20'002); // the last line ends as well
    QCOMPARE(saved.at(0), "1970-01-01T00:00:00.009000000Z erp-shared stdout line 9");
    QCOMPARE(saved.at(20'000), "1970-01-01T00:03:20.000000000Z erp-shared stderr \\x1b[31mlast 9");
    QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    QVERIFY(part<QPushButton>(*m_page, "logsExport")->isEnabled());
}

void TestLogsPage::anExportThatBreaksOffLeavesTheFileOfBefore()
{
    m_fixture->server.logs.write(lines(1, 10));
    open();
    QTRY_COMPARE(list()->rowCount(), 10);
    QTemporaryDir directory;
    QFile former(directory.filePath(u"saved.log"_s));
    QVERIFY(former.open(QIODevice::WriteOnly) && former.write("former\n") > 0);
    former.close();
    m_fixture->server.logs.breakDown(
        {.code = ErrorCode::DockerUnreachable, .args = {u"x"_s}, .source = ErrorSource::Docker, .retryable = true});
    exportTo(former.fileName());
    auto *banner = part<MessageBanner>(*m_page, "logsExportBanner");
    QTRY_COMPARE(banner->kind(), StatusRole::Bad);
    QVERIFY(former.open(QIODevice::ReadOnly));
    QCOMPARE(former.readAll(), "former\n");
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files).size(), 1);
    m_fixture->server.logs.heal();
    exportTo(directory.path() + u"/no/such/folder.log"_s);
    QTRY_VERIFY(part<QPushButton>(*m_page, "logsExport")->isEnabled());
    QCOMPARE(banner->kind(), StatusRole::Bad);
}

void TestLogsPage::theBeginningIsChosen()
{
    m_fixture->server.logs.write(lines(1, 10));
    open();
    QTRY_COMPARE(list()->rowCount(), 10);
    const auto *service = m_page->findChild<LogService *>();
    QVERIFY(!service->request().since);
    auto *since = part<QComboBox>(*m_page, "logsSince");
    since->setCurrentIndex(since->findData(60));
    const qint64 now = m_fixture->context.clock.now().toMSecsSinceEpoch() * 1'000'000;
    QVERIFY(service->request().since);
    QVERIFY(std::abs(now - 3'600'000'000'000 - *service->request().since) < 60'000'000'000);
    since->setCurrentIndex(0);
    QVERIFY(!service->request().since);
}

void TestLogsPage::theEndIsChosen()
{
    const QDateTime now = m_fixture->clock.now();
    const auto ago = [&now](int minutes) { return now.addSecs(-minutes * 60).toMSecsSinceEpoch() * 1'000'000; };
    m_fixture->server.logs.write(lines(1, 10));
    m_fixture->server.logs.write({{.at = ago(30), .text = "half an hour ago"}, {.at = ago(1), .text = "just now"}});
    open();
    QTRY_COMPARE(list()->rowCount(), 12);
    const auto *service = m_page->findChild<LogService *>();
    auto *until = part<QComboBox>(*m_page, "logsUntil");
    until->setCurrentIndex(until->findData(60));
    QTRY_COMPARE(service->state(), LogService::State::Idle);
    QCOMPARE(list()->rowCount(), 10);
    QVERIFY(!service->request().follow);
    QVERIFY(std::abs(ago(60) - *service->request().until) < 60'000'000'000);
    QVERIFY(part<QLabel>(*m_page, "logsCount")->text().contains(u"Read up to"_s));
    m_fixture->server.logs.write({{.at = ago(90), .text = "late"}});
    QTest::qWait(200);
    QCOMPARE(list()->rowCount(), 10); // it is not followed

    auto *time = part<QDateTimeEdit>(*m_page, "logsUntilTime");
    QVERIFY(!time->isVisible());
    until->setCurrentIndex(until->findData(-1));
    QVERIFY(time->isVisible());
    time->setDateTime(now.addSecs(-20 * 60).toLocalTime());
    QTRY_COMPARE(list()->rowCount(), 12); // with the one from half an hour ago and the late one
    until->setCurrentIndex(0);
    QVERIFY(!time->isVisible());
    QTRY_COMPARE(list()->rowCount(), 13);
    QVERIFY(service->request().follow);
    QTRY_VERIFY(service->isLive());
}

void TestLogsPage::aMillionLinesFitIntoMemory()
{
    const auto resident = [] {
        QFile file(u"/proc/self/statm"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4 / 1024 : -1;
    };
    open({});
    const qint64 before = resident();
    QElapsedTimer timer;
    qint64 longest = 0;
    for (int part = 0; part < 400; ++part) {
        std::vector<LogLine> portion = lines(part * 4000 + 1, part * 4000 + 4000);
        for (LogLine &line : portion)
            line.text += QByteArray(90, 'x');
        timer.start();
        list()->append(portion);
        QCoreApplication::processEvents();
        longest = std::max(longest, timer.elapsed());
    }
    QTRY_VERIFY_WITH_TIMEOUT(!list()->isFiltering(), 60'000);
    const qint64 grown = resident() - before;
    qInfo("1,600,000 lines of 100 bytes: %d kept, %lld MiB more, longest turn %lld ms", list()->rowCount(), grown, longest);
    QCOMPARE(list()->rowCount(), static_cast<int>(LogStore::maximumLines));
    QVERIFY2(grown <= 200, qPrintable(QString::number(grown)));
    QVERIFY(text(list()->rowCount() - 1).startsWith(u"line 1600000x"_s));
    QVERIFY(text(0).startsWith(u"line 600001x"_s));
    timer.start();
    LogFilter filter;
    QVERIFY(filter.setPattern(u"line \\d+00000x"_s));
    list()->setFilter(filter);
    QVERIFY2(timer.elapsed() < 500, "a new filter must not be applied in one go");
    QTRY_VERIFY_WITH_TIMEOUT(!list()->isFiltering(), 60'000);
    QCOMPARE(list()->rowCount(), 10);
}

void TestLogsPage::nothingIsNamelessOrClipped()
{
    m_fixture->server.logs.write(lines(1, 100));
    open();
    QTRY_COMPARE(list()->rowCount(), 100);
    QTest::keyClick(view(), Qt::Key_Home);
    const auto look = [this] {
        for (const int width : {1280, 800, 570}) {
            m_page->resize(width, 760);
            QCOMPARE(tmtest::namelessWidgets(*m_page), QStringList());
            QCOMPARE(tmtest::interpretingLabels(*m_page), QStringList());
            QTRY_VERIFY2(tmtest::clippedWidgets(*m_page).isEmpty(), qPrintable(tmtest::clippedWidgets(*m_page).join(u'|')));
        }
    };
    look();
    for (const char *name : {"logsSince", "logsUntil"}) // with the fields for times
        part<QComboBox>(*m_page, name)->setCurrentIndex(part<QComboBox>(*m_page, name)->findData(-1));
    look();
}

QTEST_MAIN(TestLogsPage)

#include "tst_logspage.moc"
