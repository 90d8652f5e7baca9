#include "tests/ui/kit/kitgallery.h"

#include "ui/theme/theme.h"
#include "ui/widgets/busyindicator.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/navigationlist.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/serverswitcher.h"
#include "ui/widgets/stagelist.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/stepssidebar.h"

#include <QAccessible>
#include <QClipboard>
#include <QDialog>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tmc::ui;

namespace {

QString spokenName(QWidget *widget)
{
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

QList<QWidget *> galleryWidgets(const QWidget &first, const QWidget &second)
{
    return first.findChildren<QWidget *>() + second.findChildren<QWidget *>();
}

bool isInert(const QString &text)
{
    return !text.contains(QChar(0x1B)) && !text.contains(QChar(0x202E));
}

} // namespace

/// Every widget of the kit has a name for screen readers, shows text from outside as it is, and reports what the operator does.
class TestUiKit final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFocusableWidgetHasAName();
    void everyLabelIsPlain();
    void hostileTextIsInert();
    void inertTextSpellsOutControls();
    void toolTipsAreEscaped();
    void stagesAreSpoken();
    void stagesRelayout();
    void bannerReportsActions();
    void errorFoldsAndCopies();
    void navigationReportsChoices();
    void navigationIsQuietWhenSetFromOutside();
    void switcherIsSpoken();
    void searchReportsAfterAPause();
    void busyAppearsAfterHalfASecond();
    void stepsAreSpoken();
    void elidedTextBecomesToolTip();
    void iconsAreAsReadableAsTheWordsBesideThem();

private:
    std::unique_ptr<QWidget> m_first;
    std::unique_ptr<QWidget> m_second;
};

void TestUiKit::initTestCase()
{
    Theme::apply(*qApp, ThemeKind::Light);
    m_first.reset(tmtest::makeGallery(false));
    m_second.reset(tmtest::makeSecondGallery(false));
    for (QWidget *window : {m_first.get(), m_second.get()}) {
        window->resize(1280, 800);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window));
    }
}

void TestUiKit::everyFocusableWidgetHasAName()
{
    const auto widgets = galleryWidgets(*m_first, *m_second);
    for (QWidget *widget : widgets) {
        const bool ours = QByteArray(widget->metaObject()->className()).startsWith("tmc::ui::");
        const bool decoration = QByteArray(widget->metaObject()->className()) == "tmc::ui::IconLabel";
        const bool inner = widget->objectName().startsWith(u"qt_"_s) || !widget->isVisible();
        if (inner || decoration || (widget->focusPolicy() == Qt::NoFocus && !ours))
            continue;
        QVERIFY2(!spokenName(widget).isEmpty(),
                 qPrintable(QString::fromUtf8(widget->metaObject()->className()) + u' ' + widget->objectName()));
        if (ours)
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
    }
}

void TestUiKit::everyLabelIsPlain()
{
    const auto widgets = galleryWidgets(*m_first, *m_second);
    int labels = 0;
    for (QWidget *widget : widgets) {
        const auto *label = qobject_cast<QLabel *>(widget);
        if (!label || label->buddy()) // labels of form rows are constants of the program
            continue;
        ++labels;
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName() + u' ' + label->text()));
    }
    QVERIFY(labels > 30);
}

void TestUiKit::hostileTextIsInert()
{
    const auto labels = m_second->findChildren<QLabel *>() + m_first->findChildren<QLabel *>();
    int found = 0;
    for (const QLabel *label : labels) {
        QVERIFY2(isInert(label->text()), qPrintable(label->objectName()));
        QVERIFY2(isInert(label->accessibleName()), qPrintable(label->objectName()));
        found += label->text().contains(u"<b>x</b>"_s) ? 1 : 0; // shown as it is, not as bold text
    }
    QVERIFY(found >= 2);
    StatusChip chip(tmtest::hostileText(), StatusRole::Warn);
    QVERIFY(isInert(chip.text()));
    ServerSwitcher switcher;
    switcher.setServer({.name = tmtest::hostileText(), .environment = {}, .connection = {}, .age = {}});
    QVERIFY(isInert(switcher.accessibleName()));
    QVERIFY(isInert(switcher.toolTip()));
    StageList stages(u"Stages"_s);
    stages.setStages({{.title = tmtest::hostileText(), .state = StageState::Failed, .duration = {}, .detail = tmtest::hostileText()}});
    QVERIFY(isInert(spokenName(&stages)));
    QVERIFY(isInert(stages.item(0)->data(Qt::AccessibleTextRole).toString()));
    CodeBlock code(u"Code"_s);
    code.setText(tmtest::hostileText());
    QVERIFY(isInert(code.text()));
    const std::unique_ptr<QPushButton> button(makeButton(u"R&D"_s));
    QCOMPARE(button->text(), u"R&&D"_s);
    QCOMPARE(spokenName(button.get()), u"R&D"_s);
}

void TestUiKit::inertTextSpellsOutControls()
{
    QCOMPARE(inertText(u"a\u001B[31mb"_s), u"a[U+001B][31mb"_s);
    QCOMPARE(inertText(u"a\u202Eb\u2066c"_s), u"a[U+202E]b[U+2066]c"_s);
    QCOMPARE(inertText(u"one\r\ntwo\tthree"_s), u"one\ntwo\tthree"_s);
    QCOMPARE(inertText(u"ñandú €"_s), u"ñandú €"_s);
    QCOMPARE(inertLine(u" a\n b "_s), u"a b"_s);
}

void TestUiKit::toolTipsAreEscaped()
{
    const QString tip = plainToolTip(tmtest::hostileText());
    QVERIFY(!tip.contains(u"<img"_s));
    QVERIFY(tip.contains(u"&lt;img"_s));
    QVERIFY(plainToolTip({}).isEmpty());
}

void TestUiKit::stagesAreSpoken()
{
    StageList list(u"Stages"_s);
    list.setStages({{.title = u"Authenticate"_s, .state = StageState::Ok, .duration = 300ms, .detail = {}},
                    {.title = u"Tunnel"_s, .state = StageState::Running, .duration = {}, .detail = {}}});
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&list);
    QVERIFY(accessible);
    QCOMPARE(accessible->childCount(), 2);
    const QString seconds = QLocale().toString(0.3, 'f', 1);
    QCOMPARE(accessible->child(0)->text(QAccessible::Name), u"Authenticate: done, %1 s"_s.arg(seconds));
    QCOMPARE(accessible->child(1)->text(QAccessible::Name), u"Tunnel: in progress"_s);
    QCOMPARE(StageList::durationText(125s), u"2 min 5 s"_s);
    list.setStage(7, {}); // out of range: ignored
    list.setStage(1, {.title = u"Tunnel"_s, .state = StageState::Failed, .duration = 12s, .detail = u"refused"_s});
    QCOMPARE(accessible->child(1)->text(QAccessible::Name), u"Tunnel: failed, 12 s"_s);
    QCOMPARE(int(list.stage(1).state), int(StageState::Failed));
}

void TestUiKit::stagesRelayout()
{
    StageList list(u"Stages"_s);
    list.setFitsContents(true);
    list.setStages({{.title = u"One"_s, .state = StageState::Failed, .duration = {}, .detail = u"word "_s.repeated(60)}});
    list.resize(700, 300);
    list.show();
    QTest::qWait(20);
    const int wide = list.sizeHint().height();
    list.resize(260, 300);
    QTest::qWait(20);
    QVERIFY(list.sizeHint().height() > wide);
}

void TestUiKit::bannerReportsActions()
{
    MessageBanner banner;
    QVERIFY(banner.isHidden());
    banner.showMessage(StatusRole::Bad, u"Title"_s, u"Text"_s, u"Do it"_s);
    QVERIFY(banner.isVisible());
    QCOMPARE(spokenName(&banner), u"Title"_s);
    QSignalSpy action(&banner, &MessageBanner::actionTriggered);
    QSignalSpy dismissed(&banner, &MessageBanner::dismissed);
    banner.findChild<QPushButton *>(u"bannerAction"_s)->click();
    banner.findChild<QToolButton *>(u"bannerDismiss"_s)->click();
    QCOMPARE(action.count(), 1);
    QCOMPARE(dismissed.count(), 1);
    QVERIFY(banner.isHidden());
}

void TestUiKit::errorFoldsAndCopies()
{
    FourPartErrorView view;
    view.setError(
        {.happened = u"It broke"_s, .meaning = u"Nothing changed"_s, .remedy = u"Try again"_s, .technical = u"E42\nstack"_s});
    view.show();
    auto *code = view.findChild<CodeBlock *>();
    QVERIFY(!code->isVisible());
    view.findChild<QToolButton *>(u"errorTechnicalFold"_s)->click();
    QVERIFY(code->isVisible());
    code->findChild<QToolButton *>(u"codeCopy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"E42\nstack"_s);
    QCOMPARE(spokenName(&view), u"It broke"_s);
}

void TestUiKit::navigationReportsChoices()
{
    NavigationList nav(u"Pages"_s);
    nav.setDestination(u"a"_s, u"overview"_s, u"Overview"_s);
    nav.setDestination(u"b"_s, u"logs"_s, u"Logs"_s);
    nav.setCurrentId(u"a"_s);
    QSignalSpy chosen(&nav, &NavigationList::destinationChosen);
    nav.show();
    QTest::keyClick(&nav, Qt::Key_Down);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), u"b"_s);
    nav.setCompact(true);
    QVERIFY(nav.item(0)->text().isEmpty());
    QCOMPARE(QAccessible::queryAccessibleInterface(&nav)->child(0)->text(QAccessible::Name), u"Overview"_s);
    nav.setBadge(u"b"_s, u"3"_s, u"3 new"_s);
    QCOMPARE(nav.item(1)->data(Qt::AccessibleTextRole).toString(), u"Logs, 3 new"_s);
}

void TestUiKit::navigationIsQuietWhenSetFromOutside()
{
    NavigationList nav(u"Pages"_s);
    nav.setDestination(u"a"_s, u"overview"_s, u"Overview"_s);
    nav.setDestination(u"b"_s, u"logs"_s, u"Logs"_s);
    QSignalSpy chosen(&nav, &NavigationList::destinationChosen);
    nav.setCurrentId(u"b"_s);
    QCOMPARE(nav.currentId(), u"b"_s);
    nav.setDestination(u"b"_s, u"logs"_s, u"Registros"_s);
    QCOMPARE(nav.count(), 2);
    QCOMPARE(chosen.count(), 0);
}

void TestUiKit::switcherIsSpoken()
{
    ServerSwitcher switcher;
    QCOMPARE(spokenName(&switcher), u"Server: none"_s);
    switcher.setServer({.name = u"acme"_s,
                        .environment = u"Production"_s,
                        .environmentRole = StatusRole::Bad,
                        .connection = u"Connected"_s,
                        .connectionRole = StatusRole::Ok,
                        .age = u"12 s ago"_s});
    QCOMPARE(spokenName(&switcher), u"Server: acme, Production, Connected, 12 s ago"_s);
}

void TestUiKit::searchReportsAfterAPause()
{
    SearchField field(u"Filter"_s);
    field.show();
    QSignalSpy changed(&field, &SearchField::searchChanged);
    QTest::keyClicks(&field, u"abc "_s);
    QCOMPARE(changed.count(), 0);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toString(), u"abc"_s);
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(changed.count(), 2);
    QVERIFY(field.text().isEmpty());
}

void TestUiKit::busyAppearsAfterHalfASecond()
{
    BusyIndicator busy;
    busy.show();
    auto *text = busy.findChild<ElidedLabel *>();
    busy.start(u"Reading"_s);
    QTest::qWait(200);
    QVERIFY(!text->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(text->isVisible(), 2000);
    busy.stop();
    QVERIFY(!text->isVisible());
    QVERIFY(!busy.isBusy());
}

void TestUiKit::stepsAreSpoken()
{
    StepsSidebar steps(u"Steps"_s);
    steps.setSteps({u"Basics"_s, u"Preview"_s, u"Result"_s});
    steps.setCurrent(1);
    QCOMPARE(steps.findChild<QLabel *>(u"step1"_s)->accessibleName(), u"Step 1 of 3: Basics, done"_s);
    QCOMPARE(steps.findChild<QLabel *>(u"step2"_s)->accessibleName(), u"Step 2 of 3: Preview, current"_s);
    QCOMPARE(steps.findChild<QLabel *>(u"step3"_s)->accessibleName(), u"Step 3 of 3: Result"_s);
}

void TestUiKit::elidedTextBecomesToolTip()
{
    ElidedLabel label(u"a long text that will not fit"_s);
    label.resize(40, 20);
    label.show();
    QVERIFY(label.isElided());
    QVERIFY(label.toolTip().contains(u"will not fit"_s));
    label.resize(400, 20);
    QVERIFY(label.toolTip().isEmpty());
}

/// The default button of a dialog moves with the focus, and is as blue as a primary one.
void TestUiKit::iconsAreAsReadableAsTheWordsBesideThem()
{
    const auto inkOf = [](const QPushButton &button) {
        const QImage image = button.icon().pixmap(QSize(32, 32)).toImage();
        QColor strongest(0, 0, 0, 0);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (const QColor ink = image.pixelColor(x, y); ink.alpha() > strongest.alpha())
                    strongest = ink;
        return strongest.name();
    };
    for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark}) {
        Theme::apply(*qApp, theme);
        const Tokens &tokens = Theme::current();
        QDialog dialog;
        auto *row = new QHBoxLayout(&dialog);
        QPushButton *first = makeButton(u"First"_s, ButtonRole::Normal, u"operations"_s, &dialog);
        QPushButton *second = makeButton(u"Second"_s, ButtonRole::Normal, u"undo"_s, &dialog);
        QPushButton *primary = makeButton(u"Third"_s, ButtonRole::Primary, u"play"_s, &dialog);
        for (QPushButton *button : {first, second, primary}) {
            button->setAutoDefault(true);
            row->addWidget(button);
        }
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        first->setFocus();
        QTRY_COMPARE(inkOf(*first), tokens.accentText.name());
        QCOMPARE(inkOf(*second), tokens.text.name());
        QCOMPARE(inkOf(*primary), tokens.accentText.name());
        second->setFocus();
        QTRY_COMPARE(inkOf(*second), tokens.accentText.name());
        QTRY_COMPARE(inkOf(*first), tokens.text.name());
    }
    Theme::apply(*qApp, ThemeKind::Light);
}

QTEST_MAIN(TestUiKit)
#include "tst_uikit.moc"
