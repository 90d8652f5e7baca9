#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QIcon>
#include <QObject>

class QApplication;
class QChart;
class QFormLayout;

namespace tmc::ui {

/// Makes icons, fonts and the style sheet available. Theme::apply calls it; other programs that only need the files may too.
void initResources();

/// Tells that the theme has changed. Widgets that hold icons or colours fetch them again.
class ThemeNotifier final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThemeNotifier)

public:
    explicit ThemeNotifier(QObject *parent = nullptr);

signals:
    void themeChanged(tmc::ui::ThemeKind kind);
};

/// The look of the program: style, palette, style sheet and fonts together. GUI thread only.
namespace Theme {

/// Puts a theme on the application; may be called again at any time.
void apply(QApplication &application, ThemeKind kind);

/// The tokens of the theme that was applied last.
[[nodiscard]] const Tokens &current();

/// The one notifier of the process.
[[nodiscard]] ThemeNotifier &notifier();

/// The line icon resources/icons/<name>.svg in the given colours, or in the muted text colour. Colours given here are fixed:
/// ask again after a change of the theme.
[[nodiscard]] QIcon icon(const QString &name, const QColor &normal = {}, const QColor &selected = {});

/// The application's font with digits of equal width, for columns of numbers and dates.
[[nodiscard]] QFont tabularFont(const QFont &base);

/// The fixed-width font for logs, statements and commands.
[[nodiscard]] QFont monospaceFont();

/// Axes, grid and lines of a chart in the current theme; call it again after a change of the theme.
void styleChart(QChart *chart);

/// Labels as tall as the fields beside them, and the usual spacing.
void form(QFormLayout *layout);

} // namespace Theme

} // namespace tmc::ui
