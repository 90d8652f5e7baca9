#pragma once

#include "core/domain/operation.h"
#include "core/domain/sqlstatements.h"
#include "core/domain/systemsnapshot.h"
#include "core/support/result.h"
#include "core/support/secret.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace tmc {

/// Effects that commit together with the journal's "done" of their step, or not at all.
class RegistryTransaction {
public:
    virtual ~RegistryTransaction() = default;
    /// Inserts workspace, domains, port and Redis allocation. Fails with SlugTaken, HostTaken or NameTaken when another one was faster.
    virtual Result<void> reserveWorkspace(const Workspace &workspace) = 0;
    virtual Result<void> releaseWorkspace(const WorkspaceId &id) = 0;
    /// `former` is archived, and `fresh`, which is inserted as by reserveWorkspace(), gets its people. Hosts that `fresh` does not have, port and Redis
    /// index stay with `former`. Fails with StalePreview when the row is no longer as `former` says (times aside).
    virtual Result<void> replaceWorkspace(const Workspace &former, const Workspace &fresh) = 0;
    /// The row of `fresh` goes; `former` is as it was, with its hosts and whoever is among the people of `fresh` now. Also fine when it has been given back already, or was never replaced.
    virtual Result<void> giveBackWorkspace(const Workspace &former, const WorkspaceId &fresh) = 0;
    virtual Result<void> setWorkspaceState(const WorkspaceId &id, WorkspaceState state) = 0;
    /// Makes the row `after`, with what is reserved for it. Fails with StalePreview when it is no longer as `before` says (times aside),
    /// with NameTaken when another workspace has the port or the Redis index. Where `after` has no time for the change or for the
    /// retired container, the server's clock gives it. Names, hosts and the database of a workspace are not changed by this.
    virtual Result<void> changeWorkspace(const Workspace &before, const Workspace &after) = 0;
    /// One line of the history, which is never removed.
    virtual Result<void> recordPlanChange(const Workspace &before, const Workspace &after) = 0;
    /// Makes the row `after`. Without `before` it is added: fails with AlreadyExists when the key is there. With it the row is changed:
    /// fails with StalePreview when it is no longer as `before` says, also when it is gone. Lets the product's application role, where
    /// the server has it, read the directory. Fails with VerificationFailed when the row reads back differently.
    virtual Result<void> saveProduct(const std::optional<Product> &before, const Product &after) = 0;
    virtual Result<void> removeProduct(const ProductKey &key) = 0; ///< also fine when it is gone already
    virtual Result<void> savePlan(const std::optional<Plan> &before, const Plan &after) = 0;
    virtual Result<void> removePlan(const PlanKey &key) = 0;
    virtual Result<void> createTenantRole(const QString &role) = 0;
    virtual Result<void> dropTenantRole(const QString &role) = 0; ///< also fine when it is gone already
    virtual Result<void> grantRole(const QString &role, const QString &member) = 0;
    /// Lets the product's shared container into a tenant's database, as the tenant's role; and keeps it out again.
    virtual Result<void> admitSharedRole(const sql::SharedAccess &access) = 0;
    virtual Result<void> dismissSharedRole(const sql::SharedAccess &access) = 0;
    /// Neither the tenant's role nor the shared container may begin a session in the tenant's data any more (VerificationFailed where somebody still can); and both may again.
    virtual Result<void> closeTenant(const sql::TenantAccess &access) = 0;
    virtual Result<void> openTenant(const sql::TenantAccess &access) = 0;
    virtual Result<void> restrictDatabase(const QString &name, const QString &owner, const QStringList &otherRoles) = 0;
    virtual Result<void> renameDatabase(const QString &from, const QString &to) = 0;
    /// A role that may log in and become the tenant's, for a restore. dropTenantRole() takes it away.
    virtual Result<void> createRestorer(const QString &role, const QString &tenant) = 0;
    /// `live` gets the name `kept`, `fresh` gets its name, and nobody is in them when they get it.
    virtual Result<void> swapDatabases(const QString &live, const QString &fresh, const QString &kept) = 0;
    virtual Result<void> appendActivity(const QString &action, const QString &subject, const QJsonObject &details) = 0;
};

using RegistryEffect = std::function<Result<QJsonObject>(RegistryTransaction &)>;

/// The lock on one operation's target with its fenced journal. All SQL with effects runs on the session that holds the lock, so that
/// "lock obtained" implies "no effect of an earlier holder is in flight". A heartbeat keeps the lease while the object lives; destroying
/// it gives lease and lock back. Every journal write fails with OperationFenced once another console has taken over.
class OperationSession {
public:
    virtual ~OperationSession() = default;

    virtual Result<OperationRecord> load() = 0;
    /// Checks that the lease is still ours; called before every effect outside PostgreSQL.
    virtual Result<void> renew() = 0;
    /// Stopped when the lease could not be renewed for as long as it lasts: whatever still runs must be broken off, its effect is unknown.
    virtual std::stop_token doubt() const { return {}; }

    virtual Result<void> recordIntent(int sequence) = 0;
    /// With `next`, the intent of the step that follows is recorded together with it: one journey to the server instead of two.
    virtual Result<void> recordDone(int sequence, const QJsonObject &result, std::optional<int> next) = 0;
    /// One transaction: fence, effect, step "done", and the intent of `next` as above.
    virtual Result<QJsonObject> commitStep(int sequence, const RegistryEffect &effect, std::optional<int> next) = 0;
    Result<void> recordDone(int sequence, const QJsonObject &result) { return recordDone(sequence, result, std::nullopt); }
    Result<QJsonObject> commitStep(int sequence, const RegistryEffect &effect) { return commitStep(sequence, effect, std::nullopt); }
    virtual Result<void> recordCompensationIntent(int sequence) = 0;
    virtual Result<void> recordCompensated(int sequence) = 0;
    virtual Result<void> commitCompensation(int sequence, const RegistryEffect &effect) = 0;
    /// Also appends to the activity log when the state is final.
    virtual Result<void> setState(OperationState state, const std::optional<Error> &error) = 0;

    // Effects that cannot run in a transaction, and what their probes ask.
    virtual Result<void> createDatabase(const QString &name, const QString &owner) = 0;
    virtual Result<void> dropDatabase(const QString &name) = 0; ///< also fine when it is gone already
    /// Nobody but owner and restorer may connect to it.
    virtual Result<void> admitRestorer(const QString &database, const QString &owner, const QString &restorer) = 0;
    /// Ends the sessions of the tenant's role, and of the shared container in the tenant's database. How many there were.
    virtual Result<qint64> endTenantSessions(const sql::TenantAccess &access) = 0;
    virtual Result<std::optional<DatabaseFacts>> findDatabase(const QString &name) = 0;
    virtual Result<bool> roleExists(const QString &name) = 0;
    /// Sends a SCRAM verifier computed here; the password itself never travels.
    virtual Result<void> setRolePassword(const QString &role, const Secret &password) = 0;
};

/// Journal and locks on the server.
class OperationStore {
public:
    virtual ~OperationStore() = default;

    /// Takes lease and lock, then writes operation and steps. Fails with OperationLocked, or AlreadyExists for a known idempotency key.
    virtual Result<std::unique_ptr<OperationSession>> begin(const OperationRecord &operation) = 0;

    /// Resume or roll back: takes the lock of an open operation that nobody works on. Sessions of a holder whose lease ran out are
    /// ended first. Fails with OperationLocked or OperationNotResumable.
    virtual Result<std::unique_ptr<OperationSession>> takeOver(const OperationId &id) = 0;
};

} // namespace tmc
