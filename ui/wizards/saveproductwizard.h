#pragma once

#include "core/planner/requests.h"
#include "ui/wizards/operationwizard.h"

namespace tmc::ui {

/// Adds a product to the catalogue or changes one that is there: its fields, then the operation.
class SaveProductWizard final : public OperationWizard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaveProductWizard)

public:
    /// `present`: the product to change; none: a new one.
    SaveProductWizard(UiContext &context, const std::optional<Product> &present, QWidget *parent);

protected:
    [[nodiscard]] QString titleText() const override;
    Result<Runbook> plan(const SystemSnapshot &snapshot, const QDateTime &now) override;
    void renewRequest() override;
    void askForOpposite(const Runbook &done) override;

private:
    [[nodiscard]] QString reviewHeading() const;

    QJsonObject m_row; ///< the product as it shall be, edited by the pages
    bool m_isNew;
    OperationId m_operation;
};

} // namespace tmc::ui
