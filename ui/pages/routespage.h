#pragma once

#include "core/services/workerthreads.h"
#include "ui/pages/page.h"

#include <QTimer>

class QAction;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace tmc {
class RouteChecks;
}

namespace tmc::ui {

class Card;
class EmptyState;
class MessageBanner;
class PageHeader;
class RouteDetail;
class RouteFilter;
class RouteTableModel;
class ScrollColumn;
class SearchField;
struct RouteRow;

/// Every host of the server: who answers for it, whether the right tenant does, its certificate and where its name leads. What the
/// snapshot does not tell is asked on request, for one host or for all that are listed; nothing is changed.
class RoutesPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoutesPage)

public:
    explicit RoutesPage(UiContext &context, QWidget *parent = nullptr);
    ~RoutesPage() override;

    [[nodiscard]] QString id() const override;
    static QString pageTitle();
    [[nodiscard]] QString title() const override { return pageTitle(); }
    /// \a subject is the host to select, or empty.
    void activate(const QString &subject) override;
    [[nodiscard]] QList<QAction *> pageActions() const override;

protected:
    void retranslateUi() override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Emptiness { None, NoServer, NotRead, NoHosts, NoMatch, AllWell, AllRegistered };

    void makeActions();
    void buildTable();
    void buildLayout();
    void connectParts();
    void arrange();
    void rememberColumns();
    void select(const QString &host);
    void openDetail();
    void closeDetail();
    // routespagestate.cpp
    void makeRows();
    void showRows(std::vector<RouteRow> rows);
    void checkCurrent();
    void checkListed();
    void openWorkspace();
    void openContainer();
    void openCompanionLog();
    void openCertificateWizard(OperationKind kind);
    void refreshState();
    void refreshRun();
    void refreshBanner();
    void refreshActions();
    void refreshDetail();
    void refreshEmptyState();
    void refreshAge();
    [[nodiscard]] Emptiness emptiness() const;
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] QString checkObstacle() const;
    [[nodiscard]] const RouteRow *current() const;

    RouteChecks *m_checks;
    RouteTableModel *m_model;
    RouteFilter *m_filter;
    QAction *m_checkAction = nullptr;
    QAction *m_checkListedAction = nullptr;
    QAction *m_cancelAction = nullptr;
    QAction *m_workspaceAction = nullptr;
    QAction *m_containerAction = nullptr;
    QAction *m_companionAction = nullptr;
    QAction *m_renewAction = nullptr;
    QAction *m_reloadAction = nullptr;
    QMenu *m_menu = nullptr;
    PageHeader *m_header;
    QPushButton *m_checkListed;
    MessageBanner *m_banner;
    Card *m_runCard;
    QLabel *m_runText;
    QProgressBar *m_runBar;
    QPushButton *m_cancel;
    QTabBar *m_tabs;
    SearchField *m_search;
    QWidget *m_list;
    QStackedWidget *m_stack;
    Card *m_tableCard;
    QTableView *m_table;
    EmptyState *m_empty;
    ScrollColumn *m_detailScroll;
    RouteDetail *m_detail = nullptr;
    QTimer m_tick;
    QString m_wanted;     ///< to be selected as soon as the list has it
    QString m_bannerText; ///< that was announced
    bool m_makingRows = false;
    bool m_rowsOutdated = false; ///< something came while rows were made
    bool m_narrow = false;
    bool m_detailOpen = false;
    WorkerThreads m_pool{1};
};

} // namespace tmc::ui
