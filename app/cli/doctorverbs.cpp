#include "app/cli/attentionrun.h"
#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/verbs.h"
#include "ui/presentation/attentiontext.h"
#include "ui/presentation/formatting.h"

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

void print(const Output &output, const Finding &finding, const AttentionReport &report)
{
    const QString since =
        finding.since.isValid() && !finding.meansUnknown() ? u" · "_s + ui::relativeTime(finding.since, report.at) : QString();
    output.line(u"%1: %2%3"_s.arg(ui::findingBadge(finding.severity).text, ui::findingText(finding, report.at), since));
    if (const QString affected = ui::findingAffected(finding); !affected.isEmpty())
        output.line(u"  "_s + affected);
    output.line(u"  "_s + ui::findingRemedy(finding, report.server));
    if (const QString shown = ui::findingCommand(finding, report.server); !shown.isEmpty())
        output.line(u"  $ "_s + shown);
}

ExitCode diagnose(Command &command, const ConnectedServer &server)
{
    OperationControl control;
    const InterruptWatch watch(control, InterruptWatch::FirstSignal::Aborts);
    const AttentionReport report = lookForAttention(command, server, control.abortToken());
    if (control.abortToken().stop_requested())
        return command.output.failure({.code = ErrorCode::Cancelled});
    command.output.line(u"%1: %2"_s.arg(report.server, ui::findingsSummary(report.findings)));
    for (const Finding &finding : report.findings) {
        command.output.line();
        print(command.output, finding, report);
    }
    command.output.document(attentionDocument(report));
    return report.exitCode();
}

} // namespace

QList<Verb> doctorVerbs()
{
    return {{{u"doctor"_s},
             {},
             {repositoryOption()},
             CliText::tr("Look for everything that needs attention, and tell the next step for each."),
             [](Command &command, Finished finished) {
                 connectAndRun(
                     command, {.postgresMayFail = true},
                     [&command](const ConnectedServer &server) { return diagnose(command, server); }, std::move(finished));
             }}};
}

} // namespace tmc::cli
