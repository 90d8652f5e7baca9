#pragma once

#include "core/support/clock.h"
#include "ui/models/workspacerow.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QToolButton;

namespace tmc::ui {

class ElidedLabel;
class StatusChip;

/// Everything that is known of one workspace, at the side of the table. Identifiers can be copied.
class WorkspaceDetails final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceDetails)

public:
    explicit WorkspaceDetails(const Clock &clock, QWidget *parent = nullptr);

    void setWorkspace(const WorkspaceRow &row);

signals:
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Fact {
        QString name;
        QString value;
        QString toolTip;
        bool isCopyable = false;
    };
    struct Line {
        QLabel *name = nullptr;
        ElidedLabel *value = nullptr;
        QToolButton *copy = nullptr;
    };
    QList<Fact> facts() const;
    Line &line(int number);
    void retranslateUi();

    const Clock &m_clock;
    WorkspaceRow m_row;
    ElidedLabel *m_title;
    StatusChip *m_state;
    QToolButton *m_close;
    QGridLayout *m_grid;
    QList<Line> m_lines;
};

} // namespace tmc::ui
