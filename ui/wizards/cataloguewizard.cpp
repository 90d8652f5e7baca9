#include "ui/wizards/cataloguewizard.h"

namespace tmc::ui {

CatalogueWizard::CatalogueWizard(UiContext &context, const QJsonObject &row, bool isNew, QWidget *parent)
    : OperationWizard(context, parent),
      m_row(row),
      m_isNew(isNew),
      m_operation(newUuid())
{
}

void CatalogueWizard::renewRequest()
{
    m_operation = OperationId(newUuid());
}

} // namespace tmc::ui
