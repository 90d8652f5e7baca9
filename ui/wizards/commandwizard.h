#pragma once

#include "core/planner/commandrequests.h"
#include "ui/wizards/operationwizard.h"

namespace tmc::ui {

/// Runs a command in a container: what, the preview, the run with its output as it comes, the exit code.
class CommandWizard final : public OperationWizard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandWizard)

public:
    /// With a workspace only that one can be meant; an empty id leaves the choice of those that the container serves.
    CommandWizard(UiContext &context, CommandPurpose purpose, const QString &container, const WorkspaceId &only, QWidget *parent);

protected:
    [[nodiscard]] QString titleText() const override;
    Result<Runbook> plan(const SystemSnapshot &snapshot, const QDateTime &now) override;
    void renewRequest() override;
    void confirmRun(const Runbook &runbook, std::function<void()> confirmed) override;
    [[nodiscard]] CommandInput commandInput() const override;

private:
    [[nodiscard]] const Workspace *workspace() const;
    void showPassword(const std::function<void()> &seen);

    CommandRequest m_request;
    QString m_container;
    QStringList m_typed;
    Secret m_password; ///< of the user that is to be made
};

} // namespace tmc::ui
