#pragma once

#include "core/adapters/ssh/runtimedirectory.h"
#include "core/adapters/ssh/sshfailure.h"
#include "core/adapters/ssh/sshprocess.h"
#include "core/adapters/ssh/sshsettings.h"
#include "core/ports/serverlink.h"

#include <QTimer>

namespace tmc {

/// One run of ssh that records a server's key and ends before anybody is logged in.
class HostKeyProbe final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostKeyProbe)

public:
    using Done = std::function<void(Result<HostKeyOffer>)>;

    HostKeyProbe(SshTarget target, SshTimeouts timeouts, QObject *parent);

    /// `done` is called once, later, and not after destruction; the object then deletes itself.
    void start(Done done);

private:
    Result<void> prepare();
    void readErrorOutput(const QByteArray &bytes);
    void finish(Result<HostKeyOffer> result);
    Result<HostKeyOffer> recordedKey() const;

    SshCircumstances m_circumstances;
    SshTimeouts m_timeouts;
    std::unique_ptr<RuntimeDirectory> m_directory;
    SshProcess *m_process;
    SshTranscript m_transcript;
    QTimer m_deadline;
    Done m_done;
};

} // namespace tmc
