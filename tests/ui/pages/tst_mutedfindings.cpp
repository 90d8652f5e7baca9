#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/mutings.h"
#include "ui/pages/diagnosticspage.h"
#include "ui/pages/findingrow.h"
#include "ui/pages/overviewpage.h"
#include "ui/presentation/translator.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// What the operator does not want to be told of is counted, can be shown, and is told again when that is wanted.
class TestMutedFindings final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }
    void oneFindingIsMutedAndToldAgain();
    void allOfAKindAreMuted();
    void whatNobodyKnowsCannotBeMuted();
    void theDiagnosisMutesAndCallsNothingFine();
    void nothingIsNamelessOrClipped();

private:
    template <typename PageKind>
    void open(QSize size = QSize(1200, 900))
    {
        QVERIFY(m_fixture->connectServer());
        m_page = std::make_unique<PageKind>(m_fixture->context);
        m_page->resize(size);
        m_page->show();
        m_page->activate({});
        QTRY_VERIFY_WITH_TIMEOUT(rowWith(unhealthy(1)), 20'000);
    }
    QString container(std::size_t number) const { return m_fixture->snapshots.current()->docker.value->containers.at(number).name; }
    QString unhealthy(std::size_t number) const { return u"The container %1 is unhealthy."_s.arg(container(number)); }
    FindingRow *rowWith(const QString &text) const
    {
        if (auto *all = m_page->findChild<QPushButton *>(u"attentionAll"_s); all && all->isVisible() && all->text().contains(u"all"_s))
            all->click();
        const auto rows = m_page->findChildren<FindingRow *>();
        for (FindingRow *row : rows)
            if (row->isVisible() && tmtest::visibleTexts(*row).join(u'\n').contains(text))
                return row;
        return nullptr;
    }
    /// As the operator does it with the menu of a row.
    static void choose(FindingRow *row, const QString &text)
    {
        auto *menu = part<QMenu>(*row, "findingMuteMenu");
        emit menu->aboutToShow();
        const auto entries = menu->actions();
        for (QAction *entry : entries)
            if (entry->text() == text)
                return entry->trigger();
        QFAIL(qPrintable(text));
    }
    Mutings kept() const { return mutings(m_fixture->context.settings, m_fixture->snapshots.current()->serverName); }

    Translator m_translator;
    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<Page> m_page;
};

void TestMutedFindings::initTestCase()
{
    m_translator.use(u"en"_s); // plural forms
    Theme::apply(*qApp, ThemeKind::Light);
}

void TestMutedFindings::init()
{
    m_fixture = std::make_unique<tmtest::UiFixture>();
    m_fixture->server.change([](tmtest::ServerAnswers &answers) {
        int number = 0;
        for (ContainerFacts &container : answers.docker->containers)
            container.id = ContainerId(u"%1"_s.arg(++number, 64, 10, QChar(u'a')));
        answers.docker->containers[1].health = u"unhealthy"_s;
        answers.docker->containers[2].health = u"unhealthy"_s;
    });
}

void TestMutedFindings::oneFindingIsMutedAndToldAgain()
{
    open<OverviewPage>();
    auto *muted = part<QPushButton>(*m_page, "attentionMuted");
    QVERIFY(!muted->isVisible());
    choose(rowWith(unhealthy(1)), u"Mute this for 30 days"_s);
    QVERIFY(!rowWith(unhealthy(1)));
    QVERIFY(rowWith(unhealthy(2)));
    QVERIFY(muted->isVisible());
    QCOMPARE(muted->text(), u"1 muted: show"_s);
    QCOMPARE(kept().list().size(), std::size_t(1));
    QCOMPARE(kept().list().front().until, m_fixture->clock.now().addDays(30));

    muted->click();
    FindingRow *row = rowWith(unhealthy(1));
    QVERIFY(row);
    QVERIFY(tmtest::visibleTexts(*row).join(u'\n').contains(u"muted until"_s));
    QVERIFY(!part<QToolButton>(*row, "findingMute")->isVisible());
    part<QPushButton>(*row, "findingUnmute")->click();
    QVERIFY(rowWith(unhealthy(1)));
    QVERIFY(!muted->isVisible());
    QVERIFY(kept().list().empty());
}

void TestMutedFindings::allOfAKindAreMuted()
{
    open<OverviewPage>();
    choose(rowWith(unhealthy(1)), u"Mute all of this kind for good"_s);
    QVERIFY(!rowWith(unhealthy(1)));
    QVERIFY(!rowWith(unhealthy(2)));
    QCOMPARE(part<QPushButton>(*m_page, "attentionMuted")->text(), u"2 muted: show"_s);
    QVERIFY(!kept().list().front().until.isValid());
    // Over time it is told again.
    setMutings(m_fixture->context.settings, m_fixture->snapshots.current()->serverName, Mutings(), m_fixture->clock.now());
    QTRY_VERIFY_WITH_TIMEOUT(rowWith(unhealthy(2)), 20'000);
}

void TestMutedFindings::whatNobodyKnowsCannotBeMuted()
{
    open<OverviewPage>();
    m_fixture->server.failAt(LinkStage::Connect, {.code = ErrorCode::SshUnreachable, .args = {u"vps1"_s, u"22"_s}});
    m_fixture->server.dropLinks({.code = ErrorCode::SshConnectionLost, .args = {u"vps1"_s}});
    const auto isUnknown = [this] {
        const std::vector<Finding> &findings = m_fixture->attention.findings();
        return std::ranges::any_of(findings, [](const Finding &finding) { return finding.meansUnknown(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isUnknown(), 20'000);
    const auto told = toldFindings(m_fixture->context);
    const auto unknown = std::ranges::find_if(told, [](const Finding &finding) { return finding.meansUnknown(); });
    QVERIFY(unknown != told.end());
    muteFinding(m_fixture->context.settings, m_fixture->snapshots.current()->serverName, *unknown, {}, m_fixture->clock.now());
    QCOMPARE(toldFindings(m_fixture->context), told);
    FindingRow row;
    row.setFinding(*unknown, {}, m_fixture->clock.now(), u"s"_s);
    row.show();
    QVERIFY(!part<QToolButton>(row, "findingMute")->isVisible());
}

void TestMutedFindings::theDiagnosisMutesAndCallsNothingFine()
{
    open<DiagnosticsPage>();
    choose(rowWith(unhealthy(1)), u"Mute all of this kind for a day"_s);
    QVERIFY(!rowWith(unhealthy(1)));
    const auto cards = m_page->findChildren<QWidget *>(u"check-docker"_s);
    QCOMPARE(cards.size(), 1);
    const QString words = tmtest::visibleTexts(*cards.front()).join(u'\n');
    QVERIFY2(words.contains(u"2 muted"_s), qPrintable(words));
    QVERIFY2(!words.contains(u"Fine"_s), qPrintable(words));
}

void TestMutedFindings::nothingIsNamelessOrClipped()
{
    open<OverviewPage>();
    choose(rowWith(unhealthy(1)), u"Mute this for good"_s);
    part<QPushButton>(*m_page, "attentionMuted")->click();
    for (const int width : {560, 1072, 1500}) {
        m_page->resize(width, 900);
        QTRY_COMPARE(tmtest::clippedWidgets(*m_page), QStringList());
        const QStringList wrong = tmtest::namelessWidgets(*m_page) + tmtest::interpretingLabels(*m_page);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
    }
}

QTEST_MAIN(TestMutedFindings)
#include "tst_mutedfindings.moc"
