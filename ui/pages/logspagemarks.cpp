// What marks lines of the log: the operator's bookmarks and the consoles' own operations.
#include "core/domain/containerindex.h"
#include "ui/actions/keymap.h"
#include "ui/pages/logspage.h"
#include "ui/widgets/logview.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr qint64 perMillisecond = 1'000'000;
constexpr qint64 patience = 2'000; ///< milliseconds that a container's line may take until it is here

} // namespace

void LogsPage::makeActions()
{
    const auto make = [this](const QString &name, const QKeySequence &keys, void (LogView::*slot)()) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        context().keys.add(action);
        connect(action, &QAction::triggered, m_view, slot);
        return action;
    };
    m_bookmarkAction = make(u"toggleBookmark"_s, QKeySequence(Qt::CTRL | Qt::Key_F2), &LogView::toggleBookmark);
    m_nextBookmarkAction = make(u"nextBookmark"_s, QKeySequence(Qt::Key_F2), &LogView::showNextBookmark);
    m_previousBookmarkAction = make(u"previousBookmark"_s, QKeySequence(Qt::SHIFT | Qt::Key_F2), &LogView::showPreviousBookmark);
    connect(m_view, &LogView::bookmarksChanged, this, &LogsPage::refreshActions);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions(pageActions());
}

QList<QAction *> LogsPage::pageActions() const
{
    return {m_bookmarkAction, m_nextBookmarkAction, m_previousBookmarkAction};
}

void LogsPage::retranslateActions()
{
    m_nextBookmarkAction->setText(tr("Next bookmark"));
    m_previousBookmarkAction->setText(tr("Previous bookmark"));
    refreshActions();
}

void LogsPage::refreshActions()
{
    const int row = m_view->currentRow();
    m_bookmarkAction->setEnabled(row >= 0);
    m_bookmarkAction->setText(row >= 0 && m_view->bookmarks().contains(m_list->row(row)) ? tr("Remove the bookmark")
                                                                                         : tr("Bookmark the line"));
    m_nextBookmarkAction->setEnabled(!m_view->bookmarks().isEmpty());
    m_previousBookmarkAction->setEnabled(!m_view->bookmarks().isEmpty());
}

/// What was done to a shown container, to a workspace that one of them serves, or to the server as a whole.
bool LogsPage::concerns(const OperationRecord &operation, const RegistryFacts &registry, const ContainerIndex &index) const
{
    const auto isShown = [this](const QString &container) {
        return std::ranges::find(m_logs, container, &TenantLog::container) != m_logs.end();
    };
    if (operation.target.startsWith("container:"_L1))
        return isShown(operation.targetName);
    const auto workspace = std::ranges::find(registry.workspaces, WorkspaceId(operation.target), &Workspace::id);
    if (workspace == registry.workspaces.end())
        return m_workspaceId.isEmpty() && !operation.target.startsWith("backup:"_L1);
    if (!m_workspaceId.isEmpty())
        return workspace->id == m_workspaceId;
    const std::vector<const ContainerFacts *> own = index.containersOf(*workspace);
    return isShown(workspace->containerName)
           || std::ranges::any_of(own, [&isShown](const ContainerFacts *container) { return isShown(container->name); });
}

void LogsPage::learnOperations()
{
    const SnapshotPtr snapshot = context().snapshots.current();
    if (m_logs.empty() || !snapshot->registry.value)
        return;
    const ContainerIndex index(snapshot->docker.value ? *snapshot->docker.value : DockerFacts());
    std::vector<OperationRecord> concerning;
    std::ranges::copy_if(snapshot->registry.value->operations, std::back_inserter(concerning),
                         [&](const OperationRecord &operation) { return concerns(operation, *snapshot->registry.value, index); });
    m_marks.learn(concerning);
}

void LogsPage::append(const std::vector<LogLine> &lines)
{
    m_list->append(m_marks.mixed(lines));
}

/// Where nothing is written, what is done is told all the same.
void LogsPage::appendDueMarks()
{
    const std::optional<qint64> end = readUpTo();
    if (!m_service->isLive() && !end)
        return;
    const qint64 now = (context().clock.now().toMSecsSinceEpoch() - patience) * perMillisecond;
    const std::vector<LogLine> due = m_marks.until(end.value_or(now));
    if (!due.empty())
        m_list->append(due);
}

} // namespace tmc::ui
