#pragma once

#include <QDialog>

class QMenuBar;

namespace tmc::ui {

/// What F1 shows: every key that does something, searchable.
class ShortcutsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutsDialog)

public:
    ShortcutsDialog(const QMenuBar &menuBar, QWidget *parent);
};

} // namespace tmc::ui
