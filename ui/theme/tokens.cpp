#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace tmc::ui {

namespace {

QColor rgb(QRgb value)
{
    return QColor(value);
}

Tokens lightTokens()
{
    return {.kind = ThemeKind::Light,
            .dark = false,
            .highContrast = false,
            .bg = rgb(0xf6f7f9),
            .sidebar = rgb(0xeef0f4),
            .surface = rgb(0xffffff),
            .surface2 = rgb(0xf9fafb),
            .hover = rgb(0xf2f4f7),
            .border = rgb(0xe4e7ec),
            .borderStrong = rgb(0xd0d5dd),
            .inputBorder = rgb(0xd0d5dd),
            .text = rgb(0x101828),
            .muted = rgb(0x5b6576),
            .faint = rgb(0x98a2b3),
            .placeholder = rgb(0x6b7587),
            .accent = rgb(0x4a66f0),
            .accentHover = rgb(0x3f5ce0),
            .accentText = rgb(0xffffff),
            .accentSoft = rgb(0xe8edff),
            .navSelected = rgb(0x2f49c4),
            .danger = rgb(0xb42318),
            .dangerHover = rgb(0x9c1c13),
            .dangerText = rgb(0xffffff),
            .focus = rgb(0x4a66f0),
            .focusOnAccent = rgb(0x101828),
            .ok = rgb(0x067647),
            .warn = rgb(0xb54708),
            .bad = rgb(0xb42318),
            .info = rgb(0x175cd3),
            .tipBackground = rgb(0x1d2433),
            .tipText = rgb(0xffffff),
            .track = rgb(0xe7eaf0),
            .series = {rgb(0x4f6ef7), rgb(0x0e9384), rgb(0xdd6b20), rgb(0x9b51e0), rgb(0xd6336c)}};
}

Tokens darkTokens()
{
    return {.kind = ThemeKind::Dark,
            .dark = true,
            .highContrast = false,
            .bg = rgb(0x0f1218),
            .sidebar = rgb(0x0b0e13),
            .surface = rgb(0x171b23),
            .surface2 = rgb(0x1c212b),
            .hover = rgb(0x212733),
            .border = rgb(0x272d39),
            .borderStrong = rgb(0x394150),
            .inputBorder = rgb(0x394150),
            .text = rgb(0xe8ebf1),
            .muted = rgb(0x9aa4b5),
            .faint = rgb(0x677184),
            .placeholder = rgb(0x8791a3),
            .accent = rgb(0x4a66f0),
            .accentHover = rgb(0x3f5ce0),
            .accentText = rgb(0xffffff),
            .accentSoft = rgb(0x222c52),
            .navSelected = rgb(0xc3d0ff),
            .danger = rgb(0xc8281c),
            .dangerHover = rgb(0xb02217),
            .dangerText = rgb(0xffffff),
            .focus = rgb(0x7c96ff),
            .focusOnAccent = rgb(0xffffff),
            .ok = rgb(0x47cd89),
            .warn = rgb(0xfdb022),
            .bad = rgb(0xf97066),
            .info = rgb(0x84adff),
            .tipBackground = rgb(0x1c212b),
            .tipText = rgb(0xe8ebf1),
            .track = rgb(0x262d3a),
            .series = {rgb(0x7c96ff), rgb(0x2ed3b7), rgb(0xfd9f5b), rgb(0xc58af9), rgb(0xf670a5)}};
}

Tokens highContrastLightTokens()
{
    return {.kind = ThemeKind::HighContrastLight,
            .dark = false,
            .highContrast = true,
            .bg = rgb(0xffffff),
            .sidebar = rgb(0xffffff),
            .surface = rgb(0xffffff),
            .surface2 = rgb(0xf2f2f2),
            .hover = rgb(0xe6e9f5),
            .border = rgb(0x595959),
            .borderStrong = rgb(0x000000),
            .inputBorder = rgb(0x000000),
            .text = rgb(0x000000),
            .muted = rgb(0x2b2b2b),
            .faint = rgb(0x6b6b6b),
            .placeholder = rgb(0x4a4a4a),
            .accent = rgb(0x0b2a9c),
            .accentHover = rgb(0x061c70),
            .accentText = rgb(0xffffff),
            .accentSoft = rgb(0xcfdaff),
            .navSelected = rgb(0x061c70),
            .danger = rgb(0x8f0012),
            .dangerHover = rgb(0x6b000d),
            .dangerText = rgb(0xffffff),
            .focus = rgb(0x0b2a9c),
            .focusOnAccent = rgb(0xffb000),
            .ok = rgb(0x00491f),
            .warn = rgb(0x6b2c00),
            .bad = rgb(0x8f0012),
            .info = rgb(0x0a3a8c),
            .tipBackground = rgb(0x000000),
            .tipText = rgb(0xffffff),
            .track = rgb(0xd0d0d0),
            .series = {rgb(0x0b2a9c), rgb(0x00564c), rgb(0x8a3a00), rgb(0x5b1a9c), rgb(0x8f0045)}};
}

Tokens highContrastDarkTokens()
{
    return {.kind = ThemeKind::HighContrastDark,
            .dark = true,
            .highContrast = true,
            .bg = rgb(0x000000),
            .sidebar = rgb(0x000000),
            .surface = rgb(0x000000),
            .surface2 = rgb(0x121212),
            .hover = rgb(0x2a2a2a),
            .border = rgb(0x9a9a9a),
            .borderStrong = rgb(0xffffff),
            .inputBorder = rgb(0xffffff),
            .text = rgb(0xffffff),
            .muted = rgb(0xe0e0e0),
            .faint = rgb(0x9a9a9a),
            .placeholder = rgb(0xc4c4c4),
            .accent = rgb(0xffd60a),
            .accentHover = rgb(0xffe566),
            .accentText = rgb(0x000000),
            .accentSoft = rgb(0x003a7a),
            .navSelected = rgb(0xffffff),
            .danger = rgb(0xff9a91),
            .dangerHover = rgb(0xffb8b2),
            .dangerText = rgb(0x000000),
            .focus = rgb(0xffd60a),
            .focusOnAccent = rgb(0xffffff),
            .ok = rgb(0x5ff0a0),
            .warn = rgb(0xffc94d),
            .bad = rgb(0xff9a91),
            .info = rgb(0xa8c8ff),
            .tipBackground = rgb(0x000000),
            .tipText = rgb(0xffffff),
            .track = rgb(0x3a3a3a),
            .series = {rgb(0xa8c8ff), rgb(0x5ff0d0), rgb(0xffb066), rgb(0xdcb0ff), rgb(0xff9ac8)}};
}

double linearChannel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linearChannel(color.redF()) + 0.7152 * linearChannel(color.greenF()) + 0.0722 * linearChannel(color.blueF());
}

} // namespace

const Tokens &tokensOf(ThemeKind kind)
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    static const Tokens contrastLight = highContrastLightTokens();
    static const Tokens contrastDark = highContrastDarkTokens();
    switch (kind) {
    case ThemeKind::Light:
        return light;
    case ThemeKind::Dark:
        return dark;
    case ThemeKind::HighContrastLight:
        return contrastLight;
    case ThemeKind::HighContrastDark:
        return contrastDark;
    }
    return light;
}

QColor statusColor(const Tokens &tokens, StatusRole role)
{
    switch (role) {
    case StatusRole::Ok:
        return tokens.ok;
    case StatusRole::Info:
        return tokens.info;
    case StatusRole::Warn:
        return tokens.warn;
    case StatusRole::Bad:
        return tokens.bad;
    case StatusRole::Neutral:
        break;
    }
    return tokens.muted;
}

QColor statusSoftColor(const Tokens &tokens, StatusRole role)
{
    if (tokens.highContrast)
        return tokens.surface;
    return blended(tokens.surface, statusColor(tokens, role), tokens.dark ? 0.16 : 0.10);
}

QColor statusLineColor(const Tokens &tokens, StatusRole role)
{
    const QColor color = statusColor(tokens, role);
    return tokens.highContrast ? color : blended(tokens.surface, color, tokens.dark ? 0.40 : 0.30);
}

QColor blended(const QColor &under, const QColor &over, double opacity)
{
    const auto mix = [opacity](float below, float above) { return float(below + (above - below) * opacity); };
    return QColor::fromRgbF(mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()), mix(under.blueF(), over.blueF()));
}

double contrastRatio(const QColor &first, const QColor &second)
{
    const double one = luminance(first);
    const double two = luminance(second);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

} // namespace tmc::ui
