#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QFontDatabase>
#include <QFontInfo>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc::ui;

/// The tokens are readable in every theme, and the style sheet, icons and fonts are really in the program.
class TestUiTheme final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void tokensHaveContrast_data();
    void tokensHaveContrast();
    void styleSheetIsComplete();
    void longTokenNamesWin();
    void resourcesAreThere();
    void fontsAreEmbedded();
    void tabularDigitsAreEquallyWide();
    void themeChangeIsAnnounced();
};

void TestUiTheme::initTestCase()
{
    Theme::apply(*qApp, ThemeKind::Light);
}

void TestUiTheme::tokensHaveContrast_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    for (const ThemeKind kind : allThemes) {
        const Tokens &t = tokensOf(kind);
        const auto row = [&](const char *name, const QColor &front, const QColor &back) {
            QTest::addRow("theme %d: %s on %s", int(kind), name, qPrintable(back.name())) << front << back;
        };
        for (const QColor &back : {t.bg, t.sidebar, t.surface, t.surface2, t.hover}) {
            row("text", t.text, back);
            row("muted", t.muted, back);
        }
        row("text on selection", t.text, t.accentSoft);
        row("navSelected", t.navSelected, t.accentSoft);
        row("placeholder", t.placeholder, t.surface);
        row("accentText", t.accentText, t.accent);
        row("accentText hovered", t.accentText, t.accentHover);
        row("dangerText", t.dangerText, t.danger);
        row("dangerText hovered", t.dangerText, t.dangerHover);
        row("tip", t.tipText, t.tipBackground);
        row("link", t.focus, t.surface);
        for (const auto role : {StatusRole::Ok, StatusRole::Info, StatusRole::Warn, StatusRole::Bad, StatusRole::Neutral}) {
            row("status", statusColor(t, role), t.surface);
            row("status on the window", statusColor(t, role), t.bg);
            row("chip", statusColor(t, role), statusSoftColor(t, role));
            row("banner text", t.text, statusSoftColor(t, role));
        }
    }
}

void TestUiTheme::tokensHaveContrast()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    const double ratio = contrastRatio(front, back);
    QVERIFY2(ratio >= 4.5, qPrintable(u"%1 on %2: %3"_s.arg(front.name(), back.name()).arg(ratio)));
}

void TestUiTheme::styleSheetIsComplete()
{
    for (const ThemeKind kind : allThemes) {
        const QString sheet = styleSheetFor(tokensOf(kind));
        QVERIFY(sheet.size() > 1000);
        QVERIFY2(!sheet.contains(u'@'), "a token of the style sheet has no value");
    }
}

void TestUiTheme::longTokenNamesWin()
{
    const Tokens &t = tokensOf(ThemeKind::Light);
    QCOMPARE(filledIn(u"@accentSoft;@accent;@surface2 @surface"_s, t),
             u"%1;%2;%3 %4"_s.arg(t.accentSoft.name(), t.accent.name(), t.surface2.name(), t.surface.name()));
}

void TestUiTheme::resourcesAreThere()
{
    int icons = 0;
    for (QDirIterator it(u":/icons"_s, {u"*.svg"_s}); it.hasNext(); ++icons) {
        const QString path = it.next();
        const QImage image = QIcon(Theme::icon(QFileInfo(path).completeBaseName(), Qt::red)).pixmap(QSize(24, 24)).toImage();
        QCOMPARE(image.size(), QSize(24, 24));
        int inked = 0;
        for (int y = 0; y < 24; ++y) {
            for (int x = 0; x < 24; ++x)
                inked += image.pixelColor(x, y).alpha() > 60 ? 1 : 0;
        }
        QVERIFY2(inked >= 8, qPrintable(path + u" is blank"_s));
    }
    QVERIFY(icons >= 48);
    QVERIFY(Theme::icon(u"no-such-icon"_s).isNull());
}

void TestUiTheme::fontsAreEmbedded()
{
    // Qt adds the foundry to the name where the machine has the same family from another one: "JetBrains Mono [JB]".
    const QStringList families = QFontDatabase::families();
    for (const QString &family : {u"Inter"_s, u"Inter Tab"_s, u"JetBrains Mono"_s})
        QVERIFY2(families.contains(family) || !families.filter(family + u" ["_s).isEmpty(), qPrintable(family));
    QCOMPARE(QFontInfo(qApp->font()).family(), u"Inter"_s);
}

void TestUiTheme::tabularDigitsAreEquallyWide()
{
    const QFontMetricsF metrics(Theme::tabularFont(qApp->font()));
    for (char16_t digit = u'1'; digit <= u'9'; ++digit)
        QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(u'0'));
}

void TestUiTheme::themeChangeIsAnnounced()
{
    QSignalSpy changed(&Theme::notifier(), &ThemeNotifier::themeChanged);
    Theme::apply(*qApp, ThemeKind::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(Theme::current().dark);
    Theme::apply(*qApp, ThemeKind::Light);
    QVERIFY(!Theme::current().dark);
}

QTEST_MAIN(TestUiTheme)
#include "tst_uitheme.moc"
