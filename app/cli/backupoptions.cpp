#include "app/cli/backupoptions.h"

#include "app/cli/clitext.h"
#include "app/version/buildversion.h"
#include "core/domain/backuplayout.h"
#include "core/support/json.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"

#include <QElapsedTimer>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmc::cli {

QCommandLineOption repositoryOption()
{
    return {u"repository"_s,
            CliText::tr(
                "Folder with the backups, or server:/PATH for one on the server; default: TENANT_MASTER_BACKUPS, the schedule's, or "
                "one of this program's own."),
            u"folder"_s};
}

QList<QCommandLineOption> retentionOptions()
{
    return {{u"keep-last"_s, CliText::tr("The newest ones; 7 unless the schedule says otherwise."), u"number"_s},
            {u"keep-daily"_s, CliText::tr("One of each day, for so many days that have one; 14 unless the schedule says otherwise."),
             u"number"_s},
            {u"keep-weekly"_s, CliText::tr("The same for weeks; 8 unless the schedule says otherwise."), u"number"_s},
            {u"keep-monthly"_s, CliText::tr("The same for months; 12 unless the schedule says otherwise."), u"number"_s}};
}

Result<RetentionPolicy> typedRetention(const Invocation &typed, RetentionPolicy standard)
{
    RetentionPolicy policy = standard;
    const std::pair<QString, int *> counts[] = {{u"keep-last"_s, &policy.last},
                                                {u"keep-daily"_s, &policy.daily},
                                                {u"keep-weekly"_s, &policy.weekly},
                                                {u"keep-monthly"_s, &policy.monthly}};
    for (const auto &[name, count] : counts) {
        bool isNumber = true;
        if (typed.values.contains(name))
            *count = typed.value(name).toInt(&isNumber);
        if (!isNumber)
            return fail(ErrorCode::InvalidInput, {name, typed.value(name)});
    }
    TM_CHECK(checkRetentionPolicy(policy));
    return policy;
}

QString chosenFolder(const Command &command)
{
    const QString folder = command.invocation.value(u"repository"_s, qEnvironmentVariable("TENANT_MASTER_BACKUPS"));
    if (!folder.isEmpty())
        return folder;
    const Result<BackupPolicy> policy = command.graph.backupPolicy({})->read();
    if (!policy) {
        command.output.note(ui::errorLine(policy.error())); // whoever looks into the standard folder instead has to know
        return {};
    }
    const Result<ServerProfile> profile = chosenProfile(command);
    return policy->folderFor(profile ? profile->name : QString());
}

std::unique_ptr<FolderBackups> chosenBackups(const Command &command, const QString &controlSocket)
{
    return command.graph.backups(chosenFolder(command), controlSocket);
}

std::function<void(const LinkEndpoints &)> PlannedBackups::connected() const
{
    return [controlSocket = m_controlSocket](const LinkEndpoints &endpoints) { *controlSocket = endpoints.controlSocket; };
}

namespace {

/// Without its server nobody knows where backups are that may lie on one; the standard folder would look as if there were none.
Result<void> checkWhoseFolder(const Command &command)
{
    const Result<ServerProfile> profile = chosenProfile(command);
    if (profile || command.invocation.has(u"repository"_s) || qEnvironmentVariableIsSet("TENANT_MASTER_BACKUPS"))
        return {};
    const bool isNamed = command.invocation.has(u"server"_s) || qEnvironmentVariableIsSet("TENANT_MASTER_SERVER");
    TM_TRY(const BackupPolicy policy, command.graph.backupPolicy({})->read());
    return isNamed || !policy.onServers.isEmpty() ? Result<void>(fail(profile.error())) : Result<void>();
}

} // namespace

void withBackups(Command &command, std::function<ExitCode(Command &, FolderBackups &)> work, Finished finished)
{
    if (const Result<void> known = checkWhoseFolder(command); !known)
        return finished(command.output.failure(known.error()));
    const QString folder = chosenFolder(command);
    if (!backuplayout::isOnServer(folder)) {
        const std::unique_ptr<FolderBackups> backups = command.graph.backups(folder, {});
        return finished(work(command, *backups));
    }
    // PostgreSQL may be what has to be restored.
    connectAndRun(
        command, {.dockerSuffices = true},
        [&command, folder, work = std::move(work)](const ConnectedServer &server) {
            const std::unique_ptr<FolderBackups> backups = command.graph.backups(folder, server.endpoints.controlSocket);
            return work(command, *backups);
        },
        std::move(finished));
}

QString operatorName(const Command &command)
{
    return command.graph.identity().who + u'@' + command.graph.identity().origin;
}

namespace {

/// A line each second at most, on standard error where there is a terminal or not.
std::function<void(const BackupRun::Progress &)> progressLines(const Command &command)
{
    auto clock = std::make_shared<QElapsedTimer>();
    clock->start();
    auto shownAt = std::make_shared<qint64>(0);
    return [&command, clock, shownAt](const BackupRun::Progress &progress) {
        const qint64 elapsed = clock->elapsed();
        if (progress.stage != BackupRun::Stage::Dumping || elapsed - *shownAt < 1000)
            return;
        *shownAt = elapsed;
        command.output.note(CliText::tr("%1 written, %2 per second; about %3 are expected")
                                .arg(ui::byteSize({progress.bytes}), ui::byteSize({progress.bytes * 1000 / elapsed}),
                                     ui::byteSize({progress.expected})));
    };
}

} // namespace

Result<StoredBackup> backUpOne(const Command &command, const ConnectedServer &server, FolderBackups &backups,
                               const Workspace &workspace, const std::stop_token &stop)
{
    TM_TRY(const int swept, backups.sweep());
    if (swept > 0)
        command.output.note(CliText::tr("Removed what %n broken-off backup(s) had left.", nullptr, swept));
    const auto source = command.graph.backupSource(server.access);
    const auto commands = command.graph.containerCommands(server.endpoints.dockerSocket);
    BackupRun run({*source, *commands, backups},
                  {.profile = server.profile, .madeBy = operatorName(command), .madeWith = buildVersion()}, command.graph.clock(),
                  progressLines(command));
    return run.backUp(workspace, BackupId(QUuid::createUuid().toString(QUuid::WithoutBraces)), stop);
}

QJsonObject storedBackupToJson(const StoredBackup &backup)
{
    QJsonObject json{{u"id"_s, backup.id.value()},
                     {u"place"_s, backup.place},
                     {u"state"_s, backupStateName(backup.state())},
                     {u"checkedAt"_s, timeToJson(lastReached(backup.verifications, BackupState::Checked))},
                     {u"provenAt"_s, timeToJson(lastReached(backup.verifications, BackupState::Proven))},
                     {u"verifications"_s, arrayToJson(backup.verifications, verificationToJson)}};
    if (backup.damage)
        json.insert(u"damage"_s, errorToJson(*backup.damage));
    else
        json.insert(u"manifest"_s, backupManifestToJson(backup.manifest));
    return json;
}

} // namespace tmc::cli
