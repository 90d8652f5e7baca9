#include "ui/models/shortcutmodel.h"

#include "ui/actions/menucommands.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QKeySequence>
#include <QMenuBar>

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

/// Keys that belong to a part of the window and therefore to no menu.
std::vector<ShortcutRow> fixedRows()
{
    const QString table = Tr::tr("In tables");
    const QString everywhere = Tr::tr("On every page");
    return {
        {u"fixed/find"_s, keysText({QKeySequence(QKeySequence::Find)}), Tr::tr("Search on the page"), everywhere},
        {u"fixed/escape"_s, keysText({QKeySequence(Qt::Key_Escape)}), Tr::tr("Clear the search, close the details or the dialog"),
         everywhere},
        {u"fixed/next"_s, keysText({QKeySequence(Qt::Key_Tab)}), Tr::tr("Go to the next part of the page"), everywhere},
        {u"fixed/arrows"_s, u"↑ ↓"_s, Tr::tr("Choose another row"), table},
        {u"fixed/open"_s, keysText({QKeySequence(Qt::Key_Return)}), Tr::tr("Open the details"), table},
        {u"fixed/copy"_s, keysText({QKeySequence(QKeySequence::Copy)}), Tr::tr("Copy the name of the selected row"), table},
    };
}

QVariant cellOf(const QString &text, int role)
{
    if (role == Qt::ToolTipRole)
        return plainToolTip(text);
    return role == Qt::DisplayRole || role == sortItemRole ? QVariant(text) : QVariant();
}

} // namespace

std::vector<ShortcutRow> shortcutRows(const QMenuBar &bar)
{
    std::vector<ShortcutRow> rows;
    for (const MenuCommand &command : menuCommands(bar))
        if (!command.action->shortcuts().isEmpty())
            rows.push_back({commandId(command), keysText(command.action->shortcuts()), inertLine(command.name), command.menu});
    std::ranges::move(fixedRows(), std::back_inserter(rows));
    return rows;
}

ShortcutModel::ShortcutModel(QObject *parent)
    : SnapshotTableModel(
        {{u"keys"_s, [] { return tr("Keys"); }, [](const ShortcutRow &row, int role) { return cellOf(row.keys, role); }},
         {u"what"_s, [] { return tr("What they do"); }, [](const ShortcutRow &row, int role) { return cellOf(row.what, role); }},
         {u"where"_s, [] { return tr("Where"); }, [](const ShortcutRow &row, int role) { return cellOf(row.where, role); }}},
        [](const ShortcutRow &row) { return row.id; }, parent)
{
}

} // namespace tmc::ui
