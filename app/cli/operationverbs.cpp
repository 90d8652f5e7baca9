#include "app/cli/clitext.h"
#include "app/cli/operationrun.h"
#include "app/cli/verbs.h"
#include "core/domain/names.h"
#include "core/engine/reconciler.h"
#include "core/planner/convertworkspace.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/steptext.h"

#include <QJsonArray>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

const QString dropEntered = u"drop-entered"_s;

/// Fails with InvalidInput for what cannot be an operation's id, so that nothing else ever reaches a statement.
Result<OperationId> typedOperation(const Command &command)
{
    const QString typed = command.invocation.arguments.constFirst();
    const QUuid uuid = QUuid::fromString(typed);
    if (uuid.isNull())
        return fail(ErrorCode::InvalidInput, {u"operation"_s, typed});
    return OperationId(uuid.toString(QUuid::WithoutBraces));
}

ExitCode showOperation(const Command &command, const ConnectedServer &server, const OperationId &id)
{
    const Result<OperationRecord> record = command.graph.registryStore(server.access)->readOperation(id);
    if (!record)
        return command.output.failure(record.error());
    command.output.line(ui::operationTitle(record->kind, record->targetName));
    command.output.line(ui::operationBadge(*record).text);
    const Result<Runbook> runbook = runbookFromJson(record->runbook);
    std::vector<QStringList> rows;
    for (const StepRecord &step : record->steps) {
        const std::size_t index = static_cast<std::size_t>(step.sequence);
        const bool known = runbook && index < runbook->steps.size();
        rows.push_back({QString::number(step.sequence + 1), known ? ui::stepTitle(runbook->steps[index].action) : step.key,
                        ui::stepStateText(step.state), ui::exactTime(step.changedAt)});
    }
    command.output.table({u"#"_s, CliText::tr("Step"), CliText::tr("State"), CliText::tr("Changed")}, rows);
    QJsonObject json = operationToJson(*record);
    json.insert(u"interrupted"_s, record->isInterrupted());
    command.output.document({{u"operation"_s, json}});
    return ExitCode::Done;
}

/// What may be lost for good is not confirmed by --yes alone.
Result<void> checkTyped(const Invocation &typed, const QString &name, const QString &toType)
{
    if (typed.has(dropEntered) ? typed.value(dropEntered) == name : toType.isEmpty() || !typed.has(u"yes"_s))
        return {};
    return fail(ErrorCode::InvalidInput, {dropEntered, typed.value(dropEntered)}, u"expected: "_s + name);
}

ExitCode move(const Command &command, const ConnectedServer &server, const OperationId &id, Direction direction)
{
    const Result<OperationRecord> record = command.graph.registryStore(server.access)->readOperation(id);
    if (!record)
        return command.output.failure(record.error());
    const Result<Runbook> runbook = runbookFromJson(record->runbook);
    if (!runbook)
        return command.output.failure(runbook.error());
    const QString toType = direction == Direction::Back ? typedToRollBack(*record, *runbook) : QString();
    if (const Result<void> checked = checkTyped(command.invocation, record->targetName, toType); !checked)
        return command.output.failure(checked.error());
    if (!toType.isEmpty())
        command.output.note(CliText::tr("Since the new workspace answers, its customers may have entered things into it, which are "
                                        "in no backup. They go with it."));
    const QString question = direction == Direction::Forward
                                 ? CliText::tr("Resume \"%1\"?").arg(ui::operationTitle(record->kind, record->targetName))
                                 : CliText::tr("Roll back \"%1\"?").arg(ui::operationTitle(record->kind, record->targetName));
    if (!isConfirmed(command, question, toType))
        return command.output.failure({.code = ErrorCode::Cancelled, .source = ErrorSource::Local});
    const Result<OperationOutcome> outcome = goOnWith(command, server, id, *runbook, direction);
    const ExitCode code = reportOutcome(command, id, record->kind, outcome);
    // A roll-back that was asked for and succeeded is a success, although the operation itself did not happen.
    const bool undone = outcome && outcome->kind == OutcomeKind::RolledBack && direction == Direction::Back;
    return undone ? ExitCode::Done : code;
}

void withOperation(Command &command, Finished finished,
                   const std::function<ExitCode(const ConnectedServer &, const OperationId &)> &work)
{
    const Result<OperationId> id = typedOperation(command);
    if (!id)
        return finished(command.output.failure(id.error()));
    connectAndRun(
        command, {}, [work, id = *id](const ConnectedServer &server) { return work(server, id); }, std::move(finished));
}

/// Shows what a sweep finds, and removes it unless it was asked only to look.
ExitCode sweep(const Command &command, const ConnectedServer &server)
{
    const auto registry = command.graph.registryStore(server.access);
    const auto docker = command.graph.dockerEngine(server.endpoints.dockerSocket);
    Result<std::vector<ContainerFacts>> late = findLateContainers(*registry, *docker, {});
    if (!late)
        return command.output.failure(late.error());
    const bool remove = !command.invocation.has(u"dry-run"_s) && !late->empty();
    if (remove
        && !isConfirmed(
            command, CliText::tr("Remove %n container(s) on %1?", nullptr, static_cast<int>(late->size())).arg(server.profile.name)))
        return command.output.failure({.code = ErrorCode::Cancelled, .source = ErrorSource::Local});
    if (remove)
        late = removeLateContainers(*registry, *docker, {});
    if (!late)
        return command.output.failure(late.error());
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const ContainerFacts &container : *late) {
        const QString operation = container.labels.value(names::label(u"operation"_s));
        rows.push_back({container.name, container.id.value().left(12), operation});
        array.append(QJsonObject{{u"name"_s, container.name}, {u"id"_s, container.id.value()}, {u"operation"_s, operation}});
    }
    if (rows.empty())
        command.output.line(CliText::tr("No operation that was rolled back has left a container."));
    else
        command.output.table({CliText::tr("Container"), u"ID"_s, CliText::tr("Operation")}, rows);
    command.output.document({{u"containers"_s, array}, {u"removed"_s, remove}});
    return ExitCode::Done;
}

void sweepContainers(Command &command, Finished finished)
{
    connectAndRun(
        command, {}, [&command](const ConnectedServer &server) { return sweep(command, server); }, std::move(finished));
}

void moveOperation(Command &command, Finished finished, Direction direction)
{
    withOperation(command, std::move(finished), [&command, direction](const ConnectedServer &server, const OperationId &id) {
        return move(command, server, id, direction);
    });
}

} // namespace

QList<Verb> operationVerbs()
{
    return {
        {{u"operation"_s, u"show"_s},
         {u"id"_s},
         {},
         CliText::tr("Show the journal of one operation."),
         [](Command &command, Finished finished) {
             withOperation(command, std::move(finished), [&command](const ConnectedServer &server, const OperationId &id) {
                 return showOperation(command, server, id);
             });
         }},
        {{u"operation"_s, u"sweep"_s},
         {},
         {{u"dry-run"_s, CliText::tr("Only show what would be removed.")}},
         CliText::tr("Remove containers that appeared after their operation had been rolled back."),
         sweepContainers},
        {{u"operation"_s, u"resume"_s},
         {u"id"_s},
         {},
         CliText::tr("Go on with an operation that was interrupted."),
         [](Command &command, Finished finished) { moveOperation(command, std::move(finished), Direction::Forward); }},
        {{u"operation"_s, u"rollback"_s},
         {u"id"_s},
         {{dropEntered,
           CliText::tr(
               "With --yes, for a conversion whose new workspace answers: what was entered into it is lost; its short name has "
               "to be typed here."),
           u"slug"_s}},
         CliText::tr("Undo an operation that was interrupted."),
         [](Command &command, Finished finished) { moveOperation(command, std::move(finished), Direction::Back); }},
    };
}

} // namespace tmc::cli
