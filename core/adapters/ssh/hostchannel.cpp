#include "core/adapters/ssh/hostchannel.h"

#include "core/adapters/ssh/sshfailure.h"

#include <csignal>

#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype outputLimit = 8 * 1024 * 1024;
constexpr int connectionFailed = 255; ///< ssh's own exit code: the connection behind the control socket is gone

} // namespace

HostChannel::~HostChannel()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(1000);
}

void HostChannel::start(const QStringList &arguments, const QByteArray &input)
{
    if (input.isEmpty())
        m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    // A console that is killed leaves no ssh behind.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(u"ssh"_s, arguments);
    if (!input.isEmpty()) {
        m_process.write(input);
        m_process.closeWriteChannel();
    }
}

Result<QByteArray> HostChannel::finish(std::chrono::steady_clock::time_point deadline, const std::stop_token &stop)
{
    while (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(20)) {
        if (stop.stop_requested() || std::chrono::steady_clock::now() >= deadline || m_process.bytesAvailable() > outputLimit) {
            return fail({.code = stop.stop_requested() ? ErrorCode::Cancelled : ErrorCode::TimedOut,
                         .args = {u"/proc"_s},
                         .source = ErrorSource::Ssh,
                         .retryable = true});
        }
    }
    if (m_process.error() == QProcess::FailedToStart || m_process.exitStatus() != QProcess::NormalExit
        || m_process.exitCode() == connectionFailed)
        return fail(SshFailure::connectionLost({}, u"the control connection does not answer"_s));
    return m_process.readAllStandardOutput();
}

} // namespace tmc
