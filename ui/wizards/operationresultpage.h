#pragma once

#include "core/services/operationservice.h"
#include "ui/uicontext.h"
#include "ui/wizards/wizardstep.h"

#include <optional>

class QLabel;
class QPushButton;

namespace tmc::ui {

class Card;
class CodeBlock;
class FourPartErrorView;
class StatusChip;

/// How an operation has ended. "Done" is said of OutcomeKind::Done only, and "nothing was left behind" only when the journal on the server
/// says so.
class OperationResultPage final : public WizardStep {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationResultPage)

public:
    explicit OperationResultPage(UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    /// `isJournalled`: the operation had been written to the journal before this end, so a refusal leaves it open.
    void showEnd(const Runbook &runbook, const OperationEnd &end, bool isJournalled);
    /// What a command said; shown where the operation was to run one. Hostile.
    void setOutput(const QStringList &lines) { m_outputLines = lines; }
    /// The journal as it was read last, when it could be read.
    [[nodiscard]] const std::optional<OperationRecord> &journal() const { return m_journal; }

signals:
    void resumeRequested();
    void rollBackRequested();
    void showInOperationsRequested();
    /// The operator wants to see the workspace that the operation has made.
    void workspaceRequested(const tmc::WorkspaceId &workspace);
    void backToPreviewRequested();
    void undoRequested();
    /// The operator wants to end the grace period of the container that this operation has stopped.
    void removeRetiredRequested(const tmc::Workspace &workspace);

protected:
    void retranslateUi() override;

private:
    enum class Verdict { Done, RolledBack, NotDone, NotStarted };
    void buildLayout();
    void connectParts();
    QLayout *makeActions();
    void readJournal();
    void present();
    void presentVerdict();
    void presentError();
    void presentLink();
    void presentJournal();
    void presentActions();
    void presentWorkspace();
    [[nodiscard]] Verdict verdict() const;
    [[nodiscard]] bool canBeTakenBack() const;
    /// The workspace that the operation makes; null when it makes none.
    [[nodiscard]] const Workspace *made() const;
    [[nodiscard]] QString host() const;
    [[nodiscard]] QString address() const;
    /// The workspace, when its old container is kept for the way back.
    [[nodiscard]] std::optional<Workspace> withRetired() const;
    [[nodiscard]] QStringList remainingSteps() const;

    UiContext &m_context;
    std::optional<Runbook> m_runbook;
    OperationEnd m_end;
    bool m_isJournalled = false;
    std::optional<OperationRecord> m_journal;
    std::optional<Error> m_journalError;
    StatusChip *m_chip;
    QLabel *m_heading;
    QLabel *m_sentence;
    Card *m_linkCard;
    QLabel *m_link;
    QPushButton *m_copy;
    QPushButton *m_open;
    QLabel *m_linkHint;
    Card *m_verifiedCard;
    QLabel *m_verified;
    CodeBlock *m_output;
    QStringList m_outputLines;
    FourPartErrorView *m_error;
    Card *m_journalCard;
    QLabel *m_journalText;
    QPushButton *m_resume;
    QPushButton *m_rollBack;
    QPushButton *m_openWorkspace;
    QPushButton *m_show;
    QPushButton *m_back;
    QPushButton *m_undo;
    QPushButton *m_removeRetired;
};

} // namespace tmc::ui
