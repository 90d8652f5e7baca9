#include "unit/planchangeworld.h"

#include "core/planner/createworkspace.h"
#include "core/support/json.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmtest {

PlanChangeWorld::PlanChangeWorld()
{
    // As creating it on a shared plan would have left it.
    world->state.memberships[u"inventario_app"_s].append(u"inventario_acme"_s);
    world->state.allowedRoles.insert(u"inventario_acme"_s, {u"inventario_acme"_s, u"inventario_app"_s});
    tmc::OperationControl control;
    for (const auto &[slug, plan, product] :
         {std::tuple{u"big"_s, u"enterprise"_s, u"inventario"_s}, std::tuple{u"hut"_s, u"starter"_s, u"chalan"_s}}) {
        const auto runbook = tmc::makeCreateWorkspaceRunbook(request(slug, plan, product), snapshot(), clock.now());
        console()->start(runbook.value(), control, {}).value();
    }
}

tmc::Runbook PlanChangeWorld::changePlan(const QString &slug, const QString &plan, const QString &product)
{
    const QString id = QUuid::createUuidV5(QUuid(), u"change %1"_s.arg(++m_operations)).toString(QUuid::WithoutBraces);
    return tmc::makeChangePlanRunbook(
               {.operation = tmc::OperationId(id), .product = tmc::ProductKey(product), .slug = slug, .plan = tmc::PlanKey(plan)},
               snapshot())
        .value();
}

tmc::Runbook PlanChangeWorld::removeRetired(const QString &slug)
{
    const QString id = QUuid::createUuidV5(QUuid(), u"change %1"_s.arg(++m_operations)).toString(QUuid::WithoutBraces);
    return tmc::makeRemoveRetiredRunbook(
               {.operation = tmc::OperationId(id), .product = tmc::ProductKey(u"inventario"_s), .slug = slug}, snapshot())
        .value();
}

tmc::OperationOutcome PlanChangeWorld::run(const tmc::Runbook &runbook, const tmc::FaultHook &fault)
{
    tmc::OperationControl control;
    const auto outcome = console(fault)->start(runbook, control, {});
    return outcome ? *outcome : tmc::OperationOutcome{tmc::OutcomeKind::Stopped, outcome.error()};
}

bool PlanChangeWorld::change(const QString &slug, const QString &plan, const QString &product)
{
    return run(changePlan(slug, plan, product)).kind == tmc::OutcomeKind::Done;
}

const tmc::Workspace &PlanChangeWorld::workspace(const QString &slug) const
{
    for (const tmc::Workspace &each : world->state.registry.workspaces)
        if (each.slug == slug)
            return each;
    qFatal("no such workspace");
}

QStringList PlanChangeWorld::everything()
{
    QStringList items = inventory();
    for (tmc::Workspace each : world->state.registry.workspaces) {
        each.updatedAt = {};
        each.operation = {};
        if (each.retired)
            each.retired = tmc::RetiredContainer{.container = each.retired->container, .since = {}, .operation = {}};
        items.append(QString::fromUtf8(tmc::toCompactJson(tmc::workspaceToJson(each))));
        items.append(u"served %1 by %2"_s.arg(each.slug, servedBy(each.slug)));
    }
    for (const auto &[name, pin] : world->routes.pins)
        items.append(u"pin %1 %2"_s.arg(name, pin.serving.container));
    for (const auto &[name, limit] : world->routes.requestLimits)
        items.append(u"limit %1 %2"_s.arg(name).arg(limit));
    for (auto member = world->state.memberships.cbegin(); member != world->state.memberships.cend(); ++member) {
        QStringList roles = member.value();
        roles.sort();
        items.append(u"member %1 of %2"_s.arg(member.key(), roles.join(u' ')));
    }
    for (const auto &[tenant, plan] : world->state.subscriptions)
        items.append(u"subscription %1 %2"_s.arg(tenant.second, plan));
    const tmc::DockerFacts facts = docker.readFacts({}).value();
    for (const tmc::ContainerFacts &container : facts.containers)
        items.append(u"limits %1 %2 %3"_s.arg(container.name).arg(container.memoryLimit.value).arg(container.cpuLimit.value));
    items.sort();
    return items;
}

QString PlanChangeWorld::servedBy(const QString &slug)
{
    // Of a schema product's hosts the web container's come last.
    const auto reply = proxy.get(workspace(slug).hosts.constLast(), u"/health"_s, {});
    if (!reply || reply->status != 200)
        return {};
    const QString id = tmc::parseJsonObject(reply->body)->value(u"container"_s).toString();
    const tmc::DockerFacts facts = docker.readFacts({}).value();
    for (const tmc::ContainerFacts &container : facts.containers)
        if (container.id.value().startsWith(id))
            return container.name;
    return {};
}

} // namespace tmtest
