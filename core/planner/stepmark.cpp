#include "core/planner/stepmark.h"

#include <array>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// One overload for each alternative: a new action does not compile until it has its mark here.
struct Mark {
    StepMark operator()(const action::CreateRegistryRole &) const { return StepMark::Create; }
    StepMark operator()(const action::CreateRegistryDatabase &) const { return StepMark::Create; }
    StepMark operator()(const action::ApplyMigration &) const { return StepMark::Update; }
    StepMark operator()(const action::CreateNetwork &) const { return StepMark::Create; }
    StepMark operator()(const action::SeedCatalogue &) const { return StepMark::Create; }
    StepMark operator()(const action::GrantSchemaDatabase &) const { return StepMark::Update; }
    StepMark operator()(const action::ReserveWorkspace &a) const { return a.replaced ? StepMark::Replace : StepMark::Create; }
    StepMark operator()(const action::CreateTenantRole &) const { return StepMark::Create; }
    StepMark operator()(const action::GrantTenantRole &) const { return StepMark::Update; }
    StepMark operator()(const action::CreateDatabase &) const { return StepMark::Create; }
    StepMark operator()(const action::RestrictDatabase &) const { return StepMark::Update; }
    StepMark operator()(const action::PublishDatabase &) const { return StepMark::Update; }
    StepMark operator()(const action::CreateTenantSchema &) const { return StepMark::Create; }
    StepMark operator()(const action::RegisterTenant &) const { return StepMark::Create; }
    StepMark operator()(const action::EnsureContainerRunning &) const { return StepMark::Check; }
    StepMark operator()(const action::CreateContainer &) const { return StepMark::Create; }
    StepMark operator()(const action::StartContainer &) const { return StepMark::Update; }
    StepMark operator()(const action::MigrateTenant &) const { return StepMark::Update; }
    StepMark operator()(const action::WaitHealthy &) const { return StepMark::Check; }
    StepMark operator()(const action::ProbeRoute &) const { return StepMark::Check; }
    StepMark operator()(const action::ProbeFrontend &) const { return StepMark::Check; }
    StepMark operator()(const action::ActivateWorkspace &) const { return StepMark::Update; }
    StepMark operator()(const action::SaveProduct &a) const { return a.before ? StepMark::Update : StepMark::Create; }
    StepMark operator()(const action::SavePlan &a) const { return a.before ? StepMark::Update : StepMark::Create; }
    StepMark operator()(const action::BeginPlanChange &) const { return StepMark::Update; }
    StepMark operator()(const action::CompletePlanChange &) const { return StepMark::Update; }
    StepMark operator()(const action::ReleaseRetired &) const { return StepMark::Update; }
    StepMark operator()(const action::AdmitSharedRole &) const { return StepMark::Update; }
    StepMark operator()(const action::DismissSharedRole &) const { return StepMark::Update; }
    StepMark operator()(const action::UpdateSubscription &) const { return StepMark::Update; }
    StepMark operator()(const action::RotateRolePassword &) const { return StepMark::Replace; }
    StepMark operator()(const action::PinRoute &) const { return StepMark::Create; }
    StepMark operator()(const action::ProbeCandidate &) const { return StepMark::Check; }
    StepMark operator()(const action::SwitchRoute &) const { return StepMark::Replace; }
    StepMark operator()(const action::ReleaseRoute &a) const { return a.former == a.serving ? StepMark::Remove : StepMark::Replace; }
    StepMark operator()(const action::SetRequestLimit &) const { return StepMark::Update; }
    StepMark operator()(const action::UpdateContainer &) const { return StepMark::Update; }
    StepMark operator()(const action::StartKeptContainer &) const { return StepMark::Update; }
    StepMark operator()(const action::StopContainer &) const { return StepMark::Update; }
    StepMark operator()(const action::RemoveContainer &) const { return StepMark::Remove; }
    StepMark operator()(const action::CheckCopy &) const { return StepMark::Check; }
    StepMark operator()(const action::StartTrial &) const { return StepMark::Create; }
    StepMark operator()(const action::RestoreTrial &) const { return StepMark::Create; }
    StepMark operator()(const action::CompareTrial &) const { return StepMark::Check; }
    StepMark operator()(const action::RemoveTrial &) const { return StepMark::Remove; }
    StepMark operator()(const action::NoteProof &) const { return StepMark::Create; }
    StepMark operator()(const action::CreateRestorer &) const { return StepMark::Create; }
    StepMark operator()(const action::DropRestorer &) const { return StepMark::Remove; }
    StepMark operator()(const action::StartRestorer &) const { return StepMark::Create; }
    StepMark operator()(const action::FillDatabase &) const { return StepMark::Create; }
    StepMark operator()(const action::CompareDatabase &) const { return StepMark::Check; }
    StepMark operator()(const action::MaskDatabase &) const { return StepMark::Update; }
    StepMark operator()(const action::SwapDatabases &) const { return StepMark::Replace; }
    StepMark operator()(const action::DropKeptDatabase &) const { return StepMark::Remove; }
    StepMark operator()(const action::TakeTables &) const { return StepMark::Update; }
    StepMark operator()(const action::BringSchema &) const { return StepMark::Create; }
    StepMark operator()(const action::CompareSchema &) const { return StepMark::Check; }
    StepMark operator()(const action::DropScratch &) const { return StepMark::Remove; }
    StepMark operator()(const action::MoveToPublic &) const { return StepMark::Update; }
    StepMark operator()(const action::SwapSchemas &) const { return StepMark::Replace; }
    StepMark operator()(const action::DropKeptSchema &) const { return StepMark::Remove; }
    StepMark operator()(const action::CloseTenant &) const { return StepMark::Update; }
    StepMark operator()(const action::CompareLive &) const { return StepMark::Check; }
    StepMark operator()(const action::NoteStart &) const { return StepMark::Check; }
    StepMark operator()(const action::StartExisting &) const { return StepMark::Update; }
    StepMark operator()(const action::StopExisting &) const { return StepMark::Update; }
    StepMark operator()(const action::RestartContainer &) const { return StepMark::Update; }
    StepMark operator()(const action::AwaitHealthy &) const { return StepMark::Check; }
    StepMark operator()(const action::PullImage &) const { return StepMark::Update; }
    StepMark operator()(const action::CreateSuccessor &) const { return StepMark::Create; }
    StepMark operator()(const action::SwapSuccessor &) const { return StepMark::Replace; }
    StepMark operator()(const action::RemovePredecessor &) const { return StepMark::Remove; }
    StepMark operator()(const action::PrepareCommand &) const { return StepMark::Create; }
    StepMark operator()(const action::RunCommand &) const { return StepMark::Update; }
    StepMark operator()(const action::NoteCertificate &) const { return StepMark::Check; }
    StepMark operator()(const action::PrepareRenewal &) const { return StepMark::Create; }
    StepMark operator()(const action::CheckRenewed &) const { return StepMark::Check; }
    StepMark operator()(const action::ReloadProxy &) const { return StepMark::Update; }
    StepMark operator()(const action::SeeCertificate &) const { return StepMark::Check; }
};

} // namespace

StepMark stepMark(const Action &action)
{
    return std::visit(Mark{}, action);
}

QString stepSymbol(StepMark mark)
{
    static constexpr std::array symbols = {"+"_L1, "~"_L1, "-"_L1, "-/+"_L1, "?"_L1};
    return symbols.at(static_cast<std::size_t>(mark));
}

QString stepMarkName(StepMark mark)
{
    static constexpr std::array names = {"create"_L1, "update"_L1, "remove"_L1, "replace"_L1, "check"_L1};
    return names.at(static_cast<std::size_t>(mark));
}

} // namespace tmc
