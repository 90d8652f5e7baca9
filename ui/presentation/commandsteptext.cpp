#include "ui/presentation/commandsteptext.h"

#include "ui/presentation/formatting.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tmc::ui::commandsteptext {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandStepText)
};

} // namespace

QString title(const action::PrepareCommand &a)
{
    return filled(Tr::tr("Register the command with Docker in the container %1"), {quoted(a.container.name)});
}

QString title(const action::RunCommand &a)
{
    return filled(Tr::tr("Run “%1” in the container %2, for %3 at most"),
                  {quoted(a.command), quoted(a.container.name), duration(a.limitSeconds * 1000LL)});
}

QString reason(const action::PrepareCommand &a)
{
    if (!a.secretVariable.isEmpty())
        return filled(Tr::tr("Docker gives it a number and starts each number once only. The secret goes along as %1 and is kept in "
                             "neither the journal nor the activity log."),
                      {quoted(a.secretVariable)});
    return Tr::tr("Docker gives it a number and starts each number once only, so that the command is never run twice by itself.");
}

QString reason(const action::RunCommand &)
{
    return Tr::tr("Its output is shown as it comes. Docker is asked for the exit code at the end; only 0 counts as done.");
}

QString undo(const action::PrepareCommand &)
{
    return Tr::tr("Nothing to undo: a command that was not started is nothing.");
}

QString undo(const action::RunCommand &)
{
    return Tr::tr("If it still runs, it is ended, and looked for by its mark until nothing is found. What it has done stays.");
}

QString notice(const Notice &notice)
{
    if (notice.code == NoticeCode::CommandNotUndone)
        return Tr::tr("What the command does in the application cannot be undone from here.");
    if (notice.code == NoticeCode::CommandForNoTenant)
        return filled(
            Tr::tr("The container %1 serves several workspaces, and no part of the command says that only %2 is meant: write "
                   "{database}, {role} or {tenant} where its own belongs."),
            {quoted(notice.args.value(0)), quoted(notice.args.value(1))});
    if (notice.code == NoticeCode::ArgumentsMasked)
        return Tr::tr("Parts of the command look like secrets: they are run as they were typed, and the journal keeps •••.");
    return {};
}

QString evidence(const action::RunCommand &a)
{
    return filled(Tr::tr("Docker says that “%1” ended with exit code 0 in the container %2."),
                  {quoted(a.command), quoted(a.container.name)});
}

bool leavesWhatItDid(OperationKind kind)
{
    return kind == OperationKind::RunCommand || kind == OperationKind::RenewCertificate || kind == OperationKind::ServeCertificate;
}

QString endSentence(OutcomeKind outcome, OperationKind kind)
{
    if (kind != OperationKind::RunCommand && leavesWhatItDid(kind) && outcome == OutcomeKind::RolledBack)
        return Tr::tr("It did not come to its end, and nothing of it runs any more. A certificate that was made stays, and so does a "
                      "reload of the proxy.");
    if (kind != OperationKind::RunCommand)
        return outcomeSentence(outcome);
    switch (outcome) {
    case OutcomeKind::Done:
        return Tr::tr("The command ended with exit code 0.");
    case OutcomeKind::RolledBack:
        return Tr::tr("The command did not end with success, and nothing of it runs any more. What it had done until then stays.");
    case OutcomeKind::Stopped:
        return Tr::tr(
            "The console stopped watching, and the command may still run. Resume the operation to wait for its end, or roll it "
            "back to end it.");
    case OutcomeKind::Interrupted:
        return Tr::tr("It is not known how the command ended, because the connection was lost. Resume the operation: Docker is asked, "
                      "and the command is not run a second time.");
    case OutcomeKind::NeedsOperator:
        return Tr::tr("It could not be made sure that nothing of the command runs any more. Look into the container, then roll the "
                      "operation back once more.");
    }
    return {};
}

Badge endBadge(OutcomeKind outcome, OperationKind kind)
{
    if (leavesWhatItDid(kind) && outcome == OutcomeKind::RolledBack)
        return {Tr::tr("Failed", "end of a command"), StatusRole::Bad};
    return outcomeBadge(outcome);
}

} // namespace tmc::ui::commandsteptext
