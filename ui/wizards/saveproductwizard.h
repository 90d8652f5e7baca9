#pragma once

#include "ui/wizards/cataloguewizard.h"

namespace tmc::ui {

/// Adds a product to the catalogue or changes one that is there.
class SaveProductWizard final : public CatalogueWizard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaveProductWizard)

public:
    /// `present`: the product to change; none: a new one.
    SaveProductWizard(UiContext &context, const std::optional<Product> &present, QWidget *parent);

protected:
    [[nodiscard]] QString titleText() const override;
    Result<Runbook> plan(const SystemSnapshot &snapshot, const QDateTime &now) override;
    void askForOpposite(const Runbook &done) override;

private:
    [[nodiscard]] QString reviewHeading() const;
};

} // namespace tmc::ui
