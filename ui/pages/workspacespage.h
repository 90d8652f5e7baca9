#pragma once

#include "ui/actions/workspacecommands.h"
#include "ui/models/workspacefilter.h"
#include "ui/pages/page.h"
#include "core/services/workerthreads.h"

#include <QTimer>

class QItemSelection;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace tmc::ui {

class Card;
class EmptyState;
class MessageBanner;
class OperationWizard;
class PageHeader;
class WorkspaceColumns;
class WorkspaceDetailPage;
class WorkspaceDetails;
class WorkspaceFilterBar;
class WorkspaceSelectionBar;

/// All workspaces of the server: search, filters, table, quick view of one, and one of them opened in full. Old rows stay, in grey, when
/// they can no longer be read.
class WorkspacesPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspacesPage)

public:
    explicit WorkspacesPage(UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override;
    static QString pageTitle();
    [[nodiscard]] QString title() const override { return pageTitle(); }
    /// \a subject is the id of the workspace to open, or words to search for.
    void activate(const QString &subject) override;
    void deactivate() override;
    [[nodiscard]] QList<QAction *> pageActions() const override { return m_commands->menu(); }

protected:
    void retranslateUi() override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Emptiness { None, NoServer, NotPrepared, Unreadable, Reading, NeverRead, NoWorkspaces, NoMatch };
    void buildTable();
    void buildLayout();
    void connectParts();
    void connectServices();
    void showSnapshot();
    void showRows(std::vector<WorkspaceRow> rows);
    void showBackups();
    [[nodiscard]] std::vector<WorkspaceRow> withBackups(std::vector<WorkspaceRow> rows) const;
    void refreshState();
    void refreshBanner();
    void refreshEmptyState();
    void refreshAge();
    Emptiness emptiness() const;
    void performEmptyAction();
    void makeDetailPage();
    void openWorkspace(const WorkspaceId &id);
    void backToList();
    [[nodiscard]] bool isWorkspaceOpen() const;
    void openQuickView();
    void closeQuickView();
    void refreshQuickView();
    void arrange();

    void perform(WorkspaceCommand command);
    void selectionChanged();
    void invertSelection();
    [[nodiscard]] int selectedCount() const;
    /// The open workspace, or the selected ones from top to bottom.
    [[nodiscard]] QList<WorkspaceRow> targets() const;
    [[nodiscard]] QList<WorkspaceRow> shownRows() const;
    void copyValues(QString (*value)(const WorkspaceRow &)) const;
    void copyCommands(WorkspaceCommand command);
    void exportRows(const QList<WorkspaceRow> &rows);
    void chooseColumns();
    void changePlan();
    void switchBack();
    void removeRetired();
    void restore();
    [[nodiscard]] const StoredBackup *copyToRestore() const;
    [[nodiscard]] QString restoreObstacle(int selected) const; ///< empty: the selected one can be restored
    void openWizard(OperationWizard *wizard);
    void tell(const QString &title, const QString &text);

    WorkspaceTableModel *m_model;
    WorkspaceFilter *m_filter;
    QStackedWidget *m_views; ///< the list, or the open workspace
    QWidget *m_list;
    PageHeader *m_header;
    QPushButton *m_create;
    MessageBanner *m_banner;
    MessageBanner *m_notice; ///< why something that was asked for was not done
    WorkspaceFilterBar *m_filters;
    Card *m_tableCard;
    QTableView *m_table;
    WorkspaceColumns *m_columns = nullptr;
    WorkspaceCommands *m_commands;
    WorkspaceSelectionBar *m_selectionBar;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    WorkspaceDetails *m_details;
    WorkspaceDetailPage *m_detailPage = nullptr; ///< made when the first workspace is opened
    QString m_bannerText;
    QTimer m_tick;
    WorkerThreads m_pool{1}; ///< makes the rows of large snapshots
    int m_newestRows = 0;    ///< rows of an earlier snapshot are dropped
    bool m_makingRows = false;
    int m_ticks = 0;
    bool m_narrow = false;
    bool m_detailsOpen = false;
};

} // namespace tmc::ui
