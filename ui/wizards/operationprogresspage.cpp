#include "ui/wizards/operationprogresspage.h"

#include "ui/widgets/operationprogressview.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

OperationProgressPage::OperationProgressPage(QWidget *parent) : WizardStep(parent), m_view(new OperationProgressView(this))
{
    setObjectName(u"progressPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    retranslateUi();
}

QString OperationProgressPage::title() const
{
    return tr("Run");
}

void OperationProgressPage::enter()
{
    m_view->setFocus();
}

void OperationProgressPage::retranslateUi()
{
    setAccessibleName(title());
}

} // namespace tmc::ui
