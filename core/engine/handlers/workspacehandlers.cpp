#include "core/engine/handlers/workspacehandlers.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

class ReserveWorkspaceHandler final : public TransactionalHandler<action::ReserveWorkspace> {
    Result<QJsonObject> make(const action::ReserveWorkspace &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(payload.replaced ? transaction.replaceWorkspace(*payload.replaced, payload.workspace)
                                  : transaction.reserveWorkspace(payload.workspace));
        return QJsonObject{{u"workspace"_s, payload.workspace.id.value()}};
    }
    Result<void> undo(const action::ReserveWorkspace &payload, RegistryTransaction &transaction) const override
    {
        return payload.replaced ? transaction.giveBackWorkspace(*payload.replaced, payload.workspace.id)
                                : transaction.releaseWorkspace(payload.workspace.id);
    }
};

class ActivateWorkspaceHandler final : public TransactionalHandler<action::ActivateWorkspace> {
    Result<QJsonObject> make(const action::ActivateWorkspace &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.setWorkspaceState(payload.workspace, WorkspaceState::Active));
        QJsonObject details{{u"workspace"_s, payload.workspace.value()}};
        if (!payload.replaced.isEmpty())
            details.insert(u"replaced"_s, payload.replaced.value());
        TM_CHECK(transaction.appendActivity(payload.replaced.isEmpty() ? u"workspace.created"_s : u"workspace.converted"_s,
                                            payload.slug, details));
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
