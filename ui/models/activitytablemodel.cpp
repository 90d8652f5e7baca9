#include "ui/models/activitytablemodel.h"

#include "ui/presentation/activitytext.h"
#include "ui/presentation/formatting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chipdelegate.h"
#include "ui/widgets/plaintext.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

QVariant whenCell(const ActivityEntry &entry, int role, const Clock &clock)
{
    switch (role) {
    case Qt::DisplayRole:
        return relativeTime(entry.at, clock.now());
    case Qt::ToolTipRole:
        return plainToolTip(exactTime(entry.at));
    case sortItemRole:
        return entry.sequence; // the order in which the log was written, whatever the clock said
    default:
        return {};
    }
}

QVariant actionCell(const ActivityEntry &entry, int role)
{
    const Badge badge = activityBadge(entry.action);
    switch (role) {
    case Qt::DisplayRole:
    case sortItemRole:
        return badge.text;
    case Qt::ToolTipRole:
        return plainToolTip(inertLine(entry.action));
    case chipStatusItemRole:
        return static_cast<int>(badge.role);
    default:
        return {};
    }
}

QVariant textCell(const QString &text, int role)
{
    if (role == Qt::ToolTipRole)
        return plainToolTip(inertLine(text));
    return role == Qt::DisplayRole || role == sortItemRole ? QVariant(inertLine(text)) : QVariant();
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
        {u"when"_s, [] { return tr("When"); }, [&clock](const ActivityEntry &row, int role) { return whenCell(row, role, clock); }},
        {u"action"_s, [] { return tr("Action"); }, actionCell},
        {u"event"_s, [] { return tr("What happened"); },
         [](const ActivityEntry &row, int role) { return textCell(activitySentence(row), role); }},
        {u"who"_s, [] { return tr("Who"); }, [](const ActivityEntry &row, int role) { return textCell(row.who, role); }},
        {u"origin"_s, [] { return tr("From"); }, [](const ActivityEntry &row, int role) { return textCell(row.origin, role); }},
    };
}

QVariant ActivityTableModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::ForegroundRole)
        return m_stale ? QVariant(Theme::current().muted) : QVariant();
    return SnapshotTableModel::data(index, role);
}

void ActivityTableModel::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) != stale)
        refreshTexts({Qt::ForegroundRole});
}

} // namespace tmc::ui
