#include "core/planner/copysteps.h"

#include "core/domain/toolversion.h"
#include "core/domain/trialcommands.h"
#include "core/planner/provebackup.h"
#include "core/planner/workspacedraft.h"

using namespace Qt::StringLiterals;

namespace tmc {

QString databaseImage(const QString &container, FactList &facts, Runbook &runbook)
{
    const ContainerFacts *database = facts.container(container);
    if (database)
        return database->image;
    runbook.blockers.push_back(plannerError(ErrorCode::ContainerNotFound, {container}));
    return {};
}

void addCopyCheck(const RestoreWorkspaceRequest &request, const QString &slug, const QString &image, FactList &facts,
                  const SystemSnapshot &snapshot, Runbook &runbook)
{
    if (request.isProven)
        runbook.steps.push_back({.key = u"check-copy"_s,
                                 .action = action::CheckCopy{request.copy},
                                 .expectedSeconds = secondsForTables(request.tableBytes)});
    else
        addProof({.operation = request.operation,
                  .copy = request.copy,
                  .slug = slug,
                  .role = request.subject.role,
                  .tableBytes = request.tableBytes,
                  .container = request.container},
                 image, facts, snapshot, runbook);
}

void tellOfTool(const SystemSnapshot &snapshot, Runbook &runbook)
{
    const int version = snapshot.cluster.value->serverVersion;
    const int major = version / versionsOfMajor;
    const int minor = version % versionsOfMajor;
    if (toolSafety(major, minor) == ToolSafety::KnownBad)
        runbook.notices.push_back(
            {NoticeCode::RestoreToolIsOld, {u"%1.%2"_s.arg(major).arg(minor), u"%1.%2"_s.arg(major).arg(oldestSafeMinor(major))}});
}

QString addFilling(const RestoreWorkspaceRequest &request, const CopyPlace &place, const QString &image, Runbook &runbook)
{
    const ContainerSpec spec = trialcommands::restorer(image, request.operation, request.copy.backup, request.network);
    runbook.steps.push_back({.key = u"restorer-role"_s, .action = action::CreateRestorer{place.restorer, place.owner}});
    runbook.steps.push_back({.key = u"start-restorer"_s, .action = action::StartRestorer{spec, place.restorer}});
    runbook.steps.push_back({.key = u"fill"_s,
                             .action = action::FillDatabase{.copy = request.copy,
                                                            .container = spec.name,
                                                            .database = place.database,
                                                            .restorer = place.restorer,
                                                            .owner = place.owner,
                                                            .host = request.databaseHost,
                                                            .port = request.databasePort,
                                                            .asAnother = place.asAnother},
                             .expectedSeconds = secondsForTables(request.tableBytes) + 2});
    return spec.name;
}

void addFillingEnd(const CopyPlace &place, const QString &container, Runbook &runbook)
{
    runbook.steps.push_back({.key = u"remove-restorer"_s, .action = action::RemoveTrial{container}});
    runbook.steps.push_back({.key = u"drop-restorer-role"_s, .action = action::DropRestorer{place.restorer}});
}

void addBringing(const RestoreWorkspaceRequest &request, const CopyPlace &from, const QString &archived, const SchemaPlace &to,
                 const QString &container, Runbook &runbook)
{
    const int seconds = secondsForTables(request.tableBytes);
    runbook.steps.push_back({.key = u"bring"_s,
                             .action = action::BringSchema{.container = container,
                                                           .source = from.database,
                                                           .archived = archived,
                                                           .place = to,
                                                           .restorer = from.restorer,
                                                           .host = request.databaseHost,
                                                           .port = request.databasePort,
                                                           .operation = request.operation.value(),
                                                           .asAnother = from.asAnother},
                             .expectedSeconds = seconds + 2});
    addFillingEnd(from, container, runbook);
    runbook.steps.push_back(
        {.key = u"compare-schema"_s, .action = action::CompareSchema{from.database, to, from.asAnother}, .expectedSeconds = seconds});
    runbook.steps.push_back({.key = u"drop-scratch"_s, .action = action::DropScratch{from.database, from.owner}});
}

} // namespace tmc
