#include "app/cli/operationrun.h"

#include "app/cli/clitext.h"
#include "app/cli/faultinjection.h"
#include "core/engine/factcollector.h"
#include "core/support/logging.h"
#include "core/support/safetext.h"
#include "ui/presentation/commandsteptext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/steptext.h"

#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc::cli {

OperationListener printingListener(const Command &command, const Runbook &runbook)
{
    return [&command, runbook](const OperationEvent &event) {
        const auto title = [&] { return ui::stepTitle(runbook.steps.at(static_cast<std::size_t>(event.sequence)).action); };
        switch (event.kind) {
        case OperationEventKind::StepDone:
            command.output.progress(u"✓ %1  %2"_s.arg(title(), ui::duration(event.milliseconds)));
            break;
        case OperationEventKind::StepFailed:
            command.output.progress(u"✗ %1  %2"_s.arg(title(), ui::errorLine(*event.error)));
            break;
        case OperationEventKind::StepCompensated:
            command.output.progress(u"↶ %1  %2"_s.arg(title(), ui::duration(event.milliseconds)));
            break;
        case OperationEventKind::CompensationStarted:
        case OperationEventKind::StepCompensationFailed:
            command.output.progress(ui::eventText(event, &runbook));
            break;
        case OperationEventKind::OperationStarted:
        case OperationEventKind::StepStarted:
        case OperationEventKind::StepProgress:
        case OperationEventKind::StepTransferred:
        case OperationEventKind::StepCompensationStarted:
        case OperationEventKind::OperationFinished:
            break;
        }
    };
}

OperationListener outputListener(const Command &command, const Runbook &runbook)
{
    return [&command, others = printingListener(command, runbook)](const OperationEvent &event) {
        if (event.kind == OperationEventKind::StepProgress)
            command.output.progress(safeText(event.text));
        else
            others(event);
    };
}

ExitCode reportOutcome(const Command &command, const OperationId &operation, OperationKind kind,
                       const Result<OperationOutcome> &outcome, const QJsonObject &unlessDone)
{
    if (!outcome)
        return command.output.failure(outcome.error());
    QJsonObject json{{u"operation"_s, operation.value()}, {u"outcome"_s, outcomeName(outcome->kind)}};
    if (outcome->error)
        json.insert(u"error"_s, errorToJson(*outcome->error));
    for (auto each = unlessDone.begin(); outcome->kind != OutcomeKind::Done && each != unlessDone.end(); ++each)
        json.insert(each.key(), each.value());
    command.output.line(ui::commandsteptext::endSentence(outcome->kind, kind));
    if (outcome->error && !command.output.isJson())
        command.output.failure(*outcome->error);
    if (outcome->kind != OutcomeKind::Done && outcome->kind != OutcomeKind::RolledBack) {
        command.output.line(CliText::tr("Go on with: tenant-master operation resume %1").arg(operation.value()));
        command.output.line(CliText::tr("Undo with: tenant-master operation rollback %1").arg(operation.value()));
    }
    command.output.document(json);
    return exitCodeFor(*outcome);
}

bool isConfirmed(const Command &command, const QString &question, const QString &typedName)
{
    if (command.invocation.has(u"yes"_s))
        return true;
    if (!::isatty(STDIN_FILENO))
        return false;
    const QString hint = typedName.isEmpty() ? CliText::tr(" [y/N] ") : CliText::tr(" Type %1 to confirm: ").arg(safeLine(typedName));
    std::fputs((question + hint).toUtf8().constData(), stderr);
    char answer[300] = {};
    if (std::fgets(answer, sizeof answer, stdin) == nullptr)
        return false;
    if (!typedName.isEmpty())
        return QString::fromLocal8Bit(answer).trimmed() == typedName;
    const QString typed = QString::fromLocal8Bit(answer).trimmed().toLower();
    return typed == "y"_L1 || typed == "yes"_L1 || typed == "s"_L1 || typed == u"sí"_s || typed == "si"_L1;
}

ExecutionPlace executionPlace(const Command &command, const ConnectedServer &server)
{
    return {
        .server = server.profile.name, .access = server.access, .endpoints = server.endpoints, .identity = command.graph.identity()};
}

Result<OperationOutcome> execute(const Command &command, const ConnectedServer &server, const ExecutorJob &job,
                                 InterruptWatch::FirstSignal first)
{
    const AdapterGraph &graph = command.graph;
    std::unique_ptr<BackupStore> backups;
    if (command.invocation.has(u"repository"_s))
        backups = graph.backups(command.invocation.value(u"repository"_s), server.endpoints.controlSocket);
    const ExecutionAdapters adapters = executionAdapters(graph, executionPlace(command, server), std::move(backups));
    OperationExecutor executor(adapters.ports(graph.clock()), graph.identity().who + u'@' + graph.identity().origin, faultHook());
    OperationControl control;
    const InterruptWatch watch(control, first);
    return job(executor, control);
}

Result<OperationOutcome> goOnWith(const Command &command, const ConnectedServer &server, const OperationId &id, const Runbook &runbook,
                                  Direction direction)
{
    return execute(command, server, [&](OperationExecutor &executor, OperationControl &control) {
        const OperationListener listener = printingListener(command, runbook);
        return direction == Direction::Forward ? executor.resume(id, control, listener) : executor.rollBack(id, control, listener);
    });
}

SystemSnapshot readSnapshot(const Command &command, const ConnectedServer &server)
{
    const auto registry = command.graph.registryStore(server.access);
    const auto docker = command.graph.dockerEngine(server.endpoints.dockerSocket);
    const auto host = command.graph.hostReader(server.endpoints.controlSocket);
    SystemSnapshot snapshot = collectSnapshot(server.profile.name, *registry, *docker, *host, command.graph.clock(), {});
    if (snapshot.registry.value)
        if (const Result<void> stored = command.graph.cache().store(snapshot); !stored)
            logger("tm.app")->warn("the snapshot could not be cached");
    return snapshot;
}

} // namespace tmc::cli
