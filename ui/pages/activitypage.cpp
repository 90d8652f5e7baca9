#include "ui/pages/activitypage.h"

#include "core/support/csv.h"
#include "core/support/json.h"
#include "ui/pages/activitydetails.h"
#include "ui/pages/activityfilterbar.h"
#include "ui/presentation/activitytext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chipdelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/numberdelegate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/savefiledialog.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tables.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc::ui {
namespace {

constexpr int narrowBelow = 760;

} // namespace

ActivityPage::ActivityPage(UiContext &ui, QWidget *parent)
    : Page(ui, parent),
      m_activity(new ActivityService(ui.connection, ui.factory, ui.activityCache, ui.clock, this)),
      m_model(new ActivityTableModel(ui.clock, this)),
      m_filter(new ActivityFilter(*m_model, this)),
      m_header(new PageHeader(this)),
      m_export(makeButton({}, ButtonRole::Normal, u"download"_s, this)),
      m_refresh(makeButton({}, ButtonRole::Normal, u"refresh"_s, this)),
      m_banner(new MessageBanner(this)),
      m_filters(new ActivityFilterBar(ui.clock, this)),
      m_stack(new QStackedWidget(this)),
      m_tableCard(new Card(m_stack)),
      m_table(new QTableView(m_tableCard)),
      m_empty(new EmptyState(m_stack)),
      m_details(new ActivityDetails(this)),
      m_chainIcon(new IconLabel(16, this)),
      m_chain(plainLabel({}, TextRole::Muted, this)),
      m_older(makeButton({}, ButtonRole::Normal, {}, this))
{
    setObjectName(u"activityPage"_s);
    m_export->setObjectName(u"activityExport"_s);
    m_refresh->setObjectName(u"activityRefresh"_s);
    m_header->addActionWidget(m_export);
    m_header->addActionWidget(m_refresh);
    m_banner->setObjectName(u"activityBanner"_s);
    m_banner->setDismissible(false);
    m_chain->setObjectName(u"activityChain"_s);
    m_older->setObjectName(u"activityOlder"_s);
    m_details->hide();
    m_tick.setInterval(5s);
    buildTable();
    buildLayout();
    connectParts();
    ActivityPage::retranslateUi();
    followServer();
}

void ActivityPage::buildTable()
{
    m_table->setObjectName(u"activityTable"_s);
    prepareTable(m_table, {});
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ActivityTableModel::When, Qt::DescendingOrder);
    m_table->setItemDelegateForColumn(ActivityTableModel::Action, new ChipDelegate(m_table));
    m_table->setItemDelegateForColumn(ActivityTableModel::When, new NumberDelegate(m_table, Qt::AlignLeft));
    QHeaderView *header = m_table->horizontalHeader();
    header->resizeSection(ActivityTableModel::When, 150);
    header->resizeSection(ActivityTableModel::Action, 268);
    header->resizeSection(ActivityTableModel::Who, 120);
    header->resizeSection(ActivityTableModel::Origin, 150);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ActivityTableModel::Event, QHeaderView::Stretch);
    setFocusProxy(m_table);
}

void ActivityPage::buildLayout()
{
    m_tableCard->setObjectName(u"activityCard"_s);
    m_tableCard->setFlush(true);
    m_tableCard->body()->addWidget(m_table);
    m_stack->addWidget(m_tableCard);
    m_stack->addWidget(m_empty);
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // in a low window the table gives way first
    m_stack->setMinimumHeight(120);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_chainIcon);
    foot->addWidget(m_chain, 1);
    foot->addWidget(m_older);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(m_filters);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_details);
    layout->addLayout(foot);
}

void ActivityPage::connectParts()
{
    connect(m_refresh, &QPushButton::clicked, m_activity, &ActivityService::refresh);
    connect(m_older, &QPushButton::clicked, m_activity, &ActivityService::readOlder);
    connect(m_export, &QPushButton::clicked, this, &ActivityPage::exportEntries);
    connect(m_activity, &ActivityService::changed, this, &ActivityPage::showLog);
    connect(m_filters, &ActivityFilterBar::criteriaChanged, this, [this](const ActivityCriteria &criteria) {
        m_filter->setCriteria(criteria);
        refreshState();
    });
    connect(m_empty, &EmptyState::actionTriggered, m_filters, &ActivityFilterBar::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ActivityPage::selectionChanged);
    connect(m_details, &ActivityDetails::closeRequested, this, &ActivityPage::closeDetails);
    connect(m_details, &ActivityDetails::operationRequested, this,
            [this](const OperationId &operation) { emit requested(navigation::operation(operation)); });
    connect(&context().snapshots, &SnapshotService::snapshotChanged, this, &ActivityPage::followServer);
    connect(&context().connection, &ServerConnection::stateChanged, this, &ActivityPage::followServer);
    connect(&context().operations, &OperationService::ended, m_activity, &ActivityService::refresh);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        refreshAge();
        m_model->refreshTexts({Qt::DisplayRole});
    });
}

QString ActivityPage::id() const
{
    return navigation::activity;
}

QString ActivityPage::pageTitle()
{
    return tr("Activity");
}

bool ActivityPage::isConnected() const
{
    return context().connection.state() == ConnectionState::Connected;
}

void ActivityPage::activate(const QString &subject)
{
    m_active = true;
    if (!subject.isEmpty())
        m_filters->searchField()->setText(subject);
    m_tick.start();
    m_activity->refresh();
    refreshAge();
}

void ActivityPage::deactivate()
{
    m_active = false;
    m_tick.stop();
}

void ActivityPage::readAgain()
{
    Page::readAgain();
    m_activity->refresh();
}

void ActivityPage::followServer()
{
    const QString server = context().snapshots.current()->serverName;
    if (server != m_activity->log().serverName)
        m_activity->showServer(server);
    const bool wasNeverRead = m_activity->log().chain == ChainState::NotChecked;
    if (m_active && isConnected() && wasNeverRead && !m_activity->isReading() && !m_activity->log().error)
        m_activity->refresh();
    refreshState();
}

void ActivityPage::showLog()
{
    m_model->update(m_activity->log().entries);
    m_filters->setEntries(m_activity->log().entries);
    refreshState();
}

void ActivityPage::selectionChanged()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        m_details->setEntry(m_filter->rowAt(current));
    m_details->setVisible(current.isValid());
}

void ActivityPage::closeDetails()
{
    m_table->setCurrentIndex({});
    m_details->hide();
    m_table->setFocus();
}

void ActivityPage::exportEntries()
{
    saveToFile(this, tr("Export the activity"), u"activity-"_s + m_activity->log().serverName,
               {{tr("Table (CSV)"), u"csv"_s, [this] { return csv(); }}, {tr("JSON"), u"json"_s, [this] { return json(); }}});
}

QByteArray ActivityPage::csv() const
{
    QList<QStringList> rows;
    for (const ActivityEntry &entry : m_filter->entries())
        rows.append(activityFields(entry));
    return tmc::csv::table(activityColumns(), rows);
}

QByteArray ActivityPage::json() const
{
    const ActivityLog &log = m_activity->log();
    const QJsonObject document{{u"server"_s, log.serverName},
                               {u"readAt"_s, timeToJson(log.readAt)},
                               {u"activity"_s, arrayToJson(m_filter->entries(), activityToJson)}};
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

void ActivityPage::arrange()
{
    m_filters->setOneRow(width() >= 1000);
    m_table->setColumnHidden(ActivityTableModel::Action, m_narrow);
    m_table->setColumnHidden(ActivityTableModel::Origin, m_narrow);
}

void ActivityPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_narrow = width() < narrowBelow;
    arrange();
}

void ActivityPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_details->isVisible())
        return closeDetails();
    Page::keyPressEvent(event);
}

} // namespace tmc::ui
