#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/copyproof.h"
#include "app/cli/operationrun.h"
#include "app/cli/verbs.h"
#include "core/support/json.h"
#include "ui/presentation/formatting.h"

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

/// The workspace that was named.
Result<Workspace> chosenWorkspace(const Command &command, const ConnectedServer &server)
{
    if (server.registryError)
        return fail(*server.registryError);
    const Invocation &typed = command.invocation;
    const QString slug = typed.arguments.value(0);
    TM_TRY(const RegistryFacts registry, command.graph.registryStore(server.access)->readRegistry());
    const Environment environment =
        typed.has(u"environment"_s) ? environmentFromName(typed.value(u"environment"_s)) : server.profile.environment;
    const Workspace *workspace = registry.workspace(slug, ProductKey(typed.value(u"product"_s)), environment);
    if (workspace == nullptr)
        return fail(ErrorCode::WorkspaceUnknown, {slug});
    return *workspace;
}

Result<StoredBackup> makeBackup(Command &command, const ConnectedServer &server, const std::stop_token &stop)
{
    TM_TRY(const Workspace workspace, chosenWorkspace(command, server));
    const auto backups = chosenBackups(command, server.endpoints.controlSocket);
    return backUpOne(command, server, *backups, workspace, stop);
}

ExitCode createBackup(Command &command, const ConnectedServer &server)
{
    OperationControl control;
    const InterruptWatch watch(control, InterruptWatch::FirstSignal::Aborts);
    const Result<bool> isProven = isProofWanted(command, server);
    if (!isProven)
        return command.output.failure(isProven.error());
    const Result<StoredBackup> made = makeBackup(command, server, control.stopToken());
    if (!made)
        return command.output.failure(made.error());
    command.output.line(CliText::tr("Backed up %1 and read it back: %2 in %3")
                            .arg(made->manifest.subject.slug, ui::byteSize({made->manifest.figures.fileBytes}), made->place));
    if (!*isProven) {
        command.output.document({{u"backup"_s, storedBackupToJson(*made)}});
        return ExitCode::Done;
    }
    const Proof proof = proveOne(command, server, *made, control);
    QJsonObject json{{u"backup"_s, storedBackupToJson(proof.copy)}, {u"operation"_s, proof.operation.value()}};
    if (!proof.proven)
        json.insert(u"error"_s, errorToJson(proof.proven.error()));
    command.output.document(json);
    if (proof.proven) {
        tellProven(command, *made);
        return ExitCode::Done;
    }
    if (!command.output.isJson())
        command.output.failure(proof.proven.error());
    command.output.note(CliText::tr("The backup %1 is there and was read back, but it is not proven.").arg(made->id.value()));
    return exitCodeFor(proof.proven.error());
}

} // namespace

QList<Verb> backupVerbs()
{
    return {
        {{u"backup"_s, u"create"_s},
         {u"SLUG"_s},
         {{u"product"_s, CliText::tr("Key of the product."), u"key"_s},
          {u"environment"_s, CliText::tr("production or qa; default: the server's."), u"name"_s},
          noProofOption(),
          repositoryOption()},
         CliText::tr("Back up a workspace's database or schema, encrypted, read the copy back, and prove it by a trial restore."),
         [](Command &command, Finished finished) {
             if (command.invocation.value(u"product"_s).isEmpty())
                 return finished(command.output.failure({.code = ErrorCode::InvalidInput, .args = {u"product"_s, QString()}}));
             const QString environment = command.invocation.value(u"environment"_s, u"qa"_s);
             if (environment != "qa"_L1 && environment != "production"_L1)
                 return finished(command.output.failure({.code = ErrorCode::InvalidInput, .args = {u"environment"_s, environment}}));
             connectAndRun(
                 command, {}, [&command](const ConnectedServer &server) { return createBackup(command, server); },
                 std::move(finished));
         }}};
}

} // namespace tmc::cli
