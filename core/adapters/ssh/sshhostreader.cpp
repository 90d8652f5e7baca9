#include "core/adapters/ssh/sshhostreader.h"

#include "core/adapters/ssh/hostoutput.h"
#include "core/adapters/ssh/sshfailure.h"
#include "core/adapters/ssh/sshoptions.h"

#include <QProcess>

#include <chrono>
#include <csignal>

#include <sys/prctl.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr auto longestRead = 10s;
constexpr qsizetype outputLimit = 8 * 1024 * 1024;

/// One command on the server, from its start to its end.
class Channel {
public:
    Channel() = default;
    Q_DISABLE_COPY_MOVE(Channel)
    ~Channel()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished(1000);
    }

    Result<void> start(const QString &controlSocket, SshOptions::HostFigure figure)
    {
        TM_TRY(const QStringList arguments, SshOptions::readHost(controlSocket, figure));
        m_process.setStandardInputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice());
        // A console that is killed leaves no ssh behind.
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_process.start(u"ssh"_s, arguments);
        return {};
    }

    Result<QByteArray> finish(std::chrono::steady_clock::time_point deadline, const std::stop_token &stop)
    {
        while (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(20)) {
            if (stop.stop_requested() || std::chrono::steady_clock::now() >= deadline || m_process.bytesAvailable() > outputLimit) {
                return fail({.code = stop.stop_requested() ? ErrorCode::Cancelled : ErrorCode::TimedOut,
                             .args = {u"/proc"_s},
                             .source = ErrorSource::Ssh,
                             .retryable = true});
            }
        }
        // 255 is ssh's own failure: the connection behind the socket is gone.
        if (m_process.error() == QProcess::FailedToStart || m_process.exitStatus() != QProcess::NormalExit
            || m_process.exitCode() == 255)
            return fail(SshFailure::connectionLost({}, u"the control connection does not answer"_s));
        return m_process.readAllStandardOutput();
    }

private:
    QProcess m_process;
};

} // namespace

Result<HostFacts> SshHostReader::readHost(std::stop_token stop)
{
    const auto deadline = std::chrono::steady_clock::now() + longestRead;
    Channel proc;
    Channel disk;
    TM_CHECK(proc.start(m_controlSocket, SshOptions::HostFigure::Proc));
    TM_CHECK(disk.start(m_controlSocket, SshOptions::HostFigure::Disk));
    TM_TRY(const QByteArray figures, proc.finish(deadline, stop));
    TM_TRY(const QByteArray df, disk.finish(deadline, stop));
    return hostFactsFromOutput(figures, df);
}

} // namespace tmc
