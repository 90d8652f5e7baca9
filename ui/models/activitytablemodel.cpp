#include "ui/models/activitytablemodel.h"

#include "ui/models/cells.h"
#include "ui/presentation/activitytext.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

/// The chip, with the action's own name as the tool tip.
QVariant actionCell(const ActivityEntry &entry, int role)
{
    return role == Qt::ToolTipRole ? cells::text(entry.action, role) : cells::chip(activityBadge(entry.action), role);
}

} // namespace

ActivityTableModel::ActivityTableModel(const Clock &clock, QObject *parent)
    : SnapshotTableModel(
        makeColumns(clock), [](const ActivityEntry &entry) { return entry.sequence; }, parent)
{
}

QList<ActivityTableModel::Column> ActivityTableModel::makeColumns(const Clock &clock)
{
    return {
        {u"when"_s, [] { return tr("When"); },
         // Sorted in the order in which the log was written, whatever the clock said.
         [&clock](const ActivityEntry &row, int role) { return cells::time(row.at, role, clock, row.sequence); }},
        {u"action"_s, [] { return tr("Action"); }, actionCell},
        {u"event"_s, [] { return tr("What happened"); },
         [](const ActivityEntry &row, int role) { return cells::text(activitySentence(row), role); }},
        {u"who"_s, [] { return tr("Who"); }, [](const ActivityEntry &row, int role) { return cells::text(row.who, role); }},
        {u"origin"_s, [] { return tr("From"); }, [](const ActivityEntry &row, int role) { return cells::text(row.origin, role); }},
    };
}

} // namespace tmc::ui
