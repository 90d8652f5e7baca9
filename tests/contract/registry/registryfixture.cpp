#include "contract/registry/registryfixture.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmtest {
namespace {

QString uuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

tmc::OperatorIdentity consoleOf(const QString &who)
{
    return {.who = who, .origin = u"laptop-of-"_s + who, .holder = uuid()};
}

tmc::Product sampleProduct(const RegistryFixture &fixture)
{
    return {.key = tmc::ProductKey(u"inventario"_s),
            .name = u"Inventario"_s,
            .image = u"inventario:1.0.0"_s,
            .baseDomain = u"inventario.test"_s,
            .migrateCommand = {u"python"_s, u"manage.py"_s, u"migrate"_s},
            .shellCommand = {u"python"_s, u"manage.py"_s, u"shell"_s},
            .sharedContainer = u"inventario-shared"_s,
            .sharedPort = 8100,
            .firstDedicatedPort = 8101,
            .lastDedicatedPort = 8150,
            .appRole = fixture.appRole()};
}

std::vector<tmc::Plan> samplePlans()
{
    return {{.key = tmc::PlanKey(u"free"_s), .name = u"Free"_s, .storage = {500}, .users = 2, .requestsPerMinute = 60, .rank = 1},
            {.key = tmc::PlanKey(u"enterprise"_s),
             .name = u"Enterprise"_s,
             .hosting = tmc::Hosting::Dedicated,
             .memory = {2048},
             .cpu = {1000},
             .rank = 4}};
}

tmc::Workspace sampleWorkspace(const RegistryFixture &fixture, int number)
{
    const QString slug = u"%1-w%2"_s.arg(fixture.prefix()).arg(number);
    const QString database = u"%1_w%2"_s.arg(fixture.prefix()).arg(number);
    return {.id = tmc::WorkspaceId(uuid()),
            .slug = slug,
            .businessName = u"Ñandú & Söhne \"%1\"; DROP TABLE"_s.arg(number),
            .product = tmc::ProductKey(u"inventario"_s),
            .plan = tmc::PlanKey(u"enterprise"_s),
            .hosting = tmc::Hosting::Dedicated,
            .state = tmc::WorkspaceState::Creating,
            .tenantId = slug + u"_001"_s,
            .databaseName = database,
            .roleName = database,
            .containerName = u"inventario-"_s + slug,
            .hosts = {slug + u".inventario.test"_s, u"www."_s + slug + u".example"_s},
            .port = 8100 + number,
            .redisIndex = number,
            .limits = {.memory = {2048}, .cpu = {1500}, .requestsPerMinute = 60 + number},
            .sharedReady = true};
}

tmc::OperationRecord sampleOperation(const QString &target)
{
    tmc::OperationRecord operation;
    operation.id = tmc::OperationId(uuid());
    operation.target = target;
    operation.targetName = u"some-workspace"_s;
    operation.idempotencyKey = uuid();
    operation.runbook = {{u"title"_s, u"ünïcode 'quotes' \\"_s}, {u"steps"_s, 3}};
    operation.createdBy = u"ana@laptop"_s;
    operation.createdWith = u"0.1.0"_s;
    operation.steps = {{.sequence = 1, .key = u"reserve-workspace"_s},
                       {.sequence = 2, .key = u"create-database"_s},
                       {.sequence = 3, .key = u"activate"_s}};
    return operation;
}

tmc::OperationRecord sampleOperation()
{
    return sampleOperation(uuid());
}

} // namespace tmtest
