#include "app/cli/clitext.h"
#include "app/cli/operationrun.h"
#include "app/cli/plannedrun.h"
#include "app/cli/snapshotrun.h"
#include "app/cli/verbs.h"
#include "core/planner/renewcertificate.h"
#include "core/support/json.h"
#include "ui/presentation/certificatetext.h"
#include "ui/presentation/loadtext.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/routetext.h"

#include <QJsonArray>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

/// The named hosts, else those of all workspaces.
QStringList chosenHosts(const Command &command, const RegistryFacts &registry)
{
    if (!command.invocation.arguments.isEmpty())
        return command.invocation.arguments;
    QStringList hosts;
    for (const Workspace &workspace : registry.workspaces)
        if (workspace.state != WorkspaceState::Archived)
            hosts += workspace.hosts;
    hosts.sort();
    return hosts;
}

ExitCode listCertificates(const Command &command, const ConnectedServer &server)
{
    const SystemSnapshot snapshot = readSnapshot(command, server);
    if (!snapshot.registry.value)
        return registryFailure(command, snapshot);
    OperationControl control;
    const InterruptWatch watch(control, InterruptWatch::FirstSignal::Aborts);
    const QDateTime now = command.graph.clock().now();
    const auto reader = command.graph.certificateReader(server.endpoints.dockerSocket);
    const auto certificates = reader->read(chosenHosts(command, *snapshot.registry.value), control.abortToken());
    if (!certificates)
        return command.output.failure(certificates.error());
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const HostCertificate &certificate : *certificates) {
        const CertificateVerdict verdict = judge(certificate, now);
        if (command.invocation.has(u"problems"_s) && verdict == CertificateVerdict::Good)
            continue;
        const auto &told = certificate.served ? certificate.served : certificate.stored;
        rows.push_back({certificate.host, ui::certificateBadge(verdict).text, ui::certificateEndText(certificate, now),
                        told ? told->issuer : ui::unknownFigure(), ui::certificateAdvice(verdict)});
        array.append(hostCertificateToJson(certificate, now));
    }
    if (rows.empty())
        command.output.line(command.invocation.has(u"problems"_s) ? CliText::tr("Every host has a good certificate.")
                                                                  : CliText::tr("There is no host yet."));
    else
        command.output.table({CliText::tr("Host"), CliText::tr("Certificate"), CliText::tr("Ends"), CliText::tr("Issued by"),
                              CliText::tr("What to do")},
                             rows);
    command.output.document(aged(snapshot, u"certificates"_s, array));
    return ExitCode::Done;
}

void runOnCertificate(Command &command, OperationKind kind, Finished finished)
{
    const QString host = command.invocation.arguments.constFirst();
    const PlannedRun run{.kind = kind,
                         .plan =
                             [kind, host](const ServerProfile &, const SystemSnapshot &snapshot) {
                                 const OperationId operation(QUuid::createUuid().toString(QUuid::WithoutBraces));
                                 return makeCertificateRunbook({.operation = operation, .kind = kind, .host = host}, snapshot);
                             },
                         .question =
                             [kind, host](const ServerProfile &profile) {
                                 return CliText::tr("%1 on %2?").arg(ui::operationTitle(kind, host), profile.name);
                             },
                         .reportDone =
                             [&command, kind](const Runbook &runbook) {
                                 command.output.line(ui::operationDoneHeading(kind, runbook.targetName) + u'.');
                             },
                         .showsFirst = true};
    runPlanned(command, run, std::move(finished));
}

Verb certificateVerb(const QString &word, OperationKind kind, const QString &summary)
{
    return {{u"cert"_s, word}, {u"host"_s}, plannedRunOptions(), summary, [kind](Command &command, Finished finished) {
                runOnCertificate(command, kind, std::move(finished));
            }};
}

} // namespace

QList<Verb> certificateVerbs()
{
    return {{{u"cert"_s, u"list"_s},
             {u"host..."_s},
             {{u"problems"_s, CliText::tr("Only certificates that are not good.")}},
             CliText::tr("Show the certificate of each host: stored, served, how long it is still good."),
             [](Command &command, Finished finished) {
                 connectAndRun(
                     command, {}, [&command](const ConnectedServer &server) { return listCertificates(command, server); },
                     std::move(finished));
             }},
            certificateVerb(
                u"renew"_s, OperationKind::RenewCertificate,
                CliText::tr("Have the companion issue the certificate of a host again; done when the proxy was seen to serve it.")),
            certificateVerb(u"reload"_s, OperationKind::ServeCertificate,
                            CliText::tr("Reload the proxy for a host whose certificate on the disk is not the one that is served."))};
}

} // namespace tmc::cli
