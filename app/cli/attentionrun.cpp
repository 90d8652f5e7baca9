#include "app/cli/attentionrun.h"

#include "app/cli/backupoptions.h"
#include "app/cli/loadrun.h"
#include "app/cli/operationrun.h"
#include "core/adapters/local/localsettings.h"
#include "core/engine/checkupfailure.h"
#include "core/engine/restartwatch.h"
#include "core/engine/watchstate.h"
#include "core/support/json.h"
#include "ui/presentation/attentiontext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

constexpr int historyDays = 14; ///< that decide how the disk goes on
constexpr int seldomSeconds = 3600;
constexpr int soonSeconds = 900; ///< where a part of it could not be read

SystemSnapshot freshSnapshot(const Command &command, const ConnectedServer &server)
{
    SystemSnapshot snapshot = readSnapshot(command, server);
    if (server.postgresError) {
        snapshot.registry.error = server.postgresError;
        snapshot.cluster.error = server.postgresError;
    }
    return snapshot;
}

BackupFacts readBackups(Command &command, const ConnectedServer &connected, const SystemSnapshot &snapshot, const QDateTime &now)
{
    BackupFacts facts;
    const QString &server = snapshot.serverName;
    const Result<BackupPolicy> policy = command.graph.backupPolicy(server)->read();
    const Result<std::vector<BackupKey>> keys = command.graph.backupKeys(server)->list();
    const QString chosen = command.invocation.value(u"repository"_s, qEnvironmentVariable("TENANT_MASTER_BACKUPS"));
    const QString folder = !chosen.isEmpty() ? chosen : policy ? policy->folderFor(server) : QString();
    const Result<std::vector<StoredBackup>> copies =
        command.graph.backupStore(server, folder, connected.endpoints.controlSocket)->list();
    for (const auto &error : {policy ? std::optional<Error>() : policy.error(), keys ? std::optional<Error>() : keys.error(),
                              copies ? std::optional<Error>() : copies.error()})
        if (error && !facts.error)
            facts.error = error;
    facts.hasKeys = keys && !keys->empty();
    if (!facts.error)
        facts.readAt = now;
    if (!facts.error && snapshot.registry.value)
        facts.workspaces = backupsByWorkspace(snapshot.registry.value->workspaces, server, *copies, *policy, now);
    return facts;
}

void readLoad(const Command &command, const ConnectedServer &server, AttentionFacts &facts, const QDateTime &now, std::stop_token stop)
{
    LoadRun run(command, server, !server.postgresError);
    Result<LoadReport> report = run.look(std::move(stop));
    if (!report) {
        facts.loadError = report.error();
        return;
    }
    facts.cluster = report->cluster;
    facts.load = report->sample.load.host;
    RestartWatch restarts;
    restarts.see(report->sample.restarts, report->containers, now);
    facts.restarts = restarts.lately(now);
}

void readSeldom(const Command &command, const ConnectedServer &server, const SystemSnapshot &snapshot, SeldomRead &seldom,
                const QDateTime &now, std::stop_token stop)
{
    const bool isDue = !seldom.at.isValid() || seldom.at.secsTo(now) >= seldomSeconds || now < seldom.at;
    if (!isDue || !snapshot.registry.value)
        return;
    const auto certificates = command.graph.certificateReader(server.endpoints.dockerSocket);
    const auto docker = command.graph.dockerEngine(server.endpoints.dockerSocket);
    const auto logs = command.graph.logReader(server.endpoints.dockerSocket);
    const std::optional<Checkup> before = std::exchange(seldom.checkup, std::nullopt);
    Checkup fresh = checkUp({*certificates, *docker, *logs}, snapshot, before ? &*before : nullptr, now, std::move(stop));
    const bool isCutOff = fresh.exposures.error.has_value();
    seldom.at = isCutOff ? QDateTime() : hasFailed(fresh) ? now.addSecs(soonSeconds - seldomSeconds) : now;
    seldom.checkup = before ? keepingOldValues(std::move(fresh), *before) : std::move(fresh);
}

} // namespace

QString AttentionReport::status() const
{
    return watchStatus(findings);
}

ExitCode AttentionReport::exitCode() const
{
    if (hasUnknown(findings))
        return ExitCode::Unknown;
    return worstOf(findings).value_or(FindingSeverity::Notice) == FindingSeverity::Notice ? ExitCode::Done : ExitCode::Attention;
}

bool AttentionReport::isCutOff() const
{
    return std::ranges::any_of(
        findings, [](const Finding &finding) { return finding.kind == FindingKind::PartUnread && finding.subject == "docker"_L1; });
}

AttentionReport lookForAttention(Command &command, const ConnectedServer &server, SeldomRead &seldom, std::stop_token stop)
{
    const QDateTime now = command.graph.clock().now();
    AttentionFacts facts{.snapshot = std::make_shared<const SystemSnapshot>(freshSnapshot(command, server))};
    facts.backups = readBackups(command, server, *facts.snapshot, now);
    readLoad(command, server, facts, now, stop);
    readSeldom(command, server, *facts.snapshot, seldom, now, std::move(stop));
    facts.checkup = seldom.checkup;
    if (const auto history = command.graph.loadHistory(server.profile.name))
        facts.diskUsed = history->read(loadseries::diskUsed, LoadStep::QuarterHour, now.addDays(-historyDays), now)
                             .value_or(std::vector<LoadPoint>()); // without a history there is no forecast
    const std::vector<Finding> all = findingsOf(facts, now);
    const Mutings mutings = readMutings(command, server.profile.name);
    MutedFindings findings = mutings.sorted(all, now);
    return {.server = server.profile.name,
            .at = now,
            .findings = std::move(findings.told),
            .muted = std::move(findings.muted),
            .mutings = mutings,
            .checks = diagnose(facts, all, now),
            .snapshot = facts.snapshot};
}

Mutings readMutings(const Command &command, const QString &server)
{
    const LocalSettings store(command.graph.paths());
    const QByteArray kept = store.value(settings::viewState(mutingsKey(server)));
    return Mutings::fromJson(parseJsonObject(kept).value_or(QJsonObject()));
}

QJsonObject attentionDocument(const AttentionReport &report)
{
    QJsonArray findings;
    std::vector<Finding> all = report.findings;
    all.insert(all.end(), report.muted.begin(), report.muted.end());
    for (const Finding &finding : all) {
        QJsonObject json = findingToJson(finding);
        const std::optional<Muting> muting = report.mutings.of(finding, report.at);
        json.insert(u"muted"_s, muting.has_value());
        if (muting)
            json.insert(u"mutedUntil"_s, timeToJson(muting->until));
        json.insert(u"text"_s, ui::findingText(finding, report.at));
        json.insert(u"remedy"_s, ui::findingRemedy(finding, report.server));
        json.insert(u"command"_s, ui::findingCommand(finding, report.server));
        findings.append(json);
    }
    QJsonArray checks;
    for (const Check &check : report.checks)
        checks.append(checkToJson(check));
    return {{u"server"_s, report.server},
            {u"collectedAt"_s, timeToJson(report.at)},
            {u"status"_s, report.status()},
            {u"findings"_s, findings},
            {u"checks"_s, checks}};
}

} // namespace tmc::cli
