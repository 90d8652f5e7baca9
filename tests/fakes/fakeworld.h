#pragma once

#include "core/domain/operation.h"
#include "core/domain/route.h"
#include "core/domain/systemsnapshot.h"
#include "core/domain/workspacerecord.h"
#include "core/ports/adapterfactory.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace tmtest {

/// Thrown by a fault hook to simulate kill -9 of the console: what was committed stays, nothing else happens, no lease is given back.
struct CrashException {
    QString point;
    int sequence = 0;
};

/// Everything that a server's PostgreSQL holds, as the registry's ports see it. Copied for a transaction and swapped in on commit.
struct FakeServerState {
    tmc::RegistryFacts registry; ///< `operations` is filled when it is read, from the journal below
    tmc::ClusterFacts cluster;
    std::map<tmc::OperationId, tmc::OperationRecord> operations;
    std::vector<tmc::ActivityEntry> activity; ///< oldest first
    std::map<tmc::WorkspaceId, std::vector<tmc::WorkspaceMember>> members;
    std::map<tmc::WorkspaceId, std::vector<tmc::PlanChange>> planChanges; ///< oldest first
    QMap<QString, QStringList> memberships;                               ///< member -> roles it was granted
    QMap<QString, QStringList> allowedRoles;                      ///< database -> roles that may connect, once it was restricted
    std::map<std::pair<QString, QString>, QString> subscriptions; ///< (database, tenant id) -> plan
    QStringList closedRoles;                                      ///< that may not log in
    QMap<QString, int> sessions; ///< of a role that are open; those of a closed one end when they are ended
    QMap<QString, tmc::Secret> passwords;
    std::map<std::pair<QString, QString>, tmc::SchemaFacts> schemas;       ///< (database, schema)
    std::map<std::pair<QString, QString>, tmc::TenantRowFacts> tenantRows; ///< (database, tenant id)
    QStringList grantedSchemaDatabases;
    QStringList migrations; ///< SHA-256 of each applied one
    bool registryDatabaseExists = true;
};

/// What the console wrote into the reverse proxy.
struct FakeRoutes {
    std::map<QString, tmc::RoutePin> pins; ///< by host
    std::map<QString, int> requestLimits;  ///< by host
    bool sendsToTls = false;               ///< port 80 only redirects, as with a certificate
};

/// Which certificate of a host lies on the proxy's disk, and which it answers with: numbers, a larger one is newer, 0 is none.
struct FakeCertificates {
    int stored = 2;
    int served = 1;
    bool isTakenUp = true; ///< by a reload
};

/// Who works on a target.
struct FakeLease {
    qint64 token = 0;
    QString holder;
    QString who;
    bool isHeld = false; ///< false: given back, run out, or its process is gone
};

/// One server's PostgreSQL in memory, shared by the fakes of one test. Thread-safe as far as the fakes use it; a test that looks into
/// `state` does so while no other thread works.
class FakeWorld final {
public:
    FakeWorld();

    FakeServerState state;
    std::map<QString, FakeLease> leases;
    FakeRoutes routes;
    FakeCertificates certificates;
    std::mutex mutex; ///< one transaction at a time

    /// Called at before-intent, after-intent, before-effect, after-effect, after-record with the step's sequence number. May throw
    /// CrashException. Effects inside a transaction commit between after-effect and after-record.
    /// It must not call a fake of this world: at after-effect a transaction is open and the world is locked.
    std::function<void(const QString &point, int sequence)> fault;

    /// While set, every call on a fake fails with it (a lost connection, for example).
    std::optional<tmc::Error> outage;

    /// The server's clock: one second later at every call, so that times differ and tests repeat.
    QDateTime tick();

    /// As if every lease had run out: other consoles may take over, the holders are fenced as soon as one does.
    void expireLeases();

    /// Appends to the activity log of `into`, continuing its hash chain.
    void append(FakeServerState &into, const tmc::OperatorIdentity &identity, const tmc::OperationId &operation, const QString &action,
                const QString &subject, const QJsonObject &details);

    void callFault(const QString &point, int sequence) const;

private:
    QDateTime m_now;
};

/// Hash of an entry that follows one with `previousHash`.
QString fakeActivityHash(const tmc::ActivityEntry &entry, const QString &previousHash);

} // namespace tmtest
