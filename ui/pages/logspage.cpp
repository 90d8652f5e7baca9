#include "ui/pages/logspage.h"

#include "ui/pages/logtimes.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/logview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/searchfield.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <chrono>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc::ui {
namespace {

constexpr int narrowWidth = 700;  ///< below it the filters take three rows
constexpr int oneRowWidth = 1080; ///< from here on they take one

} // namespace

LogsPage::LogsPage(UiContext &ui, QWidget *parent)
    : Page(ui, parent),
      m_service(new LogService(ui.connection, ui.factory, ui.clock, this)),
      m_list(new LogList(this)),
      m_export(new LogExport(ui.factory, this)),
      m_header(new PageHeader(this)),
      m_copy(makeButton({}, ButtonRole::Normal, u"copy"_s, this)),
      m_save(makeButton({}, ButtonRole::Normal, u"download"_s, this)),
      m_pause(makeButton({}, ButtonRole::Normal, u"pending"_s, this)),
      m_follow(makeButton({}, ButtonRole::Normal, u"chevron-down"_s, this)),
      m_banner(new MessageBanner(this)),
      m_exportBanner(new MessageBanner(this)),
      m_source(makeButton({}, ButtonRole::Normal, u"containers"_s, this)),
      m_menu(new QMenu(this)),
      m_search(new SearchField({}, this)),
      m_times(new LogTimes(ui.clock, this)),
      m_level(new QComboBox(this)),
      m_choices(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_filters(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_stack(new QStackedWidget(this)),
      m_card(new Card(m_stack)),
      m_view(new LogView(*m_list, m_card)),
      m_empty(new EmptyState(m_stack)),
      m_line(new CodeBlock({}, this)),
      m_count(plainLabel({}, TextRole::Muted, this))
{
    setObjectName(u"logsPage"_s);
    m_copy->setObjectName(u"logsCopy"_s);
    m_save->setObjectName(u"logsExport"_s);
    m_pause->setObjectName(u"logsPause"_s);
    m_follow->setObjectName(u"logsFollow"_s);
    m_banner->setObjectName(u"logsBanner"_s);
    m_exportBanner->setObjectName(u"logsExportBanner"_s);
    m_source->setObjectName(u"logsSource"_s);
    m_search->setObjectName(u"logsSearch"_s);
    m_level->setObjectName(u"logsLevel"_s);
    m_view->setObjectName(u"logsView"_s);
    m_count->setObjectName(u"logsCount"_s);
    m_pause->setCheckable(true);
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_banner->setDismissible(false);
    m_source->setMenu(m_menu);
    m_line->setWrapping(true);
    m_line->setMaximumLines(5);
    m_line->hide();
    m_tick.setInterval(1s);
    buildLayout();
    makeActions();
    connectParts();
    LogsPage::retranslateUi();
}

void LogsPage::buildLayout()
{
    for (QPushButton *button : {m_copy, m_save, m_pause, m_follow})
        m_header->addActionWidget(button);
    m_card->setFlush(true);
    m_card->body()->addWidget(m_view);
    m_stack->addWidget(m_card);
    m_stack->addWidget(m_empty);
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // in a low window the lines give way first
    m_stack->setMinimumHeight(120);
    auto *what = new QHBoxLayout;
    what->addWidget(m_source, 1);
    what->addWidget(m_level);
    m_choices->addLayout(what, 1);
    m_choices->addWidget(m_times);
    m_filters->addLayout(m_choices);
    m_filters->addWidget(m_search, 1);
    for (QBoxLayout *each : std::initializer_list<QBoxLayout *>{what, m_choices, m_filters})
        each->setSpacing(10);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(m_exportBanner);
    layout->addLayout(m_filters);
    layout->addWidget(m_times->fields());
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_line);
    layout->addWidget(m_count);
    setFocusProxy(m_view);
}

void LogsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_choices->setDirection(width() < narrowWidth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_filters->setDirection(width() < oneRowWidth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void LogsPage::connectParts()
{
    connect(m_menu, &QMenu::aboutToShow, this, &LogsPage::fillMenu);
    connect(m_copy, &QPushButton::clicked, m_view, &LogView::copySelection);
    connect(m_save, &QPushButton::clicked, this, &LogsPage::chooseExport);
    connect(m_export, &LogExport::progressed, this, &LogsPage::tellProgress);
    connect(m_export, &LogExport::ended, this, &LogsPage::tellExport);
    connect(m_exportBanner, &MessageBanner::actionTriggered, m_export, &LogExport::cancel);
    connect(m_times, &LogTimes::changed, this, &LogsPage::restart);
    connect(m_pause, &QPushButton::toggled, this, &LogsPage::applyPause);
    connect(m_follow, &QPushButton::toggled, m_view, &LogView::setFollowing);
    connect(m_view, &LogView::followingChanged, m_follow, &QPushButton::setChecked);
    connect(m_view, &LogView::currentChanged, this, &LogsPage::showCurrent);
    connect(m_search, &SearchField::searchChanged, this, &LogsPage::applyFilter);
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogsPage::applyFilter);
    connect(m_empty, &EmptyState::actionTriggered, m_source, &QPushButton::showMenu);
    connect(m_service, &LogService::arrived, this, &LogsPage::append);
    connect(&context().snapshots, &SnapshotService::snapshotChanged, this, &LogsPage::learnOperations);
    connect(m_service, &LogService::happened, this, &LogsPage::tell);
    connect(m_service, &LogService::stateChanged, this, &LogsPage::refreshState);
    connect(m_list, &LogList::changed, this, &LogsPage::refreshEmptyState);
    connect(m_list, &LogList::reset, this, &LogsPage::refreshEmptyState);
    connect(&context().connection, &ServerConnection::stateChanged, this, &LogsPage::refreshState);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        // "Until an hour ago" moves on, so that a time that ended before it began may have become a right one.
        if (m_isUnread && !m_times->range().isReversed())
            return restart();
        appendDueMarks();
        refreshState();
    });
}

QString LogsPage::id() const
{
    return navigation::logs;
}

QString LogsPage::pageTitle()
{
    return tr("Logs");
}

void LogsPage::activate(const QString &subject)
{
    m_active = true;
    m_tick.start();
    applyPause();
    if (!subject.isEmpty())
        showContainers({subject});
}

void LogsPage::deactivate()
{
    m_active = false;
    m_tick.stop();
    applyPause();
}

void LogsPage::fillMenu()
{
    m_menu->clear();
    const SnapshotPtr snapshot = context().snapshots.current();
    fillWorkspaces(m_menu->addMenu(tr("Workspace")));
    m_menu->addSeparator();
    if (!snapshot->docker.value)
        m_menu->addAction(tr("The containers have not been read."))->setEnabled(false);
    else
        for (const ContainerFacts &container : snapshot->docker.value->containers) {
            QAction *action = m_menu->addAction(escapedMnemonics(container.name));
            action->setCheckable(true);
            action->setChecked(m_workspace.isEmpty()
                               && std::ranges::find(m_logs, container.name, &TenantLog::container) != m_logs.end());
            connect(action, &QAction::toggled, this, [this, name = container.name](bool shown) { toggleContainer(name, shown); });
        }
}

/// By product, because a server may have hundreds.
void LogsPage::fillWorkspaces(QMenu *menu)
{
    const SnapshotPtr snapshot = context().snapshots.current();
    menu->setEnabled(snapshot->registry.value && snapshot->docker.value && !snapshot->registry.value->workspaces.empty());
    if (!menu->isEnabled())
        return;
    std::map<QString, QMenu *> products;
    for (const Workspace &workspace : snapshot->registry.value->workspaces) {
        QMenu *&product = products[workspace.product.value()];
        if (!product)
            product = menu->addMenu(escapedMnemonics(workspace.product.value()));
        connect(product->addAction(escapedMnemonics(workspace.slug)), &QAction::triggered, this,
                [this, workspace] { showWorkspace(workspace); });
    }
}

void LogsPage::toggleContainer(const QString &container, bool shown)
{
    QStringList containers;
    if (m_workspace.isEmpty())
        for (const TenantLog &log : m_logs)
            containers.append(log.container);
    containers.removeAll(container);
    if (shown)
        containers.append(container);
    showContainers(containers);
}

void LogsPage::showContainers(const QStringList &containers)
{
    std::vector<TenantLog> logs;
    for (const QString &container : containers)
        logs.push_back({.container = container, .mentions = {}});
    begin(logs, nullptr);
}

void LogsPage::showWorkspace(const Workspace &workspace)
{
    const SnapshotPtr snapshot = context().snapshots.current();
    if (snapshot->docker.value)
        begin(logsOfTenant(workspace, *snapshot->docker.value), &workspace);
}

void LogsPage::begin(const std::vector<TenantLog> &logs, const Workspace *workspace)
{
    m_logs = logs;
    m_workspace = workspace ? workspace->slug : QString();
    m_workspaceId = workspace ? workspace->id : WorkspaceId();
    m_lastEvent.clear();
    m_line->hide();
    m_view->clearBookmarks();
    restart();
}

void LogsPage::restart()
{
    LogRequest request = chosenRequest();
    request.follow = !request.until;
    m_view->setContainers(request.containers);
    m_list->clear();
    m_marks.start(static_cast<quint16>(m_logs.size()), request.since);
    learnOperations();
    applyFilter();
    m_isUnread = m_times->range().isReversed();
    if (m_logs.empty() || m_isUnread)
        m_service->stop();
    else
        m_service->start(request);
}

LogFilter LogsPage::typedFilter() const
{
    LogFilter filter;
    for (std::size_t source = 0; source < m_logs.size(); ++source)
        filter.setMentions(static_cast<quint16>(source), m_logs.at(source).mentions);
    filter.setLeastLevel(static_cast<LogLevel>(m_level->currentData().toInt()));
    return filter;
}

void LogsPage::applyFilter()
{
    LogFilter filter = typedFilter();
    const Result<void> set = filter.setPattern(m_search->text().trimmed());
    m_patternError = set ? std::nullopt : std::optional(set.error());
    // With a pattern that is only half typed, what was there stays.
    if (set)
        m_list->setFilter(filter);
    refreshState();
}

/// What is not looked at is not read; the engine keeps it meanwhile.
void LogsPage::applyPause()
{
    m_service->setPaused(m_pause->isChecked() || !m_active);
}

void LogsPage::showCurrent()
{
    const int row = m_view->currentRow();
    m_line->setVisible(row >= 0);
    if (row >= 0)
        m_line->setText(logText(m_list->row(row).text, 16 * 1024));
    m_copy->setEnabled(row >= 0);
    refreshActions();
}

} // namespace tmc::ui
