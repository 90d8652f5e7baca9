#pragma once

#include "core/planner/runbook.h"

#include <QFrame>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace tmc::ui {

class StatusChip;

/// One step of a runbook: what it does, why, how it is undone, and folded below it the exact calls.
class RunbookStepView final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunbookStepView)

public:
    /// \a number counts from 1.
    RunbookStepView(int number, const Step &step, QWidget *parent = nullptr);

    void setExpanded(bool expanded);
    [[nodiscard]] bool isExpanded() const;

signals:
    void expandedChanged(bool expanded);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void buildCalls();
    void retranslate();

    int m_number;
    Step m_step;
    QLabel *m_numberLabel;
    QLabel *m_symbol;
    QLabel *m_title;
    QLabel *m_reason;
    QLabel *m_undo;
    StatusChip *m_risk;
    QToolButton *m_fold;
    QWidget *m_calls;
    QVBoxLayout *m_callColumn;
    bool m_callsBuilt = false; ///< a migration is hundreds of lines long: made when it is unfolded
};

} // namespace tmc::ui
