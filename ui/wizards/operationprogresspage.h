#pragma once

#include "ui/wizards/wizardstep.h"

namespace tmc::ui {

class OperationProgressView;

/// The page of a wizard on which its operation runs.
class OperationProgressPage final : public WizardStep {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationProgressPage)

public:
    explicit OperationProgressPage(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    [[nodiscard]] OperationProgressView *view() const { return m_view; }

protected:
    void retranslateUi() override;

private:
    OperationProgressView *m_view;
};

} // namespace tmc::ui
