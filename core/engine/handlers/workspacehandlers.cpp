#include "core/engine/handlers/workspacehandlers.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

class ReserveWorkspaceHandler final : public TransactionalHandler<action::ReserveWorkspace> {
    Result<QJsonObject> make(const action::ReserveWorkspace &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.reserveWorkspace(payload.workspace));
        return QJsonObject{{u"workspace"_s, payload.workspace.id.value()}};
    }
    Result<void> undo(const action::ReserveWorkspace &payload, RegistryTransaction &transaction) const override
    {
        return transaction.releaseWorkspace(payload.workspace.id);
    }
};

class ActivateWorkspaceHandler final : public TransactionalHandler<action::ActivateWorkspace> {
    Result<QJsonObject> make(const action::ActivateWorkspace &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.setWorkspaceState(payload.workspace, WorkspaceState::Active));
        TM_CHECK(transaction.appendActivity(u"workspace.created"_s, payload.slug, {{u"workspace"_s, payload.workspace.value()}}));
        return QJsonObject{{u"state"_s, u"active"_s}};
    }
    Result<void> undo(const action::ActivateWorkspace &payload, RegistryTransaction &transaction) const override
    {
        return transaction.setWorkspaceState(payload.workspace, WorkspaceState::Creating);
    }
};

} // namespace

std::unique_ptr<const StepHandler> makeHandler(const action::ReserveWorkspace &)
{
    return std::make_unique<ReserveWorkspaceHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::ActivateWorkspace &)
{
    return std::make_unique<ActivateWorkspaceHandler>();
}

} // namespace tmc
