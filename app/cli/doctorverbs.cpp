#include "app/cli/attentionrun.h"
#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/muteverbs.h"
#include "app/cli/remedyrun.h"
#include "app/cli/verbs.h"
#include "ui/presentation/attentiontext.h"
#include "ui/presentation/checktext.h"
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
    const QStringList details = ui::findingDetails(finding);
    for (const QString &detail : details)
        output.line(u"  - "_s + detail);
    if (details.size() > ui::mostFindingDetails)
        output.line(u"    "_s + CliText::tr("--json has all of them."));
    output.line(u"  "_s + ui::findingRemedy(finding, report.server));
    if (const QString shown = ui::findingCommand(finding, report.server); !shown.isEmpty())
        output.line(u"  $ "_s + shown);
}

void print(const Output &output, const AttentionReport &report)
{
    output.line(u"%1: %2"_s.arg(report.server, ui::findingsSummary(report.findings)));
    for (const Finding &finding : report.findings) {
        output.line();
        print(output, finding, report);
    }
    if (!report.muted.empty()) {
        output.line();
        output.line(CliText::tr("%n muted; \"mute list\" tells which.", nullptr, static_cast<int>(report.muted.size())));
    }
    for (const Check &check : report.checks)
        if (check.state == CheckState::NotChecked && check.findings.empty()) {
            output.line();
            output.line(u"%1: %2"_s.arg(ui::checkTitle(check.subject), ui::checkSentence(check, report.at)));
        }
}

/// One look; nothing when the operator has stopped it.
std::optional<AttentionReport> look(Command &command, const ConnectedServer &server, SeldomRead &seldom)
{
    OperationControl control;
    const InterruptWatch watch(control, InterruptWatch::FirstSignal::Aborts);
    AttentionReport report = lookForAttention(command, server, seldom, control.abortToken());
    return control.abortToken().stop_requested() ? std::nullopt : std::optional(std::move(report));
}

ExitCode diagnose(Command &command, const ConnectedServer &server)
{
    SeldomRead seldom;
    std::optional<AttentionReport> report = look(command, server, seldom);
    if (!report)
        return command.output.failure({.code = ErrorCode::Cancelled});
    print(command.output, *report);
    QJsonArray mended;
    if (command.invocation.has(u"fix"_s)) {
        mended = mend(command, server, *report);
        const bool wasTried = !mended.isEmpty() && !command.invocation.has(u"dry-run"_s);
        // Whether it helped is seen on the server, not taken from the operations.
        seldom = {};
        report = wasTried ? look(command, server, seldom) : report;
        if (!report)
            return command.output.failure({.code = ErrorCode::Cancelled});
        if (wasTried) {
            command.output.line();
            command.output.line(CliText::tr("After that:"));
            print(command.output, *report);
        }
    }
    QJsonObject document = attentionDocument(*report);
    if (command.invocation.has(u"fix"_s))
        document.insert(u"mended"_s, mended);
    command.output.document(document);
    return report->exitCode();
}

} // namespace

QList<Verb> doctorVerbs()
{
    const Verb doctor{{u"doctor"_s},
                      {},
                      QList<QCommandLineOption>{repositoryOption()} + mendOptions(),
                      CliText::tr("Look for everything that needs attention, and tell the next step for each, or mend it."),
                      [](Command &command, Finished finished) {
                          connectAndRun(
                              command, {.postgresMayFail = true},
                              [&command](const ConnectedServer &server) { return diagnose(command, server); }, std::move(finished));
                      }};
    return QList<Verb>{doctor} + muteVerbs();
}

} // namespace tmc::cli
