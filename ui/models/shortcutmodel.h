#pragma once

#include "ui/models/snapshottablemodel.h"

#include <QCoreApplication>

class QMenuBar;

namespace tmc::ui {

/// One thing that a key does.
struct ShortcutRow {
    QString id;
    QString keys;  ///< as the desktop writes them: "Ctrl+K, /"
    QString what;  ///< what they do
    QString where; ///< menu, or the part of the window where they work
    bool operator==(const ShortcutRow &) const = default;
};

/// Every shortcut of the menus, and the keys that work inside pages and dialogs.
std::vector<ShortcutRow> shortcutRows(const QMenuBar &bar);

/// The shortcuts as a table. Thread: GUI.
class ShortcutModel final : public SnapshotTableModel<ShortcutRow, QString> {
    Q_DECLARE_TR_FUNCTIONS(ShortcutModel)

public:
    enum ColumnNumber { Keys, What, Where };

    explicit ShortcutModel(QObject *parent = nullptr);
};

} // namespace tmc::ui
