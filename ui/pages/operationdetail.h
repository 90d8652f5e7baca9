#pragma once

#include "core/domain/operation.h"
#include "ui/models/operationactions.h"
#include "ui/models/operationprogress.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;
class QToolButton;

namespace tmc::ui {

class Card;
class FourPartErrorView;
class OperationProgressView;
class RunbookView;
class StageList;
class StatusChip;

/// One operation of the journal: who started it when, from where and with which version, its steps, why it failed, what may be done with
/// it, and the runbook that was confirmed. It shows and asks; the page acts.
class OperationDetail final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationDetail)

public:
    explicit OperationDetail(QWidget *parent = nullptr);

    /// What the list knows; the runbook comes later with setJournal. An operation that is shown already keeps what was read.
    void setOperation(const OperationRecord &operation, const OperationActions &actions);
    void setJournal(const OperationRecord &operation);
    void setJournalError(const Error &error);
    [[nodiscard]] const std::optional<OperationRecord> &operation() const { return m_operation; }
    /// The operation that this console runs shows its live progress in the place of its steps.
    [[nodiscard]] OperationProgressView *progressView() const { return m_progress; }
    void setLive(bool live);
    void setBackVisible(bool visible);

signals:
    void resumeRequested();
    void rollBackRequested();
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    QLayout *makeHead();
    QLayout *makeFacts();
    QLayout *makeActions();
    void retranslate();
    void present();
    void presentFacts();
    void presentSteps();
    void presentError();
    void presentRunbook();
    void presentActions();
    void saveReport();
    [[nodiscard]] Stage stageOf(const StepRecord &record, const Runbook *runbook) const;

    std::optional<OperationRecord> m_operation;
    std::optional<OperationRecord> m_journal;
    std::optional<Error> m_journalError;
    OperationActions m_permitted;
    bool m_live = false;
    QPushButton *m_back;
    QLabel *m_title;
    StatusChip *m_chip;
    QList<std::pair<QLabel *, QLabel *>> m_facts;
    QPushButton *m_resume;
    QPushButton *m_rollBack;
    QPushButton *m_save;
    QLabel *m_whyNot;
    FourPartErrorView *m_error;
    QLabel *m_stepsTitle;
    Card *m_stepsCard;
    StageList *m_steps;
    OperationProgressView *m_progress;
    QToolButton *m_fold;
    QLabel *m_runbookHint;
    RunbookView *m_runbook;
};

} // namespace tmc::ui
