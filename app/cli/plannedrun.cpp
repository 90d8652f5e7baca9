#include "app/cli/plannedrun.h"

#include "app/cli/clitext.h"
#include "app/cli/runbookverbs.h"

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

Result<Runbook> planFor(const Command &command, const PlannedRun &run, const ServerProfile &profile, const SystemSnapshot &snapshot)
{
    if (!command.invocation.has(u"runbook"_s))
        return run.plan(profile, snapshot);
    const QString path = command.invocation.value(u"runbook"_s);
    TM_TRY(Runbook saved, savedRunbook(path));
    if (saved.kind != run.kind)
        return fail(ErrorCode::InvalidInput, {u"runbook"_s, path});
    return saved;
}

ExitCode printPreview(const Command &command, const Result<Runbook> &runbook)
{
    if (!runbook)
        return command.output.failure(runbook.error());
    command.output.runbook(*runbook);
    return runbook->blockers.empty() ? ExitCode::Done : exitCodeFor(runbook->blockers.front());
}

ExitCode runConnected(const Command &command, const PlannedRun &run, const ConnectedServer &server)
{
    if (server.registryError)
        return command.output.failure(*server.registryError);
    if (run.connected)
        run.connected(server.endpoints);
    const Result<Runbook> runbook = planFor(command, run, server.profile, readSnapshot(command, server));
    if (!runbook || command.invocation.has(u"dry-run"_s))
        return printPreview(command, runbook);
    if (runbook->blockers.empty() && runbook->steps.empty())
        return printPreview(command, runbook);
    if (run.showsFirst && runbook->blockers.empty() && !command.output.isJson() && !command.invocation.has(u"yes"_s))
        command.output.runbook(*runbook);
    if (run.run)
        return run.run(server, *runbook);
    const QString typed = run.typedName ? run.typedName(*runbook) : QString();
    return runRunbook(
        command, server, *runbook, run.question(server.profile), [&] { run.reportDone(*runbook); }, typed);
}

/// The preview on the cached snapshot; needs no connection and changes nothing.
ExitCode previewOffline(const Command &command, const PlannedRun &run)
{
    if (!command.invocation.has(u"dry-run"_s))
        return command.output.failure({.code = ErrorCode::InvalidInput, .args = {u"offline"_s, QString()}});
    const Result<ServerProfile> profile = chosenProfile(command);
    if (!profile)
        return command.output.failure(profile.error());
    const Result<SystemSnapshot> cached = command.graph.cache().load(profile->name);
    if (!cached)
        return command.output.failure(cached.error());
    return printPreview(command, planFor(command, run, *profile, *cached));
}

} // namespace

QList<QCommandLineOption> plannedRunOptions()
{
    return {
        {u"dry-run"_s, CliText::tr("Print the runbook with every SQL statement and Docker call; change nothing.")},
        {u"offline"_s, CliText::tr("With --dry-run: plan on the last snapshot, without a connection.")},
        {u"runbook"_s, CliText::tr("Run what an earlier --dry-run --json printed; refused when the server has changed since."),
         u"file"_s},
    };
}

void runPlanned(Command &command, const PlannedRun &run, Finished finished)
{
    if (command.invocation.has(u"offline"_s))
        return finished(previewOffline(command, run));
    connectAndRun(
        command, {}, [&command, run](const ConnectedServer &server) { return runConnected(command, run, server); },
        std::move(finished));
}

} // namespace tmc::cli
