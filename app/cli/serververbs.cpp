#include "app/cli/clitext.h"
#include "app/cli/connectedrun.h"
#include "app/cli/verbs.h"
#include "core/support/safetext.h"
#include "ui/presentation/workspacetext.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

/// [user@]host[:port]; brackets around an IPv6 address.
Result<SshTarget> parseSshTarget(const QString &text)
{
    static const QRegularExpression pattern(uR"(\A(?:([^@]+)@)?(\[[0-9A-Fa-f:]+\]|[^:@]+)(?::(\d{1,5}))?\z)"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return fail(ErrorCode::InvalidInput, {u"ssh"_s, text});
    SshTarget target{
        .host = match.captured(2).remove(u'[').remove(u']'), .port = match.captured(3).toInt(), .user = match.captured(1)};
    TM_CHECK(checkSshTarget(target));
    return target;
}

Result<ServerProfile> profileFrom(const Invocation &typed)
{
    ServerProfile profile;
    profile.name = typed.arguments.constFirst();
    const QString environment = typed.value(u"environment"_s, u"production"_s);
    if (environment != "production"_L1 && environment != "qa"_L1)
        return fail(ErrorCode::InvalidInput, {u"environment"_s, environment});
    profile.environment = environmentFromName(environment);
    TM_TRY(profile.ssh, parseSshTarget(typed.value(u"ssh"_s)));
    if (typed.has(u"identity"_s))
        profile.ssh.identityFile = QFileInfo(typed.value(u"identity"_s)).absoluteFilePath();
    const QString role = typed.value(u"role"_s, profile.postgres.role);
    const QString database = typed.value(u"registry-database"_s, profile.postgres.registryDatabase);
    TM_TRY(profile.postgres, parsePostgresTarget(typed.value(u"postgres"_s, u"container:postgres"_s)));
    profile.postgres.role = role;
    profile.postgres.registryDatabase = database;
    if (typed.has(u"password-file"_s))
        profile.postgres.passwordFile = QFileInfo(typed.value(u"password-file"_s)).absoluteFilePath();
    profile.dockerSocket = typed.value(u"docker-socket"_s, profile.dockerSocket);
    profile.proxyAddress = typed.value(u"proxy"_s, profile.proxyAddress);
    profile.proxyNetwork = typed.value(u"network"_s, profile.proxyNetwork);
    TM_CHECK(checkServerProfile(profile));
    return profile;
}

void addServer(Command &command, const Finished &finished)
{
    const Result<ServerProfile> profile = profileFrom(command.invocation);
    if (!profile)
        return finished(command.output.failure(profile.error()));
    if (command.graph.profiles().find(profile->name))
        return finished(command.output.failure({.code = ErrorCode::AlreadyExists, .args = {u"server"_s, profile->name}}));
    if (const Result<void> saved = command.graph.profiles().save(*profile); !saved)
        return finished(command.output.failure(saved.error()));
    command.output.line(CliText::tr("Server %1 is saved. Next: tenant-master server trust %1").arg(profile->name));
    command.output.document({{u"server"_s, serverProfileToJson(*profile)}});
    finished(ExitCode::Done);
}

void listServers(Command &command, const Finished &finished)
{
    const Result<std::vector<ServerProfile>> profiles = command.graph.profiles().list();
    if (!profiles)
        return finished(command.output.failure(profiles.error()));
    const std::unique_ptr<HostKeys> keys = command.graph.hostKeys();
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const ServerProfile &profile : *profiles) {
        const QString fingerprint = keys->trustedFingerprint(profile.name).value_or(QString());
        rows.push_back({profile.name, ui::environmentText(profile.environment), profile.ssh.host, postgresTargetText(profile.postgres),
                        fingerprint.isEmpty() ? CliText::tr("not trusted yet") : fingerprint});
        QJsonObject json = serverProfileToJson(profile);
        json.insert(u"trustedFingerprint"_s, fingerprint);
        array.append(json);
    }
    if (rows.empty())
        command.output.line(CliText::tr("There is no server yet. Add one with: tenant-master server add <name> --ssh user@host"));
    else
        command.output.table(
            {CliText::tr("Name"), CliText::tr("Environment"), CliText::tr("Host"), u"PostgreSQL"_s, CliText::tr("Host key")}, rows);
    command.output.document({{u"servers"_s, array}});
    finished(ExitCode::Done);
}

void selectNamedServer(Command &command)
{
    command.invocation.values.insert(u"server"_s, command.invocation.arguments.constFirst());
}

void testServer(Command &command, Finished finished)
{
    selectNamedServer(command);
    const auto report = [&command](const ConnectedServer &server) {
        if (server.registryError)
            command.output.failure(*server.registryError);
        else
            command.output.line(CliText::tr("Server %1 is ready.").arg(server.profile.name));
        if (!server.registryError)
            command.output.document({{u"server"_s, server.profile.name}, {u"ready"_s, true}});
        return server.registryError ? exitCodeFor(*server.registryError) : ExitCode::Done;
    };
    connectAndRun(command, {.asAdministrator = command.invocation.has(u"admin-password-file"_s), .tellStages = true}, report,
                  std::move(finished));
}

void trustServer(Command &command, Finished finished)
{
    selectNamedServer(command);
    const Result<ServerProfile> profile = chosenProfile(command);
    if (!profile)
        return finished(command.output.failure(profile.error()));
    auto keys = std::shared_ptr<HostKeys>(command.graph.hostKeys());
    // The callback holds the object that calls it back until the answer is there.
    keys->fetch(*profile, [&command, profile = *profile, keys, finished](const Result<HostKeyOffer> &offer) {
        if (!offer)
            return finished(command.output.failure(offer.error()));
        const std::optional<QString> trusted = keys->trustedFingerprint(profile.name);
        if (trusted && *trusted != offer->fingerprint)
            return finished(command.output.failure({.code = ErrorCode::SshHostKeyChanged,
                                                    .args = {profile.ssh.host, *trusted, offer->fingerprint},
                                                    .source = ErrorSource::Ssh}));
        const QString expected = command.invocation.value(u"fingerprint"_s);
        if (expected != offer->fingerprint) {
            command.output.line(
                CliText::tr("%1 offers the %2 key %3").arg(profile.ssh.host, safeLine(offer->keyType), offer->fingerprint));
            command.output.line(CliText::tr("Compare it on the server with: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub"));
            command.output.line(CliText::tr("If it is the same, trust it with: tenant-master server trust %1 --fingerprint %2")
                                    .arg(profile.name, offer->fingerprint));
            return finished(
                command.output.failure({.code = expected.isEmpty() ? ErrorCode::SshHostKeyUnknown : ErrorCode::SshHostKeyChanged,
                                        .args = expected.isEmpty() ? QStringList{profile.ssh.host, offer->fingerprint}
                                                                   : QStringList{profile.ssh.host, expected, offer->fingerprint},
                                        .source = ErrorSource::Ssh}));
        }
        if (const Result<void> stored = keys->trust(profile.name, *offer); !stored)
            return finished(command.output.failure(stored.error()));
        command.output.line(CliText::tr("The key of %1 is trusted from now on.").arg(profile.name));
        command.output.document({{u"server"_s, profile.name}, {u"fingerprint"_s, offer->fingerprint}});
        finished(ExitCode::Done);
    });
}

void removeServer(Command &command, const Finished &finished)
{
    const QString name = command.invocation.arguments.constFirst();
    if (const Result<void> removed = command.graph.profiles().remove(name); !removed)
        return finished(command.output.failure(removed.error()));
    const std::unique_ptr<HostKeys> keys = command.graph.hostKeys();
    for (const Result<void> &each :
         {keys->forget(name), command.graph.cache().remove(name), command.graph.activityCache().remove(name)})
        if (!each && each.error().code != ErrorCode::NotFound)
            return finished(command.output.failure(each.error()));
    command.output.line(CliText::tr("Server %1 is forgotten on this machine. Nothing was changed on the server.").arg(name));
    command.output.document({{u"removed"_s, name}});
    finished(ExitCode::Done);
}

} // namespace

QList<Verb> serverVerbs()
{
    const QList<QCommandLineOption> addOptions{
        {u"ssh"_s, CliText::tr("Where ssh connects to; aliases of the ssh configuration work."), u"[user@]host[:port]"_s},
        {u"identity"_s, CliText::tr("Private key file; default: agent and ssh configuration."), u"file"_s},
        {u"environment"_s, CliText::tr("production or qa."), u"environment"_s},
        {u"postgres"_s, CliText::tr("container:NAME[:port], host:ADDRESS[:port] or socket:PATH, seen from the server."), u"target"_s},
        {u"role"_s, CliText::tr("Role of the console in PostgreSQL; default: tm_operator."), u"role"_s},
        {u"password-file"_s, CliText::tr("File (mode 0600) with that role's password; default: the keychain."), u"file"_s},
        {u"registry-database"_s, CliText::tr("Name of the registry database; default: tenant_master."), u"name"_s},
        {u"docker-socket"_s, CliText::tr("Docker's socket on the server; default: /var/run/docker.sock."), u"path"_s},
        {u"proxy"_s, CliText::tr("Address of the reverse proxy, seen from the server; default: 127.0.0.1:80."), u"address"_s},
        {u"network"_s, CliText::tr("Docker network of proxy and tenants; default: nginx-proxy."), u"name"_s},
    };
    const QList<QCommandLineOption> testOptions{
        {u"admin-role"_s, CliText::tr("Test with this administrator role instead of the console's."), u"role"_s},
        {u"admin-password-file"_s, CliText::tr("File with the administrator's password."), u"file"_s},
    };
    return {
        {{u"server"_s, u"add"_s}, {u"name"_s}, addOptions, CliText::tr("Save how a server is reached."), addServer},
        {{u"server"_s, u"list"_s}, {}, {}, CliText::tr("List the servers."), listServers},
        {{u"server"_s, u"test"_s}, {u"name"_s}, testOptions, CliText::tr("Connect and show every stage."), testServer},
        {{u"server"_s, u"trust"_s},
         {u"name"_s},
         {{u"fingerprint"_s, CliText::tr("The fingerprint that you have checked."), u"SHA256:…"_s}},
         CliText::tr("Show a server's host key, and trust it when its fingerprint is given."),
         trustServer},
        {{u"server"_s, u"remove"_s}, {u"name"_s}, {}, CliText::tr("Forget a server on this machine."), removeServer},
    };
}

} // namespace tmc::cli
