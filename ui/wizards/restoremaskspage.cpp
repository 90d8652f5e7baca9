#include "ui/wizards/restoremaskspage.h"

#include "ui/presentation/backuptext.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/tables.h"
#include "ui/wizards/copyreadingview.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int headerHeight = 38;
constexpr int rowHeight = 40;
constexpr int mostRows = 7; ///< more are scrolled to

QTableWidgetItem *textItem(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    return item;
}

} // namespace

RestoreMasksPage::RestoreMasksPage(UiContext &context, const BackupId &copy, QWidget *parent)
    : WizardStep(parent),
      m_heading(wrappedLabel({}, TextRole::Heading, this)),
      m_intro(wrappedLabel({}, TextRole::Muted, this)),
      m_reading(new CopyReadingView(context, copy, u"masks"_s, this)),
      m_banner(new MessageBanner(this)),
      m_unmaskableCard(new Card(this)),
      m_unmaskable(wrappedLabel({}, TextRole::Body, m_unmaskableCard)),
      m_keepUnmaskable(new QCheckBox(m_unmaskableCard)),
      m_unmaskableProblem(wrappedLabel({}, TextRole::Bad, m_unmaskableCard)),
      m_tableCard(new Card(this)),
      m_table(new QTableWidget(0, 4, m_tableCard)),
      m_summary(wrappedLabel({}, TextRole::Body, this)),
      m_rules(wrappedLabel({}, TextRole::Muted, this))
{
    setObjectName(u"masksPage"_s);
    m_banner->setObjectName(u"masksBanner"_s);
    m_banner->setDismissible(false);
    m_unmaskable->setObjectName(u"masksUnmaskable"_s);
    m_keepUnmaskable->setObjectName(u"masksKeepUnmaskable"_s);
    m_unmaskableProblem->setObjectName(u"masksUnmaskableProblem"_s);
    m_summary->setObjectName(u"masksSummary"_s);
    m_rules->setObjectName(u"masksRules"_s);
    m_rules->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_unmaskableProblem->hide();
    buildTable();
    buildLayout();
    retranslateUi();
    connect(m_reading->again(), &QPushButton::clicked, this, &RestoreMasksPage::read);
    connect(m_reading, &CopyReadingView::ended, this, [this](bool hadFocus) {
        present();
        if (hadFocus)
            enter();
    });
    connect(m_keepUnmaskable, &QCheckBox::toggled, this, &RestoreMasksPage::presentSummary);
    connect(m_table, &QTableWidget::itemChanged, this, &RestoreMasksPage::itemChanged);
}

void RestoreMasksPage::buildTable()
{
    m_table->setObjectName(u"masksTable"_s);
    prepareTable(m_table, {});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->installEventFilter(this);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    for (const Column column : {Table, Name})
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    for (const Column column : {Becomes, Keep})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_tableCard->setFlush(true);
    m_tableCard->body()->addWidget(m_table);
}

void RestoreMasksPage::buildLayout()
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_unmaskable, m_keepUnmaskable, m_unmaskableProblem})
        m_unmaskableCard->body()->addWidget(part);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_heading);
    column->addWidget(m_intro);
    for (QWidget *part : std::initializer_list<QWidget *>{m_reading, m_banner, m_unmaskableCard, m_tableCard, m_summary, m_rules})
        column->addWidget(part);
    column->addWidget(m_reading->again(), 0, Qt::AlignLeft);
    column->addStretch();
}

QString RestoreMasksPage::title() const
{
    return tr("Masked columns");
}

void RestoreMasksPage::enter()
{
    if (m_reading->isNew())
        read();
    if (m_found && m_table->rowCount() > 0)
        m_table->setFocus();
    else
        m_reading->takeFocus();
}

void RestoreMasksPage::read()
{
    m_found.reset();
    m_table->setRowCount(0);
    m_keepUnmaskable->setChecked(false);
    m_unmaskableProblem->hide();
    m_reading->readMasks([this](const FoundMasks &found) {
        m_found = found;
        fillTable();
    });
    present();
}

void RestoreMasksPage::fillTable()
{
    const QSignalBlocker quiet(m_table);
    const std::vector<ColumnMask> &columns = m_found->choice.columns;
    m_table->setRowCount(static_cast<int>(columns.size()));
    int row = 0;
    for (const ColumnMask &mask : columns) {
        m_table->setItem(row, Table, textItem(inertLine(mask.schema + u'.' + mask.table)));
        m_table->setItem(row, Name, textItem(inertLine(mask.column)));
        m_table->setItem(row, Becomes, textItem({}));
        auto *keep = textItem({});
        keep->setFlags(keep->flags() | Qt::ItemIsUserCheckable);
        keep->setCheckState(Qt::Unchecked);
        m_table->setItem(row, Keep, keep);
        showKept(row++);
    }
    if (row > 0)
        m_table->setCurrentCell(0, Table);
    m_tableCard->setFixedHeight(headerHeight + rowHeight * std::min(row, mostRows) + 4); // with both borders
}

bool RestoreMasksPage::isKept(int row) const
{
    return m_table->item(row, Keep)->checkState() == Qt::Checked;
}

int RestoreMasksPage::countKept() const
{
    int kept = 0;
    for (int row = 0; row < m_table->rowCount(); ++row)
        kept += isKept(row) ? 1 : 0;
    return kept;
}

std::vector<ColumnMask> RestoreMasksPage::chosen() const
{
    std::vector<ColumnMask> masks;
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (!isKept(row))
            masks.push_back(m_found->choice.columns.at(static_cast<std::size_t>(row)));
    return masks;
}

bool RestoreMasksPage::leavesRealData() const
{
    return m_found && (countKept() > 0 || m_found->choice.columns.empty() || !m_found->choice.unmaskable.isEmpty());
}

bool RestoreMasksPage::isComplete() const
{
    return m_found && (m_found->choice.unmaskable.isEmpty() || m_keepUnmaskable->isChecked());
}

bool RestoreMasksPage::accept()
{
    if (m_found && !isComplete()) {
        m_unmaskableProblem->show();
        m_keepUnmaskable->setFocus();
    }
    return isComplete();
}

void RestoreMasksPage::itemChanged(const QTableWidgetItem *item)
{
    if (item->column() != Keep)
        return;
    showKept(item->row());
    presentSummary();
}

void RestoreMasksPage::showKept(int row)
{
    const QSignalBlocker quiet(m_table);
    const MaskKind kind = isKept(row) ? MaskKind::Keep : m_found->choice.columns.at(static_cast<std::size_t>(row)).kind;
    m_table->item(row, Becomes)->setText(maskKindText(kind));
    m_table->item(row, Keep)->setData(Qt::AccessibleTextRole, filled(tr("Keep %1 as it is"), {m_table->item(row, Name)->text()}));
}

/// Space ticks the row's mark wherever in the row the focus is.
bool RestoreMasksPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Space
        || m_table->currentRow() < 0)
        return WizardStep::eventFilter(watched, event);
    const int row = m_table->currentRow();
    m_table->item(row, Keep)->setCheckState(isKept(row) ? Qt::Unchecked : Qt::Checked);
    return true;
}

void RestoreMasksPage::present()
{
    m_reading->again()->setVisible(m_found || m_reading->hasFailed());
    const bool hasColumns = m_found && !m_found->choice.columns.empty();
    const bool hasUnmaskable = m_found && !m_found->choice.unmaskable.isEmpty();
    m_tableCard->setVisible(hasColumns);
    m_unmaskableCard->setVisible(hasUnmaskable);
    if (m_found && !hasColumns && !hasUnmaskable)
        m_banner->showMessage(StatusRole::Warn, tr("No rule fits a column of this copy"),
                              tr("Nothing would be masked: the copy for tests would hold the customer's real data. Where that is "
                                 "wrong, change the rules and read the columns again."));
    else
        m_banner->dismiss();
    if (hasUnmaskable) {
        QStringList columns;
        for (const QString &column : m_found->choice.unmaskable)
            columns.append(quoted(column));
        setPlainText(m_unmaskable,
                     tr("Rules mean these columns as well, but they cannot be masked, because they are neither text nor number:")
                         + u"\n• "_s + columns.join(u"\n• "_s));
    }
    m_rules->setVisible(m_found.has_value());
    if (m_found)
        setPlainText(m_rules, filled(tr("The rules are in the file %1, for you to edit."), {inertLine(m_found->rulesPath)}));
    presentSummary();
}

void RestoreMasksPage::presentSummary()
{
    if (m_keepUnmaskable->isChecked())
        m_unmaskableProblem->hide();
    const int kept = countKept();
    m_summary->setVisible(m_table->rowCount() > 0);
    QString text = tr("%n column(s) will be masked.", nullptr, m_table->rowCount() - kept);
    if (kept > 0)
        text += u' ' + tr("%n column(s) keep the customer's real data.", nullptr, kept);
    setPlainText(m_summary, text);
    setTextRole(m_summary, kept > 0 ? TextRole::Warn : TextRole::Body);
    emit completeChanged();
}

void RestoreMasksPage::retranslateUi()
{
    setPlainText(m_heading, tr("Which columns are masked?"));
    setPlainText(m_intro, tr("Rules find columns with personal data by their names. What they hold is replaced before the application "
                             "sees it; a column that is kept has the customer's real data."));
    setButtonText(m_keepUnmaskable, tr("&Keep these columns as they are"));
    setPlainText(m_unmaskableProblem, tr("Say that they stay as they are, or change the rules."));
    m_table->setHorizontalHeaderLabels({tr("Table"), tr("Column"), tr("Afterwards"), tr("Keep as it is")});
    m_table->setAccessibleName(tr("Columns with personal data"));
    m_tableCard->setAccessibleName(tr("Columns with personal data"));
    for (int row = 0; row < m_table->rowCount(); ++row)
        showKept(row);
    setAccessibleName(title());
    present();
}

} // namespace tmc::ui
