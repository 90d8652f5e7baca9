#include "ui/pages/slowstatementscard.h"

#include "core/support/redact.h"
#include "ui/models/slowstatementmodel.h"
#include "ui/presentation/databasetext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/numberdelegate.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/tables.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>

#include <array>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

using Model = SlowStatementModel;

constexpr std::array widths = {260, 104, 104, 110, 110, 180, 150};
constexpr int narrowBelow = 760;
constexpr int allColumnsFrom = 1100;
constexpr int mostLines = 6;

} // namespace

SlowStatementsCard::SlowStatementsCard(QWidget *parent)
    : QWidget(parent),
      m_model(new SlowStatementModel(this)),
      m_filter(new SlowStatementFilter(*m_model, this)),
      m_stack(new QStackedWidget(this)),
      m_card(new Card(m_stack)),
      m_table(new QTableView(m_card)),
      m_empty(new EmptyState(m_stack)),
      m_statement(new CodeBlock({}, this)),
      m_note(wrappedLabel({}, TextRole::Muted, this))
{
    setObjectName(u"slowStatements"_s);
    m_table->setObjectName(u"slowStatementsTable"_s);
    m_empty->setObjectName(u"slowStatementsEmpty"_s);
    m_statement->setObjectName(u"slowStatementText"_s);
    m_note->setObjectName(u"slowStatementsNote"_s);
    prepareTable(m_table, {});
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(Model::Total, Qt::DescendingOrder);
    for (std::size_t section = 0; section < widths.size(); ++section)
        m_table->horizontalHeader()->resizeSection(static_cast<int>(section), widths[section]);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(Model::Statement, QHeaderView::Stretch);
    for (const int column : {Model::Total, Model::Mean, Model::Calls, Model::Rows})
        m_table->setItemDelegateForColumn(column, new NumberDelegate(m_table));
    m_statement->setWrapping(true);
    m_statement->setMaximumLines(mostLines);
    m_statement->hide();
    m_card->setFlush(true);
    m_card->body()->addWidget(m_table);
    m_stack->addWidget(m_card);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_statement);
    layout->addWidget(m_note);
    setFocusProxy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SlowStatementsCard::showCurrent);
    retranslate();
}

void SlowStatementsCard::setStatements(const SlowStatements &statements)
{
    m_model->update(statements.statements);
    m_known = statements;
    m_known->statements.clear();
    refresh();
}

void SlowStatementsCard::setStale(bool isStale)
{
    m_model->setStale(isStale);
}

void SlowStatementsCard::setSearch(const QString &text)
{
    m_isSearched = !text.trimmed().isEmpty();
    m_filter->setSearch(text);
    refresh();
}

void SlowStatementsCard::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    m_statement->setVisible(current.isValid() && m_stack->currentWidget() == m_card);
    if (current.isValid())
        m_statement->setText(redact(m_filter->rowAt(current).text));
}

void SlowStatementsCard::refresh()
{
    const bool isCounted = m_known && m_known->statistics == StatementStatistics::Available;
    if (!m_known)
        m_empty->setContents(u"databases"_s, tr("What statements take has not been read"),
                             tr("It appears as soon as PostgreSQL answers."));
    else if (!isCounted)
        m_empty->setContents(u"databases"_s, statisticsMissingTitle(*m_known), statisticsMissingAdvice(*m_known));
    else if (m_isSearched)
        m_empty->setContents(u"search"_s, tr("No statement matches"), tr("Change the search or choose another section."));
    else
        m_empty->setContents(u"success"_s, tr("No statement has been counted yet"), countedSinceText(*m_known));
    if (m_filter->rowCount() > 0)
        m_stack->setCurrentWidget(m_card);
    else
        m_stack->setCurrentWidget(m_empty);
    const QString since = isCounted ? countedSinceText(*m_known) : QString();
    setPlainText(m_note, since);
    m_note->setVisible(!since.isEmpty() && m_filter->rowCount() > 0);
    showCurrent();
}

void SlowStatementsCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_table->setColumnHidden(Model::Role, width() < allColumnsFrom);
    for (const int column : {Model::Rows, Model::Calls, Model::Database})
        m_table->setColumnHidden(column, width() < narrowBelow);
}

void SlowStatementsCard::retranslate()
{
    m_table->setAccessibleName(tr("Slow statements"));
    m_card->setAccessibleName(tr("Slow statements"));
    m_statement->setName(tr("Statement"));
    m_model->refreshTexts();
    refresh();
}

void SlowStatementsCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tmc::ui
