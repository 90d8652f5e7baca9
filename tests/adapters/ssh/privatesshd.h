#pragma once

#include "core/domain/serverprofile.h"

#include <QFile>
#include <QLocalServer>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>

namespace tmtest {

/// An OpenSSH server of the test's own on 127.0.0.1 with a host key and a user key of its own; it lets the current user in. A unix
/// socket plays the Docker Engine and a TCP port the proxy and PostgreSQL: all of them greet with "hello" and close.
class PrivateSshd final {
public:
    PrivateSshd();
    ~PrivateSshd();

    /// Starts it with lines added before its own configuration. False, with a message on standard error, when it cannot be started.
    bool start(const QByteArray &configuration = {});

    tmc::ServerProfile profile() const; ///< named "private"
    QString hostKeyFingerprint() const;
    QString file(const QString &name) const { return m_directory.filePath(name); }
    QString configDirectory() const { return file(QStringLiteral("config")); }
    QString tcpTarget() const; ///< "127.0.0.1:port"
    QString dockerSocket() const { return file(QStringLiteral("docker.sock")); }
    int greetedConnections() const { return m_greeted; }

    void trustHostKey() const; ///< for the profile, in configDirectory()
    void trustAnotherHostKey() const;
    QString writeExecutable(const QString &name, const QByteArray &script) const;

    QByteArray log(); ///< so far; LogLevel VERBOSE
    void forgetLog();
    QList<qint64> connectionProcesses() const; ///< server side of the connections
    static bool makeKey(const QString &path);

private:
    void trust(const QString &publicKeyFile) const;
    bool listens(const QByteArray &configuration);

    QTemporaryDir m_directory;
    QProcess m_process;
    QFile m_logFile;
    QByteArray m_log;
    quint16 m_port = 0;
    QLocalServer m_docker;
    QTcpServer m_tcp;
    int m_greeted = 0;
};

} // namespace tmtest
