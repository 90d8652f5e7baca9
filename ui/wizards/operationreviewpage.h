#pragma once

#include "core/planner/runbook.h"
#include "ui/uicontext.h"
#include "ui/wizards/wizardstep.h"

#include <QTimer>

#include <functional>
#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace tmc::ui {

class BusyIndicator;
class FourPartErrorView;
class MessageBanner;
class RunbookView;

/// Everything that would be done, before anything is. Works without a connection from the last known data. The preview stands still while
/// it is read: when the server changes meanwhile, the page says what changed and waits to be asked for a new one.
class OperationReviewPage final : public WizardStep {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationReviewPage)

public:
    /// Plans what the wizard asks for, on a snapshot.
    using Planner = std::function<Result<Runbook>(const SystemSnapshot &, const QDateTime &now)>;
    /// `heading` says what will be done, in the language of the moment.
    OperationReviewPage(UiContext &context, Planner planner, std::function<QString()> heading, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    /// True when it may be run: connected, nothing in the way, not out of date.
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] const std::optional<Runbook> &runbook() const { return m_runbook; }
    /// The engine found other facts than the preview relied on.
    void showStale(const QStringList &changedFacts);
    /// Shows a preview that was made earlier instead of planning one; what has changed since is told, and the new preview stands beside it.
    void showSaved(const Runbook &saved);

public slots:
    /// Reads the server again where that is possible and plans anew.
    void refresh();
    /// Takes the new preview in the place of the one that is out of date.
    void takeFresh();

protected:
    void retranslateUi() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLayout();
    QWidget *makeFresh();
    void plan();
    void compare();
    void presentFresh();
    void present();
    void followSnapshot();
    void refreshState();
    void refreshAge();
    void showBanner();
    [[nodiscard]] bool isConnected() const;

    UiContext &m_context;
    Planner m_planner;
    std::function<QString()> m_headingText;
    std::optional<Runbook> m_runbook;
    std::optional<Error> m_error;
    std::optional<Runbook> m_fresh; ///< planned on the newest snapshot, when that differs in a fact
    QStringList m_changed;          ///< facts that are no longer as the preview has them
    bool m_planOnArrival = false;
    QTimer m_ageTimer;
    QLabel *m_heading;
    QLabel *m_age;
    QPushButton *m_refresh;
    BusyIndicator *m_busy;
    MessageBanner *m_banner;
    FourPartErrorView *m_errorView;
    RunbookView *m_view;
    QBoxLayout *m_views;
    QWidget *m_freshBox;
    QLabel *m_freshTitle;
    QPushButton *m_takeFresh;
    RunbookView *m_freshView;
};

} // namespace tmc::ui
