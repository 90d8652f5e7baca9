#pragma once

#include "core/planner/restorerequests.h"
#include "ui/wizards/operationwizard.h"

namespace tmc::ui {

/// Drops a database that a restore has put aside: preview, typed confirmation, the run, the result.
class DropKeptWizard final : public OperationWizard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DropKeptWizard)

public:
    DropKeptWizard(UiContext &context, const Workspace &workspace, const QString &database, QWidget *parent);

protected:
    [[nodiscard]] QString titleText() const override;
    Result<Runbook> plan(const SystemSnapshot &snapshot, const QDateTime &now) override;
    void renewRequest() override;
    void confirmRun(const Runbook &runbook, std::function<void()> confirmed) override;

private:
    DropKeptRequest m_request;
};

} // namespace tmc::ui
