#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace tmtest {

/// The server's side of one accepted connection. Thread: the connection's own.
class ScriptedPeer final {
public:
    explicit ScriptedPeer(int descriptor) : m_descriptor(descriptor) {}

    /// The next request, head and body (by Content-Length); empty when the client has closed.
    QByteArray readRequest();
    /// At least one byte, or empty at the end of the stream.
    QByteArray readSome();
    /// Everything until the client half-closes.
    QByteArray readToEnd();
    /// False when the client has closed.
    bool write(const QByteArray &bytes);
    /// Ends our side; the client reads the end of the stream.
    void finish();
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
    QByteArray m_buffer;
};

/// A unix stream server whose behaviour is a function, called in a thread of its own for each connection; the connection closes when
/// the function returns. Destroying the server ends all of them.
class ScriptedServer final {
public:
    using Script = std::function<void(ScriptedPeer &peer, int connection)>; ///< connections count from 0

    explicit ScriptedServer(Script script);
    ~ScriptedServer();
    ScriptedServer(const ScriptedServer &) = delete;
    ScriptedServer &operator=(const ScriptedServer &) = delete;

    QString path() const;
    int connections() const;

private:
    void acceptAll(const std::stop_token &stop);

    QTemporaryDir m_directory;
    Script m_script;
    int m_listener = -1;
    mutable std::mutex m_mutex;
    std::vector<int> m_open;
    std::vector<std::jthread> m_threads;
    std::jthread m_acceptor;
};

/// A reply with Content-Length.
QByteArray httpReply(int status, const QByteArray &body, const QByteArray &extraHeaders = {});

} // namespace tmtest
