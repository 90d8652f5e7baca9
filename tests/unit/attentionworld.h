#pragma once

#include "core/engine/attention.h"
#include "tests/support/utctime.h"

#include <algorithm>

/// A small server in which nothing is wrong, for tests that let something go wrong.
namespace tmtest::attention {

using namespace Qt::StringLiterals;
using namespace tmc;

inline const QDateTime now = tmtest::utcTime(QDate(2026, 3, 2), QTime(10, 0));

inline ContainerFacts container(const QString &name, const QStringList &hosts, const QString &state = u"running"_s)
{
    return {.id = ContainerId(u"id-"_s + name), .name = name, .state = state, .virtualHosts = hosts, .createdAt = now.addDays(-30)};
}

inline Workspace workspace(const QString &slug, const QString &containerName, Hosting hosting = Hosting::Shared)
{
    Workspace made;
    made.id = WorkspaceId(u"w-"_s + slug);
    made.slug = slug;
    made.product = ProductKey(u"erp"_s);
    made.hosting = hosting;
    made.state = WorkspaceState::Active;
    made.databaseName = u"erp_"_s + slug;
    made.containerName = containerName;
    made.hosts = {slug + u".erp.example.com"_s};
    made.createdAt = now.addDays(-30);
    return made;
}

/// Two workspaces in a shared container and one in its own; nothing is wrong.
inline SystemSnapshot wellServer()
{
    SystemSnapshot snapshot{.serverName = u"vps"_s, .collectedAt = now};
    RegistryFacts &registry = snapshot.registry.value.emplace();
    registry.products = {{.key = ProductKey(u"erp"_s), .firstDedicatedPort = 8201, .lastDedicatedPort = 8299}};
    registry.workspaces = {workspace(u"acme"_s, u"erp-shared"_s), workspace(u"bodega"_s, u"erp-shared"_s),
                           workspace(u"cafe"_s, u"erp-cafe"_s, Hosting::Dedicated)};
    ClusterFacts &cluster = snapshot.cluster.value.emplace();
    cluster.maxConnections = 100;
    for (const Workspace &each : registry.workspaces)
        cluster.databases.push_back({.name = each.databaseName, .connections = 3});
    DockerFacts &docker = snapshot.docker.value.emplace();
    docker.proxy = ProxyFacts{.container = u"nginx-proxy"_s};
    docker.containers = {container(u"nginx-proxy"_s, {}), container(u"erp-shared"_s, {u"*.erp.example.com"_s}),
                         container(u"erp-cafe"_s, {u"cafe.erp.example.com"_s})};
    snapshot.host.value =
        HostFacts{.memoryTotal = {8000}, .memoryAvailable = {5000}, .diskTotal = {100'000'000'000}, .diskFree = {60'000'000'000}};
    snapshot.registry.readAt = snapshot.cluster.readAt = snapshot.docker.readAt = snapshot.host.readAt = now;
    return snapshot;
}

inline AttentionFacts factsOf(SystemSnapshot snapshot)
{
    return {.snapshot = std::make_shared<const SystemSnapshot>(std::move(snapshot))};
}

inline std::vector<Finding> findingsIn(SystemSnapshot snapshot)
{
    return findingsOf(factsOf(std::move(snapshot)), now);
}

inline QStringList slugs(const Finding &finding)
{
    QStringList all;
    for (const AffectedWorkspace &each : finding.workspaces)
        all.append(each.slug);
    return all;
}

inline ContainerFacts &find(SystemSnapshot &snapshot, const QString &name)
{
    return *std::ranges::find(snapshot.docker.value->containers, name, &ContainerFacts::name);
}

inline const Error cut{.code = ErrorCode::SshConnectionLost, .args = {u"vps"_s}, .source = ErrorSource::Ssh};

/// `days` of a disk that grows by `perDay` and holds `last` in the end.
inline std::vector<LoadPoint> growth(int days, double perDay, double last)
{
    std::vector<LoadPoint> points;
    for (int quarter = 0; quarter <= days * 96; ++quarter) {
        const double used = last - perDay * (days * 96 - quarter) / 96;
        points.push_back({.at = now.addSecs(-900LL * (days * 96 - quarter)), .mean = used, .highest = used});
    }
    return points;
}

inline WorkspaceBackups backupsOf(const QString &slug, BackupStanding standing)
{
    return {.workspace = WorkspaceId(u"w-"_s + slug),
            .slug = slug,
            .lastChecked = now.addDays(-1),
            .lastProven = now.addDays(-1),
            .nextDue = now.addSecs(-3600),
            .standing = standing};
}

inline const QString acmeHost = QStringLiteral("acme.erp.example.com");

inline tmc::Certificate certificate(const QString &host, int daysLeft, const QString &fingerprint = QStringLiteral("f1"))
{
    return {.names = {host},
            .issuer = QStringLiteral("Let's Encrypt"),
            .validFrom = now.addDays(-60),
            .validUntil = now.addDays(daysLeft).addSecs(60),
            .fingerprint = fingerprint};
}

inline tmc::HostCertificate good(const QString &host, int daysLeft = 60)
{
    return {.host = host, .stored = certificate(host, daysLeft, host), .served = certificate(host, daysLeft, host), .trouble = {}};
}

inline tmc::AttentionFacts checked(std::vector<tmc::HostCertificate> certificates, std::vector<tmc::ContainerExposure> exposures = {})
{
    tmc::AttentionFacts facts = factsOf(wellServer());
    facts.checkup.emplace();
    facts.checkup->certificates.value = std::move(certificates);
    facts.checkup->exposures.value = std::move(exposures);
    facts.checkup->tables.value.emplace();
    facts.checkup->certificates.readAt = facts.checkup->exposures.readAt = facts.checkup->tables.readAt = now.addSecs(-60);
    return facts;
}

} // namespace tmtest::attention
