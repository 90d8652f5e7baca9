#include "ui/wizards/restoretablespage.h"

#include "ui/models/tablechoicemodel.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/numberdelegate.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tables.h"
#include "ui/wizards/copyreadingview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int headerHeight = 38;
constexpr int rowHeight = 40;
constexpr int mostRows = 8; ///< more are scrolled to
constexpr int rowsWidth = 130;

} // namespace

RestoreTablesPage::RestoreTablesPage(UiContext &context, const BackupId &copy, QWidget *parent)
    : WizardStep(parent),
      m_reading(new CopyReadingView(context, copy, u"tables"_s, this)),
      m_model(new TableChoiceModel(this)),
      m_filter(new TableChoiceFilter(*m_model, this)),
      m_heading(wrappedLabel({}, TextRole::Heading, this)),
      m_intro(wrappedLabel({}, TextRole::Muted, this)),
      m_tools(new QWidget(this)),
      m_search(new SearchField({}, m_tools)),
      m_all(makeButton({}, ButtonRole::Normal, {}, m_tools)),
      m_none(makeButton({}, ButtonRole::Normal, {}, m_tools)),
      m_tableCard(new Card(this)),
      m_table(new QTableView(m_tableCard)),
      m_empty(new EmptyState(this)),
      m_summary(wrappedLabel({}, TextRole::Body, this)),
      m_problem(wrappedLabel({}, TextRole::Bad, this))
{
    nameParts();
    buildTable();
    buildLayout();
    retranslateUi();
    connectParts();
}

void RestoreTablesPage::nameParts()
{
    setObjectName(u"tablesPage"_s);
    m_search->setObjectName(u"tablesSearch"_s);
    m_all->setObjectName(u"tablesAll"_s);
    m_none->setObjectName(u"tablesNone"_s);
    m_table->setObjectName(u"tablesTable"_s);
    m_empty->setObjectName(u"tablesEmpty"_s);
    m_summary->setObjectName(u"tablesSummary"_s);
    m_problem->setObjectName(u"tablesProblem"_s);
}

void RestoreTablesPage::buildTable()
{
    prepareTable(m_table, {});
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(TableChoiceModel::Name, Qt::AscendingOrder);
    m_table->setItemDelegateForColumn(TableChoiceModel::Rows, new NumberDelegate(m_table));
    m_table->installEventFilter(this);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(TableChoiceModel::Name, QHeaderView::Stretch);
    header->resizeSection(TableChoiceModel::Rows, rowsWidth);
    m_tableCard->setFlush(true);
    m_tableCard->body()->addWidget(m_table);
}

void RestoreTablesPage::buildLayout()
{
    for (QPushButton *button : {m_all, m_none})
        button->setAutoDefault(true); // Return presses the one that has the focus
    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(10);
    tools->addWidget(m_search, 1);
    tools->addStretch();
    tools->addWidget(m_all);
    tools->addWidget(m_none);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_heading, m_intro, m_reading, m_tools, m_tableCard, m_empty, m_summary, m_problem})
        column->addWidget(part);
    column->addWidget(m_reading->again(), 0, Qt::AlignLeft);
    column->addStretch();
}

void RestoreTablesPage::connectParts()
{
    connect(m_reading->again(), &QPushButton::clicked, this, &RestoreTablesPage::read);
    connect(m_reading, &CopyReadingView::ended, this, [this](bool hadFocus) {
        present();
        if (hadFocus)
            enter();
    });
    connect(m_model, &TableChoiceModel::choiceChanged, this, &RestoreTablesPage::presentChoice);
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_filter->setSearch(text);
        present();
    });
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_filter->setSearch(m_search->text()); // the field waits for the next key before it tells what was typed
        m_model->choose(m_filter->shownRows(), true);
        present();
    });
    connect(m_none, &QPushButton::clicked, m_model, &TableChoiceModel::chooseNone);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        m_search->clear();
        m_search->setFocus();
    });
}

QString RestoreTablesPage::title() const
{
    return tr("Tables");
}

void RestoreTablesPage::enter()
{
    if (m_reading->isNew())
        read();
    if (!m_isRead)
        m_reading->takeFocus();
    else if (m_filter->rowCount() > 0)
        m_table->setFocus();
    else
        m_search->setFocus();
}

void RestoreTablesPage::read()
{
    m_isRead = false;
    m_search->clear();
    m_model->setTables({});
    m_reading->readTables([this](const std::vector<CopiedTable> &tables) {
        m_isRead = true;
        m_model->setTables(tables);
        m_table->selectRow(0);
        const int rows = std::min(m_model->rowCount(), mostRows);
        m_tableCard->setFixedHeight(headerHeight + rowHeight * rows + 4); // with both borders
    });
    present();
}

std::vector<TableName> RestoreTablesPage::chosen() const
{
    return m_model->chosen();
}

bool RestoreTablesPage::isComplete() const
{
    return m_model->chosenCount() > 0 && m_haveRoom;
}

void RestoreTablesPage::toggleCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        m_model->choose({m_filter->mapToSource(current).row()}, !m_filter->rowAt(current).isChosen);
}

/// Space ticks the row's mark wherever in the row the focus is.
bool RestoreTablesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Space)
        return WizardStep::eventFilter(watched, event);
    toggleCurrent();
    return true;
}

/// From the search, Return leads to what was found; the wizard would go on to its next page.
void RestoreTablesPage::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (!m_search->hasFocus() || (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Down))
        return WizardStep::keyPressEvent(event);
    if (m_filter->rowCount() == 0)
        return;
    if (!m_table->currentIndex().isValid())
        m_table->selectRow(0);
    m_table->setFocus();
}

void RestoreTablesPage::present()
{
    const bool hasTables = m_model->rowCount() > 0;
    const bool showsSome = m_filter->rowCount() > 0;
    m_reading->again()->setVisible(m_reading->hasFailed());
    m_tools->setVisible(hasTables);
    m_tableCard->setVisible(showsSome);
    m_empty->setVisible(m_isRead && !showsSome);
    if (hasTables)
        m_empty->setContents(u"search"_s, tr("No table fits the search"), tr("What is chosen stays chosen."), tr("Show all tables"));
    else
        m_empty->setContents(u"databases"_s, tr("This copy has no tables"),
                             tr("There is nothing in it that could come beside the present tables. Choose another copy."));
    m_all->setEnabled(showsSome);
    presentChoice();
}

void RestoreTablesPage::presentChoice()
{
    const int number = m_model->chosenCount();
    QString text = number == 0 ? tr("No table is chosen yet. Choose at least one to go on.")
                               //: %n of %1 tables are chosen.
                               : filled(tr("%n table(s) of %1 chosen.", nullptr, number), {count(m_model->rowCount())});
    if (const int hidden = m_filter->hiddenChosen(); hidden > 0)
        text += u' ' + tr("%n chosen one(s) do not fit the search.", nullptr, hidden);
    m_summary->setVisible(m_model->rowCount() > 0);
    setPlainText(m_summary, text);
    m_none->setEnabled(number > 0);
    const std::vector<TableName> namesakes = namesakesIn(m_model->chosen());
    m_haveRoom = namesakes.empty();
    m_problem->setVisible(!m_haveRoom);
    m_table->setAccessibleDescription(text);
    if (!m_haveRoom) {
        setPlainText(m_problem,
                     filled(tr("%1 and %2 have the same name, so that one schema has no room for both. Choose one of them now "
                               "and the other one in another restore."),
                            {quoted(tableText(namesakes.at(0))), quoted(tableText(namesakes.at(1)))}));
        m_table->setAccessibleDescription(text + u' ' + m_problem->text());
    }
    emit completeChanged();
}

void RestoreTablesPage::retranslateUi()
{
    setPlainText(m_heading, tr("Which tables?"));
    setPlainText(m_intro,
                 tr("They come as they were in the copy, without what ties them to other tables. The preview says what does not "
                    "come with them."));
    m_search->setPlaceholder(tr("Search tables"));
    setButtonText(m_all, tr("Choose &all shown"));
    setButtonText(m_none, tr("Choose n&one"));
    m_table->setAccessibleName(tr("Tables of the copy"));
    m_tableCard->setAccessibleName(tr("Tables of the copy"));
    m_model->refreshTexts();
    setAccessibleName(title());
    present();
}

} // namespace tmc::ui
