#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/pages/activitypage.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// Who did what and when is there, also offline; a log that was tampered with is told loudly.
class TestActivityPage final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init() { m_fixture = std::make_unique<tmtest::UiFixture>(); }
    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }
    void entriesAreSentencesNewestFirst();
    void theFiltersNarrowTheList();
    void theDetailsLeadToTheOperation();
    void anUnbrokenChainIsSaid();
    void aBrokenChainIsLoud();
    void olderEntriesAreReadInPages();
    void whatWasReadLastIsThereOffline();
    void theListIsExported_data();
    void theListIsExported();
    void nothingIsNamelessOrClipped();

private:
    static ActivityEntry entry(int sequence, const QString &who, const QString &action, const QString &subject, int hoursAgo)
    {
        return {.sequence = sequence,
                .at = tmtest::FakeClock().now().addSecs(-3600LL * hoursAgo),
                .who = who,
                .origin = who + u"-laptop"_s,
                .action = action,
                .subject = subject,
                .operation = OperationId(u"op-%1"_s.arg(sequence)),
                .details = {{u"kind"_s, u"create-workspace"_s}},
                .hash = QString(64, u'a')};
    }
    void fill(int count)
    {
        m_fixture->server.change([count](tmtest::ServerAnswers &answers) {
            answers.activity.clear();
            for (int sequence = count; sequence > 0; --sequence)
                answers.activity.push_back(entry(sequence, sequence % 2 ? u"ana"_s : u"luis"_s,
                                                 sequence % 3 ? u"operation.done"_s : u"workspace.created"_s,
                                                 u"cliente-%1"_s.arg(sequence), (count - sequence) * 10));
        });
    }
    void open(bool connect = true)
    {
        if (connect)
            QVERIFY(m_fixture->connectServer());
        m_page = std::make_unique<ActivityPage>(m_fixture->context);
        m_page->resize(1280, 800);
        m_page->show();
        m_page->activate({});
        if (connect)
            QTRY_VERIFY(part<QLabel>(*m_page, "activityChain")->text().contains(u"chain"_s)
                        && part<QPushButton>(*m_page, "activityRefresh")->isEnabled());
    }
    QAbstractItemModel *rows() const { return part<QTableView>(*m_page, "activityTable")->model(); }
    QString cell(int row, int column) const { return rows()->index(row, column).data().toString(); }

    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<ActivityPage> m_page;
};

void TestActivityPage::entriesAreSentencesNewestFirst()
{
    fill(6);
    open();
    QCOMPARE(rows()->rowCount(), 6);
    QCOMPARE(cell(0, ActivityTableModel::Event), u"The workspace cliente-6 was created"_s);
    QCOMPARE(cell(1, ActivityTableModel::Event), u"Done: Create the workspace cliente-5"_s);
    QCOMPARE(cell(1, ActivityTableModel::Who), u"ana"_s);
    QCOMPARE(cell(1, ActivityTableModel::Origin), u"ana-laptop"_s);
}

void TestActivityPage::theFiltersNarrowTheList()
{
    fill(30);
    open();
    auto *who = part<QComboBox>(*m_page, "activityWho");
    who->setCurrentIndex(who->findData(u"ana"_s));
    QCOMPARE(rows()->rowCount(), 15);
    auto *action = part<QComboBox>(*m_page, "activityAction");
    action->setCurrentIndex(action->findData(u"workspace.created"_s));
    QCOMPARE(rows()->rowCount(), 5);
    auto *period = part<QComboBox>(*m_page, "activityPeriod");
    period->setCurrentIndex(period->findData(7)); // ten hours between two entries: the newest 17
    QCOMPARE(rows()->rowCount(), 3);
    part<QLineEdit>(*m_page, "activitySearch")->setText(u"cliente-27"_s);
    QTRY_COMPARE(rows()->rowCount(), 1);
    part<QLineEdit>(*m_page, "activitySearch")->setText(u"nobody"_s);
    QTRY_COMPARE(rows()->rowCount(), 0);
    QVERIFY(part<QPushButton>(*m_page, "emptyAction")->isVisible());
    QTest::mouseClick(part<QPushButton>(*m_page, "emptyAction"), Qt::LeftButton);
    QTRY_COMPARE(rows()->rowCount(), 30);
}

void TestActivityPage::theDetailsLeadToTheOperation()
{
    fill(3);
    open();
    QSignalSpy asked(m_page.get(), &Page::requested);
    auto *table = part<QTableView>(*m_page, "activityTable");
    table->setCurrentIndex(rows()->index(1, 0));
    QVERIFY(part<QWidget>(*m_page, "activityDetails")->isVisible());
    QVERIFY(part<QLabel>(*m_page, "activityFacts")->text().startsWith(u"luis from luis-laptop"_s));
    QTest::mouseClick(part<QPushButton>(*m_page, "activityOperation"), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().value<NavigationTarget>(), navigation::operation(OperationId(u"op-2"_s)));
    QTest::keyClick(table, Qt::Key_Escape);
    QVERIFY(!part<QWidget>(*m_page, "activityDetails")->isVisible());
}

void TestActivityPage::anUnbrokenChainIsSaid()
{
    fill(3);
    open();
    QVERIFY(part<QLabel>(*m_page, "activityChain")->text().contains(u"unbroken"_s));
    QVERIFY(!part<QWidget>(*m_page, "activityBanner")->isVisible());
}

void TestActivityPage::aBrokenChainIsLoud()
{
    fill(5);
    m_fixture->server.change([](tmtest::ServerAnswers &answers) { answers.tampered = std::optional<qint64>(2); });
    open();
    const auto *banner = part<QWidget>(*m_page, "activityBanner");
    QVERIFY(banner->isVisible());
    QVERIFY(part<QLabel>(*banner, "bannerTitle")->text().contains(u"row 2"_s));
    QVERIFY(part<QLabel>(*m_page, "activityChain")->text().contains(u"broken: row 2"_s));
}

void TestActivityPage::olderEntriesAreReadInPages()
{
    fill(ActivityService::pageSize + 30);
    open();
    QCOMPARE(rows()->rowCount(), ActivityService::pageSize);
    auto *older = part<QPushButton>(*m_page, "activityOlder");
    QVERIFY(older->isVisible());
    QTest::mouseClick(older, Qt::LeftButton);
    QTRY_COMPARE(rows()->rowCount(), ActivityService::pageSize + 30);
    QVERIFY(!older->isVisible());
    QTest::mouseClick(part<QPushButton>(*m_page, "activityRefresh"), Qt::LeftButton); // keeps what was loaded
    QTRY_VERIFY(part<QPushButton>(*m_page, "activityRefresh")->isEnabled());
    QCOMPARE(rows()->rowCount(), ActivityService::pageSize + 30);
}

void TestActivityPage::whatWasReadLastIsThereOffline()
{
    m_fixture->addServer();
    const ActivityRead read{.entries = {entry(1, u"ana"_s, u"server.prepared"_s, u"tienda-prod"_s, 5)},
                            .readAt = m_fixture->clock.now().addSecs(-7200)};
    QVERIFY(m_fixture->activityCache.store(u"tienda-prod"_s, read).has_value());
    m_fixture->snapshots.showServer(u"tienda-prod"_s);
    open(false);
    QCOMPARE(rows()->rowCount(), 1);
    const QString texts = tmtest::visibleTexts(*m_page).join(u'|');
    QVERIFY2(texts.contains(u"read 2 hour"_s), qPrintable(texts));
    QVERIFY(part<QWidget>(*m_page, "activityBanner")->isVisible());
    QVERIFY(!part<QPushButton>(*m_page, "activityRefresh")->isEnabled());
    QVERIFY(part<QPushButton>(*m_page, "activityExport")->isEnabled());
}

void TestActivityPage::theListIsExported_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("csv") << u"csv"_s
                         << QByteArray("\xEF\xBB\xBFsequence,at,who,origin,action,sentence,subject,operation,details,hash\r\n")
                         << QByteArray(",'=cmd()");
    QTest::newRow("json") << u"json"_s << QByteArray("{") << QByteArray("\"subject\": \"=cmd()\"");
}

void TestActivityPage::theListIsExported()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, content);
    m_fixture->server.change(
        [](tmtest::ServerAnswers &answers) { answers.activity = {entry(1, u"ana"_s, u"workspace.created"_s, u"=cmd()"_s, 1)}; });
    open();
    QTest::mouseClick(part<QPushButton>(*m_page, "activityExport"), Qt::LeftButton);
    auto *dialog = part<QFileDialog>(*m_page, "saveFileDialog");
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"out."_s + suffix);
    emit dialog->fileSelected(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY2(bytes.startsWith(begin), bytes.constData());
    QVERIFY2(bytes.contains(content), bytes.constData());
}

void TestActivityPage::nothingIsNamelessOrClipped()
{
    fill(12);
    open();
    part<QTableView>(*m_page, "activityTable")->setCurrentIndex(rows()->index(1, 0));
    for (const int width : {1280, 570}) {
        m_page->resize(width, 760);
        QCOMPARE(tmtest::namelessWidgets(*m_page), QStringList());
        QCOMPARE(tmtest::interpretingLabels(*m_page), QStringList());
        QTRY_VERIFY2(tmtest::clippedWidgets(*m_page).isEmpty(), qPrintable(tmtest::clippedWidgets(*m_page).join(u'|')));
    }
}

QTEST_MAIN(TestActivityPage)
#include "tst_activitypage.moc"
