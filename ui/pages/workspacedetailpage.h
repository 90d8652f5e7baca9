#pragma once

#include "ui/models/workspacehistory.h"
#include "ui/models/workspacerow.h"
#include "ui/navigation.h"
#include "ui/uicontext.h"
#include "ui/widgets/datasection.h"

#include <QWidget>

class QAction;
class QPushButton;
class QAbstractItemModel;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace tmc::ui {

class Card;
class ChangeTimeline;
class ElidedLabel;
class FactGrid;
class MessageBanner;
class RetiredContainerCard;
class ScrollColumn;
class StatusChip;

/// Everything about one workspace: facts, containers, database, routes, users, history. What the snapshot has is shown at once, also
/// offline; users and the older history are read in the background while the page is open. Every part says how old it is.
class WorkspaceDetailPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceDetailPage)

public:
    explicit WorkspaceDetailPage(UiContext &context, QWidget *parent = nullptr);

    /// Shows this workspace of the current snapshot; nothing happens when the snapshot does not have it.
    void open(const WorkspaceId &id);
    /// Nothing is read any more.
    void close();
    [[nodiscard]] const WorkspaceId &workspace() const { return m_id; }
    [[nodiscard]] const WorkspaceRow &row() const { return m_row; }
    /// The menu behind the button at the right.
    void setActions(const QList<QAction *> &actions);
    /// The plan that the workspace had before it was moved away from the container that is kept, where the history is known.
    [[nodiscard]] std::optional<PlanKey> planBefore() const;
    /// Ages have grown.
    void refreshAges();
    void retranslateUi();

signals:
    void backRequested();
    void requested(const tmc::ui::NavigationTarget &target);
    void switchBackRequested();
    void removeRetiredRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void nameBack();
    struct ContainerCard {
        Card *card = nullptr;
        StatusChip *state = nullptr;
        FactGrid *facts = nullptr;
    };
    enum Tab { Overview, Containers, Routes, Users, History };
    void buildHead();
    void buildTabs();
    QTableView *makeTable(const QString &name, QAbstractItemModel *model, const QList<int> &longColumns);
    ContainerCard &containerCard(qsizetype number);
    void connectServices();
    void showSnapshot();
    void readRecord();
    void present();
    void presentHead();
    void presentOverview();
    void presentContainers();
    void presentRoutes();
    void presentUsers();
    void presentHistory();
    void openHistoryEntry(const QModelIndex &index);
    void historySelectionChanged();
    [[nodiscard]] DataAge ageOf(const QDateTime &readAt, const std::optional<Error> &error) const;
    [[nodiscard]] const HistoryEntry *historyEntry(const QModelIndex &index) const;
    template <typename T>
    [[nodiscard]] DataAge ageOf(const Section<T> &section) const
    {
        return ageOf(section.readAt, section.error);
    }

    UiContext &m_context;
    WorkspaceId m_id;
    WorkspaceRow m_row;
    SnapshotPtr m_snapshot;
    bool m_isGone = false;
    std::optional<WorkspaceRecord> m_record;
    QDateTime m_recordReadAt;
    std::optional<Error> m_recordError;
    int m_reads = 0; ///< answers of an earlier workspace or server are dropped
    bool m_reading = false;

    QPushButton *m_back;
    ElidedLabel *m_title;
    StatusChip *m_state;
    StatusChip *m_environment;
    QPushButton *m_menuButton;
    MessageBanner *m_banner;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    ScrollColumn *m_overviewColumn;
    Card *m_factsCard;
    Card *m_limitsCard;
    Card *m_databaseCard;
    RetiredContainerCard *m_retired;
    FactGrid *m_facts;
    FactGrid *m_limits;
    FactGrid *m_database;
    ScrollColumn *m_containerColumn;
    QList<ContainerCard> m_containerCards;
    RouteTable *m_routes;
    MemberTable *m_members;
    HistoryTable *m_history;
    QTableView *m_historyTable = nullptr;
    QPushButton *m_showOperation;
    ChangeTimeline *m_timeline;
    QList<DataSection *> m_sections; ///< one for each tab; the database has its own
    DataSection *m_databaseSection;
};

} // namespace tmc::ui
