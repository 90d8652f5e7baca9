#include "core/adapters/local/usertimer.h"

#include "core/adapters/local/childprocess.h"
#include "core/support/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

Result<void> systemctl(const QStringList &words)
{
    TM_TRY(ChildProcess child, ChildProcess::start(QStringList{u"systemctl"_s, u"--user"_s, u"--quiet"_s} + words));
    return child.finish();
}

Result<void> writeUnit(const QString &path, const QByteArray &text)
{
    TM_CHECK(atomicfile::write(path, text));
    TM_TRY(const QByteArray found, atomicfile::read(path));
    if (found != text)
        return fail(ErrorCode::VerificationFailed, {path, QString::number(text.size()), QString::number(found.size())});
    return {};
}

Result<void> makeFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        return fail(localFileError(path, errno));
    return {};
}

} // namespace

UserTimer::UserTimer(QString directory, QString server) : m_directory(std::move(directory)), m_server(std::move(server))
{
}

QString UserTimer::standardDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/systemd/user"_s;
}

QString UserTimer::wantedPath() const
{
    return m_directory + u"/timers.target.wants/"_s + timerunits::timerName(m_server);
}

Result<UserTimer::State> UserTimer::install(const timerunits::Job &job)
{
    TM_TRY(const QByteArray service, timerunits::serviceText(job));
    TM_TRY(const QByteArray timer, timerunits::timerText(job));
    TM_CHECK(makeFolder(m_directory + u"/timers.target.wants"_s));
    TM_CHECK(writeUnit(m_directory + u'/' + timerunits::serviceName(m_server), service));
    const QString timerPath = m_directory + u'/' + timerunits::timerName(m_server);
    TM_CHECK(writeUnit(timerPath, timer));
    const QByteArray wanted = QFile::encodeName(wantedPath());
    if (::symlink(QFile::encodeName(timerPath).constData(), wanted.constData()) != 0 && errno != EEXIST)
        return fail(localFileError(wantedPath(), errno));
    Result<void> taken = systemctl({u"daemon-reload"_s});
    if (taken)
        taken = systemctl({u"restart"_s, timerunits::timerName(m_server)});
    State now = state();
    if (!taken)
        now.why = taken.error().detail.isEmpty() ? taken.error().args.join(u' ') : taken.error().detail;
    return now;
}

Result<UserTimer::State> UserTimer::remove()
{
    const State before = state();
    Result<void> stopped = before.isActive ? systemctl({u"stop"_s, timerunits::timerName(m_server)}) : Result<void>();
    TM_CHECK(atomicfile::remove(wantedPath()));
    TM_CHECK(atomicfile::remove(before.timer));
    TM_CHECK(atomicfile::remove(before.service));
    if (stopped && before.isActive)
        stopped = systemctl({u"daemon-reload"_s});
    State now = state();
    if (!stopped)
        now.why = stopped.error().detail;
    return now;
}

UserTimer::State UserTimer::state() const
{
    State state{.service = m_directory + u'/' + timerunits::serviceName(m_server),
                .timer = m_directory + u'/' + timerunits::timerName(m_server),
                .isInstalled = false,
                .isActive = false,
                .why = {}};
    state.isInstalled = QFileInfo::exists(state.service) && QFileInfo::exists(state.timer) && QFileInfo::exists(wantedPath());
    const Result<void> active = systemctl({u"is-active"_s, timerunits::timerName(m_server)});
    state.isActive = active.has_value();
    if (!active && state.isInstalled)
        state.why = active.error().detail;
    return state;
}

} // namespace tmc
