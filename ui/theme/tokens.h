#pragma once

#include "ui/theme/statusrole.h"

#include <QColor>

#include <array>

namespace tmc::ui {

/// The looks that the operator can choose.
enum class ThemeKind { Light, Dark, HighContrastLight, HighContrastDark };

/// All themes, for settings pages and for tests.
inline constexpr std::array allThemes{ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrastLight, ThemeKind::HighContrastDark};

/// Everything visual comes from one of these: one value for each theme. Style sheet names are the member names with an at-sign.
struct Tokens {
    ThemeKind kind = ThemeKind::Light;
    bool dark = false;
    bool highContrast = false;
    QColor bg, sidebar, surface, surface2, hover;                    ///< backgrounds, from the window to a hovered row
    QColor border, borderStrong, inputBorder;                        ///< row lines and cards, buttons, inputs
    QColor text, muted, faint, placeholder;                          ///< faint is for disabled text only
    QColor accent, accentHover, accentText, accentSoft, navSelected; ///< filled buttons; selected rows and their text
    QColor danger, dangerHover, dangerText;                          ///< filled button of a destructive action
    QColor focus, focusOnAccent;                                     ///< focus ring, links, progress
    QColor ok, warn, bad, info;                                      ///< status text
    QColor tipBackground, tipText, track;                            ///< tool tips, empty part of a progress bar
    std::array<QColor, 5> series;                                    ///< lines of charts
};

/// The tokens of a theme.
[[nodiscard]] const Tokens &tokensOf(ThemeKind kind);

/// The text colour of a status.
[[nodiscard]] QColor statusColor(const Tokens &tokens, StatusRole role);

/// The background of a chip or banner of that status, opaque, as it appears on a card.
[[nodiscard]] QColor statusSoftColor(const Tokens &tokens, StatusRole role);

/// The outline of a banner of that status, opaque.
[[nodiscard]] QColor statusLineColor(const Tokens &tokens, StatusRole role);

/// \a over laid on \a under with the given opacity (0 to 1).
[[nodiscard]] QColor blended(const QColor &under, const QColor &over, double opacity);

/// WCAG 2.1 contrast ratio, 1 to 21. Both colours must be opaque.
[[nodiscard]] double contrastRatio(const QColor &first, const QColor &second);

} // namespace tmc::ui
