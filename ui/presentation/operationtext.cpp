#include "ui/presentation/operationtext.h"

#include "core/support/safetext.h"
#include "ui/presentation/commandsteptext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/steptext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(OperationText)
};

StatusRole roleOf(OperationState state)
{
    switch (state) {
    case OperationState::Running:
        return StatusRole::Info;
    case OperationState::Compensating:
        return StatusRole::Warn;
    case OperationState::Done:
        return StatusRole::Ok;
    case OperationState::RolledBack:
        return StatusRole::Neutral;
    case OperationState::NeedsOperator:
        return StatusRole::Bad;
    }
    return StatusRole::Neutral;
}

StatusRole roleOf(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return StatusRole::Neutral;
    case StepState::Intent:
        return StatusRole::Info;
    case StepState::Done:
        return StatusRole::Ok;
    case StepState::CompensationIntent:
        return StatusRole::Warn;
    case StepState::Compensated:
        return StatusRole::Neutral;
    }
    return StatusRole::Neutral;
}

StatusRole roleOf(OutcomeKind kind)
{
    switch (kind) {
    case OutcomeKind::Done:
        return StatusRole::Ok;
    case OutcomeKind::RolledBack:
        return StatusRole::Warn;
    case OutcomeKind::Stopped:
        return StatusRole::Warn;
    case OutcomeKind::Interrupted:
        return StatusRole::Warn;
    case OutcomeKind::NeedsOperator:
        return StatusRole::Bad;
    }
    return StatusRole::Neutral;
}

QString stepName(const OperationEvent &event, const Runbook *runbook)
{
    const auto index = static_cast<std::size_t>(event.sequence);
    if (runbook && event.sequence >= 0 && index < runbook->steps.size())
        return stepTitle(runbook->steps[index].action);
    return quoted(event.stepKey);
}

QString reasonOf(const OperationEvent &event)
{
    return event.error ? errorLine(*event.error) : QString();
}

} // namespace

QString operationKindText(OperationKind kind)
{
    switch (kind) {
    case OperationKind::PrepareServer:
        return Tr::tr("Prepare server");
    case OperationKind::CreateWorkspace:
        return Tr::tr("Create workspace");
    case OperationKind::SaveProduct:
        return Tr::tr("Save product");
    case OperationKind::SavePlan:
        return Tr::tr("Save plan");
    case OperationKind::ChangePlan:
        return Tr::tr("Change plan");
    case OperationKind::RemoveRetired:
        return Tr::tr("Remove retired container");
    case OperationKind::ProveBackup:
        return Tr::tr("Prove backup");
    case OperationKind::RestoreWorkspace:
        return Tr::tr("Restore workspace");
    case OperationKind::RestoreTables:
        return Tr::tr("Restore tables");
    case OperationKind::ConvertWorkspace:
        return Tr::tr("Convert workspace");
    case OperationKind::DropKeptDatabase:
        return Tr::tr("Drop kept data");
    case OperationKind::StartContainer:
        return Tr::tr("Start container");
    case OperationKind::StopContainer:
        return Tr::tr("Stop container");
    case OperationKind::RestartContainer:
        return Tr::tr("Restart container");
    case OperationKind::RedeployContainer:
        return Tr::tr("Redeploy container");
    case OperationKind::RunCommand:
        return Tr::tr("Run command");
    case OperationKind::RenewCertificate:
        return Tr::tr("Renew certificate");
    case OperationKind::ServeCertificate:
        return Tr::tr("Take certificate into service");
    }
    return {};
}

QString operationTitle(OperationKind kind, const QString &targetName)
{
    const QString name = quoted(targetName);
    switch (kind) {
    case OperationKind::PrepareServer:
        return filled(Tr::tr("Prepare the server %1"), {name});
    case OperationKind::CreateWorkspace:
        return filled(Tr::tr("Create the workspace %1"), {name});
    case OperationKind::SaveProduct:
        return filled(Tr::tr("Save the product %1"), {name});
    case OperationKind::SavePlan:
        return filled(Tr::tr("Save the plan %1"), {name});
    case OperationKind::ChangePlan:
        return filled(Tr::tr("Change the plan of %1"), {name});
    case OperationKind::RemoveRetired:
        return filled(Tr::tr("Remove the retired container of %1"), {name});
    case OperationKind::ProveBackup:
        return filled(Tr::tr("Prove a backup of %1"), {name});
    case OperationKind::RestoreWorkspace:
        return filled(Tr::tr("Restore the workspace %1"), {name});
    case OperationKind::RestoreTables:
        return filled(Tr::tr("Restore tables of %1 beside the present ones"), {name});
    case OperationKind::ConvertWorkspace:
        return filled(Tr::tr("Convert the workspace %1"), {name});
    case OperationKind::DropKeptDatabase:
        return filled(Tr::tr("Drop kept data of %1"), {name});
    case OperationKind::StartContainer:
        return filled(Tr::tr("Start the container %1"), {name});
    case OperationKind::StopContainer:
        return filled(Tr::tr("Stop the container %1"), {name});
    case OperationKind::RestartContainer:
        return filled(Tr::tr("Restart the container %1"), {name});
    case OperationKind::RedeployContainer:
        return filled(Tr::tr("Redeploy the container %1"), {name});
    case OperationKind::RunCommand:
        return filled(Tr::tr("Run a command in %1"), {name});
    case OperationKind::RenewCertificate:
        return filled(Tr::tr("Renew the certificate of %1"), {name});
    case OperationKind::ServeCertificate:
        return filled(Tr::tr("Reload the proxy for the certificate of %1"), {name});
    }
    return {};
}

QString operationStateText(OperationState state)
{
    switch (state) {
    case OperationState::Running:
        return Tr::tr("Running", "state of an operation");
    case OperationState::Compensating:
        return Tr::tr("Rolling back", "state of an operation");
    case OperationState::Done:
        return Tr::tr("Done", "state of an operation");
    case OperationState::RolledBack:
        return Tr::tr("Rolled back", "state of an operation");
    case OperationState::NeedsOperator:
        return Tr::tr("Waits for a person", "state of an operation");
    }
    return {};
}

Badge operationBadge(const OperationRecord &operation)
{
    if (operation.isInterrupted() && operation.state != OperationState::NeedsOperator)
        return {Tr::tr("Interrupted", "state of an operation"), StatusRole::Warn};
    // What a command had done stays.
    if (commandsteptext::leavesWhatItDid(operation.kind) && operation.state == OperationState::RolledBack)
        return commandsteptext::endBadge(OutcomeKind::RolledBack, operation.kind);
    return {operationStateText(operation.state), roleOf(operation.state)};
}

QString stepStateText(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return Tr::tr("Not begun", "state of a step");
    case StepState::Intent:
        return Tr::tr("Begun", "state of a step");
    case StepState::Done:
        return Tr::tr("Done", "state of a step");
    case StepState::CompensationIntent:
        return Tr::tr("Being undone", "state of a step");
    case StepState::Compensated:
        return Tr::tr("Undone", "state of a step");
    }
    return {};
}

Badge stepStateBadge(StepState state)
{
    return {stepStateText(state), roleOf(state)};
}

QString outcomeText(OutcomeKind kind)
{
    switch (kind) {
    case OutcomeKind::Done:
        return Tr::tr("Done", "end of an operation");
    case OutcomeKind::RolledBack:
        return Tr::tr("Rolled back", "end of an operation");
    case OutcomeKind::Stopped:
        return Tr::tr("Stopped", "end of an operation");
    case OutcomeKind::Interrupted:
        return Tr::tr("Interrupted", "end of an operation");
    case OutcomeKind::NeedsOperator:
        return Tr::tr("Waits for a person", "end of an operation");
    }
    return {};
}

QString outcomeSentence(OutcomeKind kind)
{
    switch (kind) {
    case OutcomeKind::Done:
        return Tr::tr("All steps are done, and each was checked on the server.");
    case OutcomeKind::RolledBack:
        return Tr::tr("A step failed, and what had been done was undone. The server is as it was before, except for what the journal "
                      "and the activity log keep.");
    case OutcomeKind::Stopped:
        return Tr::tr("The operation was stopped between two steps. It stays open: resume it or roll it back.");
    case OutcomeKind::Interrupted:
        return Tr::tr("The operation was interrupted and stays open. Every console can resume it or roll it back, because the journal "
                      "is on the server.");
    case OutcomeKind::NeedsOperator:
        return Tr::tr(
            "A step could not be undone, and the operation waits for a person. What is still in place is listed in its steps.");
    }
    return {};
}

Badge outcomeBadge(OutcomeKind kind)
{
    return {outcomeText(kind), roleOf(kind)};
}

QString eventText(const OperationEvent &event, const Runbook *runbook)
{
    const QString step = stepName(event, runbook);
    const QString reason = reasonOf(event);
    switch (event.kind) {
    case OperationEventKind::OperationStarted:
        return Tr::tr("The operation has begun.");
    case OperationEventKind::StepStarted:
        return filled(Tr::tr("%1: begun."), {step});
    case OperationEventKind::StepProgress:
        return safeText(event.text);
    case OperationEventKind::StepTransferred:
        return filled(Tr::tr("%1 of %2"), {byteSize({event.bytes}), byteSize({event.expectedBytes})});
    case OperationEventKind::StepDone:
        return filled(Tr::tr("%1: done in %2."), {step, duration(event.milliseconds)});
    case OperationEventKind::StepFailed:
        return filled(Tr::tr("%1: failed after %2. %3"), {step, duration(event.milliseconds), reason});
    case OperationEventKind::CompensationStarted:
        return reason.isEmpty() ? Tr::tr("What has been done is being undone, as asked.")
                                : filled(Tr::tr("What has been done is being undone. %1"), {reason});
    case OperationEventKind::StepCompensationStarted:
        return filled(Tr::tr("%1: being undone."), {step});
    case OperationEventKind::StepCompensated:
        return filled(Tr::tr("%1: undone in %2."), {step, duration(event.milliseconds)});
    case OperationEventKind::StepCompensationFailed:
        return filled(Tr::tr("%1: could not be undone. %2"), {step, reason});
    case OperationEventKind::OperationFinished:
        return reason.isEmpty() ? Tr::tr("The operation has ended.") : filled(Tr::tr("The operation has ended. %1"), {reason});
    }
    return {};
}

} // namespace tmc::ui
