#include "ui/models/workspacehistory.h"

#include "ui/models/cells.h"
#include "ui/presentation/activitytext.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/workspacetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(tmc::ui::WorkspaceHistory)
};

HistoryEntry entryOf(const OperationRecord &operation)
{
    return {.key = u"operation/"_s + operation.id.value(),
            .at = operation.createdAt,
            .what = operationTitle(operation.kind, operation.targetName),
            .who = operation.createdBy,
            .badge = operationBadge(operation),
            .operation = operation.id};
}

HistoryEntry entryOf(const PlanChange &change)
{
    return {.key = u"plan/"_s + change.at.toString(Qt::ISODateWithMs) + change.toPlan,
            .at = change.at,
            .what = filled(Tr::tr("Plan changed from %1 to %2"), {quoted(change.fromPlan), quoted(change.toPlan)}),
            .who = change.who,
            .badge = {},
            .operation = change.operation};
}

HistoryEntry entryOf(const ActivityEntry &entry)
{
    return {.key = u"activity/%1"_s.arg(entry.sequence),
            .at = entry.at,
            .what = activitySentence(entry),
            .who = entry.who + u'@' + entry.origin,
            .badge = {},
            .operation = entry.operation};
}

Badge memberBadge(const WorkspaceMember &member)
{
    return member.isActive ? Badge{Tr::tr("Active", "user"), StatusRole::Ok} : Badge{Tr::tr("Locked", "user"), StatusRole::Neutral};
}

QString claimants(const HostRoute &route)
{
    if (!route.containers.isEmpty())
        return route.containers.join(u", "_s);
    if (!route.stopped.isEmpty())
        return filled(Tr::tr("%1, which does not run"), {quoted(route.stopped.join(u", "_s))});
    return u"\u2013"_s;
}

} // namespace

std::vector<HistoryEntry> workspaceHistory(const WorkspaceRecord &record, const std::vector<OperationRecord> &newer)
{
    QHash<OperationId, const OperationRecord *> operations;
    for (const auto *list : {&record.operations, &newer})
        for (const OperationRecord &operation : *list)
            operations.insert(operation.id, &operation);
    std::vector<HistoryEntry> history;
    for (const OperationRecord *operation : std::as_const(operations))
        history.push_back(entryOf(*operation));
    for (const PlanChange &change : record.planChanges)
        history.push_back(entryOf(change));
    for (const ActivityEntry &entry : record.activity)
        history.push_back(entryOf(entry));
    std::ranges::sort(history,
                      [](const HistoryEntry &a, const HistoryEntry &b) { return a.at != b.at ? a.at > b.at : a.key < b.key; });
    return history;
}

HistoryTable *makeHistoryTable(const Clock &clock, QObject *parent)
{
    return new HistoryTable(
        {{u"when"_s, [] { return Tr::tr("When"); },
          [&clock](const HistoryEntry &entry, int role) { return cells::time(entry.at, role, clock); }},
         {u"what"_s, [] { return Tr::tr("What"); }, [](const HistoryEntry &entry, int role) { return cells::text(entry.what, role); }},
         {u"state"_s, [] { return Tr::tr("State"); },
          [](const HistoryEntry &entry, int role) { return cells::chip(entry.badge, role); }},
         {u"who"_s, [] { return Tr::tr("Who"); }, [](const HistoryEntry &entry, int role) { return cells::text(entry.who, role); }}},
        [](const HistoryEntry &entry) { return entry.key; }, parent);
}

MemberTable *makeMemberTable(const Clock &clock, QObject *parent)
{
    return new MemberTable(
        {{u"email"_s, [] { return Tr::tr("E-mail"); },
          [](const WorkspaceMember &member, int role) { return cells::text(member.email, role); }},
         {u"name"_s, [] { return Tr::tr("Name"); },
          [](const WorkspaceMember &member, int role) { return cells::text(member.fullName, role); }},
         {u"role"_s, [] { return Tr::tr("Role", "of a user in a workspace"); },
          [](const WorkspaceMember &member, int role) { return cells::text(memberRoleText(member.role), role); }},
         {u"state"_s, [] { return Tr::tr("State"); },
          [](const WorkspaceMember &member, int role) { return cells::chip(memberBadge(member), role); }},
         {u"since"_s, [] { return Tr::tr("Since"); },
          [&clock](const WorkspaceMember &member, int role) { return cells::time(member.since, role, clock); }}},
        [](const WorkspaceMember &member) { return member.email + u'\n' + member.role; }, parent);
}

RouteTable *makeRouteTable(QObject *parent)
{
    return new RouteTable(
        {{u"host"_s, [] { return Tr::tr("Host name"); },
          [](const HostRoute &route, int role) { return cells::text(route.host, role); }},
         {u"verdict"_s, [] { return Tr::tr("Answers"); },
          [](const HostRoute &route, int role) { return cells::chip(routeBadge(route.verdict), role); }},
         {u"containers"_s, [] { return Tr::tr("Claimed by"); },
          [](const HostRoute &route, int role) { return cells::text(claimants(route), role); }},
         {u"claim"_s, [] { return Tr::tr("Claim"); },
          [](const HostRoute &route, int role) { return cells::text(route.claim.isEmpty() ? u"\u2013"_s : route.claim, role); }}},
        [](const HostRoute &route) { return route.host; }, parent);
}

} // namespace tmc::ui
