#include "ui/pages/overviewpage.h"

#include "ui/actions/keymap.h"
#include "ui/pages/attentioncard.h"
#include "ui/pages/overviewcharts.h"
#include "ui/pages/overviewuse.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/scrollcolumn.h"

#include <QAction>
#include <QGridLayout>
#include <QStackedWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// How the page is put together; what it says is in overviewpagestate.cpp.

namespace tmc::ui {
namespace {

constexpr int tileCount = 4;
constexpr int twoColumnsFrom = 860;

} // namespace

OverviewPage::OverviewPage(UiContext &ui, QWidget *parent)
    : Page(ui, parent),
      m_header(new PageHeader(this)),
      m_stack(new QStackedWidget(this)),
      m_scroll(new ScrollColumn(m_stack)),
      m_empty(new EmptyState(m_stack)),
      m_attention(new AttentionCard(ui.attention, ui.settings, ui.clock)),
      m_tileGrid(new QGridLayout),
      m_charts(new OverviewCharts(ui)),
      m_use(new OverviewUse)
{
    setObjectName(u"overviewPage"_s);
    m_scroll->setObjectName(u"overviewScroll"_s);
    m_empty->setObjectName(u"overviewEmpty"_s);
    for (int tile = 0; tile < tileCount; ++tile)
        m_tiles.append(new FigureTile);
    m_tick.setInterval(1s);
    makeActions();
    buildLayout();
    connectServices();
    OverviewPage::retranslateUi();
}

OverviewPage::~OverviewPage()
{
    // Hiding its parts asks nothing of the services any more.
    m_tick.stop();
}

QString OverviewPage::id() const
{
    return navigation::overview;
}

QString OverviewPage::pageTitle()
{
    return tr("Overview");
}

void OverviewPage::makeActions()
{
    const auto make = [this](const QString &name) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        context().keys.add(action);
        return action;
    };
    m_pictureAction = make(u"saveCharts"_s);
    m_tableAction = make(u"saveFigures"_s);
    connect(m_pictureAction, &QAction::triggered, m_charts, &OverviewCharts::savePicture);
    connect(m_tableAction, &QAction::triggered, m_charts, &OverviewCharts::saveTable);
}

QList<QAction *> OverviewPage::pageActions() const
{
    return {m_pictureAction, m_tableAction};
}

void OverviewPage::buildLayout()
{
    m_tileGrid->setSpacing(12);
    QVBoxLayout *column = m_scroll->column();
    column->setSpacing(16);
    column->addWidget(m_attention);
    column->addLayout(m_tileGrid);
    column->addWidget(m_charts);
    column->addWidget(m_use);
    column->addStretch();
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 12, 20); // the scroll bar takes the rest
    layout->setSpacing(14);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    arrange();
}

void OverviewPage::connectServices()
{
    connect(m_attention, &AttentionCard::requested, this, &OverviewPage::requested);
    connect(m_attention, &AttentionCard::mutingChanged, this, [this] {
        context().applyAlertRules();
        context().snapshots.refresh(); // the next look tells the rest of the window
    });
    connect(&context().attention, &AttentionService::looked, this, &OverviewPage::showAttention);
    connect(&context().snapshots, &SnapshotService::snapshotChanged, this, &OverviewPage::showSnapshot);
    connect(&context().sampling, &SamplingService::sampled, this, &OverviewPage::showSample);
    connect(&context().sampling, &SamplingService::freshnessChanged, this, &OverviewPage::showSample);
    connect(&context().connection, &ServerConnection::stateChanged, this, &OverviewPage::refreshState);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        refreshAge();
        m_charts->refresh();
    });
}

void OverviewPage::activate(const QString &)
{
    refreshState();
}

void OverviewPage::readAgain()
{
    Page::readAgain();
    context().backups.refresh();
}

/// Nobody looks at a page that is behind another one or in a window that is hidden.
void OverviewPage::follow(bool followed)
{
    context().sampling.setWatched(this, followed);
    m_charts->setFollowed(followed);
    if (!followed)
        return m_tick.stop();
    m_tick.start();
    showAttention();
    showSnapshot();
    showSample();
}

void OverviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    follow(true);
}

void OverviewPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    follow(false);
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void OverviewPage::arrange()
{
    const bool isWide = width() >= twoColumnsFrom;
    const int columns = isWide ? tileCount : tileCount / 2;
    for (int tile = 0; tile < m_tiles.size(); ++tile)
        m_tileGrid->addWidget(m_tiles[tile], tile / columns, tile % columns);
    for (int column = 0; column < tileCount; ++column)
        m_tileGrid->setColumnStretch(column, column < columns ? 1 : 0);
    m_charts->setColumns(isWide ? 2 : 1);
    m_use->setColumns(isWide ? 2 : 1);
}

} // namespace tmc::ui
