#pragma once

class QDialog;

namespace tmc::ui {

/// Gives a dialog this width and exactly the height that its texts need at it. Layouts alone make dialogs with wrapped labels too tall,
/// because a label's own size hint supposes narrower lines. Call it again when a text has changed.
void fixWidth(QDialog &dialog, int width);

} // namespace tmc::ui
