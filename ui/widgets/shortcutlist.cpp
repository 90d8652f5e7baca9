#include "ui/widgets/shortcutlist.h"

#include "ui/models/shortcutmodel.h"
#include "ui/widgets/keydelegate.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tables.h"

#include <QEvent>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ShortcutList::ShortcutList(QWidget *parent)
    : QWidget(parent),
      m_model(new ShortcutModel(this)),
      m_filter(new QSortFilterProxyModel(this)),
      m_search(new SearchField({}, this)),
      m_table(new QTableView(this))
{
    setObjectName(u"shortcutList"_s);
    m_search->setObjectName(u"shortcutSearch"_s);
    m_table->setObjectName(u"shortcutTable"_s);
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    prepareTable(m_table, {});
    m_table->setModel(m_filter);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ShortcutModel::Keys, QHeaderView::ResizeToContents); // key names differ much between languages
    header->resizeSection(ShortcutModel::Where, 150);
    header->setSectionResizeMode(ShortcutModel::What, QHeaderView::Stretch);
    m_table->setMinimumHeight(200);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    connect(m_search, &SearchField::searchChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShortcutList::selectionChanged);
    retranslateUi();
}

void ShortcutList::setRows(std::vector<ShortcutRow> rows)
{
    m_model->update(std::move(rows));
    emit selectionChanged(); // the selected row may say something else now
}

void ShortcutList::setEditable()
{
    auto *delegate = new KeyDelegate(m_table);
    m_table->setItemDelegateForColumn(ShortcutModel::Keys, delegate);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    connect(m_table, &QTableView::activated, this, &ShortcutList::editSelected);
    const auto report = [this](const QPersistentModelIndex &index, const QKeySequence &key) {
        if (index.isValid())
            emit keyPressed(m_model->row(m_filter->mapToSource(index).row()).id, key);
    };
    connect(delegate, &KeyDelegate::keyPressed, this, report, Qt::QueuedConnection); // the editor closes first
}

void ShortcutList::editSelected()
{
    const ShortcutRow *row = selected();
    if (row && row->canChange)
        m_table->edit(m_table->currentIndex().siblingAtColumn(ShortcutModel::Keys));
}

const ShortcutRow *ShortcutList::selected() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? &m_model->row(m_filter->mapToSource(current).row()) : nullptr;
}

void ShortcutList::retranslateUi()
{
    m_search->setPlaceholder(tr("Search keys or commands"));
    m_table->setAccessibleName(tr("Keyboard shortcuts"));
    m_model->refreshTexts();
}

void ShortcutList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace tmc::ui
