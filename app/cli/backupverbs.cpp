#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/connectedrun.h"
#include "app/cli/operationrun.h"
#include "app/cli/verbs.h"
#include "app/version/buildversion.h"
#include "core/engine/backupcheck.h"
#include "core/engine/backupmaker.h"
#include "ui/presentation/formatting.h"

#include <QElapsedTimer>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

BackupSubject subjectOf(const Workspace &workspace, const QString &server)
{
    return {.server = server,
            .systemIdentifier = {},
            .workspace = workspace.id,
            .slug = workspace.slug,
            .product = workspace.product,
            .environment = environmentName(workspace.environment),
            .scope = workspace.schemaName.isEmpty() ? BackupScope::Database : BackupScope::Schema,
            .database = workspace.databaseName,
            .schema = workspace.schemaName,
            .role = workspace.roleName};
}

/// The workspace that was named, when it can be backed up now.
Result<Workspace> chosenWorkspace(const Command &command, const ConnectedServer &server)
{
    if (server.registryError)
        return fail(*server.registryError);
    if (server.profile.postgres.kind != PostgresTargetKind::Container)
        return fail(ErrorCode::PostgresNotInContainer, {postgresTargetText(server.profile.postgres)});
    const Invocation &typed = command.invocation;
    const QString slug = typed.arguments.value(0);
    TM_TRY(const RegistryFacts registry, command.graph.registryStore(server.access)->readRegistry());
    const Environment environment =
        typed.has(u"environment"_s) ? environmentFromName(typed.value(u"environment"_s)) : server.profile.environment;
    const Workspace *workspace = registry.workspace(slug, ProductKey(typed.value(u"product"_s)), environment);
    if (workspace == nullptr)
        return fail(ErrorCode::WorkspaceUnknown, {slug});
    // Its database may be half made or about to be renamed.
    if (workspace->state != WorkspaceState::Active && workspace->state != WorkspaceState::Suspended)
        return fail(ErrorCode::WorkspaceNotActive, {slug, workspaceStateName(workspace->state)});
    return *workspace;
}

BackupId newestOf(const std::vector<StoredBackup> &backups, const WorkspaceId &workspace)
{
    for (const StoredBackup &backup : backups)
        if (!backup.damage && backup.manifest.subject.workspace == workspace)
            return backup.id;
    return {};
}

/// A line each second at most, on standard error where there is a terminal or not.
std::function<void(const BackupMaker::Progress &)> progressLines(const Command &command)
{
    auto clock = std::make_shared<QElapsedTimer>();
    clock->start();
    auto shownAt = std::make_shared<qint64>(0);
    return [&command, clock, shownAt](const BackupMaker::Progress &progress) {
        const qint64 elapsed = clock->elapsed();
        if (elapsed - *shownAt < 1000)
            return;
        *shownAt = elapsed;
        command.output.progress(CliText::tr("%1 written, %2 per second; the tables have %3 on the server")
                                    .arg(ui::byteSize({progress.dumpedBytes}), ui::byteSize({progress.dumpedBytes * 1000 / elapsed}),
                                         ui::byteSize({progress.tableBytes})));
    };
}

Result<BackupManifest> makeBackup(Command &command, const ConnectedServer &server, FolderBackups &backups, const std::stop_token &stop)
{
    TM_TRY(const Workspace workspace, chosenWorkspace(command, server));
    TM_TRY(const int swept, backups.sweep());
    if (swept > 0)
        command.output.note(CliText::tr("Removed what %n broken-off backup(s) had left.", nullptr, swept));
    TM_TRY(const std::vector<StoredBackup> all, backups.list());
    const auto source = command.graph.backupSource(server.access);
    const auto commands = command.graph.containerCommands(server.endpoints.dockerSocket);
    const BackupMaker::Order order{.id = BackupId(QUuid::createUuid().toString(QUuid::WithoutBraces)),
                                   .subject = subjectOf(workspace, server.profile.name),
                                   .container = server.profile.postgres.address,
                                   .login = server.profile.postgres.role,
                                   .madeBy = operatorName(command),
                                   .madeWith = buildVersion(),
                                   .previous = newestOf(all, workspace.id)};
    return BackupMaker({*source, *commands, backups}, progressLines(command)).make(order, stop);
}

ExitCode createBackup(Command &command, const ConnectedServer &server)
{
    OperationControl control;
    const InterruptWatch watch(control);
    const auto backups = chosenBackups(command);
    const Result<BackupManifest> made = makeBackup(command, server, *backups, control.stopToken());
    if (!made)
        return command.output.failure(made.error());
    // Nothing is called good before it has been read back.
    const Result<StoredBackup> stored = backups->find(made->id.value());
    if (!stored)
        return command.output.failure(stored.error());
    const Result<void> checked = checkBackup(
        *backups, *stored, command.graph.clock().now(), operatorName(command), [](qint64) {}, control.stopToken());
    if (!checked)
        return command.output.failure(checked.error());
    command.output.line(CliText::tr("Backed up %1 and read it back: %2 in %3")
                            .arg(made->subject.slug, ui::byteSize({made->figures.fileBytes}), stored->place));
    const Result<StoredBackup> noted = backups->find(made->id.value());
    command.output.document({{u"backup"_s, storedBackupToJson(noted ? *noted : *stored)}});
    return ExitCode::Done;
}

} // namespace

QList<Verb> backupVerbs()
{
    return {
        {{u"backup"_s, u"create"_s},
         {u"SLUG"_s},
         {{u"product"_s, CliText::tr("Key of the product."), u"key"_s},
          {u"environment"_s, CliText::tr("production or qa; default: the server's."), u"name"_s},
          repositoryOption()},
         CliText::tr("Back up a workspace's database or schema, encrypted, and read the copy back."),
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
