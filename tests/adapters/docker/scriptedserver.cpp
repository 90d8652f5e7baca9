#include "adapters/docker/scriptedserver.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace tmtest {

QByteArray ScriptedPeer::readSome()
{
    if (!m_buffer.isEmpty())
        return std::exchange(m_buffer, {});
    std::array<char, 65536> bytes{};
    const ssize_t count = ::recv(m_descriptor, bytes.data(), bytes.size(), 0);
    return count > 0 ? QByteArray(bytes.data(), static_cast<qsizetype>(count)) : QByteArray();
}

QByteArray ScriptedPeer::readRequest()
{
    QByteArray text;
    qsizetype wanted = -1;
    while (wanted < 0 || text.size() < wanted) {
        const QByteArray more = readSome();
        if (more.isEmpty())
            return {};
        text += more;
        const qsizetype end = text.indexOf("\r\n\r\n");
        if (wanted < 0 && end >= 0) {
            const qsizetype at = text.indexOf("Content-Length: ");
            const qsizetype length = at < 0 || at > end ? 0 : text.mid(at + 16, text.indexOf('\r', at) - at - 16).toLongLong();
            wanted = end + 4 + length;
        }
    }
    m_buffer = text.mid(wanted);
    return text.first(wanted);
}

QByteArray ScriptedPeer::readToEnd()
{
    QByteArray all;
    while (true) {
        const QByteArray more = readSome();
        if (more.isEmpty())
            return all;
        all += more;
    }
}

bool ScriptedPeer::write(const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t count = ::send(m_descriptor, bytes.constData() + at, static_cast<std::size_t>(bytes.size() - at), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        at += static_cast<qsizetype>(count);
    }
    return true;
}

void ScriptedPeer::finish()
{
    ::shutdown(m_descriptor, SHUT_RDWR);
}

ScriptedServer::ScriptedServer(Script script) : m_script(std::move(script))
{
    const QByteArray name = path().toLocal8Bit();
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    m_listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 || ::listen(m_listener, 16) != 0)
        qFatal("cannot listen on %s", name.constData());
    m_acceptor = std::jthread([this](const std::stop_token &stop) { acceptAll(stop); });
}

ScriptedServer::~ScriptedServer()
{
    m_acceptor.request_stop();
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    {
        const std::lock_guard guard(m_mutex);
        for (const int descriptor : m_open)
            ::shutdown(descriptor, SHUT_RDWR);
    }
    m_threads.clear();
    for (const int descriptor : m_open)
        ::close(descriptor);
    ::close(m_listener);
}

void ScriptedServer::acceptAll(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (descriptor < 0)
            return;
        const std::lock_guard guard(m_mutex);
        const int number = static_cast<int>(m_open.size());
        m_open.push_back(descriptor);
        m_threads.emplace_back([this, descriptor, number] {
            ScriptedPeer peer(descriptor);
            m_script(peer, number);
            peer.finish();
        });
    }
}

QString ScriptedServer::path() const
{
    return m_directory.filePath(u"socket"_s);
}

int ScriptedServer::connections() const
{
    const std::lock_guard guard(m_mutex);
    return static_cast<int>(m_open.size());
}

QByteArray httpReply(int status, const QByteArray &body, const QByteArray &extraHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Text\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"
           + extraHeaders + "\r\n" + body;
}

} // namespace tmtest
