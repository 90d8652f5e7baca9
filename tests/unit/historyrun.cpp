#include "unit/historyrun.h"

#include "core/planner/planagain.h"
#include "core/planner/planchangerequests.h"
#include "core/planner/requests.h"
#include "core/planner/runbookfile.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmtest {
namespace {

/// What may close the way back: the server was over its budget before, or another image meets the data now.
bool mayCloseTheWayBack(const QStringList &blockers, bool wasOverBudget)
{
    const QStringList capacity{tmc::errorCodeName(tmc::ErrorCode::CapacityExceeded), tmc::errorCodeName(tmc::ErrorCode::DoesNotFit)};
    for (const QString &blocker : blockers)
        if (blocker != tmc::errorCodeName(tmc::ErrorCode::RetiredContainerDiffers) && !(wasOverBudget && capacity.contains(blocker)))
            return false;
    return true;
}

} // namespace

HistoryRun::HistoryRun(const History &history, Tally &tally) : m_history(history), m_tally(tally)
{
    tmc::SystemSnapshot &snapshot = m_server.snapshot;
    snapshot.docker.value->memoryTotal = {history.memory};
    snapshot.docker.value->cpus = 4;
    snapshot.cluster.value->maxConnections = history.maxConnections;
    snapshot.registry.value->redisIndexCount = history.redisIndexCount;
    for (tmc::Product &product : snapshot.registry.value->products)
        if (product.firstDedicatedPort > 0)
            product.lastDedicatedPort = product.firstDedicatedPort + history.portsOfAProduct - 1;
}

QString HistoryRun::run()
{
    for (std::size_t i = 0; i < m_history.events.size(); ++i) {
        const QString broken = happen(m_history.events[i]);
        if (!broken.isEmpty())
            return u"event %1: %2"_s.arg(i + 1).arg(broken);
    }
    return {};
}

QString HistoryRun::happen(const HistoryEvent &event)
{
    using enum HistoryEvent::Kind;
    tmc::SystemSnapshot &snapshot = m_server.snapshot;
    bool done = false;
    switch (event.kind) {
    case Create:
        return create(event);
    case Change:
        return change(chosen(event.number), event.plan, done);
    case ThereAndBack:
        return thereAndBack(chosen(event.number), event.plan);
    case RemoveRetired:
        return removeRetired(chosen(event.number), done);
    case EditPlan:
        for (tmc::Plan &plan : snapshot.registry.value->plans)
            if (plan.key.value() == event.plan)
                plan.memory = {event.number};
        return {};
    case Upgrade:
        upgrade(event.product);
        return {};
    case Foreign:
        m_server.addContainer({.name = u"somebody-%1"_s.arg(++m_slugs),
                               .state = u"running"_s,
                               .hostPorts = {event.port},
                               .memoryLimit = {event.number}});
        return {};
    case Listener:
        snapshot.host.value->listeningPorts.push_back(event.port);
        std::ranges::sort(snapshot.host.value->listeningPorts);
        return {};
    case Proxy:
        snapshot.docker.value->proxy->configWritable = event.number != 0;
        return {};
    }
    return {};
}

QString HistoryRun::create(const HistoryEvent &event)
{
    const QString slug = u"t-%1"_s.arg(++m_slugs, 3, 10, QChar(u'0'));
    tmc::CreateWorkspaceRequest request{.operation = tmc::OperationId(newId()),
                                        .workspace = tmc::WorkspaceId(newId()),
                                        .businessName = u"Business of "_s + slug,
                                        .slug = slug,
                                        .product = tmc::ProductKey(event.product),
                                        .plan = tmc::PlanKey(event.plan),
                                        .environment = event.environment};
    if (event.number != 0)
        request.domains = {slug + u".example.net"_s};
    bool done = false;
    return plan(tmc::OperationKind::CreateWorkspace, createWorkspaceRequestToJson(request), done);
}

QString HistoryRun::change(const tmc::WorkspaceId &id, const QString &planKey, bool &done)
{
    const tmc::Workspace *workspace = m_server.workspace(id);
    if (!workspace)
        return {};
    const tmc::ChangePlanRequest request{.operation = tmc::OperationId(newId()),
                                         .product = workspace->product,
                                         .slug = workspace->slug,
                                         .environment = workspace->environment,
                                         .plan = tmc::PlanKey(planKey)};
    return plan(tmc::OperationKind::ChangePlan, changePlanRequestToJson(request), done);
}

QString HistoryRun::removeRetired(const tmc::WorkspaceId &id, bool &done)
{
    const tmc::Workspace *workspace = m_server.workspace(id);
    if (!workspace)
        return {};
    const tmc::RemoveRetiredRequest request{.operation = tmc::OperationId(newId()),
                                            .product = workspace->product,
                                            .slug = workspace->slug,
                                            .environment = workspace->environment};
    return plan(tmc::OperationKind::RemoveRetired, removeRetiredRequestToJson(request), done);
}

QString HistoryRun::plan(tmc::OperationKind kind, const QJsonObject &request, bool &done)
{
    const tmc::SystemSnapshot given = m_server.snapshot;
    const tmc::Result<tmc::Runbook> runbook = planAgain(kind, request, m_server.snapshot, given.collectedAt);
    const tmc::Result<tmc::Runbook> again = planAgain(kind, request, m_server.snapshot, given.collectedAt);
    if (m_server.snapshot != given)
        return u"planning changed the snapshot"_s;
    if (!runbook || !again)
        return u"cannot be planned: "_s + tmc::errorCodeName((runbook ? again : runbook).error().code);
    if (runbookFileText(*runbook) != runbookFileText(*again))
        return u"the second preview is another one"_s;
    ++m_tally[u"planned"_s];
    m_blockers.clear();
    for (const tmc::Error &blocker : runbook->blockers) {
        m_blockers.append(tmc::errorCodeName(blocker.code));
        const bool hasResource = blocker.code == tmc::ErrorCode::DoesNotFit || blocker.code == tmc::ErrorCode::CapacityExceeded;
        ++m_tally[u"blocked: "_s + m_blockers.constLast() + (hasResource ? u' ' + blocker.args.value(0) : QString())];
    }
    done = runbook->blockers.empty();
    if (!runbook->isRunnable())
        return {};
    const std::map<QString, qint64> before = m_server.overdraft();
    const QString what = tmc::operationKindName(kind);
    if (const QString broken = m_server.run(*runbook); !broken.isEmpty())
        return what + u' ' + runbook->targetName + u' ' + broken;
    ++m_tally[u"done: "_s + what];
    for (const auto &[resource, over] : m_server.overdraft())
        if (over > before.at(resource))
            return u"%1 %2 exceeds the budget by %3: %4"_s.arg(what, runbook->targetName).arg(over).arg(resource);
    return m_server.brokenAllotment();
}

QString HistoryRun::thereAndBack(const tmc::WorkspaceId &id, const QString &planKey)
{
    if (!m_server.workspace(id))
        return {};
    const QString home = m_server.workspace(id)->plan.value();
    bool done = false;
    // Its limits may have been edited since, or never have been enforced: the state that must come back is the one of its plan today.
    if (const QString broken = change(id, home, done); !done || !broken.isEmpty())
        return broken;
    const QStringList before = m_server.stateOf(id);
    const bool hadKept = m_server.workspace(id)->retired.has_value();
    const bool wasOver =
        std::ranges::any_of(m_server.overdraft(), [](const std::pair<const QString, qint64> &each) { return each.second > 0; });
    if (const QString broken = change(id, planKey, done); !done || !broken.isEmpty())
        return broken;
    if (const QString broken = change(id, home, done); !broken.isEmpty())
        return broken;
    if (!done) {
        ++m_tally[u"way back closed"_s];
        return mayCloseTheWayBack(m_blockers, wasOver) ? QString() : u"the way back is closed: "_s + m_blockers.join(u' ');
    }
    if (m_server.workspace(id)->retired && !hadKept)
        if (const QString broken = removeRetired(id, done); !done || !broken.isEmpty())
            return u"the kept container stays: "_s + broken + m_blockers.join(u' ');
    const QStringList after = m_server.stateOf(id);
    ++m_tally[u"there and back"_s];
    if (after != before)
        return u"there and back is not where it began:\n    %1\n    %2"_s.arg(before.join(u"\n    "_s), after.join(u"\n    "_s));
    return {};
}

void HistoryRun::upgrade(const QString &productKey)
{
    for (tmc::Product &product : m_server.snapshot.registry.value->products) {
        if (product.key.value() != productKey || product.sharedContainer.isEmpty())
            continue;
        product.image = u"%1:1.%2.0"_s.arg(productKey).arg(++m_slugs);
        m_server.snapshot.docker.value->images.append(product.image);
        for (tmc::ContainerFacts &each : m_server.snapshot.docker.value->containers)
            if (each.name == product.sharedContainer)
                each.image = product.image;
    }
}

tmc::WorkspaceId HistoryRun::chosen(int number) const
{
    const auto &workspaces = m_server.snapshot.registry.value->workspaces;
    return workspaces.empty() ? tmc::WorkspaceId() : workspaces.at(static_cast<std::size_t>(number) % workspaces.size()).id;
}

QString HistoryRun::newId()
{
    return QUuid::createUuidV5(QUuid(), u"history %1"_s.arg(++m_ids)).toString(QUuid::WithoutBraces);
}

} // namespace tmtest
