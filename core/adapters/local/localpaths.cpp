#include "core/adapters/local/localpaths.h"

#include "core/support/filedescriptor.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

QString genericLocation(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location) + u"/tenant-master"_s;
}

/// XDG_RUNTIME_DIR where there is one. QStandardPaths would invent one with a warning on standard error, so without it a directory
/// of our own in /tmp is used; prepare() checks that nobody else made it first.
QString runtimeLocation()
{
    const QString session = qEnvironmentVariable("XDG_RUNTIME_DIR");
    struct stat status = {};
    const bool isUsable = session.startsWith(u'/') && ::stat(QFile::encodeName(session).constData(), &status) == 0
                          && S_ISDIR(status.st_mode) && status.st_uid == ::geteuid();
    if (isUsable)
        return session + u"/tenant-master"_s;
    return u"/tmp/tenant-master-%1"_s.arg(::geteuid());
}

} // namespace

Result<void> ensurePrivateDirectory(const QString &path, bool refuseLink)
{
    const QByteArray name = QFile::encodeName(path);
    if (!QDir().mkpath(QFileInfo(path).path()))
        return fail(ErrorCode::LocalFile, {path}, u"the parent directory cannot be made"_s);
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return fail(localFileError(path, errno));
    const int noFollow = refuseLink ? O_NOFOLLOW : 0;
    const FileDescriptor directory(::open(name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | noFollow));
    if (!directory.isOpen())
        return fail(localFileError(path, errno));
    struct stat status = {};
    if (::fstat(directory.get(), &status) != 0)
        return fail(localFileError(path, errno));
    if (status.st_uid != ::geteuid())
        return fail(ErrorCode::LocalFile, {path}, u"the directory belongs to another user"_s);
    if ((status.st_mode & 07777) != 0700 && ::fchmod(directory.get(), 0700) != 0)
        return fail(localFileError(path, errno));
    return {};
}

Result<LocalPaths> LocalPaths::fromEnvironment()
{
    const QString home = qEnvironmentVariable("TENANT_MASTER_HOME");
    if (!home.isEmpty())
        return below(QDir(home).absolutePath());
    LocalPaths paths;
    paths.m_config = genericLocation(QStandardPaths::GenericConfigLocation);
    paths.m_data = genericLocation(QStandardPaths::GenericDataLocation);
    paths.m_cache = genericLocation(QStandardPaths::GenericCacheLocation);
    paths.m_runtime = runtimeLocation();
    paths.m_logs = paths.m_data + u"/log"_s;
    TM_CHECK(paths.prepare());
    return paths;
}

Result<LocalPaths> LocalPaths::below(const QString &home)
{
    TM_CHECK(ensurePrivateDirectory(home));
    LocalPaths paths;
    paths.m_config = home + u"/config"_s;
    paths.m_data = home + u"/data"_s;
    paths.m_cache = home + u"/cache"_s;
    paths.m_runtime = home + u"/run"_s;
    paths.m_logs = home + u"/log"_s;
    TM_CHECK(paths.prepare());
    return paths;
}

Result<void> LocalPaths::prepare() const
{
    for (const QString &directory : {m_config, m_data, m_cache, m_logs})
        TM_CHECK(ensurePrivateDirectory(directory));
    return ensurePrivateDirectory(m_runtime, true);
}

} // namespace tmc
