#include "core/adapters/ssh/sshterminal.h"

#include "core/adapters/ssh/sshfailure.h"
#include "core/adapters/ssh/sshoptions.h"

#include <QProcess>

#include <csignal>

#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int connectionFailed = 255; ///< ssh's own exit code; the command's are passed on

} // namespace

Result<int> runInTerminal(const QString &controlSocket, const QString &remote, bool hasTerminal)
{
    TM_TRY(const QStringList arguments, SshOptions::terminal(controlSocket, remote, hasTerminal));
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    // A console that is killed leaves no ssh behind.
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGHUP); });
    process.start(u"ssh"_s, arguments);
    process.waitForFinished(-1);
    if (process.error() == QProcess::FailedToStart || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() == connectionFailed)
        return fail(SshFailure::connectionLost({}, u"the control connection does not answer"_s));
    return process.exitCode();
}

} // namespace tmc
