#include "core/domain/operatorcommands.h"

#include "core/domain/tenantcommands.h"
#include "core/support/posixquote.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tmc::operatorcommands {
namespace {

const QString defaultDockerSocket = u"/var/run/docker.sock"_s;

Result<QString> overSsh(const ServerProfile &profile, const QStringList &remoteArgv)
{
    TM_CHECK(checkSshTarget(profile.ssh));
    TM_TRY(const QString remote, posixCommand(remoteArgv));
    QStringList argv{u"ssh"_s, u"-t"_s};
    if (!profile.ssh.identityFile.isEmpty())
        argv += {u"-i"_s, profile.ssh.identityFile};
    if (profile.ssh.port > 0)
        argv += {u"-p"_s, QString::number(profile.ssh.port)};
    argv += {profile.ssh.user.isEmpty() ? profile.ssh.host : profile.ssh.user + u'@' + profile.ssh.host, remote};
    return posixCommand(argv);
}

Result<QStringList> dockerExec(const ServerProfile &profile, const QString &container, const QStringList &command,
                               bool hasTerminal = true)
{
    // Docker's own rule for names; anything else could be taken for an option.
    static const QRegularExpression containerName(u"\\A[a-zA-Z0-9][a-zA-Z0-9_.-]*\\z"_s);
    if (!containerName.match(container).hasMatch())
        return fail(ErrorCode::InvalidInput, {u"container"_s, container});
    QStringList argv{u"docker"_s};
    if (profile.dockerSocket != defaultDockerSocket)
        argv += {u"-H"_s, u"unix://"_s + profile.dockerSocket};
    return argv + QStringList{u"exec"_s, hasTerminal ? u"-it"_s : u"-i"_s, container} + command;
}

/// psql takes a database name with = or :// in it for a connection string, which could lead to another server.
QString databaseOption(const QString &name)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_.-]+\\z"_s);
    if (plain.match(name).hasMatch())
        return u"--dbname="_s + name;
    return u"--dbname=dbname='%1'"_s.arg(QString(name).replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s));
}

} // namespace

Result<QString> psql(const ServerProfile &profile, const Workspace &workspace)
{
    if (workspace.databaseName.isEmpty())
        return fail(ErrorCode::NotFound, {u"database"_s, workspace.slug});
    const PostgresTarget &target = profile.postgres;
    const QString role = workspace.roleName.isEmpty() ? target.role : workspace.roleName;
    QStringList argv{u"psql"_s};
    switch (target.kind) {
    case PostgresTargetKind::Container:
        if (target.port != 5432)
            argv.append(u"--port=%1"_s.arg(target.port));
        break;
    case PostgresTargetKind::HostPort:
        argv += {u"--host="_s + target.address, u"--port=%1"_s.arg(target.port)};
        break;
    case PostgresTargetKind::Socket: // <directory>/.s.PGSQL.<port>
        argv += {u"--host="_s + target.address.section(u'/', 0, -2), u"--port="_s + target.address.section(u'.', -1)};
        break;
    }
    argv += {u"--username="_s + role, databaseOption(workspace.databaseName)};
    if (target.kind != PostgresTargetKind::Container)
        return overSsh(profile, argv);
    TM_TRY(const QStringList inContainer, dockerExec(profile, target.address, argv));
    return overSsh(profile, inContainer);
}

Result<QString> containerShell(const ServerProfile &profile, const Workspace &workspace, const Product *product)
{
    if (workspace.containerName.isEmpty())
        return fail(ErrorCode::NotFound, {u"container"_s, workspace.slug});
    TM_TRY(const QStringList argv, dockerExec(profile, workspace.containerName, tenantcommands::shell(product, &workspace)));
    return overSsh(profile, argv);
}

Result<QString> shellOnServer(const ServerProfile &profile, const QString &container, const QStringList &shell, bool hasTerminal)
{
    TM_TRY(const QStringList argv, dockerExec(profile, container, shell, hasTerminal));
    return posixCommand(argv);
}

} // namespace tmc::operatorcommands
