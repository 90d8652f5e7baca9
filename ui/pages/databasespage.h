#pragma once

#include "core/domain/clusterexposure.h"
#include "core/domain/databaselook.h"
#include "core/services/workerthreads.h"
#include "ui/pages/page.h"

#include <QTimer>

class QAction;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace tmc {
class GrowthService;
class QueryService;
struct RunningQuery;
} // namespace tmc

namespace tmc::ui {

class Card;
class DatabaseDetail;
class DatabaseFilter;
class DatabaseTableModel;
class EmptyState;
class FourPartErrorView;
class MessageBanner;
class PageHeader;
class QueryDetail;
class QueryFilter;
class QueryTableModel;
class ScrollColumn;
class SearchField;
class SlowStatementsCard;
struct DatabaseRow;

/// Every database and schema of the server: whose it is, how large and how open; and what clients are doing in them just now, where a query
/// can be cancelled; and what statements took. Running queries are read every few seconds while the page is visible.
class DatabasesPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DatabasesPage)

public:
    enum Section { All, Attention, Queries, Statements };

    explicit DatabasesPage(UiContext &context, QWidget *parent = nullptr);
    ~DatabasesPage() override;

    [[nodiscard]] QString id() const override;
    static QString pageTitle();
    [[nodiscard]] QString title() const override { return pageTitle(); }
    /// \a subject is the name of the database to select, or empty.
    void activate(const QString &subject) override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    void readAgain() override;

protected:
    void retranslateUi() override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeActions();
    void buildTables();
    void buildLayout();
    void connectParts();
    void connectTable(QTableView *table);
    void arrange();
    void select(const QString &database);
    void openDetail();
    void closeDetail();
    // databasespagestate.cpp
    void makeRows();
    void showRows(std::vector<DatabaseRow> rows);
    void showQueries();
    void showOfCurrent(Section section);
    void showStatements();
    void openWorkspace();
    void openBackups();
    void askToCancel();
    [[nodiscard]] bool stillRuns(const RunningQuery &asked) const;
    void cancelled(qint64 pid, const Result<void> &done);
    void refreshState();
    void refreshTabs();
    void refreshBanner();
    void refreshActions();
    void refreshDetail();
    void refreshEmptyState();
    void refreshAge();
    [[nodiscard]] bool showsQueries() const;
    [[nodiscard]] bool showsStatements() const;
    void watchStatements();
    void lookInto(const DatabaseRow &row);
    [[nodiscard]] QTableView *table() const;
    [[nodiscard]] const DatabaseRow *currentDatabase() const;
    [[nodiscard]] const RunningQuery *currentQuery() const;

    QueryService *m_service;
    GrowthService *m_growth;
    DatabaseTableModel *m_model;
    DatabaseFilter *m_filter;
    QueryTableModel *m_queryModel;
    QueryFilter *m_queryFilter;
    QAction *m_queriesAction = nullptr;
    QAction *m_statementsAction = nullptr;
    QAction *m_workspaceAction = nullptr;
    QAction *m_backupsAction = nullptr;
    QAction *m_cancelAction = nullptr;
    QMenu *m_menu = nullptr;
    PageHeader *m_header;
    MessageBanner *m_banner;
    MessageBanner *m_notice; ///< what became of a cancel
    FourPartErrorView *m_error;
    QTabBar *m_tabs;
    SearchField *m_search;
    QWidget *m_list;
    QStackedWidget *m_stack;
    Card *m_tableCard;
    QTableView *m_table;
    Card *m_queryCard;
    QTableView *m_queryTable;
    SlowStatementsCard *m_statements;
    EmptyState *m_empty;
    ScrollColumn *m_detailScroll;
    DatabaseDetail *m_detail = nullptr;
    QueryDetail *m_queryDetail = nullptr;
    QTimer m_tick;
    QString m_lookedInto; ///< name of the database or schema that m_look is of
    std::optional<Result<DatabaseLook>> m_look;
    bool m_isLooking = false;
    QDateTime m_statementsAt; ///< those that are shown
    ClusterAccess m_access;   ///< that the rows were made with
    QString m_wanted;         ///< to be selected as soon as the list has it
    QString m_bannerText;     ///< that was announced
    bool m_makingRows = false;
    bool m_rowsOutdated = false; ///< something came while rows were made
    bool m_narrow = false;
    bool m_detailOpen = false;
    WorkerThreads m_pool{1};
};

} // namespace tmc::ui
