#include "support/sandbox.h"

#include "support/helperprocess.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tmtest {
namespace {

QString runTool(const QString &name, const QStringList &arguments)
{
    HelperProcess tool;
    tool.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // The name goes before a "--" that ends the tool's own options.
    QStringList complete = arguments;
    complete.insert(1, u"--name"_s);
    complete.insert(2, name);
    tool.start(QStringLiteral(TM_SOURCE_DIR "/tests/sandbox/sandbox"), complete);
    if (!tool.waitForFinished(180'000) || tool.exitCode() != 0)
        qFatal("sandbox %s failed", qPrintable(complete.join(u' ')));
    return QString::fromUtf8(tool.readAllStandardOutput());
}

} // namespace

const Sandbox &Sandbox::current()
{
    static const Sandbox sandbox = [] {
        const QString name = qEnvironmentVariable("TM_SANDBOX_NAME", u"ctest"_s);
        return Sandbox(QJsonDocument::fromJson(runTool(name, {u"env"_s, u"--json"_s}).toUtf8()).object());
    }();
    return sandbox;
}

QString Sandbox::name() const
{
    return m_json.value(u"name"_s).toString();
}

QString Sandbox::stateDirectory() const
{
    return m_json.value(u"stateDir"_s).toString();
}

tmc::ServerProfile Sandbox::profile() const
{
    const QJsonObject ssh = m_json.value(u"ssh"_s).toObject();
    const QJsonObject postgres = m_json.value(u"postgres"_s).toObject();
    tmc::ServerProfile profile;
    profile.name = u"sandbox"_s;
    profile.ssh = {.host = ssh.value(u"host"_s).toString(),
                   .port = ssh.value(u"port"_s).toInt(),
                   .user = ssh.value(u"user"_s).toString(),
                   .identityFile = ssh.value(u"identityFile"_s).toString()};
    profile.postgres.kind = tmc::PostgresTargetKind::Container;
    profile.postgres.address = postgres.value(u"container"_s).toString();
    return profile;
}

QString Sandbox::hostKeyFingerprint() const
{
    return m_json.value(u"ssh"_s).toObject().value(u"hostKeyFingerprint"_s).toString();
}

QString Sandbox::knownHostsFile() const
{
    return m_json.value(u"ssh"_s).toObject().value(u"knownHostsFile"_s).toString();
}

QString Sandbox::localDockerSocket() const
{
    return m_json.value(u"docker"_s).toObject().value(u"localSocket"_s).toString();
}

QString Sandbox::postgresSocketDirectory() const
{
    return m_json.value(u"postgres"_s).toObject().value(u"localSocketDir"_s).toString();
}

QString Sandbox::postgresAddress() const
{
    return m_json.value(u"postgres"_s).toObject().value(u"address"_s).toString();
}

QString Sandbox::superuser() const
{
    return m_json.value(u"postgres"_s).toObject().value(u"superuser"_s).toString();
}

QString Sandbox::superuserPasswordFile() const
{
    return m_json.value(u"postgres"_s).toObject().value(u"superuserPasswordFile"_s).toString();
}

tmc::Secret Sandbox::superuserPassword() const
{
    QFile file(superuserPasswordFile());
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    QByteArray bytes = file.readAll().trimmed();
    return tmc::Secret::fromBytes(bytes);
}

QString Sandbox::proxyUrl() const
{
    return m_json.value(u"proxy"_s).toObject().value(u"url"_s).toString();
}

QString Sandbox::run(const QStringList &arguments) const
{
    return runTool(name(), arguments);
}

} // namespace tmtest
