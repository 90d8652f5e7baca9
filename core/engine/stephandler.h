#pragma once

#include "core/domain/commandinput.h"
#include "core/planner/action.h"
#include "core/ports/backupsource.h"
#include "core/ports/certificatereader.h"
#include "core/ports/dockerengine.h"
#include "core/ports/operationstore.h"
#include "core/ports/proxyprobe.h"
#include "core/ports/proxyroutes.h"
#include "core/ports/serveradmin.h"
#include "core/ports/tenantdatabase.h"
#include "core/ports/trialserver.h"
#include "core/support/clock.h"

#include <functional>
#include <stop_token>

namespace tmc {

/// The backups that a step reads and notes things beside, and where they are restored on trial.
struct CopyPorts {
    BackupStore *store = nullptr;
    TrialServer *trials = nullptr;
    BackupSource *source = nullptr; ///< counts what a database holds
    const Clock *clock = nullptr;
    QString by; ///< "user@laptop"
};

/// What the ports offer a step while it runs. Pointers are null where the kind of operation has no use for the port.
struct StepContext {
    OperationSession &session;
    DockerEngine *docker = nullptr;
    ProxyProbe *proxy = nullptr;
    ProxyRoutes *routes = nullptr;
    CertificateReader *certificates = nullptr;
    TenantDatabase *tenants = nullptr;
    ServerAdmin *admin = nullptr;
    CopyPorts copies{};
    OperationId operation;
    Secret consolePassword; ///< for the console's own role when a server is prepared
    CommandInput command{}; ///< empty when an operation is gone on with
    std::stop_token abort;
    std::function<void(const QString &)> progress;
    std::function<void(qint64 bytes, qint64 expected)> transferred{};
    std::function<void()> betweenEffects; ///< an effect of several calls calls it after each but the last; set by the runner

    /// The step goes on to its next call. Tests end or freeze the process here.
    void reachNextEffect() const
    {
        if (betweenEffects)
            betweenEffects();
    }
};

/// What a probe found in the place of a step's effect.
enum class Presence {
    Absent,
    Present, ///< ours and complete
    Foreign, ///< something of that name which is not ours; never touched
};

/// One kind of step. Handlers hold no state: everything they know comes from the action and the context.
class StepHandler {
public:
    virtual ~StepHandler() = default;

    /// True when effect and journal commit in one transaction; apply and compensate then get the transaction.
    virtual bool isTransactional() const = 0;

    /// Asks the server, changes nothing (it may clear away an incomplete effect of ours).
    virtual Result<Presence> probe(const Action &action, StepContext &context) const = 0;

    /// Makes the effect; returns identifiers to journal.
    virtual Result<QJsonObject> apply(const Action &action, StepContext &context, RegistryTransaction *transaction) const = 0;

    /// Reads back that the effect is there. Default: the probe must say Present.
    virtual Result<void> verify(const Action &action, StepContext &context) const;

    /// Undoes the effect, also when it is only partly there or not at all.
    virtual Result<void> compensate(const Action &action, StepContext &context, RegistryTransaction *transaction) const = 0;
};

/// Handler of one payload whose effect lies outside the registry's transaction.
template <typename Payload>
class EffectHandler : public StepHandler {
public:
    bool isTransactional() const final { return false; }
    Result<Presence> probe(const Action &action, StepContext &context) const final { return look(std::get<Payload>(action), context); }
    Result<QJsonObject> apply(const Action &action, StepContext &context, RegistryTransaction *) const final
    {
        return make(std::get<Payload>(action), context);
    }
    Result<void> compensate(const Action &action, StepContext &context, RegistryTransaction *) const final
    {
        return undo(std::get<Payload>(action), context);
    }

protected:
    virtual Result<Presence> look(const Payload &payload, StepContext &context) const = 0;
    virtual Result<QJsonObject> make(const Payload &payload, StepContext &context) const = 0;
    virtual Result<void> undo(const Payload &, StepContext &) const { return {}; }
};

/// Handler of one payload whose effect commits together with the journal. After a crash there is nothing to probe: the step is either
/// journalled as done or did not happen.
template <typename Payload>
class TransactionalHandler : public StepHandler {
public:
    bool isTransactional() const final { return true; }
    Result<Presence> probe(const Action &action, StepContext &context) const final { return look(std::get<Payload>(action), context); }
    Result<QJsonObject> apply(const Action &action, StepContext &, RegistryTransaction *transaction) const final
    {
        return make(std::get<Payload>(action), *transaction);
    }
    Result<void> compensate(const Action &action, StepContext &, RegistryTransaction *transaction) const final
    {
        return undo(std::get<Payload>(action), *transaction);
    }

protected:
    virtual Result<Presence> look(const Payload &, StepContext &) const { return Presence::Present; }
    virtual Result<QJsonObject> make(const Payload &payload, RegistryTransaction &transaction) const = 0;
    virtual Result<void> undo(const Payload &payload, RegistryTransaction &transaction) const = 0;
};

} // namespace tmc
