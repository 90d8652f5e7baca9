#include "app/cli/clitext.h"
#include "app/cli/plannedrun.h"
#include "app/cli/verbs.h"
#include "core/planner/containercommand.h"
#include "ui/presentation/operationtext.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

QString questionFor(OperationKind kind, const QString &container, const QString &server)
{
    return CliText::tr("%1 on %2?").arg(ui::operationTitle(kind, container), server);
}

Result<Runbook> planCommand(const Command &command, OperationKind kind, const ServerProfile &profile, const SystemSnapshot &snapshot)
{
    ContainerRequest request{.operation = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces)),
                             .kind = kind,
                             .container = command.invocation.arguments.constFirst(),
                             .registryContainer = {},
                             .pull = command.invocation.has(u"pull"_s),
                             .productImage = command.invocation.has(u"product-image"_s)};
    applyProfile(request, profile);
    return makeContainerRunbook(request, snapshot);
}

void runCommand(Command &command, OperationKind kind, Finished finished)
{
    const PlannedRun run{
        .kind = kind,
        .plan = [&command, kind](const ServerProfile &profile,
                                 const SystemSnapshot &snapshot) { return planCommand(command, kind, profile, snapshot); },
        .question =
            [&command, kind](const ServerProfile &profile) {
                return questionFor(kind, command.invocation.arguments.constFirst(), profile.name);
            },
        .reportDone = [&command, kind](
                          const Runbook &runbook) { command.output.line(ui::operationDoneHeading(kind, runbook.targetName) + u'.'); },
        .showsFirst = true,
        .typedName = [](const Runbook &runbook) { return needsTypedName(runbook) ? runbook.targetName : QString(); }};
    runPlanned(command, run, std::move(finished));
}

Verb commandVerb(const QString &word, OperationKind kind, const QString &summary, const QList<QCommandLineOption> &more = {})
{
    return {{u"container"_s, word}, {u"name"_s}, more + plannedRunOptions(), summary, [kind](Command &command, Finished finished) {
                runCommand(command, kind, std::move(finished));
            }};
}

} // namespace

QList<Verb> containerCommandVerbs()
{
    return {
        commandVerb(u"start"_s, OperationKind::StartContainer, CliText::tr("Start a container and wait until it is healthy.")),
        commandVerb(u"stop"_s, OperationKind::StopContainer, CliText::tr("Stop a container; it stays stopped until it is started.")),
        commandVerb(u"restart"_s, OperationKind::RestartContainer,
                    CliText::tr("Restart a container and wait until it is healthy; the preview says whom it serves.")),
        commandVerb(u"redeploy"_s, OperationKind::RedeployContainer,
                    CliText::tr("Make a product's container anew with the same configuration and its image as it is now."),
                    {{u"pull"_s, CliText::tr("Fetch the image from its registry first.")},
                     {u"product-image"_s, CliText::tr("With the image that its product has now, instead of its own.")}}),
    };
}

} // namespace tmc::cli
