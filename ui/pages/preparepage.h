#pragma once

#include "ui/pages/page.h"
#include "ui/pages/preparesession.h"
#include "ui/widgets/stagelist.h"

#include <array>
#include <optional>

class QLabel;
class QPushButton;

namespace tmc::ui {

class BusyIndicator;
class Card;
class EmptyState;
class FourPartErrorView;
class MessageBanner;
class OperationProgressView;
class PageHeader;
class PrepareForm;
class RunbookView;

/// Makes a server ready for the console: asks for an administrator, shows every statement, applies them, and proves that the console's own
/// role can work.
class PreparePage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreparePage)

public:
    explicit PreparePage(UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override;
    static QString pageTitle();
    [[nodiscard]] QString title() const override { return pageTitle(); }
    void activate(const QString &subject) override;
    /// Does not leave an administrator's connection open behind the operator's back.
    void deactivate() override;

protected:
    void retranslateUi() override;

private:
    enum class View { NoServer, Form, Preview, Progress, Result };
    void buildLayout();
    QLayout *makeActions();
    void connectParts();
    void connectSession();
    void followServer();
    void showView(View view);
    void plan();
    void apply();
    void startOver();
    void stageChanged(const StageReport &report);
    void failed(const Error &error);
    void operationEnded(const OperationEnd &end);
    void verified(const QString &registryVersion);
    void verificationFailed(const Error &error);
    void refreshParts();
    void refreshStages();
    void refreshActions();
    void refreshBusy();
    void refreshResult();
    void refreshError();

    PrepareSession *m_session;
    std::optional<ServerProfile> m_profile;
    View m_view = View::NoServer;
    std::array<StageReport, 9> m_stages;
    std::optional<Error> m_error;
    std::optional<OperationEnd> m_end;
    std::optional<QString> m_version; ///< of the registry, once it was read as the console's role
    PageHeader *m_header;
    BusyIndicator *m_busy;
    MessageBanner *m_banner;
    EmptyState *m_noServer;
    PrepareForm *m_form;
    Card *m_stageCard;
    StageList *m_stageList;
    FourPartErrorView *m_errorView;
    EmptyState *m_nothingToDo;
    RunbookView *m_runbook;
    OperationProgressView *m_progress;
    QPushButton *m_apply;
    QPushButton *m_again;
    QPushButton *m_done;
};

} // namespace tmc::ui
