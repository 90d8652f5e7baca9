#include "ui/models/tablechoicemodel.h"

#include "ui/models/cells.h"
#include "ui/models/searchform.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/plaintext.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

/// As SQL wants it, so that no two tables look alike.
QString quotedIfNeeded(const QString &name)
{
    static const QRegularExpression plain(u"\\A[a-z_][a-z0-9_$]*\\z"_s);
    return plain.match(name).hasMatch() ? name : u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

TableChoiceModel::TableChoiceModel(QObject *parent) : QAbstractTableModel(parent)
{
}

void TableChoiceModel::setTables(const std::vector<CopiedTable> &tables)
{
    // Not as a reset, which filters over tables of pages do not expect.
    if (!m_choices.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_choices.clear();
        endRemoveRows();
    }
    m_chosenCount = 0;
    if (!tables.empty()) {
        beginInsertRows({}, 0, static_cast<int>(tables.size()) - 1);
        m_choices.reserve(tables.size());
        for (const CopiedTable &table : tables) {
            const QString text = inertLine(quotedIfNeeded(table.name.schema) + u'.' + quotedIfNeeded(table.name.name));
            m_choices.push_back({.table = table, .text = text, .searchText = searchForm(text + u' ' + tableText(table.name))});
        }
        endInsertRows();
    }
    emit choiceChanged();
}

void TableChoiceModel::choose(const QList<int> &rows, bool isChosen)
{
    int first = rowCount();
    int last = -1;
    for (const int number : rows) {
        if (std::exchange(m_choices.at(static_cast<std::size_t>(number)).isChosen, isChosen) == isChosen)
            continue;
        m_chosenCount += isChosen ? 1 : -1;
        first = std::min(first, number);
        last = std::max(last, number);
    }
    if (last < 0)
        return;
    emit dataChanged(index(first, Name), index(last, Name), {Qt::CheckStateRole, Qt::AccessibleTextRole});
    emit choiceChanged();
}

void TableChoiceModel::chooseNone()
{
    QList<int> rows;
    for (int number = 0; number < rowCount(); ++number)
        rows.append(number);
    choose(rows, false);
}

std::vector<TableName> TableChoiceModel::chosen() const
{
    std::vector<TableName> names;
    names.reserve(static_cast<std::size_t>(m_chosenCount));
    for (const TableChoice &choice : m_choices)
        if (choice.isChosen)
            names.push_back(choice.table.name);
    return names;
}

void TableChoiceModel::refreshTexts()
{
    emit headerDataChanged(Qt::Horizontal, Name, Rows);
    if (!m_choices.empty())
        emit dataChanged(index(0, Name), index(rowCount() - 1, Rows)); // without roles: how numbers and names sort may be another
}

int TableChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_choices.size());
}

QVariant TableChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TableChoice &choice = row(index.row());
    if (index.column() == Rows) {
        const std::optional<qint64> rows = choice.table.rows;
        return cells::number(rows ? count(*rows) : tr("not counted"), rows.value_or(-1), role);
    }
    if (role == Qt::CheckStateRole)
        return static_cast<int>(choice.isChosen ? Qt::Checked : Qt::Unchecked);
    if (role == Qt::AccessibleTextRole)
        //: %1 is the name of a table, with a mark for what is restored of it.
        return choice.isChosen ? filled(tr("%1, chosen"), {choice.text}) : filled(tr("%1, not chosen"), {choice.text});
    return cells::text(choice.text, role, choice.table.name.schema + u'.' + choice.table.name.name);
}

bool TableChoiceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Name || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    choose({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

QVariant TableChoiceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Rows)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Table") : tr("Rows");
}

Qt::ItemFlags TableChoiceModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

TableChoiceFilter::TableChoiceFilter(TableChoiceModel &model, QObject *parent) : ModelFilter(model, parent)
{
    start(model, TableChoiceModel::Name, Qt::AscendingOrder);
}

QList<int> TableChoiceFilter::shownRows() const
{
    QList<int> rows;
    rows.reserve(rowCount());
    for (int number = 0; number < rowCount(); ++number)
        rows.append(mapToSource(index(number, 0)).row());
    return rows;
}

int TableChoiceFilter::hiddenChosen() const
{
    int hidden = m_model.chosenCount();
    for (int number = 0; number < rowCount(); ++number)
        hidden -= rowAt(index(number, 0)).isChosen ? 1 : 0;
    return hidden;
}

QString TableChoiceFilter::searched(int sourceRow) const
{
    return row(sourceRow).searchText;
}

} // namespace tmc::ui
