#pragma once

#include "core/planner/requests.h"
#include "ui/wizards/operationwizard.h"

namespace tmc::ui {

/// Adds one row to the catalogue or changes one that is there: its fields, then the operation. The heirs know which row that is: its
/// fields, its texts and what is planned of it.
class CatalogueWizard : public OperationWizard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogueWizard)

protected:
    /// `row`: what the wizard begins with.
    CatalogueWizard(UiContext &context, const QJsonObject &row, bool isNew, QWidget *parent);

    void renewRequest() override;

    QJsonObject m_row; ///< the row as it shall be, edited by the pages
    const bool m_isNew;
    OperationId m_operation;
};

} // namespace tmc::ui
