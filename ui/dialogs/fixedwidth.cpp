#include "ui/dialogs/fixedwidth.h"

#include <QDialog>
#include <QLabel>
#include <QLayout>

namespace tmc::ui {

void fixWidth(QDialog &dialog, int width)
{
    dialog.ensurePolished();
    const QMargins margins = dialog.layout()->contentsMargins();
    const auto labels = dialog.findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
    for (QLabel *label : labels) {
        label->ensurePolished();
        if (label->wordWrap())
            label->setFixedHeight(label->heightForWidth(width - margins.left() - margins.right()));
    }
    dialog.layout()->invalidate();
    dialog.layout()->activate();
    dialog.setFixedSize(width, dialog.layout()->sizeHint().height());
}

} // namespace tmc::ui
