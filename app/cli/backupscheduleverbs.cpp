#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/verbs.h"
#include "core/adapters/local/usertimer.h"
#include "core/domain/backuplayout.h"
#include "core/support/json.h"
#include "ui/presentation/backuptext.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

/// "12h", "1d", "7d", "never". Fails with InvalidInput{"every", what was typed}.
Result<int> typedHours(const QString &typed)
{
    if (typed == "never"_L1)
        return 0;
    static const QRegularExpression known(u"\\A([1-9][0-9]{0,3})([hd])\\z"_s);
    const QRegularExpressionMatch match = known.match(typed);
    if (!match.hasMatch())
        return fail(ErrorCode::InvalidInput, {u"every"_s, typed});
    return match.captured(1).toInt() * (match.captured(2) == "d"_L1 ? 24 : 1);
}

/// Fails with InvalidInput{"prove", what was typed}.
Result<bool> typedProof(const Invocation &typed, bool standard)
{
    const QString word = typed.value(u"prove"_s);
    if (!typed.has(u"prove"_s))
        return standard;
    if (word != "yes"_L1 && word != "no"_L1)
        return fail(ErrorCode::InvalidInput, {u"prove"_s, word});
    return word == "yes"_L1;
}

/// A folder on the server is that of the chosen server only; one of this computer takes that back.
Result<void> chooseFolder(BackupPolicy &policy, const Command &command)
{
    if (!command.invocation.has(u"folder"_s))
        return {};
    const QString typed = command.invocation.value(u"folder"_s);
    const Result<ServerProfile> profile = chosenProfile(command);
    const bool isOnServer = backuplayout::isOnServer(typed);
    if (isOnServer && !profile)
        return fail(profile.error());
    const QString folder = isOnServer || typed.isEmpty() ? typed : QDir::cleanPath(QDir().absoluteFilePath(typed));
    policy.setFolder(profile ? profile->name : QString(), folder);
    return checkBackupPolicy(policy);
}

Result<BackupPolicy> changed(BackupPolicy policy, Command &command)
{
    const Invocation &typed = command.invocation;
    TM_CHECK(chooseFolder(policy, command));
    TM_TRY(policy.retention, typedRetention(typed, policy.retention));
    TM_TRY(policy.provesNewCopies, typedProof(typed, policy.provesNewCopies));
    if (!typed.has(u"every"_s))
        return policy;
    const QString workspace = typed.value(u"workspace"_s);
    if (workspace.isEmpty()) {
        TM_TRY(policy.everyHours, typedHours(typed.value(u"every"_s)));
        return policy;
    }
    // Intervals are kept by identifier; the last snapshot knows whose it is.
    TM_TRY(const ServerProfile profile, chosenProfile(command));
    TM_TRY(const SystemSnapshot snapshot, command.graph.cache().load(profile.name));
    const Workspace *found =
        snapshot.registry.value
            ? snapshot.registry.value->workspace(workspace, ProductKey(typed.value(u"product"_s)), profile.environment)
            : nullptr;
    if (found == nullptr)
        return fail(ErrorCode::WorkspaceUnknown, {workspace});
    if (typed.value(u"every"_s) == "usual"_L1) {
        policy.workspaceHours.remove(found->id.value());
        return policy;
    }
    TM_TRY(policy.workspaceHours[found->id.value()], typedHours(typed.value(u"every"_s)));
    return policy;
}

void showPolicy(Command &command, const BackupPolicy &policy)
{
    const RetentionPolicy &kept = policy.retention;
    std::vector<QStringList> rows{
        {CliText::tr("Folder"), chosenBackups(command, {})->folder()},
        {CliText::tr("Interval"), ui::backupIntervalText(policy.everyHours)},
        {CliText::tr("Proven"), policy.provesNewCopies ? CliText::tr("right after each was made") : CliText::tr("only when asked")},
        {CliText::tr("Kept"), CliText::tr("%1 newest, %2 daily, %3 weekly, %4 monthly")
                                  .arg(QString::number(kept.last), QString::number(kept.daily), QString::number(kept.weekly),
                                       QString::number(kept.monthly))}};
    for (auto own = policy.workspaceHours.begin(); own != policy.workspaceHours.end(); ++own)
        rows.push_back({own.key(), ui::backupIntervalText(own.value())});
    command.output.table({CliText::tr("Schedule"), {}}, rows);
}

ExitCode setSchedule(Command &command)
{
    const auto store = command.graph.backupPolicy({});
    const Result<BackupPolicy> policy = store->read();
    if (!policy)
        return command.output.failure(policy.error());
    const Result<BackupPolicy> wanted = changed(*policy, command);
    if (!wanted)
        return command.output.failure(wanted.error());
    if (const Result<void> written = store->write(*wanted); !written)
        return command.output.failure(written.error());
    showPolicy(command, *wanted);
    command.output.document({{u"policy"_s, backupPolicyToJson(*wanted)}});
    return ExitCode::Done;
}

UserTimer timerOf(const ServerProfile &profile)
{
    return {UserTimer::standardDirectory(), profile.name};
}

QJsonObject timerToJson(const UserTimer::State &state)
{
    return {{u"service"_s, state.service},
            {u"timer"_s, state.timer},
            {u"installed"_s, state.isInstalled},
            {u"active"_s, state.isActive},
            {u"systemd"_s, state.why}};
}

/// Says what was done and, as plainly, what was not.
ExitCode showTimer(const Command &command, const UserTimer::State &state)
{
    if (!state.isInstalled)
        command.output.line(CliText::tr("No timer is installed for this server."));
    else if (state.isActive)
        command.output.line(CliText::tr("The timer runs: %1").arg(state.timer));
    else
        command.output.line(CliText::tr("The timer is written and will start with your next session: %1").arg(state.timer));
    if (state.isInstalled && !state.isActive)
        command.output.note(
            CliText::tr(
                "systemd could not be asked to start it now (%1). In a session with systemd: systemctl --user daemon-reload && "
                "systemctl --user start %2. For runs without a session: loginctl enable-linger.")
                .arg(state.why, state.timer.section(u'/', -1)));
    command.output.document({{u"schedule"_s, timerToJson(state)}});
    return ExitCode::Done;
}

ExitCode showSchedule(Command &command)
{
    const Result<ServerProfile> profile = chosenProfile(command);
    if (!profile)
        return command.output.failure(profile.error());
    const Result<BackupPolicy> policy = command.graph.backupPolicy(profile->name)->read();
    if (!policy)
        return command.output.failure(policy.error());
    const UserTimer::State state = timerOf(*profile).state();
    if (command.output.isJson()) {
        QJsonObject json = timerToJson(state);
        json.insert(u"policy"_s, backupPolicyToJson(*policy));
        command.output.document({{u"schedule"_s, json}});
        return ExitCode::Done;
    }
    showPolicy(command, *policy);
    return showTimer(command, state);
}

timerunits::Job jobOf(const ServerProfile &profile)
{
    timerunits::Job job{
        .server = profile.name,
        .argv = {QCoreApplication::applicationFilePath(), u"backup"_s, u"run"_s, u"--due"_s, u"--server"_s, profile.name},
        .environment = {}};
    for (const char *name : {"TENANT_MASTER_HOME", "TENANT_MASTER_BACKUPS"})
        if (const QString value = qEnvironmentVariable(name); !value.isEmpty())
            job.environment.insert(QString::fromLatin1(name), value);
    return job;
}

ExitCode installSchedule(Command &command)
{
    const Result<ServerProfile> profile = chosenProfile(command);
    if (!profile)
        return command.output.failure(profile.error());
    const Result<UserTimer::State> installed = timerOf(*profile).install(jobOf(*profile));
    if (!installed)
        return command.output.failure(installed.error());
    if (profile->postgres.passwordFile.isEmpty())
        command.output.note(
            CliText::tr("The server's password is in the keychain, which a timer can read only while you are logged in. A "
                        "password file of mode 0600 works without that: tenant-master server add --password-file."));
    return showTimer(command, *installed);
}

ExitCode removeSchedule(Command &command)
{
    const Result<ServerProfile> profile = chosenProfile(command);
    if (!profile)
        return command.output.failure(profile.error());
    const Result<UserTimer::State> removed = timerOf(*profile).remove();
    if (!removed)
        return command.output.failure(removed.error());
    return showTimer(command, *removed);
}

Verb scheduleVerb(const QString &word, const QString &summary, QList<QCommandLineOption> options, ExitCode (*run)(Command &))
{
    return {{u"backup"_s, u"schedule"_s, word}, {}, std::move(options), summary, [run](Command &command, Finished finished) {
                finished(run(command));
            }};
}

} // namespace

QList<Verb> backupScheduleVerbs()
{
    return {
        scheduleVerb(u"show"_s, CliText::tr("Show how often backups are made and whether a timer does it."), {}, showSchedule),
        scheduleVerb(
            u"set"_s, CliText::tr("Change folder, interval, whether new backups are proven, and what is kept."),
            QList<QCommandLineOption>{
                {u"every"_s, CliText::tr("12h, 1d, 7d, or never; with --workspace also usual."), u"interval"_s},
                {u"workspace"_s, CliText::tr("Only for this workspace; needs --product."), u"slug"_s},
                {u"product"_s, CliText::tr("Key of the product."), u"key"_s},
                {u"prove"_s, CliText::tr("yes or no: whether each backup is restored on trial right after it was made."), u"answer"_s},
                {u"folder"_s,
                 CliText::tr(
                     "Folder with the backups, or server:/PATH for one on the chosen server; empty = a folder of this program's own."),
                 u"folder"_s}}
                + retentionOptions(),
            setSchedule),
        scheduleVerb(u"install"_s, CliText::tr("Install a timer of systemd that runs `backup run --due` every hour."), {},
                     installSchedule),
        scheduleVerb(u"remove"_s, CliText::tr("Remove the timer."), {}, removeSchedule)};
}

} // namespace tmc::cli
