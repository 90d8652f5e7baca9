#include "core/planner/examplerequests.h"

#include "core/domain/names.h"
#include "core/planner/backuprequests.h"
#include "core/planner/certificateexamples.h"
#include "core/planner/commandrequests.h"
#include "core/planner/containerrequests.h"
#include "core/planner/convertexamples.h"
#include "core/planner/exampleparts.h"
#include "core/planner/kindorder.h"
#include "core/planner/planchangerequests.h"
#include "core/planner/restorerequests.h"
#include "core/planner/tableexamples.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

using namespace exampleparts;

/// What kind of containers a workspace gets; a product with containers of its own does not ask the plan.
Hosting hostingOf(const Product &product, const Plan &plan)
{
    return product.hosting == HostingRule::AlwaysOwnContainers ? Hosting::Dedicated : plan.hosting;
}

void addCreateWorkspace(std::vector<ExampleRequest> &examples, const QString &variant, const CreateWorkspaceRequest &request)
{
    examples.push_back({operationKindName(OperationKind::CreateWorkspace) + u' ' + variant, OperationKind::CreateWorkspace,
                        createWorkspaceRequestToJson(request)});
}

/// One product for each way of isolation and hosting: products that differ in nothing else are not worth a second run.
std::vector<ExampleRequest> createWorkspaceExamples(const RegistryFacts &registry, const QString &seed)
{
    std::vector<ExampleRequest> examples;
    std::set<std::tuple<Isolation, HostingRule, Hosting>> seen;
    for (const Product &product : registry.products) {
        for (const Plan &plan : registry.plans) {
            if (!seen.emplace(product.isolation, product.hosting, hostingOf(product, plan)).second)
                continue;
            const QString place = isolationName(product.isolation) + u' ' + hostingName(hostingOf(product, plan));
            CreateWorkspaceRequest request = exampleWorkspace(seed, product, plan);
            addCreateWorkspace(examples, place, request);
            request.environment = Environment::Qa;
            addCreateWorkspace(examples, place + u" qa"_s, request);
            if (hostingOf(product, plan) == Hosting::Shared)
                continue;
            request.environment = Environment::Production;
            request.domains = {seed + u".example.net"_s, u"two-"_s + seed + u".example.org"_s};
            addCreateWorkspace(examples, place + u" domains"_s, request);
        }
    }
    return examples;
}

/// A new product has no range of ports, so that many examples can run side by side.
ExampleRequest saveProductExample(const QString &seed)
{
    const QString name = u"%1 new"_s.arg(operationKindName(OperationKind::SaveProduct));
    const SaveProductRequest request{.operation = OperationId(idFrom(seed, name)),
                                     .product = {.key = ProductKey(seed),
                                                 .name = u"Ñandú's \"%1\" & Co."_s.arg(seed),
                                                 .image = seed + u":1.0.0"_s,
                                                 .baseDomain = seed + u".example"_s,
                                                 .migrateCommand = {u"migrate"_s},
                                                 .shellCommand = {u"shell"_s},
                                                 .sharedContainer = seed + u"-shared"_s,
                                                 .appRole = seed + u"_app"_s},
                                     .isNew = true};
    return {name, OperationKind::SaveProduct, saveProductRequestToJson(request)};
}

std::vector<ExampleRequest> allSaveProductExamples(const RegistryFacts &registry, const QString &seed)
{
    std::vector<ExampleRequest> examples{saveProductExample(seed)};
    std::ranges::move(otherProductExamples(registry, seed), std::back_inserter(examples));
    return examples;
}

ExampleRequest savePlanExample(const QString &seed)
{
    const QString name = u"%1 new"_s.arg(operationKindName(OperationKind::SavePlan));
    const SavePlanRequest request{.operation = OperationId(idFrom(seed, name)),
                                  .plan = {.key = PlanKey(seed),
                                           .name = u"Ñandú's \"%1\""_s.arg(seed),
                                           .storage = {1024},
                                           .users = 5,
                                           .requestsPerMinute = 60,
                                           .rank = 99},
                                  .isNew = true};
    return {name, OperationKind::SavePlan, savePlanRequestToJson(request)};
}

ExampleRequest changePlan(const QString &seed, const QString &variant, const Product &product, const Plan &plan, const QString &needed)
{
    const QString name = operationKindName(OperationKind::ChangePlan) + u' ' + variant;
    const ChangePlanRequest request{
        .operation = OperationId(idFrom(seed, name)), .product = product.key, .slug = seed, .plan = plan.key};
    return {.name = name,
            .kind = OperationKind::ChangePlan,
            .request = changePlanRequestToJson(request),
            .needs = operationKindName(OperationKind::CreateWorkspace) + u' ' + needed};
}

/// Every direction between the two ways of hosting, and a product whose tenants always have containers of their own.
std::vector<ExampleRequest> changePlanExamples(const RegistryFacts &registry, const QString &seed)
{
    std::vector<ExampleRequest> examples;
    const Plan *shared = planOf(registry, Hosting::Shared, 0);
    const Plan *otherShared = planOf(registry, Hosting::Shared, 1);
    const Plan *dedicated = planOf(registry, Hosting::Dedicated, 0);
    const Plan *otherDedicated = planOf(registry, Hosting::Dedicated, 1);
    if (!shared || !dedicated)
        return examples;
    if (const Product *product = productOf(registry, Isolation::Database)) {
        examples.push_back(changePlan(seed, u"database to dedicated"_s, *product, *dedicated, u"database shared"_s));
        examples.push_back(changePlan(seed, u"database to shared"_s, *product, *shared, u"database dedicated"_s));
        examples.push_back(changePlan(seed, u"database stays shared"_s, *product, *otherShared, u"database shared"_s));
        examples.push_back(changePlan(seed, u"database stays dedicated"_s, *product, *otherDedicated, u"database dedicated"_s));
    }
    if (const Product *product = productOf(registry, Isolation::Schema))
        examples.push_back(changePlan(seed, u"schema"_s, *product, *otherDedicated, u"schema dedicated"_s));
    return examples;
}

ExampleRequest removeRetiredExample(const RegistryFacts &registry, const QString &seed)
{
    const QString name = operationKindName(OperationKind::RemoveRetired) + u" database"_s;
    const Product *product = productOf(registry, Isolation::Database);
    const RemoveRetiredRequest request{
        .operation = OperationId(idFrom(seed, name)), .product = product ? product->key : ProductKey(), .slug = seed};
    return {.name = name,
            .kind = OperationKind::RemoveRetired,
            .request = removeRetiredRequestToJson(request),
            .needs = operationKindName(OperationKind::ChangePlan) + u" database to shared"_s};
}

ExampleRequest proveBackupExample(const QString &seed)
{
    const QString name = operationKindName(OperationKind::ProveBackup) + u" database"_s;
    const QString copy = idFrom(seed, u"backup"_s);
    const ProveBackupRequest request{.operation = OperationId(idFrom(seed, name)),
                                     .copy = {BackupId(copy), copy}, // whoever has the copy gives it its id for a hash
                                     .slug = seed,
                                     .role = seed,
                                     .tableBytes = 1'000'000,
                                     .container = u"postgres"_s};
    return {.name = name,
            .kind = OperationKind::ProveBackup,
            .request = proveBackupRequestToJson(request),
            .needs = operationKindName(OperationKind::CreateWorkspace) + u" database shared"_s,
            .needsCopy = true};
}

QString restoreOperation(const QString &seed)
{
    return idFrom(seed, operationKindName(OperationKind::RestoreWorkspace));
}

RestoreWorkspaceRequest restoreRequest(const Product &product, const QString &seed)
{
    const QString copy = idFrom(seed, u"backup"_s);
    return {.operation = OperationId(restoreOperation(seed)),
            .copy = {BackupId(copy), copy},
            .subject = {.workspace = WorkspaceId(idFrom(seed, u"workspace"_s)),
                        .slug = seed,
                        .product = product.key,
                        .environment = environmentName(Environment::Production),
                        .role = seed},
            .tableBytes = 1'000'000,
            .container = u"postgres"_s};
}

/// For the tenant of a schema product. Fails as names::schemaName does.
Result<RestoreWorkspaceRequest> schemaRestoreRequest(const Product &product, const QString &seed)
{
    RestoreWorkspaceRequest request = restoreRequest(product, seed);
    request.subject.scope = BackupScope::Schema;
    TM_TRY(request.subject.schema, names::schemaName(seed, false));
    return request;
}

/// Of a copy that is proven, for the tenant of a schema product.
std::optional<ExampleRequest> restoreSchemaExample(const RegistryFacts &registry, const QString &seed)
{
    const Product *product = productOf(registry, Isolation::Schema);
    if (!product)
        return std::nullopt;
    Result<RestoreWorkspaceRequest> request = schemaRestoreRequest(*product, seed);
    if (!request)
        return std::nullopt;
    request->isProven = true;
    return ExampleRequest{.name = operationKindName(OperationKind::RestoreWorkspace) + u" schema"_s,
                          .kind = OperationKind::RestoreWorkspace,
                          .request = restoreWorkspaceRequestToJson(*request),
                          .needs = operationKindName(OperationKind::CreateWorkspace) + u" schema dedicated"_s,
                          .needsCopy = true};
}

/// Of a copy that is not proven yet, and of one that is; and of a schema.
std::vector<ExampleRequest> restoreExamples(const RegistryFacts &registry, const QString &seed)
{
    std::vector<ExampleRequest> examples;
    if (const auto schema = restoreSchemaExample(registry, seed))
        examples.push_back(*schema);
    const Product *product = productOf(registry, Isolation::Database);
    if (!product)
        return examples;
    RestoreWorkspaceRequest request = restoreRequest(*product, seed);
    const QString needed = operationKindName(OperationKind::CreateWorkspace) + u" database shared"_s;
    for (const QString &variant : {u"unproven"_s, u"proven"_s}) {
        request.isProven = variant == "proven"_L1;
        examples.push_back({.name = operationKindName(OperationKind::RestoreWorkspace) + u' ' + variant,
                            .kind = OperationKind::RestoreWorkspace,
                            .request = restoreWorkspaceRequestToJson(request),
                            .needs = needed,
                            .needsCopy = true});
    }
    return examples;
}

/// One beside the workspace that the copy is of, whose name is the seed. Data are masked where the copy is proven.
ExampleRequest copiedWorkspaceExample(const Product &product, const Plan &plan, const RestoreWorkspaceRequest &copy, bool isProven,
                                      const QString &seed)
{
    const QString create = operationKindName(OperationKind::CreateWorkspace);
    const bool ofSchema = product.isolation == Isolation::Schema;
    CreateWorkspaceRequest request = exampleWorkspace(seed + u"-copy"_s, product, plan);
    request.copy = copy;
    request.copy->isProven = isProven;
    request.isForTests = isProven;
    if (isProven) {
        request.environment = Environment::Qa;
        request.masks = {{.schema = u"public"_s, .table = u"a"_s, .column = u"email"_s, .kind = MaskKind::Email}};
    }
    const QString place = ofSchema ? isolationName(Isolation::Schema) : hostingName(plan.hosting);
    return {.name = create + u" copy %1 %2"_s.arg(place, isProven ? u"proven"_s : u"unproven"_s),
            .kind = OperationKind::CreateWorkspace,
            .request = createWorkspaceRequestToJson(request),
            .needs = create + (ofSchema ? u" schema dedicated"_s : u" database shared"_s),
            .needsCopy = true};
}

/// On either kind of hosting, and schemas; of a copy that is not proven yet, and of one that is.
std::vector<ExampleRequest> copiedWorkspaceExamples(const RegistryFacts &registry, const QString &seed)
{
    std::vector<ExampleRequest> examples;
    const Plan *shared = planOf(registry, Hosting::Shared, 0);
    const Plan *dedicated = planOf(registry, Hosting::Dedicated, 0);
    if (!shared || !dedicated)
        return examples;
    if (const Product *product = productOf(registry, Isolation::Database)) {
        examples.push_back(copiedWorkspaceExample(*product, *shared, restoreRequest(*product, seed), false, seed));
        examples.push_back(copiedWorkspaceExample(*product, *dedicated, restoreRequest(*product, seed), true, seed));
    }
    if (const Product *product = productOf(registry, Isolation::Schema))
        if (const auto copy = schemaRestoreRequest(*product, seed))
            for (const bool isProven : {false, true})
                examples.push_back(copiedWorkspaceExample(*product, *dedicated, *copy, isProven, seed));
    return examples;
}

std::vector<ExampleRequest> allCreateWorkspaceExamples(const RegistryFacts &registry, const QString &seed)
{
    std::vector<ExampleRequest> examples = createWorkspaceExamples(registry, seed);
    std::ranges::move(copiedWorkspaceExamples(registry, seed), std::back_inserter(examples));
    return examples;
}

/// One of the database, or the schema, that a restore has put aside.
ExampleRequest dropKeptExample(const Product &product, const QString &live, const QString &variant, const QString &needed,
                               const QString &seed)
{
    const QString name = operationKindName(OperationKind::DropKeptDatabase) + u' ' + variant;
    const DropKeptRequest request{.operation = OperationId(idFrom(seed, name)),
                                  .product = product.key,
                                  .slug = seed,
                                  .database = names::keptDatabaseName(live, OperationId(restoreOperation(seed)))};
    return {.name = name,
            .kind = OperationKind::DropKeptDatabase,
            .request = dropKeptRequestToJson(request),
            .needs = operationKindName(OperationKind::RestoreWorkspace) + u' ' + needed,
            .needsCopy = true};
}

std::vector<ExampleRequest> dropKeptExamples(const RegistryFacts &registry, const QString &seed)
{
    std::vector<ExampleRequest> examples;
    if (const Product *product = productOf(registry, Isolation::Database))
        if (const auto database = names::databaseName(*product, seed))
            examples.push_back(dropKeptExample(*product, *database, u"database"_s, u"proven"_s, seed));
    if (const Product *product = productOf(registry, Isolation::Schema))
        if (const auto schema = names::schemaName(seed, false))
            examples.push_back(dropKeptExample(*product, *schema, u"schema"_s, u"schema"_s, seed));
    std::ranges::move(dropTablesExamples(restoreTablesExamples(restoreExamples(registry, seed))), std::back_inserter(examples));
    return examples;
}

/// On the container of a workspace of the example's own, so that nobody else's is stopped.
ExampleRequest containerExample(OperationKind kind, const RegistryFacts &registry, const QString &seed)
{
    const QString name = operationKindName(kind) + u" own"_s;
    const Product *product = productOf(registry, Isolation::Database);
    const ContainerRequest request{.operation = OperationId(idFrom(seed, name)),
                                   .kind = kind,
                                   .container = product ? names::containerName(*product, seed) : QString(),
                                   .registryContainer = {}};
    const QString needs = kind == OperationKind::StartContainer
                              ? operationKindName(OperationKind::StopContainer) + u" own"_s
                              : operationKindName(OperationKind::CreateWorkspace) + u" database dedicated"_s;
    return {.name = name, .kind = kind, .request = containerRequestToJson(request), .needs = needs};
}

/// The product's migrations once more: they may be run as often as one likes.
ExampleRequest commandExample(const RegistryFacts &registry, const QString &seed)
{
    const QString name = operationKindName(OperationKind::RunCommand) + u" migrate"_s;
    const Product *product = productOf(registry, Isolation::Database);
    const CommandRequest request{.operation = OperationId(idFrom(seed, name)),
                                 .purpose = CommandPurpose::Migrate,
                                 .container = {},
                                 .product = product ? product->key : ProductKey(),
                                 .slug = seed};
    return {.name = name,
            .kind = OperationKind::RunCommand,
            .request = commandRequestToJson(request),
            .needs = operationKindName(OperationKind::CreateWorkspace) + u" database dedicated"_s};
}

std::vector<ExampleRequest> examplesOf(OperationKind kind, const RegistryFacts &registry, const QString &seed)
{
    switch (kind) {
    case OperationKind::PrepareServer:
        return {}; // planned from a server that has no registry; tests prepare one themselves
    case OperationKind::CreateWorkspace:
        return allCreateWorkspaceExamples(registry, seed);
    case OperationKind::SaveProduct:
        return allSaveProductExamples(registry, seed);
    case OperationKind::SavePlan:
        return {savePlanExample(seed)};
    case OperationKind::ChangePlan:
        return changePlanExamples(registry, seed);
    case OperationKind::RemoveRetired:
        return {removeRetiredExample(registry, seed)};
    case OperationKind::ProveBackup:
        return {proveBackupExample(seed)};
    case OperationKind::RestoreWorkspace:
        return restoreExamples(registry, seed);
    case OperationKind::RestoreTables:
        return restoreTablesExamples(restoreExamples(registry, seed));
    case OperationKind::ConvertWorkspace:
        return convertExamples(registry, seed);
    case OperationKind::DropKeptDatabase:
        return dropKeptExamples(registry, seed);
    case OperationKind::StartContainer:
    case OperationKind::StopContainer:
    case OperationKind::RestartContainer:
    case OperationKind::RedeployContainer:
        return {containerExample(kind, registry, seed)};
    case OperationKind::RunCommand:
        return {commandExample(registry, seed)};
    case OperationKind::RenewCertificate:
    case OperationKind::ServeCertificate:
        return {certificateExample(kind, productOf(registry, Isolation::Database), seed,
                                   OperationId(idFrom(seed, operationKindName(kind))))};
    }
    return {};
}

} // namespace

std::vector<ExampleRequest> exampleRequests(const SystemSnapshot &snapshot, const QString &seed)
{
    std::vector<ExampleRequest> all;
    if (!snapshot.registry.value)
        return all;
    for (std::optional<OperationKind> kind = OperationKind::PrepareServer; kind; kind = kindAfter(*kind))
        for (ExampleRequest &example : examplesOf(*kind, *snapshot.registry.value, seed))
            all.push_back(std::move(example));
    return all;
}

} // namespace tmc
