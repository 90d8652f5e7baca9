#include "core/adapters/ssh/sshoptions.h"

#include "core/adapters/ssh/cgroupcommands.h"
#include "core/support/posixquote.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

// sun_path holds 108 bytes; ssh first binds the control socket under a name that is 17 bytes longer (mux.c).
constexpr qsizetype maximumSocketPath = 100;

bool isAbsolutePath(const QString &path)
{
    static const QRegularExpression pattern(u"\\A/[^\\x00-\\x1f\\x7f]{1,1000}\\z"_s);
    return pattern.match(path).hasMatch() && !path.contains(u"${"_s); // "${" is expanded by ssh and cannot be escaped
}

Result<void> checkSocketPath(const QString &path)
{
    if (!isAbsolutePath(path))
        return fail(ErrorCode::InvalidInput, {u"socket"_s, path});
    if (const qsizetype bytes = path.toUtf8().size(); bytes > maximumSocketPath)
        return fail(ErrorCode::NameTooLong, {path, QString::number(bytes), QString::number(maximumSocketPath)});
    return {};
}

QString percentEscaped(QString path)
{
    return path.replace(u'%', u"%%"_s);
}

/// A file name as one word of a configuration line.
QString quoted(const QString &path)
{
    QString escaped = percentEscaped(path);
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + escaped + u'"';
}

/// A path as one field of -L.
QString forwardField(const QString &path)
{
    QString escaped = percentEscaped(path);
    return escaped.replace(u'\\', u"\\\\"_s).replace(u':', u"\\:"_s);
}

QString forwardArgument(const SshForward &forward)
{
    const bool isPath = forward.remoteTarget.startsWith(u'/');
    return forwardField(forward.localSocket) + u':' + (isPath ? forwardField(forward.remoteTarget) : forward.remoteTarget);
}

void append(QStringList &arguments, const QStringList &options)
{
    for (const QString &option : options)
        arguments << u"-o"_s << option;
}

/// What every connection of ours has, whatever the operator's configuration says.
QStringList commonOptions(const SshPatience &patience)
{
    return {
        u"BatchMode=yes"_s,
        u"GlobalKnownHostsFile=/dev/null"_s,
        u"KnownHostsCommand=none"_s,
        u"NoHostAuthenticationForLocalhost=no"_s,
        u"UpdateHostKeys=no"_s,
        u"VerifyHostKeyDNS=no"_s,
        u"CheckHostIP=no"_s,
        u"HashKnownHosts=no"_s,
        u"FingerprintHash=sha256"_s,
        u"VisualHostKey=no"_s,
        u"ForwardAgent=no"_s,
        u"ForwardX11=no"_s,
        u"ForwardX11Trusted=no"_s,
        u"GSSAPIDelegateCredentials=no"_s,
        u"PermitLocalCommand=no"_s,
        u"RequestTTY=no"_s,
        u"RemoteCommand=none"_s,
        u"StdinNull=no"_s,
        u"ForkAfterAuthentication=no"_s,
        u"Tunnel=no"_s,
        u"ClearAllForwardings=yes"_s,
        u"ExitOnForwardFailure=yes"_s,
        u"ConnectTimeout=%1"_s.arg(patience.connectSeconds),
        u"ConnectionAttempts=1"_s,
        u"ServerAliveInterval=%1"_s.arg(patience.aliveIntervalSeconds),
        u"ServerAliveCountMax=%1"_s.arg(patience.aliveCount),
        u"StreamLocalBindMask=0177"_s,
        u"StreamLocalBindUnlink=yes"_s,
        u"EscapeChar=none"_s,
        u"ControlPersist=no"_s,
        u"LogLevel=DEBUG2"_s, // stages and the fate of forwarded connections are read from it
    };
}

QStringList targetArguments(const SshTarget &target)
{
    QStringList arguments;
    if (target.port != 0)
        arguments << u"-p"_s << QString::number(target.port);
    if (!target.user.isEmpty())
        arguments << u"-l"_s << target.user;
    if (!target.identityFile.isEmpty())
        arguments << u"-o"_s << u"IdentitiesOnly=yes"_s << u"-i"_s << percentEscaped(target.identityFile);
    arguments << u"--"_s << target.host;
    return arguments;
}

Result<QStringList> controlCommand(const QString &command, const QString &controlSocket, const std::vector<SshForward> &forwards)
{
    TM_CHECK(checkSocketPath(controlSocket));
    QStringList arguments{u"-F"_s, u"none"_s, u"-O"_s, command, u"-S"_s, percentEscaped(controlSocket)};
    for (const SshForward &forward : forwards) {
        TM_CHECK(checkSocketPath(forward.localSocket));
        TM_CHECK(SshOptions::checkRemoteTarget(forward.remoteTarget));
        arguments << u"-L"_s << forwardArgument(forward);
    }
    return arguments << u"--"_s << u"localhost"_s; // required by the syntax; the control socket decides where it goes
}

/// Up to the command: over this connection or not at all, since without it there is no way to any host.
Result<QStringList> overControl(const QString &controlSocket, bool readsInput)
{
    TM_CHECK(checkSocketPath(controlSocket));
    QStringList arguments{u"-F"_s, u"none"_s, u"-T"_s};
    append(arguments, {u"ControlMaster=no"_s, u"ProxyCommand=false"_s, u"BatchMode=yes"_s, u"LogLevel=QUIET"_s});
    if (!readsInput)
        arguments << u"-n"_s;
    return arguments << u"-S"_s << percentEscaped(controlSocket) << u"--"_s << u"localhost"_s;
}

} // namespace

QString SshOptions::readyToken()
{
    return u"tm-ready"_s;
}

Result<QStringList> SshOptions::master(const SshTarget &target, const QString &knownHostsFile, const QString &controlSocket,
                                       const SshPatience &patience)
{
    TM_CHECK(checkSshTarget(target));
    if (!isAbsolutePath(knownHostsFile))
        return fail(ErrorCode::InvalidInput, {u"knownHostsFile"_s, knownHostsFile});
    TM_CHECK(checkSocketPath(controlSocket));
    QStringList arguments{u"-T"_s};
    append(arguments, {u"StrictHostKeyChecking=yes"_s, u"UserKnownHostsFile="_s + quoted(knownHostsFile)});
    append(arguments, commonOptions(patience));
    append(arguments, {u"SessionType=default"_s, u"ControlMaster=yes"_s});
    arguments << u"-S"_s << percentEscaped(controlSocket) << targetArguments(target);
    // The only remote command of the connection itself. `cat` ends when our end of its input closes, so nothing stays behind on the server; with a
    // session channel open, sshd sends forwarded data without delay.
    return arguments << u"echo "_s + readyToken() + u"; exec cat"_s;
}

Result<QStringList> SshOptions::readHost(const QString &controlSocket, HostFigure figure)
{
    TM_TRY(QStringList arguments, overControl(controlSocket, figure == HostFigure::Counters));
    switch (figure) {
    case HostFigure::Proc:
        return arguments << u"cat"_s << u"/proc/meminfo"_s << u"/proc/loadavg"_s << u"/proc/net/tcp"_s << u"/proc/net/tcp6"_s;
    case HostFigure::Disk:
        return arguments << u"df"_s << u"-Pk"_s << u"/"_s << u"/var/lib/docker"_s;
    case HostFigure::ContainerPlaces:
        return arguments << cgroupcommands::findPlaces();
    case HostFigure::Counters:
        return arguments << cgroupcommands::readCounters();
    }
    return fail(ErrorCode::Internal, {u"host figure"_s});
}

Result<QStringList> SshOptions::runOnHost(const QString &controlSocket, const QStringList &argv)
{
    TM_TRY(const QStringList arguments, overControl(controlSocket, true));
    TM_TRY(const QString command, posixCommand(argv));
    return arguments + QStringList{command};
}

Result<QStringList> SshOptions::terminal(const QString &controlSocket, const QString &remote, bool hasTerminal)
{
    TM_CHECK(checkSocketPath(controlSocket));
    QStringList arguments{u"-F"_s, u"none"_s, hasTerminal ? u"-t"_s : u"-T"_s};
    append(arguments, {u"ControlMaster=no"_s, u"ProxyCommand=false"_s, u"BatchMode=yes"_s, u"LogLevel=ERROR"_s});
    return arguments << u"-S"_s << percentEscaped(controlSocket) << u"--"_s << u"localhost"_s << remote;
}

Result<QStringList> SshOptions::addForwards(const QString &controlSocket, const std::vector<SshForward> &forwards)
{
    return controlCommand(u"forward"_s, controlSocket, forwards);
}

Result<QStringList> SshOptions::cancelForward(const QString &controlSocket, const SshForward &forward)
{
    return controlCommand(u"cancel"_s, controlSocket, {forward});
}

Result<QStringList> SshOptions::hostKeyProbe(const SshTarget &target, const QString &newKnownHostsFile)
{
    TM_CHECK(checkSshTarget(target));
    if (!isAbsolutePath(newKnownHostsFile))
        return fail(ErrorCode::InvalidInput, {u"knownHostsFile"_s, newKnownHostsFile});
    QStringList arguments{u"-T"_s};
    append(arguments, {u"StrictHostKeyChecking=accept-new"_s, u"UserKnownHostsFile="_s + quoted(newKnownHostsFile)});
    append(arguments, commonOptions({}));
    append(arguments, {u"PreferredAuthentications=none"_s, u"SessionType=none"_s, u"ControlMaster=no"_s, u"ControlPath=none"_s});
    return arguments << targetArguments(target);
}

Result<void> SshOptions::checkRemoteTarget(const QString &remoteTarget)
{
    static const QRegularExpression hostPort(uR"(\A(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\[[0-9A-Fa-f:.]{2,45}\]):(\d{1,5})\z)"_s);
    if (remoteTarget.startsWith(u'/'))
        return checkSocketPath(remoteTarget);
    const QRegularExpressionMatch match = hostPort.match(remoteTarget);
    const int port = match.captured(1).toInt();
    if (!match.hasMatch() || port < 1 || port > 65535)
        return fail(ErrorCode::InvalidInput, {u"remoteTarget"_s, remoteTarget});
    return {};
}

} // namespace tmc
