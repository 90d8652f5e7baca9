#pragma once

#include "core/support/result.h"

#include <QByteArrayView>
#include <QProcess>

#include <chrono>
#include <functional>
#include <stop_token>

namespace tmc {

/// One command on the server over a running connection, with its input and output as streams of any length; at most some mebibytes of
/// them are here at one time. Kills the client when it is destroyed early: the command then sees the end of its input. Everything fails
/// with SshConnectionLost, and with TimedOut after two minutes in which nothing moves. Blocks; thread: the one that made it.
class HostStream final {
public:
    using Take = std::function<Result<void>(QByteArrayView bytes)>;

    HostStream() = default;
    Q_DISABLE_COPY_MOVE(HostStream)
    ~HostStream();

    /// `arguments` are those of SshOptions.
    void start(const QStringList &arguments);

    /// More input. False when the command has ended: finish() says how.
    Result<bool> write(QByteArrayView bytes);
    void endInput();

    /// The next output, or nothing when there will be none.
    Result<QByteArray> readSome(const std::stop_token &stop);
    /// All output that is left. Fails with Cancelled, or as `take` does.
    Result<void> readToEnd(const Take &take, const std::stop_token &stop);

    /// Ends the input and waits for the end of the command, whose exit code this is; what is written may have to be brought to a slow disk.
    Result<int> finish(std::chrono::seconds longest = std::chrono::minutes(15));
    /// What it said on standard error, at most 4 KiB.
    QByteArray words() const { return m_words; }

private:
    bool hasEnded() const { return m_process.state() == QProcess::NotRunning; }
    void hearWords();

    QProcess m_process;
    QByteArray m_words;
};

} // namespace tmc
