#include "app/cli/runbookverbs.h"

#include "app/cli/clitext.h"
#include "core/planner/runbookfile.h"
#include "ui/presentation/operationtext.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

constexpr qint64 longestFile = 4 * 1024 * 1024;

void applyFile(Command &command, Finished finished)
{
    const Result<Runbook> runbook = savedRunbook(command.invocation.arguments.constFirst());
    if (!runbook)
        return finished(command.output.failure(runbook.error()));
    // Its plan does not come from the registry: the verb "prepare" makes it and runs it.
    if (runbook->kind == OperationKind::PrepareServer)
        return finished(command.output.failure(
            {.code = ErrorCode::Unsupported, .args = {operationKindName(runbook->kind)}, .source = ErrorSource::Local}));
    connectAndRun(
        command, {},
        [&command, runbook = *runbook](const ConnectedServer &server) {
            if (server.registryError)
                return command.output.failure(*server.registryError);
            const QString title = ui::operationTitle(runbook.kind, runbook.targetName);
            return runRunbook(command, server, runbook, CliText::tr("Run \"%1\" on %2?").arg(title, server.profile.name));
        },
        std::move(finished));
}

} // namespace

Result<Runbook> savedRunbook(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::LocalFile, {path}, file.errorString());
    return runbookFromFileText(file.read(longestFile));
}

ExitCode runRunbook(const Command &command, const ConnectedServer &server, const Runbook &runbook, const QString &question,
                    const std::function<void()> &done, const QString &typedName)
{
    if (!runbook.blockers.empty())
        return command.output.failure(runbook.blockers.front());
    if (!isConfirmed(command, question, typedName))
        return command.output.failure({.code = ErrorCode::Cancelled, .source = ErrorSource::Local});
    const Result<OperationOutcome> outcome = execute(command, server, [&](OperationExecutor &executor, OperationControl &control) {
        const bool printsOutput = runbook.kind == OperationKind::RenewCertificate;
        return executor.start(runbook, control, printsOutput ? outputListener(command, runbook) : printingListener(command, runbook));
    });
    if (done && outcome && outcome->kind == OutcomeKind::Done)
        done();
    return reportOutcome(command, runbook.operation, runbook.kind, outcome);
}

QList<Verb> runbookVerbs()
{
    return {{{u"apply"_s},
             {u"file"_s},
             {},
             CliText::tr("Run what an earlier --dry-run --json printed; refused when the server has changed since."),
             applyFile}};
}

} // namespace tmc::cli
