#pragma once

#include "core/planner/runbook.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tmc::ui {

class Card;
class ResourceTable;
class RunbookStepView;

/// A runbook as a careful colleague would explain it: what will happen in which order, what it touches, what it costs, how each step is
/// undone, and the exact calls folded below each step. The same online and offline, in wizards and in the history of operations.
class RunbookView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunbookView)

public:
    explicit RunbookView(QWidget *parent = nullptr);

    /// Shows another runbook; steps with the same key keep their fold.
    void setRunbook(const Runbook &runbook);
    [[nodiscard]] const std::optional<Runbook> &runbook() const { return m_runbook; }
    void clear();
    /// Without the title, for a place that has one already.
    void setTitleVisible(bool visible);

public slots:
    void expandAll();
    void collapseAll();
    void copyAsText();
    void saveAsFile();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    QWidget *makeFacts();
    void rebuild();
    void addBlockers();
    void addNotices();
    void addSteps();
    void retranslate();
    void refreshFacts();
    void setAllExpanded(bool expanded);

    std::optional<Runbook> m_runbook;
    QLabel *m_title;
    QLabel *m_summary;
    QLabel *m_marks;
    QLabel *m_touchedCaption;
    QLabel *m_touched;
    QLabel *m_durationCaption;
    QLabel *m_duration;
    QLabel *m_interruptionCaption;
    QLabel *m_interruption;
    QLabel *m_readCaption;
    QLabel *m_read;
    QLabel *m_stepsTitle;
    QPushButton *m_expand;
    QPushButton *m_collapse;
    QPushButton *m_copy;
    QPushButton *m_save;
    QVBoxLayout *m_warnings;
    Card *m_resourceCard;
    ResourceTable *m_resources;
    Card *m_stepCard;
    QVBoxLayout *m_steps;
    QList<RunbookStepView *> m_stepViews;
};

} // namespace tmc::ui
