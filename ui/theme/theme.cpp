#include "ui/theme/theme.h"

#include "ui/theme/iconengine.h"
#include "ui/theme/modernstyle.h"
#include "ui/theme/palette.h"
#include "ui/theme/stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLoggingCategory>
#include <QPointer>

// Must be outside of every namespace: the macro declares a global function.
static void initTmResources()
{
    Q_INIT_RESOURCE(tm);
}

namespace tmc::ui {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logTheme, "tm.ui.theme", QtWarningMsg)

ThemeKind s_kind = ThemeKind::Light;

void loadFonts()
{
    static bool loaded = false;
    if (loaded)
        return;
    loaded = true;
    for (const auto &file : {u"Inter-Regular.otf"_s, u"Inter-Medium.otf"_s, u"Inter-SemiBold.otf"_s, u"InterTab-Regular.otf"_s,
                             u"InterTab-Medium.otf"_s, u"JetBrainsMono-Regular.ttf"_s}) {
        if (QFontDatabase::addApplicationFont(u":/fonts/"_s + file) < 0)
            qCWarning(logTheme) << "cannot load the font" << file;
    }
}

QFont baseFont()
{
    QFont font(u"Inter"_s);
    font.setPixelSize(13);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

void initResources()
{
    initTmResources();
}

ThemeNotifier::ThemeNotifier(QObject *parent) : QObject(parent)
{
}

void Theme::apply(QApplication &application, ThemeKind kind)
{
    static QPointer<QStyle> style; // the application owns it
    initResources();
    loadFonts();
    s_kind = kind;
    if (!style) {
        style = new ModernStyle;
        application.setStyle(style);
        application.setFont(baseFont());
    }
    application.setPalette(paletteFor(current()));
    application.setStyleSheet(styleSheetFor(current()));
    emit notifier().themeChanged(kind);
}

const Tokens &Theme::current()
{
    return tokensOf(s_kind);
}

ThemeNotifier &Theme::notifier()
{
    static ThemeNotifier instance;
    return instance;
}

QIcon Theme::icon(const QString &name, const QColor &normal, const QColor &selected)
{
    return QIcon(new TintedIconEngine(u":/icons/%1.svg"_s.arg(name), normal, selected));
}

QFont Theme::tabularFont(const QFont &base)
{
    QFont font = base;
    font.setFamilies({u"Inter Tab"_s, u"Inter"_s});
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont Theme::monospaceFont()
{
    QFont font(u"JetBrains Mono"_s);
    font.setPixelSize(12);
    font.setStyleHint(QFont::Monospace);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void Theme::form(QFormLayout *layout)
{
    layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    layout->setHorizontalSpacing(20);
    layout->setVerticalSpacing(12);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (int row = 0; row < layout->rowCount(); ++row) {
        const QLayoutItem *item = layout->itemAt(row, QFormLayout::LabelRole);
        if (item && item->widget())
            item->widget()->setMinimumHeight(36);
    }
}

} // namespace tmc::ui
