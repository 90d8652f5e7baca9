#include "privatesshd.h"

#include "core/adapters/ssh/knownhostsfile.h"
#include "processes.h"
#include "tests/support/helperprocess.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QLocalSocket>
#include <QTcpSocket>

#include <csignal>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmtest {
namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

} // namespace

PrivateSshd::PrivateSshd()
{
    QObject::connect(&m_docker, &QLocalServer::newConnection, &m_docker, [this] {
        QLocalSocket *socket = m_docker.nextPendingConnection();
        ++m_greeted;
        socket->write("hello");
        socket->disconnectFromServer();
    });
    QObject::connect(&m_tcp, &QTcpServer::newConnection, &m_tcp, [this] {
        QTcpSocket *socket = m_tcp.nextPendingConnection();
        ++m_greeted;
        socket->write("hello");
        socket->disconnectFromHost();
    });
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

PrivateSshd::~PrivateSshd()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool PrivateSshd::start(const QByteArray &configuration)
{
    QDir().mkpath(u"/run/sshd"_s); // sshd wants it when it runs as root
    if (!makeKey(file(u"hostkey"_s)) || !makeKey(file(u"otherhostkey"_s)) || !makeKey(file(u"id"_s))
        || !makeKey(file(u"strangerid"_s)))
        return false;
    if (!m_docker.listen(dockerSocket()) || !m_tcp.listen(QHostAddress::LocalHost))
        return false;
    // Another program may take a free port before sshd does.
    for (int attempt = 0; attempt < 5; ++attempt) {
        m_port = freePort();
        if (listens(configuration))
            return true;
        if (!m_log.contains("Address already in use"))
            break;
    }
    qWarning("sshd does not start: %s", m_log.constData());
    return false;
}

bool PrivateSshd::listens(const QByteArray &configuration)
{
    const QByteArray own =
        "Port " + QByteArray::number(m_port)
        + "\nListenAddress 127.0.0.1\nPidFile none\nUsePAM no\nStrictModes no\n"
          "HostKey "
        + file(u"hostkey"_s).toLocal8Bit() + "\nAuthorizedKeysFile " + file(u"id.pub"_s).toLocal8Bit()
        + "\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nPermitRootLogin yes\nLogLevel VERBOSE\nPrintMotd no\n";
    if (!write(file(u"sshd_config"_s), configuration + own))
        return false;
    m_log.clear();
    // A file and no pipe: sshd would stop at a full one when a test keeps the event loop from turning.
    m_logFile.close();
    m_logFile.setFileName(file(u"sshd.log"_s));
    m_process.setStandardErrorFile(m_logFile.fileName());
    m_process.start(u"/usr/sbin/sshd"_s, {u"-D"_s, u"-e"_s, u"-f"_s, file(u"sshd_config"_s)});
    if (!m_process.waitForStarted() || !m_logFile.open(QIODevice::ReadOnly))
        return false;
    const QDeadlineTimer deadline(10'000);
    while (!log().contains("Server listening on ")) {
        if (m_process.waitForFinished(20) || deadline.hasExpired()) {
            m_process.kill();
            m_process.waitForFinished();
            log();
            return false;
        }
    }
    return true;
}

tmc::ServerProfile PrivateSshd::profile() const
{
    const passwd *user = ::getpwuid(::geteuid());
    return {
        .name = u"private"_s,
        .ssh = {.host = u"127.0.0.1"_s, .port = m_port, .user = QString::fromLocal8Bit(user->pw_name), .identityFile = file(u"id"_s)},
        .dockerSocket = dockerSocket(),
        .postgres = {.kind = tmc::PostgresTargetKind::Socket, .address = u"/run/postgresql/.s.PGSQL.5432"_s},
        .proxyAddress = tcpTarget()};
}

QString PrivateSshd::hostKeyFingerprint() const
{
    HelperProcess keygen;
    keygen.start(u"ssh-keygen"_s, {u"-l"_s, u"-f"_s, file(u"hostkey.pub"_s)});
    keygen.waitForFinished();
    return QString::fromLatin1(keygen.readAllStandardOutput()).section(u' ', 1, 1);
}

QString PrivateSshd::tcpTarget() const
{
    return u"127.0.0.1:"_s + QString::number(m_tcp.serverPort());
}

void PrivateSshd::trustHostKey() const
{
    trust(file(u"hostkey.pub"_s));
}

void PrivateSshd::trustAnotherHostKey() const
{
    trust(file(u"otherhostkey.pub"_s));
}

void PrivateSshd::trust(const QString &publicKeyFile) const
{
    const QString key = QString::fromLatin1(contentOf(publicKeyFile)).section(u' ', 0, 1);
    const auto offer = tmc::KnownHostsFile::parseLine(u"[127.0.0.1]:%1 %2"_s.arg(QString::number(m_port), key));
    const auto file = tmc::KnownHostsFile::forProfile(configDirectory(), profile().name);
    if (!offer || !file || !file->write(*offer))
        qFatal("the host key could not be written");
}

QString PrivateSshd::writeExecutable(const QString &name, const QByteArray &script) const
{
    QDir(m_directory.path()).mkpath(QFileInfo(file(name)).path());
    if (!write(file(name), script))
        qFatal("%s could not be written", qPrintable(name));
    QFile::setPermissions(file(name), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file(name);
}

QByteArray PrivateSshd::log()
{
    return m_log += m_logFile.readAll();
}

void PrivateSshd::forgetLog()
{
    log();
    m_log.clear();
}

QList<qint64> PrivateSshd::connectionProcesses() const
{
    return descendantsOf(m_process.processId()); // newer versions serve one connection with several
}

bool PrivateSshd::makeKey(const QString &path)
{
    HelperProcess keygen;
    keygen.start(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, path});
    return keygen.waitForFinished() && keygen.exitCode() == 0;
}

} // namespace tmtest
