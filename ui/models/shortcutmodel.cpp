#include "ui/models/shortcutmodel.h"

#include "ui/actions/keymap.h"
#include "ui/actions/menucommands.h"
#include "ui/models/cells.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QKeySequence>
#include <QMenuBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ShortcutModel)
};

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(u", "_s);
}

/// A key that belongs to a part of the window and therefore to no menu.
struct FixedKey {
    QString id;
    QList<QKeySequence> keys;
    QString what;
    QString where;
};

QList<FixedKey> fixedKeys()
{
    const QString table = Tr::tr("In tables");
    const QString everywhere = Tr::tr("On every page");
    return {
        {u"fixed/find"_s, {QKeySequence(QKeySequence::Find)}, Tr::tr("Search on the page"), everywhere},
        {u"fixed/escape"_s, {Qt::Key_Escape}, Tr::tr("Clear the search, close the details or the dialog"), everywhere},
        {u"fixed/next"_s, {Qt::Key_Tab}, Tr::tr("Go to the next part of the page"), everywhere},
        {u"fixed/arrows"_s, {Qt::Key_Up, Qt::Key_Down}, Tr::tr("Choose another row"), table},
        {u"fixed/open"_s, {Qt::Key_Return}, Tr::tr("Open the details"), table},
        {u"fixed/copy"_s, {QKeySequence(QKeySequence::Copy)}, Tr::tr("Copy the name of the selected row"), table},
    };
}

std::vector<ShortcutRow> fixedRows()
{
    std::vector<ShortcutRow> rows;
    for (const FixedKey &fixed : fixedKeys()) {
        const bool isArrows = fixed.id == "fixed/arrows"_L1;
        rows.push_back({.id = fixed.id, .keys = isArrows ? u"↑ ↓"_s : keysText(fixed.keys), .what = fixed.what, .where = fixed.where});
    }
    return rows;
}

ShortcutRow commandRow(const QString &command, const QString &name, const QString &where, const KeyMap &keys)
{
    return {.id = command,
            .keys = keysText(keys.keys(command)),
            .what = inertLine(name),
            .where = where,
            .standard = keysText(keys.standardKeys(command)),
            .canChange = true,
            .isChanged = keys.isChanged(command)};
}

QVariant keysCell(const ShortcutRow &row, int role)
{
    if (role == Qt::ToolTipRole && row.isChanged)
        return plainToolTip(row.standard.isEmpty() ? Tr::tr("Standard: no key") : filled(Tr::tr("Standard: %1"), {row.standard}));
    if (role == Qt::FontRole && row.isChanged) {
        QFont font; // what was chosen stands out
        font.setWeight(QFont::DemiBold);
        return font;
    }
    return cells::text(row.keys, role);
}

} // namespace

std::vector<ShortcutRow> shortcutRows(const QMenuBar &bar)
{
    std::vector<ShortcutRow> rows;
    for (const MenuCommand &command : menuCommands(bar))
        if (!command.action->shortcuts().isEmpty())
            rows.push_back({.id = commandId(command),
                            .keys = keysText(command.action->shortcuts()),
                            .what = inertLine(command.name),
                            .where = command.menu});
    std::ranges::move(fixedRows(), std::back_inserter(rows));
    return rows;
}

std::vector<ShortcutRow> shortcutRows(const QMenuBar &bar, const KeyMap &keys, const std::function<QString(const QAction &)> &whereIs)
{
    std::vector<ShortcutRow> rows;
    QStringList others = keys.commands();
    for (const MenuCommand &command : menuCommands(bar))
        if (others.removeOne(commandId(command)))
            rows.push_back(commandRow(commandId(command), command.name, command.menu, keys));
    for (const QString &command : std::as_const(others)) // of pages that are not shown now
        rows.push_back(commandRow(command, commandName(*keys.action(command)), whereIs(*keys.action(command)), keys));
    std::ranges::move(fixedRows(), std::back_inserter(rows));
    return rows;
}

QString fixedUse(const QKeySequence &key)
{
    const QList<FixedKey> fixed = fixedKeys();
    const auto found = std::ranges::find_if(fixed, [&key](const FixedKey &one) { return one.keys.contains(key); });
    return found == fixed.end() ? QString() : found->what;
}

ShortcutModel::ShortcutModel(QObject *parent)
    : SnapshotTableModel(
        {{u"keys"_s, [] { return tr("Keys"); }, keysCell},
         {u"what"_s, [] { return tr("What they do"); }, [](const ShortcutRow &row, int role) { return cells::text(row.what, role); }},
         {u"where"_s, [] { return tr("Where"); }, [](const ShortcutRow &row, int role) { return cells::text(row.where, role); }}},
        [](const ShortcutRow &row) { return row.id; }, parent)
{
}

Qt::ItemFlags ShortcutModel::flags(const QModelIndex &index) const
{
    const bool isEditable = index.column() == Keys && row(index.row()).canChange;
    return SnapshotTableModel::flags(index) | (isEditable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace tmc::ui
