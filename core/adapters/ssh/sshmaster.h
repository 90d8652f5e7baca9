#pragma once

#include "core/adapters/ssh/linkstages.h"
#include "core/adapters/ssh/runtimedirectory.h"
#include "core/adapters/ssh/sshfailure.h"
#include "core/adapters/ssh/sshprocess.h"
#include "core/adapters/ssh/sshsettings.h"

#include <QTimer>

namespace tmc {

/// The ssh process that holds a connection, from its start to its end, with the directory of its sockets. Reports the stages Resolve ..
/// Authenticate and begins ForwardDocker. Ready means: the remote command has printed the ready token on the session channel, which
/// exists only after ssh itself has verified the host key and logged in; nothing that ssh's messages say can replace it.
class SshMaster final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SshMaster)

public:
    SshMaster(std::unique_ptr<RuntimeDirectory> directory, SshCircumstances circumstances, SshTimeouts timeouts,
              ServerLink::StageListener listener, QObject *parent);
    ~SshMaster() override;

    const RuntimeDirectory &directory() const { return *m_directory; }
    QString controlSocket() const { return m_directory->file(QStringLiteral("ctl")); }
    const SshTarget &target() const { return m_circumstances.target; }
    LinkStages &stages() { return m_stages; }

    /// Fails with InvalidInput; afterwards exactly one ended() comes unless the object is destroyed first.
    Result<void> start(const QString &knownHostsFile, const SshPatience &patience);

    /// Ends the connection; the object deletes itself when the process is gone. No signal comes after this call.
    void close();

signals:
    void ready();
    void ended(const tmc::Error &error);
    /// Every event of ssh's output, for those who wait for one.
    void heard(const tmc::SshEvent &event);

private:
    void readErrorOutput(const QByteArray &bytes);
    void readOutput(const QByteArray &bytes);
    void follow(const SshEvent &event);
    void becomeReady();
    void expect(std::chrono::milliseconds limit, const QString &what);
    void end(const Error &error);

    SshProcess *m_process;
    std::unique_ptr<RuntimeDirectory> m_directory;
    SshCircumstances m_circumstances;
    SshTimeouts m_timeouts;
    LinkStages m_stages;
    SshTranscript m_transcript;
    QByteArray m_output;
    QTimer m_deadline;
    QString m_awaited;
    bool m_ended = false;
};

} // namespace tmc
