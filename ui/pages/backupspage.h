#pragma once

#include "ui/models/backupfilter.h"
#include "ui/pages/page.h"

#include <QTimer>

class QAction;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace tmc::ui {

class BackupDetail;
class BackupProgressView;
class Card;
class EmptyState;
class MessageBanner;
class OperationWizard;
class PageHeader;
class ScrollColumn;
class SearchField;

/// Every workspace with its backups: when the last one was made, checked and proven, how large it is, when the next one is due. What is
/// overdue stands first and is loud. The copies of the selected one can be looked at, checked and taken away. Works without a connection,
/// except for making backups.
class BackupsPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupsPage)

public:
    explicit BackupsPage(UiContext &context, QWidget *parent = nullptr);
    ~BackupsPage() override;

    [[nodiscard]] QString id() const override;
    static QString pageTitle();
    [[nodiscard]] QString title() const override { return pageTitle(); }
    /// \a subject is the id of the workspace to select, or empty.
    void activate(const QString &subject) override;
    void deactivate() override;
    void readAgain() override;
    [[nodiscard]] QList<QAction *> pageActions() const override;

protected:
    void retranslateUi() override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Emptiness { None, NoServer, NotRead, NotReachable, NoWorkspaces, NoKeys, NoMatch, AllWell };
    void makeActions();
    void buildTable();
    void buildLayout();
    void connectParts();
    void connectDetail();
    void connectServices();
    void showOverview();
    void refreshState();
    void refreshBanner();
    void refreshTabs();
    void refreshEmptyState();
    void refreshAge();
    void refreshActions();
    void refreshDetail();
    void showKept();
    void showFailures();
    void arrange();
    void rememberColumns();
    void select(const WorkspaceId &id);
    void openDetail();
    void closeDetail();
    void backUp(const QList<WorkspaceId> &chosen);
    void backUpDue();
    void checkCopy();
    void proveCopy();
    void restoreCopy();
    void dropKept(const QString &database);
    void openWizard(OperationWizard *wizard);
    void showFolder();
    void discardCopy();
    void cleanUp();
    void setInterval(std::optional<int> hours);
    void setUp();
    void performEmptyAction();
    void tell(const std::optional<Error> &error, const QString &done);
    [[nodiscard]] Emptiness emptiness() const;
    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] const BackupRow *current() const;
    [[nodiscard]] QList<WorkspaceId> selected() const;
    [[nodiscard]] const StoredBackup *currentCopy() const;
    [[nodiscard]] std::optional<Workspace> currentWorkspace() const;
    [[nodiscard]] QString restoreObstacle() const; ///< empty: the selected copy can be restored

    BackupTableModel *m_model;
    BackupFilter *m_filter;
    PageHeader *m_header;
    QPushButton *m_setUp;
    QPushButton *m_backUp;
    MessageBanner *m_banner;
    MessageBanner *m_notice; ///< how what was asked for has ended
    Card *m_runCard;
    BackupProgressView *m_run;
    QPushButton *m_cancel;
    QTabBar *m_tabs;
    SearchField *m_search;
    QWidget *m_list;
    QStackedWidget *m_stack;
    Card *m_tableCard;
    QTableView *m_table;
    EmptyState *m_empty;
    ScrollColumn *m_detailScroll;
    BackupDetail *m_detail;
    QAction *m_backUpAction;
    QAction *m_dueAction;
    QAction *m_checkAction;
    QAction *m_proveAction;
    QAction *m_restoreAction;
    QAction *m_folderAction;
    QAction *m_discardAction;
    QAction *m_cleanUpAction;
    QAction *m_setUpAction;
    QTimer m_tick;
    WorkspaceId m_wanted; ///< to be selected as soon as the list has it
    bool m_narrow = false;
    bool m_detailOpen = false;
};

} // namespace tmc::ui
