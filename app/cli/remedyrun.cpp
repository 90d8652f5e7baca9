#include "app/cli/remedyrun.h"

#include "app/cli/clitext.h"
#include "app/cli/operationrun.h"
#include "core/engine/remedy.h"
#include "core/planner/containercommand.h"
#include "core/planner/convertworkspace.h"
#include "ui/presentation/attentiontext.h"
#include "ui/presentation/commandsteptext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/operationtext.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

const QString done = u"done"_s;
const QString failed = u"failed"_s;
const QString declined = u"declined"_s;
const QString left = u"left"_s; ///< it was not tried

QString leftBecause(const Command &command, const QString &reason)
{
    command.output.line(reason);
    return left;
}

/// Other code for several customers at once is nothing that anybody means by "all of it".
QString severalDepend()
{
    return CliText::tr("Several workspaces depend on it, so it is not redeployed by --yes: run the command above when you are sure.");
}

void show(const Command &command, const Runbook &runbook)
{
    if (!command.output.isJson())
        command.output.runbook(runbook);
}

QString told(const Command &command, OperationKind kind, const Result<OperationOutcome> &outcome, OutcomeKind wanted)
{
    if (!outcome) {
        command.output.line(ui::errorLine(outcome.error()));
        return failed;
    }
    command.output.line(ui::commandsteptext::endSentence(outcome->kind, kind));
    if (outcome->error)
        command.output.line(ui::errorLine(*outcome->error));
    return outcome->kind == wanted ? done : failed;
}

/// Forward, or back where the operator prefers that; --yes means forward, which finishes what somebody has asked for.
QString goOn(const Command &command, const ConnectedServer &server, const Remedy &remedy)
{
    if (server.postgresError || server.registryError)
        return leftBecause(command, ui::errorLine(server.postgresError ? *server.postgresError : *server.registryError));
    const Result<OperationRecord> record = command.graph.registryStore(server.access)->readOperation(remedy.operation);
    if (!record)
        return leftBecause(command, ui::errorLine(record.error()));
    const Result<Runbook> runbook = runbookFromJson(record->runbook);
    if (!runbook)
        return leftBecause(command, ui::errorLine(runbook.error()));
    show(command, *runbook);
    if (command.invocation.has(u"dry-run"_s))
        return left;
    // Somebody may have stopped it for a reason, days ago: what takes data away or sets it back is gone on with by name only.
    if (command.invocation.has(u"yes"_s)
        && (record->kind == OperationKind::RestoreWorkspace || record->kind == OperationKind::ConvertWorkspace
            || record->kind == OperationKind::DropKeptDatabase))
        return leftBecause(
            command,
            CliText::tr("No restore and no removal of data is gone on with by --yes: run the command above when you are sure."));
    if (command.invocation.has(u"yes"_s) && record->kind == OperationKind::RedeployContainer && needsTypedName(*runbook))
        return leftBecause(command, severalDepend());
    const QString title = ui::operationTitle(record->kind, record->targetName);
    if (isConfirmed(command, CliText::tr("Resume \"%1\"?").arg(title)))
        return told(command, record->kind, goOnWith(command, server, remedy.operation, *runbook, Direction::Forward),
                    record->state == OperationState::Compensating ? OutcomeKind::RolledBack : OutcomeKind::Done);
    if (isConfirmed(command, CliText::tr("Roll back \"%1\"?").arg(title), typedToRollBack(*record, *runbook)))
        return told(command, record->kind, goOnWith(command, server, remedy.operation, *runbook, Direction::Back),
                    OutcomeKind::RolledBack);
    return declined;
}

/// Planned on what the server is now: the remedy before this one has changed it.
QString runRemedy(const Command &command, const ConnectedServer &server, const Remedy &remedy)
{
    const OperationId operation(QUuid::createUuid().toString(QUuid::WithoutBraces));
    const Result<Runbook> runbook = makeRemedyRunbook(remedy, operation, readSnapshot(command, server), server.profile);
    if (!runbook)
        return leftBecause(command, ui::errorLine(runbook.error()));
    if (!runbook->blockers.empty())
        return leftBecause(command, ui::errorLine(runbook->blockers.front()));
    show(command, *runbook);
    if (command.invocation.has(u"dry-run"_s))
        return left;
    const bool isForGood = remedy.way == Remedy::Way::Drop;
    if (isForGood && command.invocation.has(u"yes"_s))
        return leftBecause(command, CliText::tr("Nothing is dropped by --yes: run the command above when you are sure."));
    // A log has said so, and a visitor may have written into it.
    if (remedy.way == Remedy::Way::Migrate && command.invocation.has(u"yes"_s))
        return leftBecause(
            command, CliText::tr("Nothing undoes a migration, so none is run by --yes: run the command shown when you are sure."));
    if (remedy.kind == OperationKind::RedeployContainer && needsTypedName(*runbook) && command.invocation.has(u"yes"_s))
        return leftBecause(command, severalDepend());
    const QString question = CliText::tr("%1 on %2?").arg(ui::operationTitle(runbook->kind, runbook->targetName), server.profile.name);
    const QString typed = isForGood || needsTypedName(*runbook) ? runbook->targetName : QString();
    if (!isConfirmed(command, question, typed))
        return declined;
    const auto outcome = execute(command, server, [&](OperationExecutor &executor, OperationControl &control) {
        return executor.start(*runbook, control, printingListener(command, *runbook));
    });
    return told(command, runbook->kind, outcome, OutcomeKind::Done);
}

} // namespace

QJsonArray mend(const Command &command, const ConnectedServer &server, const AttentionReport &report)
{
    QJsonArray tried;
    for (const Finding &finding : report.findings) {
        const auto remedy = remedyFor(finding, *report.snapshot);
        if (!remedy)
            continue;
        command.output.line();
        command.output.line(ui::findingText(finding, report.at));
        const QString result =
            remedy->way == Remedy::Way::Resume ? goOn(command, server, *remedy) : runRemedy(command, server, *remedy);
        if (result == declined)
            command.output.line(CliText::tr("Left as it is: nobody said yes."));
        tried.append(QJsonObject{{u"kind"_s, findingKindName(finding.kind)}, {u"subject"_s, finding.subject}, {u"result"_s, result}});
    }
    if (tried.isEmpty())
        command.output.line(CliText::tr("Nothing of it can be mended from here."));
    return tried;
}

QList<QCommandLineOption> mendOptions()
{
    return {{u"fix"_s, CliText::tr("Mend what can be mended from here: each remedy is shown and asked for, then looked at again.")},
            {u"dry-run"_s, CliText::tr("With --fix: only show the remedies; change nothing.")}};
}

} // namespace tmc::cli
