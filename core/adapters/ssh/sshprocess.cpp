#include "core/adapters/ssh/sshprocess.h"

#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTimer>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

QProcessEnvironment sshEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    environment.insert(u"LANG"_s, u"C"_s);
    environment.remove(u"LANGUAGE"_s);
    // BatchMode does not reach the ssh process of a jump host: it must not open dialogs of its own either.
    environment.insert(u"SSH_ASKPASS_REQUIRE"_s, u"never"_s);
    return environment;
}

/// Runs in the child between fork and exec: only async-signal-safe calls.
void tieToParent(pid_t parent)
{
    ::setsid();
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) // the parent died before the line above
        ::_exit(1);
}

} // namespace

SshProcess::SshProcess(QObject *parent) : QObject(parent), m_process(new QProcess)
{
    m_process->setProcessEnvironment(sshEnvironment());
    m_process->setChildProcessModifier([parentId = ::getpid()] { tieToParent(parentId); });
    connect(m_process, &QProcess::readyReadStandardOutput, this, [this] { emit outputArrived(m_process->readAllStandardOutput()); });
    connect(m_process, &QProcess::readyReadStandardError, this,
            [this] { emit errorOutputArrived(m_process->readAllStandardError()); });
    connect(m_process, &QProcess::finished, this,
            [this](int exitCode, QProcess::ExitStatus status) { emit finished(status == QProcess::NormalExit ? exitCode : -1); });
}

SshProcess::~SshProcess()
{
    m_process->disconnect(this);
    if (m_process->state() == QProcess::NotRunning) {
        m_process->deleteLater();
        return;
    }
    // ~QProcess would wait for the process. It is dead after this line; the event loop, where there still is one, collects it.
    signalGroup(SIGKILL);
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
}

void SshProcess::start(const QStringList &arguments)
{
    // An absolute path: ssh starts the ssh of a jump host by the name that it was called by.
    const QString program = QStandardPaths::findExecutable(u"ssh"_s);
    connect(
        m_process, &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                emit failedToStart();
        },
        Qt::QueuedConnection);
    if (program.isEmpty()) {
        QMetaObject::invokeMethod(this, &SshProcess::failedToStart, Qt::QueuedConnection);
        return;
    }
    m_process->start(program, arguments);
}

void SshProcess::stop(std::chrono::milliseconds grace)
{
    if (m_process->state() == QProcess::NotRunning)
        return;
    signalGroup(SIGTERM);
    QTimer::singleShot(grace, this, [this] { signalGroup(SIGKILL); });
}

qint64 SshProcess::processId() const
{
    return m_process->processId();
}

void SshProcess::signalGroup(int signalNumber) const
{
    // QProcess forgets the id when it has collected the process, so that this never hits a stranger.
    const auto id = static_cast<pid_t>(m_process->processId());
    if (id <= 0)
        return;
    ::kill(id, signalNumber);
    ::kill(-id, signalNumber); // the group exists once the child has called setsid
}

} // namespace tmc
