#pragma once

#include "core/domain/serverprofile.h"
#include "core/support/secret.h"

#include <QJsonObject>
#include <QString>

namespace tmtest {

/// The real server that tests/sandbox started, as a test needs to know it.
class Sandbox {
public:
    /// Details of the running sandbox named by TM_SANDBOX_NAME. Stops the test program with a message when there is none.
    static const Sandbox &current();

    QString name() const;
    QString stateDirectory() const;
    tmc::ServerProfile profile() const; ///< without a password file
    QString hostKeyFingerprint() const;
    QString knownHostsFile() const;
    QString localDockerSocket() const;       ///< the engine's socket without ssh in between
    QString postgresSocketDirectory() const; ///< PostgreSQL's socket directory without ssh in between
    QString postgresAddress() const;         ///< container address inside the server
    QString superuser() const;
    tmc::Secret superuserPassword() const;
    QString superuserPasswordFile() const;
    QString proxyUrl() const; ///< http://127.0.0.1:<port>

    /// Runs `tests/sandbox/sandbox <arguments> --name <name>`; its standard output, or stops the test program.
    QString run(const QStringList &arguments) const;

    const QJsonObject &json() const { return m_json; }

private:
    explicit Sandbox(QJsonObject json) : m_json(std::move(json)) {}
    QJsonObject m_json;
};

} // namespace tmtest
