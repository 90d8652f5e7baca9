#pragma once

#include <QString>

class QAbstractButton;
class QAction;
class QPushButton;
class QToolButton;
class QWidget;

namespace tmc::ui {

/// How much a button stands out. At most one Primary (or Danger) button on a page.
enum class ButtonRole { Normal, Primary, Danger, Quiet };

/// A button with an optional icon that follows the theme. \a text is plain: an ampersand is not a mnemonic.
[[nodiscard]] QPushButton *makeButton(const QString &text, ButtonRole role = ButtonRole::Normal, const QString &iconName = {},
                                      QWidget *parent = nullptr);

/// A square button with an icon only; \a name becomes accessible name and tool tip.
[[nodiscard]] QToolButton *makeIconButton(const QString &iconName, const QString &name, QWidget *parent = nullptr,
                                          ButtonRole role = ButtonRole::Quiet);

/// A button that is an action on a page: does it, and is enabled while it is. The page gives it its text.
[[nodiscard]] QPushButton *makeActionButton(QAction *action, const QString &objectName, const QString &iconName, QWidget *parent);

/// Changes the look of a button.
void setButtonRole(QAbstractButton *button, ButtonRole role);

/// Gives a button an icon in the colour that suits its role, now and after each change of the theme.
void setButtonIcon(QAbstractButton *button, const QString &iconName);

} // namespace tmc::ui
