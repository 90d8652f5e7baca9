#pragma once

#include "core/planner/containerrequests.h"
#include "ui/wizards/wizardstep.h"

class QCheckBox;
class QLabel;

namespace tmc::ui {

/// Asks with which image a container is made anew, and whether it is fetched before.
class RedeployPage final : public WizardStep {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RedeployPage)

public:
    /// Writes the answer into `request`, which outlives the page.
    RedeployPage(ContainerRequest &request, QWidget *parent);

    [[nodiscard]] QString title() const override;
    void enter() override;

protected:
    void retranslateUi() override;

private:
    ContainerRequest &m_request;
    QLabel *m_heading;
    QLabel *m_text;
    QCheckBox *m_product;
    QCheckBox *m_pull;
    QLabel *m_hint;
};

} // namespace tmc::ui
