#pragma once

#include "core/domain/workspace.h"
#include "core/support/result.h"

#include <QJsonObject>
#include <QString>

namespace tmc {

/// Where ssh connects to. Everything else (ProxyJump, agent, certificates) comes from the operator's own ~/.ssh/config.
struct SshTarget {
    QString host;         ///< host name, address or an alias of the operator's ssh configuration
    int port = 0;         ///< 0 = what the ssh configuration says
    QString user;         ///< empty = what the ssh configuration says
    QString identityFile; ///< empty = agent and ssh configuration
    bool operator==(const SshTarget &) const = default;
};

/// Refuses anything that ssh could take for an option or a shell could take for syntax (CVE-2023-51385 class). Fails with InvalidInput.
Result<void> checkSshTarget(const SshTarget &target);

enum class PostgresTargetKind { HostPort, Socket, Container };

/// How PostgreSQL is reached from the server's point of view.
struct PostgresTarget {
    PostgresTargetKind kind = PostgresTargetKind::Container;
    QString address; ///< host name or address, absolute socket path, or container name (found through Docker)
    int port = 5432; ///< not used for Socket
    QString role = QStringLiteral("tm_operator");
    QString registryDatabase = QStringLiteral("tenant_master");
    QString passwordFile; ///< 0600 file with the role's password on its first line; empty = OS keychain
    bool operator==(const PostgresTarget &) const = default;
};

/// "container:postgres", "container:postgres:5432", "socket:/run/postgresql/.s.PGSQL.5432", "host:127.0.0.1:5432". Fails with InvalidInput.
Result<PostgresTarget> parsePostgresTarget(const QString &text);
QString postgresTargetText(const PostgresTarget &target);

/// One VPS as the operator knows it. Stored locally without any secret.
struct ServerProfile {
    QString name; ///< unique, chosen by the operator: [A-Za-z0-9][A-Za-z0-9._-]{0,39}
    Environment environment = Environment::Production;
    SshTarget ssh;
    QString dockerSocket = QStringLiteral("/var/run/docker.sock");
    PostgresTarget postgres;
    QString proxyAddress = QStringLiteral("127.0.0.1:80"); ///< the reverse proxy's HTTP port, seen from the server
    QString proxyNetwork = QStringLiteral("nginx-proxy");  ///< Docker network that proxy and tenants share
    bool operator==(const ServerProfile &) const = default;
};

Result<void> checkServerProfile(const ServerProfile &profile);
QJsonObject serverProfileToJson(const ServerProfile &profile);
ServerProfile serverProfileFromJson(const QJsonObject &json);

} // namespace tmc
