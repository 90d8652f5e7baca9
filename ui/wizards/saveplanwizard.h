#pragma once

#include "ui/wizards/cataloguewizard.h"

namespace tmc::ui {

/// Adds a plan to the catalogue or changes one that is there.
class SavePlanWizard final : public CatalogueWizard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SavePlanWizard)

public:
    /// `present`: the plan to change; none: a new one.
    SavePlanWizard(UiContext &context, const std::optional<Plan> &present, QWidget *parent);

protected:
    [[nodiscard]] QString titleText() const override;
    Result<Runbook> plan(const SystemSnapshot &snapshot, const QDateTime &now) override;
    void askForOpposite(const Runbook &done) override;

private:
    [[nodiscard]] QString reviewHeading() const;
};

} // namespace tmc::ui
