#pragma once

#include "core/services/operationservice.h"
#include "ui/models/operationfilter.h"
#include "ui/models/operationprogress.h"
#include "ui/pages/page.h"

#include <QTimer>

class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace tmc::ui {

class Card;
class EmptyState;
class MessageBanner;
class OperationDetail;
class PageHeader;
class ScrollColumn;
class SearchField;

/// Every operation of the server's journal: what needs attention, what runs, what is over. Open operations that nobody works on can be
/// resumed or rolled back from here, whoever left them behind.
class OperationsPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationsPage)

public:
    explicit OperationsPage(UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override;
    static QString pageTitle();
    [[nodiscard]] QString title() const override { return pageTitle(); }
    /// \a subject is the id of the operation to select, or empty.
    void activate(const QString &subject) override;
    void deactivate() override;

protected:
    void retranslateUi() override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTable();
    void buildLayout();
    void connectParts();
    void connectServices();
    void showSnapshot();
    void refreshState();
    void refreshTabs();
    void refreshBanner();
    void refreshEmptyState();
    void refreshAge();
    void chooseSection(int tab);
    void select(const OperationId &id);
    void selectionChanged();
    void openDetail();
    void closeDetail();
    void refreshDetail();
    void readJournal(const OperationId &id);
    void arrange();
    void resumeSelected();
    void rollBackSelected();
    void operationStarted(const OperationId &id);
    void operationHappened(const OperationId &id, const OperationEvent &event);
    void operationEnded(const OperationEnd &end);
    [[nodiscard]] const OperationRecord *selected() const;
    [[nodiscard]] bool isConnected() const;

    OperationTableModel *m_model;
    OperationFilter *m_filter;
    PageHeader *m_header;
    QPushButton *m_refresh;
    MessageBanner *m_banner;
    MessageBanner *m_endBanner; ///< how the operation that ran last from here has ended
    QTabBar *m_tabs;
    SearchField *m_search;
    QWidget *m_list;
    QStackedWidget *m_stack;
    Card *m_tableCard;
    QTableView *m_table;
    EmptyState *m_empty;
    ScrollColumn *m_detailScroll;
    OperationDetail *m_detail;
    OperationProgress m_live; ///< of the operation that this console runs
    OperationId m_liveId;
    OperationId m_wanted; ///< to be selected as soon as the list has it
    QTimer m_tick;
    bool m_narrow = false;
    bool m_detailOpen = false;
};

} // namespace tmc::ui
