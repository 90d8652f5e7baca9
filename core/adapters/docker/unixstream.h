#pragma once

#include "core/adapters/docker/calllimits.h"

#include <QByteArrayView>

namespace tmc {

/// One connected unix stream socket. Blocking for its caller, bounded by CallLimits. Failures are DockerUnreachable with the socket's
/// path, Cancelled or TimedOut. Thread: one at a time.
class UnixStream final {
public:
    static Result<UnixStream> connect(const QString &path, const CallLimits &limits);

    UnixStream(UnixStream &&other) noexcept;
    UnixStream &operator=(UnixStream &&other) noexcept;
    ~UnixStream();

    struct Readiness {
        bool readable = false; ///< bytes, the end of the stream, or an error to fetch
        bool writable = false;
    };
    /// Waits until one of the wanted directions is ready.
    Result<Readiness> wait(bool forReading, bool forWriting, const CallLimits &limits) const;

    /// Waits for bytes; 0 at the end of the stream.
    Result<qsizetype> receive(char *data, qsizetype size, const CallLimits &limits);

    /// What is there now, without waiting: 0 at the end of the stream, no value when nothing has come.
    Result<std::optional<qsizetype>> receiveSome(char *data, qsizetype size);

    /// For poll() over several streams.
    int descriptor() const { return m_descriptor; }

    /// Sends what fits now, without waiting; 0 when nothing fits.
    Result<qsizetype> sendSome(QByteArrayView bytes);

    /// Half-close: the peer reads the end of our bytes, we still read its.
    void shutdownWrite();

    /// False once the peer has closed, or sent bytes that nobody asked for.
    bool isQuiet() const;

private:
    UnixStream(int descriptor, QString path) : m_descriptor(descriptor), m_path(std::move(path)) {}
    tl::unexpected<Error> lost(int number) const;
    void close();

    int m_descriptor = -1;
    QString m_path;
};

} // namespace tmc
