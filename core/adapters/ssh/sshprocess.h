#pragma once

#include <QObject>
#include <QProcess>
#include <QStringList>

#include <chrono>

namespace tmc {

/// One run of the ssh program found in PATH, in a session of its own (no terminal to ask on), with messages in English. It cannot
/// outlive this program: the kernel kills it when the thread that started it ends, even by SIGKILL, and the destructor kills it together
/// with its ProxyJump or ProxyCommand children. Never blocks. Thread: the one that made it, which must live as long as the connection.
class SshProcess final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SshProcess)

public:
    explicit SshProcess(QObject *parent = nullptr);
    ~SshProcess() override;

    /// Standard input stays open until the process ends. Afterwards exactly one of finished() and failedToStart() comes, never from
    /// within this call. Once per object.
    void start(const QStringList &arguments);

    /// SIGTERM, and SIGKILL when the process is still there after `grace`. finished() follows.
    void stop(std::chrono::milliseconds grace);

    /// 0 when it is not running.
    qint64 processId() const;

signals:
    void failedToStart();
    void outputArrived(const QByteArray &bytes);
    void errorOutputArrived(const QByteArray &bytes);
    void finished(int exitCode); ///< -1 when it ended by a signal

private:
    void signalGroup(int signalNumber) const;

    QProcess *m_process; ///< not a child: see the destructor
};

} // namespace tmc
