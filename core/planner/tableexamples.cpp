#include "core/planner/tableexamples.h"

#include "core/domain/names.h"
#include "core/planner/restoretables.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

OperationId operationFor(const QString &name, const QJsonObject &request)
{
    const QString basis = request.value(u"operation"_s).toString() + u'/' + name;
    return OperationId(QUuid::createUuidV5(QUuid(), basis).toString(QUuid::WithoutBraces));
}

} // namespace

std::vector<ExampleRequest> restoreTablesExamples(const std::vector<ExampleRequest> &restores)
{
    std::vector<ExampleRequest> examples;
    for (const ExampleRequest &restore : restores) {
        RestoreTablesRequest request{.source = restoreWorkspaceRequestFromJson(restore.request), .tables = {}};
        if (!request.source.isProven)
            continue;
        const bool isSchema = request.source.subject.scope == BackupScope::Schema;
        const QString name = operationKindName(OperationKind::RestoreTables) + (isSchema ? u" schema"_s : u" database"_s);
        request.source.operation = operationFor(name, restore.request);
        request.tables = {{isSchema ? request.source.subject.schema : u"public"_s, u"Ñandú's \"a.b\""_s}};
        examples.push_back({.name = name,
                            .kind = OperationKind::RestoreTables,
                            .request = restoreTablesRequestToJson(request),
                            .needs = restore.needs,
                            .needsCopy = true});
    }
    return examples;
}

std::vector<ExampleRequest> dropTablesExamples(const std::vector<ExampleRequest> &tables)
{
    std::vector<ExampleRequest> examples;
    for (const ExampleRequest &example : tables) {
        const RestoreWorkspaceRequest source = restoreTablesRequestFromJson(example.request).source;
        const QString name =
            operationKindName(OperationKind::DropKeptDatabase) + u" tables "_s + backupScopeName(source.subject.scope);
        const DropKeptRequest request{.operation = operationFor(name, example.request),
                                      .product = source.subject.product,
                                      .slug = source.subject.slug,
                                      .database = names::sideSchemaName(source.subject.schema, source.operation)};
        examples.push_back({.name = name,
                            .kind = OperationKind::DropKeptDatabase,
                            .request = dropKeptRequestToJson(request),
                            .needs = example.name,
                            .needsCopy = true});
    }
    return examples;
}

} // namespace tmc
