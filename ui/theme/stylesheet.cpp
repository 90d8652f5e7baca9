#include "ui/theme/stylesheet.h"

#include "ui/theme/tokens.h"

#include <QFile>
#include <QHash>
#include <QLoggingCategory>

namespace tmc::ui {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logTheme, "tm.ui.theme", QtWarningMsg)

using Values = QHash<QString, QString>;

void addColors(Values &values, const Tokens &tokens)
{
    const std::pair<QString, QColor> colors[] = {
        {u"bg"_s, tokens.bg},
        {u"sidebar"_s, tokens.sidebar},
        {u"surface"_s, tokens.surface},
        {u"surface2"_s, tokens.surface2},
        {u"hover"_s, tokens.hover},
        {u"border"_s, tokens.border},
        {u"borderStrong"_s, tokens.borderStrong},
        {u"inputBorder"_s, tokens.inputBorder},
        {u"text"_s, tokens.text},
        {u"muted"_s, tokens.muted},
        {u"faint"_s, tokens.faint},
        {u"placeholder"_s, tokens.placeholder},
        {u"accent"_s, tokens.accent},
        {u"accentHover"_s, tokens.accentHover},
        {u"accentText"_s, tokens.accentText},
        {u"accentSoft"_s, tokens.accentSoft},
        {u"navSelected"_s, tokens.navSelected},
        {u"danger"_s, tokens.danger},
        {u"dangerHover"_s, tokens.dangerHover},
        {u"dangerText"_s, tokens.dangerText},
        {u"focus"_s, tokens.focus},
        {u"focusOnAccent"_s, tokens.focusOnAccent},
        {u"ok"_s, tokens.ok},
        {u"warn"_s, tokens.warn},
        {u"bad"_s, tokens.bad},
        {u"info"_s, tokens.info},
        {u"tipBackground"_s, tokens.tipBackground},
        {u"tipText"_s, tokens.tipText},
        {u"track"_s, tokens.track},
    };
    for (const auto &[name, color] : colors)
        values.insert(name, color.name());
}

void addStatusColors(Values &values, const Tokens &tokens)
{
    const std::pair<QString, StatusRole> roles[] = {
        {u"ok"_s, StatusRole::Ok}, {u"info"_s, StatusRole::Info}, {u"warn"_s, StatusRole::Warn}, {u"bad"_s, StatusRole::Bad}};
    for (const auto &[name, role] : roles) {
        values.insert(name + "Soft"_L1, statusSoftColor(tokens, role).name());
        values.insert(name + "Line"_L1, statusLineColor(tokens, role).name());
    }
}

Values valuesOf(const Tokens &tokens)
{
    Values values;
    addColors(values, tokens);
    addStatusColors(values, tokens);
    // Controls are 36 px high in every theme, whatever the width of their border.
    values.insert(u"line"_s, tokens.highContrast ? u"2px"_s : u"1px"_s);
    values.insert(u"controlHeight"_s, tokens.highContrast ? u"32px"_s : u"34px"_s);
    values.insert(u"checkIcon"_s, tokens.accentText.lightness() > 127 ? u"check.svg"_s : u"check-dark.svg"_s);
    return values;
}

bool isNameCharacter(QChar c)
{
    return c.unicode() < 128 && c.isLetterOrNumber();
}

} // namespace

QString filledIn(const QString &source, const Tokens &tokens)
{
    const Values values = valuesOf(tokens);
    QString result;
    result.reserve(source.size());
    for (qsizetype at = 0; at < source.size();) {
        if (source.at(at) != u'@') {
            result += source.at(at++);
            continue;
        }
        qsizetype end = at + 1;
        while (end < source.size() && isNameCharacter(source.at(end)))
            ++end;
        const QString name = source.mid(at + 1, end - at - 1);
        const auto value = values.constFind(name);
        if (value == values.cend())
            qCWarning(logTheme) << "unknown token in the style sheet:" << name;
        result += value == values.cend() ? u'@' + name : *value;
        at = end;
    }
    return result;
}

QString styleSheetFor(const Tokens &tokens)
{
    QFile file(u":/styles/console.qss"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(logTheme) << "the style sheet is missing from the resources";
        return {};
    }
    return filledIn(QString::fromUtf8(file.readAll()), tokens);
}

} // namespace tmc::ui
