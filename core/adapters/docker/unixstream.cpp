#include "core/adapters/docker/unixstream.h"

#include <QFile>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

tl::unexpected<Error> unreachable(const QString &path, const QString &detail, bool retryable)
{
    return fail({.code = ErrorCode::DockerUnreachable,
                 .args = {path},
                 .detail = detail,
                 .source = ErrorSource::Docker,
                 .retryable = retryable});
}

QString errnoText(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

} // namespace

Result<UnixStream> UnixStream::connect(const QString &path, const CallLimits &limits)
{
    TM_CHECK(limits.check());
    const QByteArray encoded = QFile::encodeName(path);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (encoded.isEmpty() || static_cast<std::size_t>(encoded.size()) >= sizeof address.sun_path || encoded.contains('\0'))
        return unreachable(path, u"the path cannot be the name of a socket"_s, false);
    std::memcpy(address.sun_path, encoded.constData(), static_cast<std::size_t>(encoded.size()));
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0)
        return unreachable(path, errnoText(errno), true);
    UnixStream stream(descriptor, path);
    // The sockets API wants the general type of address.
    while (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        const int number = errno;
        if (number == EINTR)
            continue;
        // A full accept queue cannot be waited for with poll() on unix sockets.
        if (number != EAGAIN)
            return unreachable(path, errnoText(number), number != EACCES);
        TM_CHECK(limits.pause(5ms));
    }
    return stream;
}

UnixStream::UnixStream(UnixStream &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_path(std::move(other.m_path))
{
}

UnixStream &UnixStream::operator=(UnixStream &&other) noexcept
{
    if (this != &other) {
        close();
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_path = std::move(other.m_path);
    }
    return *this;
}

UnixStream::~UnixStream()
{
    close();
}

void UnixStream::close()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

tl::unexpected<Error> UnixStream::lost(int number) const
{
    return unreachable(m_path, errnoText(number), true);
}

Result<UnixStream::Readiness> UnixStream::wait(bool forReading, bool forWriting, const CallLimits &limits) const
{
    while (true) {
        TM_CHECK(limits.check());
        const auto wanted = static_cast<short>((forReading ? POLLIN : 0) | (forWriting ? POLLOUT : 0));
        std::array<pollfd, 2> watched{pollfd{.fd = m_descriptor, .events = wanted, .revents = 0},
                                      pollfd{.fd = limits.stopDescriptor(), .events = POLLIN, .revents = 0}};
        const int ready = ::poll(watched.data(), watched.size(), limits.pollTimeout());
        if (ready < 0 && errno != EINTR)
            return lost(errno);
        if (ready <= 0 || watched[0].revents == 0)
            continue;
        const bool broken = (watched[0].revents & (POLLERR | POLLHUP | POLLNVAL)) != 0;
        return Readiness{.readable = forReading && (broken || (watched[0].revents & POLLIN) != 0),
                         .writable = forWriting && (broken || (watched[0].revents & POLLOUT) != 0)};
    }
}

Result<qsizetype> UnixStream::receive(char *data, qsizetype size, const CallLimits &limits)
{
    while (true) {
        // Also without waiting: a peer that never pauses must not outlast the deadline.
        TM_CHECK(limits.check());
        const ssize_t count = ::recv(m_descriptor, data, static_cast<std::size_t>(size), 0);
        if (count >= 0)
            return static_cast<qsizetype>(count);
        const int number = errno;
        if (number == EINTR)
            continue;
        if (number != EAGAIN)
            return lost(number);
        TM_CHECK(wait(true, false, limits));
    }
}

Result<std::optional<qsizetype>> UnixStream::receiveSome(char *data, qsizetype size)
{
    const ssize_t count = ::recv(m_descriptor, data, static_cast<std::size_t>(size), 0);
    if (count >= 0)
        return static_cast<qsizetype>(count);
    const int number = errno;
    if (number == EAGAIN || number == EINTR)
        return std::nullopt;
    return lost(number);
}

Result<qsizetype> UnixStream::sendSome(QByteArrayView bytes)
{
    const ssize_t count = ::send(m_descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL);
    if (count >= 0)
        return static_cast<qsizetype>(count);
    const int number = errno;
    if (number == EAGAIN || number == EINTR)
        return qsizetype(0);
    return lost(number);
}

void UnixStream::shutdownWrite()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

bool UnixStream::isQuiet() const
{
    char byte = 0;
    return ::recv(m_descriptor, &byte, 1, MSG_PEEK) < 0 && errno == EAGAIN;
}

} // namespace tmc
