#pragma once

#include "core/support/result.h"

#include <QProcess>

#include <chrono>
#include <stop_token>

namespace tmc {

/// One command on the server over a running connection, from its start to its end. Kills the client when it is destroyed early; sshd
/// ends the command then. Blocks; thread: the one that made it.
class HostChannel final {
public:
    HostChannel() = default;
    Q_DISABLE_COPY_MOVE(HostChannel)
    ~HostChannel();

    /// `arguments` are those of SshOptions. The command reads `input` and then the end of it.
    void start(const QStringList &arguments, const QByteArray &input = {});

    /// Standard output. Fails with SshConnectionLost, TimedOut (also for more output than anything asked here can have) or Cancelled. How
    /// the command ended is not looked at: what is missing in its output tells more.
    Result<QByteArray> finish(std::chrono::steady_clock::time_point deadline, const std::stop_token &stop);

    int exitCode() const { return m_process.exitCode(); }

private:
    QProcess m_process;
};

} // namespace tmc
