#include "ui/widgets/shortcutlist.h"

#include "ui/models/shortcutmodel.h"
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
    header->resizeSection(ShortcutModel::Keys, 150);
    header->resizeSection(ShortcutModel::Where, 150);
    header->setSectionResizeMode(ShortcutModel::What, QHeaderView::Stretch);
    m_table->setMinimumHeight(200);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    connect(m_search, &SearchField::searchChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    retranslateUi();
}

void ShortcutList::setMenuBar(const QMenuBar &bar)
{
    m_model->update(shortcutRows(bar));
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
