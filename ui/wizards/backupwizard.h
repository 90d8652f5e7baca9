#pragma once

#include "ui/uicontext.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QStackedWidget;

namespace tmc::ui {

class BackupProgressView;
class Card;
class FactGrid;
class FourPartErrorView;
class MessageBanner;
class StageList;

/// Backs up one workspace, the selected ones, or all that are due, and proves each copy by a trial restore unless the operator leaves that out:
/// which ones, what will be done, progress, and what came of it. It stops at the first failure or goes on, as the operator wants. Closing the window leaves the series running.
class BackupWizard final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupWizard)

public:
    enum class Choice { Selected, Due, All };

    /// `selected` are the workspaces that were selected; with some of them the choice can be skipped.
    BackupWizard(UiContext &context, Choice choice, const QList<WorkspaceId> &selected, QWidget *parent);
    /// Asks first while the series runs.
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Page { Choose, Review, Run };
    QWidget *makeChoosePage();
    QWidget *makeReviewPage();
    QWidget *makeRunPage();
    QLayout *makeFooter();
    void addPage(QWidget *page);
    void connectParts();
    void goTo(Page page);
    void goOn();
    void presentChoices();
    void presentReview();
    void presentSteps(bool isOnServer);
    void presentRun();
    void presentResult();
    void refresh();
    void retranslateUi();
    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] Choice choice() const;
    /// Those that are meant and can be backed up now.
    [[nodiscard]] std::vector<Workspace> workspaces(Choice choice) const;
    [[nodiscard]] int unable(Choice choice) const;
    [[nodiscard]] std::vector<Workspace> meant(Choice choice) const;

    UiContext &m_context;
    BackupSeries &m_series;
    QList<WorkspaceId> m_selected;
    Page m_page = Choose;
    bool m_hasStarted = false; ///< the series is this window's
    QLabel *m_heading;
    QLabel *m_intro;
    MessageBanner *m_banner;
    QStackedWidget *m_stack;
    Card *m_choiceCard;
    QButtonGroup *m_choices;
    QRadioButton *m_selectedChoice;
    QRadioButton *m_dueChoice;
    QRadioButton *m_allChoice;
    QCheckBox *m_proves;
    QCheckBox *m_goesOn;
    Card *m_reviewCard;
    FactGrid *m_facts;
    Card *m_whoCard;
    QLabel *m_who;
    Card *m_stepsCard;
    QLabel *m_steps;
    BackupProgressView *m_progress;
    StageList *m_stages;
    FourPartErrorView *m_error;
    QPushButton *m_close;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_stop;
    QPushButton *m_cancel;
};

} // namespace tmc::ui
