#pragma once

#include "core/domain/plan.h"

#include <QButtonGroup>
#include <QLayout>
#include <QList>
#include <QFrame>

class QLabel;
class QRadioButton;

namespace tmc::ui {

class StatusChip;

/// One plan to choose: its name as a radio button, how it is hosted and its limits. A click anywhere on the card chooses it.
class PlanChoice final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanChoice)

public:
    explicit PlanChoice(const Plan &plan, QWidget *parent = nullptr);

    [[nodiscard]] const Plan &plan() const { return m_plan; }
    [[nodiscard]] QRadioButton *button() const { return m_button; }

    /// "2 GB of memory · 1 core · 50 GB of storage · any number of users".
    [[nodiscard]] static QString limitsText(const Plan &plan);

protected:
    void changeEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void retranslate();

    Plan m_plan;
    QRadioButton *m_button;
    StatusChip *m_hosting;
    QLabel *m_limits;
};

/// One choice for each plan, from small to large, added to the group and the column; the chosen one is checked without a signal.
QList<PlanChoice *> planChoices(std::vector<Plan> plans, const PlanKey &chosen, QButtonGroup &group, QLayout &column, QWidget *parent);

} // namespace tmc::ui
