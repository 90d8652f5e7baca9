#pragma once

#include "core/support/clock.h"
#include "ui/models/workspacerow.h"

#include <QFrame>

class QPushButton;
class QToolButton;

namespace tmc::ui {

class ElidedLabel;
class FactGrid;
class ScrollColumn;
class StatusChip;

/// A quick view of one workspace at the side of the table: what the registry says. The whole of it is on a page of its own.
class WorkspaceDetails final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceDetails)

public:
    explicit WorkspaceDetails(const Clock &clock, QWidget *parent = nullptr);

    void setWorkspace(const WorkspaceRow &row);

signals:
    void closeRequested();
    void openRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    const Clock &m_clock;
    WorkspaceRow m_row;
    ElidedLabel *m_title;
    StatusChip *m_state;
    QPushButton *m_open;
    QToolButton *m_close;
    FactGrid *m_facts;
};

} // namespace tmc::ui
