#include "ui/theme/palette.h"

#include "ui/theme/tokens.h"

namespace tmc::ui {

QPalette paletteFor(const Tokens &tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.bg);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.surface);
    palette.setColor(QPalette::AlternateBase, tokens.surface2);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.placeholder);
    palette.setColor(QPalette::Button, tokens.surface);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.bad);
    palette.setColor(QPalette::Link, tokens.focus);
    palette.setColor(QPalette::LinkVisited, tokens.focus);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.accentText);
    palette.setColor(QPalette::ToolTipBase, tokens.tipBackground);
    palette.setColor(QPalette::ToolTipText, tokens.tipText);

    // Fusion derives bevels from these: keep them near the border.
    palette.setColor(QPalette::Light, tokens.surface2);
    palette.setColor(QPalette::Midlight, tokens.hover);
    palette.setColor(QPalette::Mid, tokens.border);
    palette.setColor(QPalette::Dark, tokens.borderStrong);
    palette.setColor(QPalette::Shadow, tokens.dark ? QColor(Qt::black) : tokens.borderStrong);

    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, tokens.faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tokens.borderStrong);
    return palette;
}

} // namespace tmc::ui
