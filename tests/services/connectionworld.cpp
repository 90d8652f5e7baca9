#include "services/connectionworld.h"

#include "core/adapters/ssh/opensshlink.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

ConnectionWorld::ConnectionWorld()
{
    const Result<LocalPaths> paths = LocalPaths::below(m_home.path());
    if (!paths)
        qFatal("no home for the test");
    m_graph = std::make_unique<AdapterGraph>(*paths, OperatorIdentity{.who = u"ana"_s, .origin = u"laptop"_s, .holder = u"0"_s});
}

int ConnectionWorld::sshPort()
{
    return Sandbox::current().profile().ssh.port;
}

ServerProfile ConnectionWorld::profile(const QString &name, const CuttingRelay &relay)
{
    ServerProfile profile = Sandbox::current().profile();
    profile.name = name;
    profile.ssh.port = relay.port();
    trust(profile);
    return profile;
}

void ConnectionWorld::trust(const ServerProfile &profile)
{
    const std::unique_ptr<HostKeys> keys = m_graph->hostKeys();
    bool trusted = false;
    keys->fetch(profile, [&](const Result<HostKeyOffer> &offer) { trusted = offer && keys->trust(profile.name, *offer); });
    if (!QTest::qWaitFor([&trusted] { return trusted; }, 20'000))
        qFatal("the server's key could not be fetched");
}

std::unique_ptr<ServerServices> ConnectionWorld::services(const SshSettings &settings)
{
    SshSettings complete = settings;
    complete.configDirectory = m_graph->paths().config();
    return std::make_unique<ServerServices>(std::make_unique<OpenSshLink>(complete), *m_graph, m_graph->cache(), m_graph->identity(),
                                            m_graph->clock());
}

bool ConnectionWorld::connect(ServerConnection &connection, const ServerProfile &profile)
{
    connection.open(profile, {.role = Sandbox::current().superuser(), .password = Sandbox::current().superuserPassword()});
    return waitFor(connection, ConnectionState::Connected);
}

bool ConnectionWorld::waitFor(const ServerConnection &connection, ConnectionState state, int seconds)
{
    if (QTest::qWaitFor([&] { return connection.state() == state; }, seconds * 1000))
        return true;
    qWarning("state is %s, last error %s %s", qPrintable(connectionStateName(connection.state())),
             qPrintable(connection.lastError() ? errorCodeName(connection.lastError()->code) : QString()),
             qPrintable(connection.lastError() ? connection.lastError()->detail : QString()));
    return false;
}

void ConnectionWorld::configureSsh(const QByteArray &configuration)
{
    const QDir home(m_home.path());
    home.mkpath(u"bin"_s);
    const auto write = [&home](const QString &name, const QByteArray &text, QFile::Permissions permissions) {
        QFile file(home.filePath(name));
        if (file.open(QIODevice::ReadOnly) && file.readAll() == text)
            return; // a program that is being started cannot be written to
        file.close();
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(name));
        file.write(text);
        file.setPermissions(permissions);
    };
    write(u"ssh_config"_s, configuration, QFile::ReadOwner | QFile::WriteOwner);
    write(u"bin/ssh"_s, "#!/bin/sh\nexec /usr/bin/ssh -F " + home.filePath(u"ssh_config"_s).toLocal8Bit() + " \"$@\"\n",
          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QByteArray bin = home.filePath(u"bin"_s).toLocal8Bit();
    if (!qgetenv("PATH").startsWith(bin))
        qputenv("PATH", bin + ':' + qgetenv("PATH"));
}

} // namespace tmtest
