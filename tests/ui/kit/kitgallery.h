#pragma once

#include <QWidget>

namespace tmtest {

/// A window that shows every widget of the kit with believable contents, for screenshots and for checks over all of them.
/// Narrow means what the main window does below 860 px: icons only in the sidebar.
[[nodiscard]] QWidget *makeGallery(bool narrow);

/// The second page: errors, stages, empty state, inputs, wizard steps.
[[nodiscard]] QWidget *makeSecondGallery(bool narrow);

/// Text as an attacker would put it into a name: markup, an escape sequence and a bidirectional override.
[[nodiscard]] QString hostileText();

} // namespace tmtest
