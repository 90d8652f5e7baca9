#include "core/domain/serverprofile.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(u"\\A(?:"_s + pattern + u")\\z"_s).match(text).hasMatch();
}

bool isPort(int port)
{
    return port > 0 && port <= 65535;
}

Result<PostgresTarget> withPort(PostgresTarget target, const QString &portText)
{
    bool isNumber = true;
    if (!portText.isEmpty())
        target.port = portText.toInt(&isNumber);
    if (!isNumber || !isPort(target.port))
        return fail(ErrorCode::InvalidInput, {u"postgres"_s, portText});
    return target;
}

/// A role or a database that exists already: any name that PostgreSQL can hold, since it is always quoted.
Result<void> checkDatabaseObject(const QString &name)
{
    if (name.isEmpty() || name.toUtf8().size() > 63 || !matches(name, u"[^\\x00-\\x1f\\x7f]+"_s))
        return fail(ErrorCode::InvalidInput, {u"identifier"_s, name});
    return {};
}

} // namespace

Result<void> checkSshTarget(const SshTarget &target)
{
    if (!matches(target.host, u"[A-Za-z0-9_][A-Za-z0-9._:-]{0,254}"_s))
        return fail(ErrorCode::InvalidInput, {u"host"_s, target.host});
    if (!target.user.isEmpty() && !matches(target.user, u"[A-Za-z0-9_][A-Za-z0-9._-]{0,63}"_s))
        return fail(ErrorCode::InvalidInput, {u"user"_s, target.user});
    if (target.port != 0 && !isPort(target.port))
        return fail(ErrorCode::InvalidInput, {u"port"_s, QString::number(target.port)});
    if (!target.identityFile.isEmpty() && !matches(target.identityFile, u"/[^\\x00-\\x1f\"'%$`]{1,400}"_s))
        return fail(ErrorCode::InvalidInput, {u"identityFile"_s, target.identityFile});
    return {};
}

Result<PostgresTarget> parsePostgresTarget(const QString &text)
{
    static const QRegularExpression container(uR"(\Acontainer:([A-Za-z0-9][A-Za-z0-9_.-]{0,127})(?::(\d{1,5}))?\z)"_s);
    static const QRegularExpression socket(uR"(\Asocket:(/[^\x00-\x1f"'\\]{1,99})\z)"_s);
    static const QRegularExpression host(uR"(\Ahost:([A-Za-z0-9][A-Za-z0-9.-]{0,252})(?::(\d{1,5}))?\z)"_s);
    PostgresTarget target;
    if (const auto match = container.match(text); match.hasMatch()) {
        target.kind = PostgresTargetKind::Container;
        target.address = match.captured(1);
        return withPort(target, match.captured(2));
    }
    if (const auto match = host.match(text); match.hasMatch()) {
        target.kind = PostgresTargetKind::HostPort;
        target.address = match.captured(1);
        return withPort(target, match.captured(2));
    }
    if (const auto match = socket.match(text); match.hasMatch()) {
        target.kind = PostgresTargetKind::Socket;
        target.address = match.captured(1);
        return target;
    }
    return fail(ErrorCode::InvalidInput, {u"postgres"_s, text});
}

QString postgresTargetText(const PostgresTarget &target)
{
    switch (target.kind) {
    case PostgresTargetKind::HostPort:
        return u"host:%1:%2"_s.arg(target.address).arg(target.port);
    case PostgresTargetKind::Socket:
        return u"socket:%1"_s.arg(target.address);
    case PostgresTargetKind::Container:
        return u"container:%1:%2"_s.arg(target.address).arg(target.port);
    }
    return {};
}

Result<void> checkServerProfile(const ServerProfile &profile)
{
    if (!matches(profile.name, u"[A-Za-z0-9][A-Za-z0-9._-]{0,39}"_s))
        return fail(ErrorCode::InvalidInput, {u"name"_s, profile.name});
    TM_CHECK(checkSshTarget(profile.ssh));
    if (!matches(profile.dockerSocket, u"/[^\\x00-\\x1f:\"'\\\\]{1,99}"_s))
        return fail(ErrorCode::InvalidInput, {u"dockerSocket"_s, profile.dockerSocket});
    if (!matches(profile.proxyAddress, u"[A-Za-z0-9][A-Za-z0-9.-]{0,252}:\\d{1,5}"_s))
        return fail(ErrorCode::InvalidInput, {u"proxyAddress"_s, profile.proxyAddress});
    // "host" and "none" are not networks but modes of the engine that would share the server's namespace.
    if (!matches(profile.proxyNetwork, u"(?!(?:host|none)\\z)[A-Za-z0-9][A-Za-z0-9_.-]{0,127}"_s))
        return fail(ErrorCode::InvalidInput, {u"network"_s, profile.proxyNetwork});
    TM_CHECK(checkDatabaseObject(profile.postgres.role));
    TM_CHECK(checkDatabaseObject(profile.postgres.registryDatabase));
    if (!matches(profile.postgres.passwordFile, u"(?:/[^\\x00-\\x1f\\x7f]{1,400})?"_s))
        return fail(ErrorCode::InvalidInput, {u"passwordFile"_s, profile.postgres.passwordFile});
    TM_CHECK(parsePostgresTarget(postgresTargetText(profile.postgres)));
    return {};
}

QJsonObject serverProfileToJson(const ServerProfile &profile)
{
    return {
        {u"name"_s, profile.name},
        {u"environment"_s, environmentName(profile.environment)},
        {u"ssh"_s, QJsonObject{{u"host"_s, profile.ssh.host},
                               {u"port"_s, profile.ssh.port},
                               {u"user"_s, profile.ssh.user},
                               {u"identityFile"_s, profile.ssh.identityFile}}},
        {u"dockerSocket"_s, profile.dockerSocket},
        {u"postgres"_s, QJsonObject{{u"target"_s, postgresTargetText(profile.postgres)},
                                    {u"role"_s, profile.postgres.role},
                                    {u"registryDatabase"_s, profile.postgres.registryDatabase},
                                    {u"passwordFile"_s, profile.postgres.passwordFile}}},
        {u"proxyAddress"_s, profile.proxyAddress},
        {u"proxyNetwork"_s, profile.proxyNetwork},
    };
}

ServerProfile serverProfileFromJson(const QJsonObject &json)
{
    ServerProfile profile;
    profile.name = json.value(u"name"_s).toString();
    profile.environment = environmentFromName(json.value(u"environment"_s).toString());
    const QJsonObject ssh = json.value(u"ssh"_s).toObject();
    profile.ssh = {.host = ssh.value(u"host"_s).toString(),
                   .port = ssh.value(u"port"_s).toInt(),
                   .user = ssh.value(u"user"_s).toString(),
                   .identityFile = ssh.value(u"identityFile"_s).toString()};
    profile.dockerSocket = json.value(u"dockerSocket"_s).toString(profile.dockerSocket);
    const QJsonObject postgres = json.value(u"postgres"_s).toObject();
    if (const auto target = parsePostgresTarget(postgres.value(u"target"_s).toString()))
        profile.postgres = *target;
    profile.postgres.role = postgres.value(u"role"_s).toString(profile.postgres.role);
    profile.postgres.registryDatabase = postgres.value(u"registryDatabase"_s).toString(profile.postgres.registryDatabase);
    profile.postgres.passwordFile = postgres.value(u"passwordFile"_s).toString();
    profile.proxyAddress = json.value(u"proxyAddress"_s).toString(profile.proxyAddress);
    profile.proxyNetwork = json.value(u"proxyNetwork"_s).toString(profile.proxyNetwork);
    return profile;
}

} // namespace tmc
