#include "core/adapters/ssh/sshforwarder.h"

#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// Connects to a listening unix socket. Never blocks; -1 and errno when it cannot.
int connectTo(const QString &path)
{
    const QByteArray name = path.toLocal8Bit();
    sockaddr_un address{};
    if (name.size() >= static_cast<qsizetype>(sizeof address.sun_path)) {
        errno = ENAMETOOLONG;
        return -1;
    }
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return -1;
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return descriptor;
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return -1;
}

/// For StreamLocalBindMask ssh keeps the last value, not the first: the operator's configuration can open the sockets, although nobody
/// else can enter their directory.
Result<void> restrictToOwner(const std::vector<SshForward> &forwards)
{
    for (const SshForward &forward : forwards) {
        if (::chmod(forward.localSocket.toLocal8Bit().constData(), 0600) != 0)
            return fail(
                {.code = ErrorCode::LocalFile, .args = {forward.localSocket}, .detail = QString::fromLocal8Bit(std::strerror(errno))});
    }
    return {};
}

} // namespace

SshForwarder::SshForwarder(SshMaster &master, std::chrono::milliseconds limit, QObject *parent) : QObject(parent), m_master(master)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(limit);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        finish(fail({.code = ErrorCode::TimedOut,
                     .args = {m_proven.remoteTarget, QString::number(m_deadline.interval() / 1000)},
                     .source = ErrorSource::Ssh,
                     .retryable = true}));
    });
    connect(&m_master, &SshMaster::heard, this, &SshForwarder::follow);
}

SshForwarder::~SshForwarder()
{
    closeConnection();
}

void SshForwarder::add(const std::vector<SshForward> &forwards, Done done)
{
    ++m_request;
    m_done = std::move(done);
    m_proven = forwards.front();
    const auto arguments = SshOptions::addForwards(m_master.controlSocket(), forwards);
    if (!arguments) {
        QMetaObject::invokeMethod(
            this,
            [this, request = m_request, error = arguments.error()] {
                if (request == m_request)
                    finish(fail(error));
            },
            Qt::QueuedConnection);
        return;
    }
    m_deadline.start();
    run(*arguments, [this, forwards](int exitCode, const QString &words) {
        if (exitCode != 0) {
            finish(fail(SshFailure::forwardRefused(m_proven.remoteTarget, words)));
            return;
        }
        if (const auto restricted = restrictToOwner(forwards); !restricted)
            finish(restricted);
        else
            prove();
    });
}

void SshForwarder::cancel(const SshForward &forward, std::function<void()> done)
{
    ++m_request;
    const auto arguments = SshOptions::cancelForward(m_master.controlSocket(), forward);
    if (!arguments) {
        QMetaObject::invokeMethod(
            this,
            [this, request = m_request, done = std::move(done)] {
                if (request == m_request)
                    done();
            },
            Qt::QueuedConnection);
        return;
    }
    run(*arguments, [done = std::move(done)](int, const QString &) { done(); });
}

void SshForwarder::run(const QStringList &arguments, std::function<void(int exitCode, const QString &words)> done)
{
    auto *process = new SshProcess(this);
    auto transcript = std::make_shared<SshTranscript>();
    connect(process, &SshProcess::errorOutputArrived, this, [transcript](const QByteArray &bytes) { transcript->append(bytes); });
    connect(process, &SshProcess::failedToStart, this, [process] {
        process->deleteLater();
        // Only when ssh was removed while the master runs; -1 is reported below like any other failure to forward.
        emit process->finished(-1);
    });
    connect(process, &SshProcess::finished, this,
            [this, process, transcript, request = m_request, done = std::move(done)](int exitCode) {
                process->deleteLater();
                transcript->finish();
                if (request == m_request)
                    done(exitCode, transcript->text());
            });
    process->start(arguments);
}

void SshForwarder::stop()
{
    ++m_request;
    m_done = nullptr;
    m_deadline.stop();
    closeConnection();
}

void SshForwarder::prove()
{
    m_channels.clear();
    m_targetAnnounced = false;
    m_connection = connectTo(m_proven.localSocket);
    if (m_connection < 0)
        finish(fail(SshFailure::forwardRefused(m_proven.remoteTarget, QString::fromLocal8Bit(std::strerror(errno)))));
}

void SshForwarder::follow(const SshEvent &event)
{
    if (m_connection < 0)
        return;
    switch (event.kind) {
    case SshEventKind::ForwardRequested:
        m_targetAnnounced = event.first == m_proven.remoteTarget;
        break;
    case SshEventKind::ChannelNew:
        if (std::exchange(m_targetAnnounced, false))
            m_channels.append(event.channel);
        break;
    case SshEventKind::ChannelConfirmed:
        if (m_channels.contains(event.channel))
            finish({});
        break;
    case SshEventKind::ChannelRefused:
        if (m_channels.contains(event.channel))
            finish(fail(SshFailure::forwardRefused(m_proven.remoteTarget, event.first)));
        break;
    default:
        break;
    }
}

void SshForwarder::finish(Result<void> result)
{
    ++m_request;
    m_deadline.stop();
    closeConnection();
    if (const Done done = std::exchange(m_done, nullptr))
        done(std::move(result));
}

void SshForwarder::closeConnection()
{
    if (m_connection >= 0)
        ::close(std::exchange(m_connection, -1));
}

} // namespace tmc
