#include "app/cli/faultinjection.h"

#ifdef TM_FAULT_INJECTION

#include "app/cli/backupoptions.h"
#include "app/cli/operationrun.h"
#include "core/engine/restorechoice.h"
#include "core/planner/backuprequests.h"
#include "core/planner/examplerequests.h"
#include "core/planner/planagain.h"
#include "core/planner/requests.h"
#include "core/support/json.h"

#include <QFile>
#include <QJsonArray>

#include <signal.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

void trace(const QString &path, const QString &boundary)
{
    QFile file(path);
    if (file.open(QIODevice::Append))
        file.write(boundary.toUtf8() + '\n');
}

/// The request in --request, or the examples.
Result<std::vector<ExampleRequest>> chosenRequests(const Command &command, const SystemSnapshot &snapshot)
{
    const QString path = command.invocation.value(u"request"_s);
    if (path.isEmpty())
        return exampleRequests(snapshot, command.invocation.value(u"seed"_s));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::LocalFile, {path}, file.errorString());
    TM_TRY(const QJsonObject json, parseJsonObject(file.readAll()));
    return std::vector<ExampleRequest>{{.name = u"request"_s,
                                        .kind = operationKindFromName(json.value(u"kind"_s).toString()),
                                        .request = json.value(u"request"_s).toObject()}};
}

/// What acts on a backup acts on the newest one that there is of the example's workspace. Fails with NotFound{"backup", slug}.
Result<QJsonObject> requestWithCopy(const ExampleRequest &example, Command &command, const ConnectedServer &server)
{
    if (!example.needsCopy || example.kind == OperationKind::DropKeptDatabase)
        return example.request;
    const QString slug = command.invocation.value(u"seed"_s);
    const auto backups = chosenBackups(command, server.endpoints.controlSocket);
    TM_TRY(const std::vector<StoredBackup> all, backups->list());
    const auto found =
        std::ranges::find_if(all, [&slug](const StoredBackup &copy) { return !copy.damage && copy.manifest.subject.slug == slug; });
    if (found == all.end())
        return fail(ErrorCode::NotFound, {u"backup"_s, slug});
    const OperationId operation(example.request.value(u"operation"_s).toString());
    if (example.kind == OperationKind::ProveBackup) {
        TM_TRY(const ProveBackupRequest request, proveBackupRequestFor(operation, found->manifest, server.profile));
        return proveBackupRequestToJson(request);
    }
    TM_TRY(const RestoreWorkspaceRequest request, chooseRestore(*backups, found->id.value(), operation, server.profile));
    if (example.kind == OperationKind::RestoreTables) {
        TM_TRY(const std::vector<TableName> tables, tablesOf(*backups, found->id, {}));
        return restoreTablesRequestToJson({.source = request, .tables = {tables.begin(), tables.begin() + !tables.empty()}});
    }
    if (example.kind != OperationKind::CreateWorkspace && example.kind != OperationKind::ConvertWorkspace)
        return restoreWorkspaceRequestToJson(request);
    CreateWorkspaceRequest created = createWorkspaceRequestFromJson(example.request);
    created.copy = request;
    created.masks.clear(); // the example's are of tables that this server's tenants do not have
    return createWorkspaceRequestToJson(created);
}

Result<Runbook> planExample(const ExampleRequest &example, const SystemSnapshot &snapshot, Command &command,
                            const ConnectedServer &server)
{
    TM_TRY(const QJsonObject request, requestWithCopy(example, command, server));
    return planAgain(example.kind, request, snapshot, command.graph.clock().now());
}

ExitCode planExamples(Command &command, const ConnectedServer &server)
{
    if (server.registryError)
        return command.output.failure(*server.registryError);
    const SystemSnapshot snapshot = readSnapshot(command, server);
    const QString wanted = command.invocation.value(u"example"_s);
    QJsonArray array;
    const Result<std::vector<ExampleRequest>> requests = chosenRequests(command, snapshot);
    if (!requests)
        return command.output.failure(requests.error());
    for (const ExampleRequest &example : *requests) {
        if (!wanted.isEmpty() && wanted != example.name)
            continue;
        QJsonObject entry{{u"name"_s, example.name},
                          {u"kind"_s, operationKindName(example.kind)},
                          {u"needs"_s, example.needs},
                          {u"needsCopy"_s, example.needsCopy},
                          {u"needsCertificate"_s, example.needsCertificate}};
        const Result<Runbook> runbook = planExample(example, snapshot, command, server);
        if (runbook)
            entry.insert(u"runbook"_s, runbookToJson(*runbook));
        else
            entry.insert(u"error"_s, errorToJson(runbook.error()));
        array.append(entry);
    }
    command.output.document({{u"examples"_s, array}});
    return ExitCode::Done;
}

void faultExamples(Command &command, Finished finished)
{
    connectAndRun(
        command, {}, [&command](const ConnectedServer &server) { return planExamples(command, server); }, std::move(finished));
}

} // namespace

FaultHook faultHook()
{
    const QString wanted = qEnvironmentVariable("TENANT_MASTER_FAULT");
    const QString path = qEnvironmentVariable("TENANT_MASTER_FAULT_TRACE");
    if (wanted.isEmpty() && path.isEmpty())
        return {};
    const int signal = qEnvironmentVariable("TENANT_MASTER_FAULT_SIGNAL") == "STOP"_L1 ? SIGSTOP : SIGKILL;
    return [wanted, path, signal, isDone = std::make_shared<bool>(false)](const QString &point, const QString &stepKey) {
        const QString boundary = stepKey + u':' + point;
        if (!path.isEmpty())
            trace(path, boundary);
        if (boundary != wanted || *isDone)
            return;
        *isDone = true;
        // Not kill(): another thread may be the one that takes it, and this one would go on for a moment before all of them stop.
        ::raise(signal);
    };
}

LeaseTimes leaseTimes()
{
    LeaseTimes times;
    const int typed = qEnvironmentVariableIntValue("TENANT_MASTER_LEASE_MILLISECONDS");
    if (typed <= 0)
        return times;
    times.renewal = times.renewal * typed / times.ttl.count();
    times.margin = times.margin * typed / times.ttl.count();
    times.ttl = std::chrono::milliseconds(typed);
    return times;
}

QList<Verb> faultVerbs()
{
    // Texts of a verb that no operator has are not translated.
    const QList<QCommandLineOption> options{{u"seed"_s, u"Text that makes names and identifiers fresh."_s, u"text"_s},
                                            {u"example"_s, u"Plan only this one."_s, u"name"_s},
                                            {u"request"_s, u"Plan the request in this file instead."_s, u"file"_s}};
    return {{{u"fault-examples"_s}, {}, options, u"Plan an example of every runbook (test builds only)."_s, faultExamples}};
}

} // namespace tmc::cli

#else

namespace tmc::cli {

FaultHook faultHook()
{
    return {};
}

LeaseTimes leaseTimes()
{
    return {};
}

QList<Verb> faultVerbs()
{
    return {};
}

} // namespace tmc::cli

#endif
