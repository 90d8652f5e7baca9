#pragma once

#include "core/domain/serveruse.h"
#include "core/planner/commandrequests.h"
#include "ui/pages/page.h"

#include <QTimer>

class QAction;
class QMenu;
class QStackedWidget;
class QTableView;

namespace tmc::ui {

class Card;
class ContainerDetail;
class ContainerFilter;
class ContainerTableModel;
class EmptyState;
class MessageBanner;
class PageHeader;
class ScrollColumn;
class SearchField;
struct ContainerRow;

/// Every container of the server with whom it serves, what it uses just now and how it is. The log of one is a click
/// away; it is started, stopped, restarted and made anew through previewed operations. Samples come often while it is visible.
class ContainersPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContainersPage)

public:
    explicit ContainersPage(UiContext &context, QWidget *parent = nullptr);
    ~ContainersPage() override;

    [[nodiscard]] QString id() const override;
    static QString pageTitle();
    [[nodiscard]] QString title() const override { return pageTitle(); }
    /// \a subject is the name of the container to select, or empty.
    void activate(const QString &subject) override;
    [[nodiscard]] QList<QAction *> pageActions() const override;

protected:
    void retranslateUi() override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTable();
    void buildLayout();
    void connectParts();
    void showSnapshot();
    void showSample();
    void refreshAge();
    void refreshDetail();
    void refreshEmptyState();
    void arrange();
    void rememberColumns();
    void select(const QString &name);
    void openLog();
    [[nodiscard]] const ContainerRow *current() const;
    // containerspagecommands.cpp
    void makeCommands();
    void openWizard(OperationKind kind);
    void inspectCurrent();
    void openCommand(CommandPurpose purpose);
    void openShell();
    void refreshCommands();
    void retranslateCommands();

    ContainerTableModel *m_model;
    ContainerFilter *m_filter;
    PageHeader *m_header;
    SearchField *m_search;
    QWidget *m_list;
    QStackedWidget *m_stack;
    Card *m_tableCard;
    QTableView *m_table;
    EmptyState *m_empty;
    MessageBanner *m_notice;
    ScrollColumn *m_detailScroll;
    ContainerDetail *m_detail;
    QAction *m_logAction;
    QAction *m_start = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_restart = nullptr;
    QAction *m_redeploy = nullptr;
    QAction *m_inspect = nullptr;
    QAction *m_runCommand = nullptr;
    QAction *m_migrate = nullptr;
    QAction *m_superuser = nullptr;
    QAction *m_shell = nullptr;
    QMenu *m_menu = nullptr;
    QTimer m_tick;
    QHash<QString, ContainerOwner> m_owners;
    QString m_wanted; ///< to be selected as soon as the list has it
    bool m_narrow = false;
    bool m_detailOpen = false;
};

} // namespace tmc::ui
