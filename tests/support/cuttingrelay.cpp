#include "support/cuttingrelay.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tmtest {
namespace {

constexpr int lookMs = 5;

sockaddr_in addressOf(const char *address, int port)
{
    sockaddr_in result{};
    result.sin_family = AF_INET;
    result.sin_port = htons(static_cast<quint16>(port));
    ::inet_pton(AF_INET, address, &result.sin_addr);
    return result;
}

} // namespace

CuttingRelay::CuttingRelay(int targetPort, const QByteArray &address) : m_address(address), m_targetPort(targetPort)
{
    listen();
    m_reached = State::Open;
    m_thread = std::thread([this] { run(); });
}

CuttingRelay::~CuttingRelay()
{
    m_wanted = State::Ended;
    m_thread.join();
    closeAll();
}

void CuttingRelay::become(State state)
{
    m_wanted = state;
    while (m_reached != state)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

void CuttingRelay::listen()
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address = addressOf(m_address.constData(), m_port);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_listener, 16) != 0)
        qFatal("the relay cannot listen");
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
}

void CuttingRelay::closeAll()
{
    if (m_listener >= 0)
        ::close(std::exchange(m_listener, -1));
    for (const Pair &pair : std::exchange(m_pairs, {})) {
        ::close(pair.near);
        ::close(pair.far);
    }
}

void CuttingRelay::accept()
{
    const int near = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    const int far = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in target = addressOf("127.0.0.1", m_targetPort);
    if (near >= 0 && ::connect(far, reinterpret_cast<const sockaddr *>(&target), sizeof target) == 0) {
        m_pairs.push_back({near, far});
        return;
    }
    ::close(near);
    ::close(far);
}

bool CuttingRelay::pass(int from, int to)
{
    std::array<char, 65536> block{};
    const ssize_t size = ::recv(from, block.data(), block.size(), 0);
    for (ssize_t sent = 0; sent < size;) {
        const ssize_t part = ::send(to, block.data() + sent, static_cast<std::size_t>(size - sent), MSG_NOSIGNAL);
        if (part <= 0)
            return false;
        sent += part;
    }
    return size > 0;
}

void CuttingRelay::run()
{
    while (m_wanted != State::Ended) {
        const State state = m_wanted;
        if (state == State::Cut)
            closeAll();
        else if (m_listener < 0)
            listen();
        m_reached = state;
        if (state != State::Open) {
            std::this_thread::sleep_for(std::chrono::milliseconds(lookMs));
            continue;
        }
        std::vector<pollfd> waiting{{.fd = m_listener, .events = POLLIN, .revents = 0}};
        for (const Pair &pair : m_pairs)
            waiting.insert(waiting.end(),
                           {{.fd = pair.near, .events = POLLIN, .revents = 0}, {.fd = pair.far, .events = POLLIN, .revents = 0}});
        if (::poll(waiting.data(), waiting.size(), lookMs) <= 0)
            continue;
        const std::size_t pairs = m_pairs.size();
        std::vector<Pair> living;
        for (std::size_t i = 0; i < pairs; ++i) {
            const Pair pair = m_pairs[i];
            const bool near = waiting[1 + 2 * i].revents == 0 || pass(pair.near, pair.far);
            const bool far = waiting[2 + 2 * i].revents == 0 || pass(pair.far, pair.near);
            if (near && far) {
                living.push_back(pair);
            } else {
                ::close(pair.near);
                ::close(pair.far);
            }
        }
        m_pairs = std::move(living);
        if (waiting.front().revents != 0)
            accept();
    }
}

} // namespace tmtest
