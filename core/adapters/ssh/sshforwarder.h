#pragma once

#include "core/adapters/ssh/sshmaster.h"
#include "core/adapters/ssh/sshoptions.h"

#include <functional>

namespace tmc {

/// Adds forwards to a master that is ready, and proves the first of them: one connection is opened through it and closed again when
/// the server has connected it (or has refused), because ssh by itself checks only that it can listen on this side.
class SshForwarder final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SshForwarder)

public:
    using Done = std::function<void(Result<void>)>;

    /// `master` must outlive this object.
    SshForwarder(SshMaster &master, std::chrono::milliseconds limit, QObject *parent);
    ~SshForwarder() override;

    /// One call at a time. `done` is called once, later, and not after destruction. Fails with SshForwardRefused (args: remote target),
    /// TimedOut, InvalidInput, NameTooLong or SshNotInstalled.
    void add(const std::vector<SshForward> &forwards, Done done);

    /// Ends a forward; connections through it live on. Whether there was one does not matter.
    void cancel(const SshForward &forward, std::function<void()> done);

    /// Gives up what is under way; no `done` comes any more. For owners that let go of it from one of its callbacks.
    void stop();

private:
    void run(const QStringList &arguments, std::function<void(int exitCode, const QString &words)> done);
    void prove();
    void follow(const SshEvent &event);
    void finish(Result<void> result);
    void closeConnection();

    SshMaster &m_master;
    QTimer m_deadline;
    Done m_done;
    int m_request = 0; ///< answers of an older request are not for the current one
    SshForward m_proven;
    int m_connection = -1;          ///< file descriptor of the proving connection
    bool m_targetAnnounced = false; ///< the next new channel is one to m_proven's target
    QList<int> m_channels;          ///< channels to m_proven's target whose fate is open
};

} // namespace tmc
