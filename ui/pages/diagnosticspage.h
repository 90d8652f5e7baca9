#pragma once

#include "ui/pages/page.h"

#include <QTimer>

class QPushButton;
class QStackedWidget;

namespace tmc::ui {

class CheckCard;
class EmptyState;
class OperationWizard;
class PageHeader;
class ScrollColumn;

/// Guided checks, one card for each subject: fine, needing attention, or not checked and why. Beside each finding is what mends it or the page
/// that helps. Also makes the report for whoever is asked for help.
class DiagnosticsPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiagnosticsPage)

public:
    explicit DiagnosticsPage(UiContext &context, QWidget *parent = nullptr);
    ~DiagnosticsPage() override;

    [[nodiscard]] QString id() const override;
    static QString pageTitle();
    [[nodiscard]] QString title() const override { return pageTitle(); }
    void activate(const QString &subject) override;
    void readAgain() override;
    [[nodiscard]] QList<QAction *> pageActions() const override;

protected:
    void retranslateUi() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeActions();
    void buildLayout();
    void connectServices();
    void checkAgain();
    void refresh();
    void refreshAge();
    void mend(const Finding &finding);
    void mute(const Finding &finding, bool wholeKind, int days);
    void openWizard(OperationWizard *wizard);
    void openReport();

    PageHeader *m_header;
    QStackedWidget *m_stack;
    ScrollColumn *m_scroll;
    EmptyState *m_empty;
    QPushButton *m_again;
    QPushButton *m_report;
    QAction *m_againAction;
    QAction *m_reportAction;
    QList<CheckCard *> m_cards;
    QTimer m_tick; ///< ages grow without any event
};

} // namespace tmc::ui
