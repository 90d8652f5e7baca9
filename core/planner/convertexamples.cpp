#include "core/planner/convertexamples.h"

#include "core/domain/names.h"
#include "core/planner/exampleparts.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

using namespace exampleparts;

QString nameOf(OperationKind kind, const Product &former)
{
    return u"%1 for %2"_s.arg(operationKindName(kind), isolationName(former.isolation));
}

/// One port, so that many examples can run side by side.
int portFor(const QString &seed)
{
    const QByteArray hash = QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha256);
    return 20'000 + (static_cast<unsigned char>(hash.at(0)) * 256 + static_cast<unsigned char>(hash.at(1))) % 10'000;
}

/// `likeness` is a product that keeps its tenants apart as the new one does.
Product otherProduct(const Product &former, const Product &likeness, const QString &seed)
{
    const bool isSchema = likeness.isolation == Isolation::Schema;
    Product other = likeness;
    other.key = ProductKey(seed + (isSchema ? u"s"_s : u"d"_s));
    other.name = other.key.value();
    other.image = former.image;
    other.qaImage.clear();
    other.internalPort = former.internalPort;
    other.baseDomain = other.key.value() + u".example"_s;
    other.healthPath = former.healthPath;
    other.migrateCommand = former.migrateCommand;
    other.shellCommand = former.shellCommand;
    other.sharedContainer.clear();
    other.appRole.clear();
    other.sharedPort = 0;
    other.firstDedicatedPort = other.lastDedicatedPort = isSchema ? 0 : portFor(seed);
    other.qaSchemaDatabase.clear();
    return other;
}

/// Both directions that the catalogue has products for: the former one, and one that is like the new one.
std::vector<std::pair<const Product *, const Product *>> directions(const RegistryFacts &registry)
{
    const Product *ofDatabases = productOf(registry, Isolation::Database);
    const Product *ofSchemas = productOf(registry, Isolation::Schema);
    if (!ofDatabases || !ofSchemas)
        return {};
    return {{ofDatabases, ofSchemas}, {ofSchemas, ofDatabases}};
}

/// What the backup of the workspace that the example needs says.
Result<BackupSubject> subjectOf(const Product &former, const QString &seed)
{
    BackupSubject subject{.workspace = exampleWorkspace(seed, former, {}).workspace,
                          .slug = seed,
                          .product = former.key,
                          .environment = environmentName(Environment::Production)};
    if (former.isolation == Isolation::Database) {
        TM_TRY(subject.database, names::databaseName(former, seed));
        subject.role = subject.database;
        return subject;
    }
    subject.scope = BackupScope::Schema;
    subject.database = former.schemaDatabase;
    TM_TRY(subject.schema, names::schemaName(seed, false));
    TM_TRY(subject.role, names::schemaRoleName(former, seed, false));
    return subject;
}

} // namespace

std::vector<ExampleRequest> otherProductExamples(const RegistryFacts &registry, const QString &seed)
{
    std::vector<ExampleRequest> examples;
    for (const auto &[former, likeness] : directions(registry)) {
        const QString name = nameOf(OperationKind::SaveProduct, *former);
        const SaveProductRequest request{
            .operation = OperationId(idFrom(seed, name)), .product = otherProduct(*former, *likeness, seed), .isNew = true};
        examples.push_back({.name = name,
                            .kind = OperationKind::SaveProduct,
                            .request = saveProductRequestToJson(request),
                            .needs = operationKindName(OperationKind::CreateWorkspace)
                                     + (former->isolation == Isolation::Schema ? u" schema dedicated"_s : u" database shared"_s)});
    }
    return examples;
}

std::vector<ExampleRequest> convertExamples(const RegistryFacts &registry, const QString &seed)
{
    std::vector<ExampleRequest> examples;
    const Plan *dedicated = planOf(registry, Hosting::Dedicated, 0);
    for (const auto &[former, likeness] : directions(registry)) {
        const Result<BackupSubject> subject = subjectOf(*former, seed);
        if (!subject || !dedicated)
            continue;
        const QString name = nameOf(OperationKind::ConvertWorkspace, *former);
        const QString copy = idFrom(seed, u"backup"_s);
        CreateWorkspaceRequest request = exampleWorkspace(seed, otherProduct(*former, *likeness, seed), *dedicated);
        request.operation = OperationId(idFrom(seed, name));
        request.workspace = WorkspaceId(idFrom(seed, u"workspace "_s + name));
        request.replaces = true;
        request.copy = RestoreWorkspaceRequest{.operation = request.operation,
                                               .copy = {BackupId(copy), copy}, // whoever has the copy gives it its id for a hash
                                               .subject = *subject,
                                               .isProven = true,
                                               .tableBytes = 1'000'000,
                                               .container = u"postgres"_s};
        examples.push_back({.name = name,
                            .kind = OperationKind::ConvertWorkspace,
                            .request = createWorkspaceRequestToJson(request),
                            .needs = nameOf(OperationKind::SaveProduct, *former),
                            .needsCopy = true});
    }
    return examples;
}

} // namespace tmc
