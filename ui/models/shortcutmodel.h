#pragma once

#include "ui/models/snapshottablemodel.h"

#include <QCoreApplication>

#include <functional>

class QAction;
class QKeySequence;
class QMenuBar;

namespace tmc::ui {

class KeyMap;

/// One thing that a key does.
struct ShortcutRow {
    QString id;
    QString keys;          ///< as the desktop writes them: "Ctrl+K, /"
    QString what;          ///< what they do
    QString where;         ///< menu, or the part of the window where they work
    QString standard = {}; ///< the keys that a command has when nothing is chosen
    bool canChange = false;
    bool isChanged = false;
    bool operator==(const ShortcutRow &) const = default;
};

/// Every shortcut of the menus, and the keys that work inside pages and dialogs.
std::vector<ShortcutRow> shortcutRows(const QMenuBar &bar);

/// Every command whose keys can be chosen, with or without keys, and the keys that are fixed. The id of a command's row is the command.
/// `whereIs` names the place of a command that is in no menu now.
std::vector<ShortcutRow> shortcutRows(const QMenuBar &bar, const KeyMap &keys, const std::function<QString(const QAction &)> &whereIs);

/// What a fixed key does; empty when the key is not fixed.
QString fixedUse(const QKeySequence &key);

/// The shortcuts as a table. Thread: GUI.
class ShortcutModel final : public SnapshotTableModel<ShortcutRow, QString> {
    Q_DECLARE_TR_FUNCTIONS(ShortcutModel)

public:
    enum ColumnNumber { Keys, What, Where };

    explicit ShortcutModel(QObject *parent = nullptr);

    /// Keys that can be chosen are edited in their cell.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
};

} // namespace tmc::ui
