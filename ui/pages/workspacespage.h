#pragma once

#include "ui/models/workspacefilter.h"
#include "ui/pages/page.h"

#include <QTimer>

class QAction;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace tmc::ui {

class Card;
class EmptyState;
class MessageBanner;
class PageHeader;
class WorkspaceColumns;
class WorkspaceDetails;
class WorkspaceFilterBar;

/// All workspaces of the server: search, filters, table, details of one. Old rows stay, in grey, when they can no longer be read.
class WorkspacesPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspacesPage)

public:
    explicit WorkspacesPage(UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    void activate(const QString &subject) override;
    void deactivate() override;

protected:
    void retranslateUi() override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Emptiness { None, NoServer, NotPrepared, Unreadable, Reading, NeverRead, NoWorkspaces, NoMatch };
    void buildTable();
    void buildLayout();
    void buildContextMenu();
    void connectParts();
    void showSnapshot();
    void refreshState();
    void refreshBanner();
    void refreshEmptyState();
    void refreshAge();
    Emptiness emptiness() const;
    void performEmptyAction();
    void openDetails();
    void closeDetails();
    void refreshDetails();
    void copyFromCurrent(int column) const;
    void arrange();

    WorkspaceTableModel *m_model;
    WorkspaceFilter *m_filter;
    PageHeader *m_header;
    QPushButton *m_create;
    MessageBanner *m_banner;
    WorkspaceFilterBar *m_filters;
    Card *m_tableCard;
    QTableView *m_table;
    WorkspaceColumns *m_columns = nullptr;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    WorkspaceDetails *m_details;
    QAction *m_showDetails;
    QAction *m_copySlug;
    QAction *m_copyHost;
    QString m_bannerText;
    QTimer m_tick;
    int m_ticks = 0;
    bool m_narrow = false;
    bool m_detailsOpen = false;
};

} // namespace tmc::ui
