#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/planner/runbook.h"

#include <map>
#include <set>

namespace tmtest {

/// A server in memory that does what the steps of a runbook say, and nothing else: it asks no planner and no fake of the engine whether that is
/// right. It finds a broken promise by looking at itself.
class ModelServer {
public:
    /// A prepared server with the default catalogue and its shared containers.
    ModelServer();

    tmc::SystemSnapshot snapshot; ///< what planners are given

    /// Does the steps in their order; the first thing that cannot be, or empty. After each step every active tenant is answered, unless the
    /// runbook said that it interrupts.
    QString run(const tmc::Runbook &runbook);

    /// What is allotted twice, or to nobody who may have it; empty when all is well.
    QString brokenAllotment() const;

    /// For both environments and the whole server: how far what is promised of each resource goes beyond its budget, 0 when it does not.
    std::map<QString, qint64> overdraft() const;

    /// All that a change of plan may change of one workspace, as comparable text: row, limits, routes, membership, subscription. Who did it
    /// last and when is left out.
    QStringList stateOf(const tmc::WorkspaceId &id) const;

    const tmc::Workspace *workspace(const tmc::WorkspaceId &id) const;
    void addContainer(tmc::ContainerFacts facts);

private:
    template <typename Payload>
    QString act(const Payload &)
    {
        return QStringLiteral("a kind of step that the model does not know");
    }
    QString act(const tmc::action::ReserveWorkspace &a);
    QString act(const tmc::action::ActivateWorkspace &a);
    QString act(const tmc::action::BeginPlanChange &a);
    QString act(const tmc::action::CompletePlanChange &a);
    QString act(const tmc::action::ReleaseRetired &a);
    QString act(const tmc::action::CreateTenantRole &a);
    QString act(const tmc::action::GrantTenantRole &a);
    QString act(const tmc::action::AdmitSharedRole &a);
    QString act(const tmc::action::DismissSharedRole &a);
    QString act(const tmc::action::RotateRolePassword &a);
    QString act(const tmc::action::CreateDatabase &a);
    QString act(const tmc::action::RestrictDatabase &a);
    QString act(const tmc::action::PublishDatabase &a);
    QString act(const tmc::action::CreateTenantSchema &a);
    QString act(const tmc::action::RegisterTenant &a);
    QString act(const tmc::action::UpdateSubscription &a);
    QString act(const tmc::action::EnsureContainerRunning &a);
    QString act(const tmc::action::CreateContainer &a);
    QString act(const tmc::action::StartContainer &a);
    QString act(const tmc::action::StartKeptContainer &a);
    QString act(const tmc::action::StopContainer &a);
    QString act(const tmc::action::UpdateContainer &a);
    QString act(const tmc::action::RemoveContainer &a);
    QString act(const tmc::action::MigrateTenant &a);
    QString act(const tmc::action::WaitHealthy &a);
    QString act(const tmc::action::ProbeRoute &a);
    QString act(const tmc::action::ProbeFrontend &a);
    QString act(const tmc::action::ProbeCandidate &a);
    QString act(const tmc::action::PinRoute &a);
    QString act(const tmc::action::SwitchRoute &a);
    QString act(const tmc::action::ReleaseRoute &a);
    QString act(const tmc::action::SetRequestLimit &a);

    QString replaceRow(const tmc::Workspace &before, const tmc::Workspace &after);
    QString start(const QString &name);
    tmc::ContainerFacts *container(const QString &name);
    const tmc::ContainerFacts *container(const QString &name) const;
    /// Which container the proxy sends a host to; empty: none. Two that claim it are named both.
    QString servedBy(const QString &host) const;
    /// The first active tenant whose host nobody answers for; empty when there is none.
    QString unanswered() const;
    tmc::RegistryFacts &registry() { return *snapshot.registry.value; }
    const tmc::RegistryFacts &registry() const { return *snapshot.registry.value; }
    tmc::ClusterFacts &cluster() { return *snapshot.cluster.value; }
    tmc::DockerFacts &docker() { return *snapshot.docker.value; }
    const tmc::DockerFacts &docker() const { return *snapshot.docker.value; }

    std::map<QString, QString> m_pins;                              ///< host -> container
    std::map<QString, int> m_limits;                                ///< host -> requests per minute
    std::set<std::pair<QString, QString>> m_members;                ///< role, member
    std::map<std::pair<QString, QString>, QString> m_subscriptions; ///< database, tenant id -> plan
    int m_made = 0;
};

} // namespace tmtest
