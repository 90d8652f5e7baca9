#pragma once

#include "app/adaptergraph.h"
#include "core/adapters/ssh/sshsettings.h"
#include "core/services/serverservices.h"
#include "support/cuttingrelay.h"
#include "support/sandbox.h"

#include <QTemporaryDir>

#include <memory>

namespace tmtest {

/// One operator's machine with a home of its own, whose paths to the sandbox server can be cut. Connects as PostgreSQL's superuser, so that
/// the server needs no preparation.
class ConnectionWorld final {
public:
    ConnectionWorld();

    /// The sandbox under this name, reached through `relay`; its host key is trusted.
    tmc::ServerProfile profile(const QString &name, const CuttingRelay &relay);
    void trust(const tmc::ServerProfile &profile);
    std::unique_ptr<tmc::ServerServices> services(const tmc::SshSettings &settings = {});
    /// Opens and waits until it is connected.
    static bool connect(tmc::ServerConnection &connection, const tmc::ServerProfile &profile);
    static bool waitFor(const tmc::ServerConnection &connection, tmc::ConnectionState state, int seconds = 30);
    /// Lets `ssh` read this configuration in place of the operator's.
    void configureSsh(const QByteArray &configuration);
    static int sshPort();
    const tmc::AdapterFactory &factory() const { return *m_graph; }

private:
    QTemporaryDir m_home;
    std::unique_ptr<tmc::AdapterGraph> m_graph;
};

} // namespace tmtest
