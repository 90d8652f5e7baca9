#include "tests/ui/kit/kitgallery.h"

#include "ui/theme/theme.h"
#include "ui/widgets/busyindicator.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chipdelegate.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/navigationlist.h"
#include "ui/widgets/numberdelegate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/serverswitcher.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/tables.h"

#include <QHeaderView>
#include <QHBoxLayout>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolButton>

namespace tmtest {

using namespace Qt::StringLiterals;
using namespace tmc::ui;

namespace {

QFrame *makeSidebar(bool narrow)
{
    auto *sidebar = new QFrame;
    sidebar->setObjectName(u"sidebar"_s);
    auto *switcher = new ServerSwitcher;
    switcher->setServer({.name = u"acme-frankfurt-1"_s,
                         .environment = u"Production"_s,
                         .environmentRole = StatusRole::Bad,
                         .connection = u"Connected"_s,
                         .connectionRole = StatusRole::Ok,
                         .age = u"12 s ago"_s});
    auto *menu = new QMenu(switcher);
    menu->addAction(u"acme-staging"_s);
    switcher->setMenu(menu);
    switcher->setCompact(narrow);
    auto *nav = new NavigationList(u"Pages"_s);
    const std::pair<QString, QString> pages[] = {
        {u"overview"_s, u"Overview"_s},       {u"workspaces"_s, u"Workspaces"_s},  {u"containers"_s, u"Containers"_s},
        {u"databases"_s, u"Databases"_s},     {u"routes"_s, u"Routes"_s},          {u"logs"_s, u"Logs"_s},
        {u"backups"_s, u"Backups"_s},         {u"operations"_s, u"Operations"_s},  {u"activity"_s, u"Activity"_s},
        {u"diagnostics"_s, u"Diagnostics"_s}, {u"plans"_s, u"Plans & products"_s}, {u"settings"_s, u"Settings"_s}};
    for (const auto &[id, text] : pages)
        nav->setDestination(id, id, text);
    nav->setBadge(u"operations"_s, u"2"_s, u"2 running"_s);
    nav->setCurrentId(u"workspaces"_s);
    nav->setCompact(narrow);
    auto *layout = new QVBoxLayout(sidebar);
    layout->setContentsMargins(0, 12, 0, 12);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(10, 0, 10, 0);
    top->addWidget(switcher);
    layout->addLayout(top);
    layout->addWidget(nav, 1);
    sidebar->setFixedWidth(nav->width());
    return sidebar;
}

QStandardItemModel *makeModel(QObject *parent)
{
    struct Row {
        QString name, state;
        StatusRole role;
        QString plan, size, requests, updated;
    };
    const Row rows[] = {
        {u"panaderia-lopez"_s, u"Active"_s, StatusRole::Ok, u"Business"_s, u"1,204.5 MB"_s, u"118"_s, u"2026-11-21 08:11"_s},
        {u"northwind"_s, u"Provisioning"_s, StatusRole::Info, u"Starter"_s, u"0.0 MB"_s, u"0"_s, u"2026-11-21 11:07"_s},
        {u"contoso-eu"_s, u"Quota 93 %"_s, StatusRole::Warn, u"Business"_s, u"9,311.1 MB"_s, u"1,111"_s, u"2026-11-20 17:41"_s},
        {u"fabrikam"_s, u"Database missing"_s, StatusRole::Bad, u"Starter"_s, u"44.9 MB"_s, u"77"_s, u"2026-11-19 21:14"_s},
        {u"old-customer"_s, u"Suspended"_s, StatusRole::Neutral, u"Free"_s, u"512.3 MB"_s, u"4"_s, u"2026-10-02 10:10"_s},
        {hostileText(), hostileText(), StatusRole::Warn, u"Free"_s, u"1.1 MB"_s, u"1"_s, u"2026-10-01 01:11"_s}};
    auto *model = new QStandardItemModel(0, 6, parent);
    model->setHorizontalHeaderLabels({u"Workspace"_s, u"State"_s, u"Plan"_s, u"Size"_s, u"Requests/min"_s, u"Changed"_s});
    for (const Row &row : rows) {
        auto *state = new QStandardItem(row.state);
        state->setData(int(row.role), chipStatusItemRole);
        model->appendRow({new QStandardItem(inertLine(row.name)), state, new QStandardItem(row.plan), new QStandardItem(row.size),
                          new QStandardItem(row.requests), new QStandardItem(row.updated)});
    }
    for (const int column : {3, 4})
        model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    return model;
}

QWidget *makeTableCard(bool narrow)
{
    auto *card = new Card(u"Workspaces"_s);
    card->setFlush(true);
    card->addHeaderWidget(new SearchField(u"Filter workspaces..."_s));
    auto *table = new QTableView;
    table->setObjectName(u"workspaceTable"_s);
    table->setModel(makeModel(table));
    table->setItemDelegateForColumn(1, new ChipDelegate(table));
    table->setItemDelegateForColumn(3, new NumberDelegate(table));
    table->setItemDelegateForColumn(4, new NumberDelegate(table));
    table->setItemDelegateForColumn(5, new NumberDelegate(table, Qt::AlignLeft));
    prepareTable(table, u"Workspaces"_s);
    const int widths[] = {180, 170, 110, 120, 130, 160};
    for (int column = 0; column < 6; ++column)
        table->setColumnWidth(column, widths[column]);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : {2, 4, 5})
        table->setColumnHidden(column, narrow);
    table->selectRow(2);
    card->body()->addWidget(table);
    return card;
}

QWidget *makeFigures()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    const std::tuple<QString, QString, QString, TextRole> figures[] = {{u"Workspaces"_s, u"1,128"_s, u"+12 this week"_s, TextRole::Ok},
                                                                       {u"Failing"_s, u"3"_s, u"2 need you"_s, TextRole::Bad},
                                                                       {u"Backups due"_s, u"17"_s, u"oldest 26 h"_s, TextRole::Warn},
                                                                       {u"Disk"_s, u"71 %"_s, u"412 GB free"_s, TextRole::Muted}};
    for (const auto &[caption, figure, delta, role] : figures) {
        auto *card = new Card;
        card->setAccessibleName(caption);
        card->body()->setSpacing(2);
        card->body()->addWidget(plainLabel(caption, TextRole::Caption));
        card->body()->addWidget(plainLabel(figure, TextRole::Figure));
        card->body()->addWidget(plainLabel(delta, role));
        layout->addWidget(card);
    }
    return row;
}

QWidget *makeProgressRow()
{
    auto *card = new Card(u"Running"_s);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(8);
    const std::pair<QString, StatusRole> all[] = {{u"Active"_s, StatusRole::Ok},
                                                  {u"Running"_s, StatusRole::Info},
                                                  {u"Late"_s, StatusRole::Warn},
                                                  {u"Failed"_s, StatusRole::Bad},
                                                  {u"Queued"_s, StatusRole::Neutral}};
    for (const auto &[text, role] : all)
        chips->addWidget(new StatusChip(text, role));
    auto *busy = new BusyIndicator;
    busy->start(u"Reading the containers..."_s);
    chips->addSpacing(12);
    chips->addWidget(busy, 1);
    auto *progress = new QProgressBar;
    progress->setAccessibleName(u"Progress of the operation"_s);
    progress->setTextVisible(false);
    progress->setValue(41);
    card->body()->addLayout(chips);
    card->body()->addWidget(progress);
    return card;
}

} // namespace

QString hostileText()
{
    return u"<img src=x onerror=alert(1)><b>x</b> \u001B[31mred \u202Egnp.exe"_s;
}

QWidget *makeGallery(bool narrow)
{
    auto *window = new QWidget;
    window->setProperty("role", u"page"_s);
    window->setAttribute(Qt::WA_StyledBackground);
    auto *header = new PageHeader;
    header->setTitle(u"Workspaces"_s);
    header->setSubtitle(u"Every customer space on this server"_s);
    header->setAge(u"12 s ago"_s);
    header->addActionWidget(makeIconButton(u"refresh"_s, u"Refresh"_s, nullptr, ButtonRole::Normal));
    if (!narrow)
        header->addActionWidget(makeButton(u"Suspend"_s, ButtonRole::Normal, u"stop"_s));
    header->addActionWidget(makeButton(u"New workspace"_s, ButtonRole::Primary, u"plus"_s));
    auto *banner = new MessageBanner(window);
    banner->showMessage(StatusRole::Warn, u"The last backup of 17 workspaces is older than a day"_s,
                        u"The nightly job stopped at 02:11 because the disk was full."_s, u"Show them"_s);
    auto *page = new QVBoxLayout;
    page->setContentsMargins(narrow ? 16 : 24, 20, narrow ? 16 : 24, 20);
    page->setSpacing(14);
    page->addWidget(header);
    page->addWidget(banner);
    page->addWidget(makeFigures());
    page->addWidget(makeTableCard(narrow), 1);
    page->addWidget(makeProgressRow());
    auto *layout = new QHBoxLayout(window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeSidebar(narrow));
    layout->addLayout(page, 1);
    return window;
}

} // namespace tmtest
