#include "core/adapters/ssh/hoststream.h"

#include "core/adapters/ssh/sshfailure.h"

#include <algorithm>
#include <csignal>

#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

using Clock = std::chrono::steady_clock;

constexpr qsizetype wordLimit = 4096;
constexpr qint64 mebibyte = 1024 * 1024;
constexpr auto longestSilence = 2min;
constexpr int lookEvery = 50;         ///< milliseconds
constexpr int connectionFailed = 255; ///< ssh's own exit code: the connection behind the control socket is gone

tl::unexpected<Error> timedOut(std::chrono::seconds waited)
{
    return fail({.code = ErrorCode::TimedOut,
                 .args = {u"ssh"_s, QString::number(waited.count())},
                 .source = ErrorSource::Ssh,
                 .retryable = true});
}

} // namespace

HostStream::~HostStream()
{
    if (hasEnded())
        return;
    m_process.kill();
    m_process.waitForFinished(1000);
}

void HostStream::start(const QStringList &arguments)
{
    // A console that is killed leaves no ssh behind. Ctrl+C in a terminal is for the console, which ends this in good order.
    m_process.setChildProcessModifier([] {
        ::setsid();
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
    m_process.start(u"ssh"_s, arguments);
}

Result<bool> HostStream::write(QByteArrayView bytes)
{
    if (hasEnded())
        return false;
    m_process.write(bytes.data(), bytes.size());
    auto deadline = Clock::now() + longestSilence;
    while (m_process.bytesToWrite() > mebibyte) {
        if (m_process.waitForBytesWritten(lookEvery))
            deadline = Clock::now() + longestSilence;
        hearWords();
        if (hasEnded())
            return false;
        if (Clock::now() >= deadline)
            return timedOut(longestSilence);
    }
    return true;
}

void HostStream::endInput()
{
    m_process.closeWriteChannel();
}

Result<QByteArray> HostStream::readSome(const std::stop_token &stop)
{
    const auto deadline = Clock::now() + longestSilence;
    while (m_process.bytesAvailable() == 0) {
        const bool hadEnded = hasEnded();
        m_process.waitForReadyRead(lookEvery);
        hearWords();
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        if (m_process.bytesAvailable() == 0 && hadEnded)
            return QByteArray();
        if (Clock::now() >= deadline)
            return timedOut(longestSilence);
    }
    return m_process.read(mebibyte);
}

Result<void> HostStream::readToEnd(const Take &take, const std::stop_token &stop)
{
    while (true) {
        TM_TRY(const QByteArray bytes, readSome(stop));
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        if (bytes.isEmpty())
            return {};
        TM_CHECK(take(bytes));
    }
}

Result<int> HostStream::finish(std::chrono::seconds longest)
{
    endInput();
    const auto deadline = Clock::now() + longest;
    while (!hasEnded() && !m_process.waitForFinished(lookEvery)) {
        hearWords();
        if (Clock::now() >= deadline)
            return timedOut(longest);
    }
    hearWords();
    if (m_process.error() == QProcess::FailedToStart || m_process.exitStatus() != QProcess::NormalExit
        || m_process.exitCode() == connectionFailed)
        return fail(SshFailure::connectionLost({}, u"the control connection does not answer"_s));
    return m_process.exitCode();
}

void HostStream::hearWords()
{
    const QByteArray said = m_process.readAllStandardError();
    m_words.append(said.first(std::min(said.size(), wordLimit - m_words.size())));
}

} // namespace tmc
