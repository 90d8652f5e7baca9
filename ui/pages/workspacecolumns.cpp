#include "ui/pages/workspacecolumns.h"

#include "ui/models/workspacetablemodel.h"
#include "ui/uisettings.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

using Model = WorkspaceTableModel;

const QString settingsKey = u"table.workspaces.columns"_s;
/// At least; names and hosts share what is left.
constexpr std::array leastWidths = {150, 112, 128, 96, 92, 124, 150, 96, 112, 104, 150, 112, 140};
constexpr int narrowestName = 96;
constexpr int roomForNames = 140; ///< what names and hosts need beyond their least to be read
/// Hidden one after the other where names and hosts would be cut: what the other columns tell as well comes first.
constexpr std::array leftOutFirst = {WorkspaceTableModel::ProvenBackup, WorkspaceTableModel::Slug, WorkspaceTableModel::Created,
                                     WorkspaceTableModel::DatabaseSize, WorkspaceTableModel::Product};

/// Whether a column is shown by itself in this much room; the last ones only when the operator asks for them.
bool isShownIn(WorkspaceColumns::Room room, int column)
{
    switch (column) {
    case Model::BusinessName:
    case Model::Product:
    case Model::State:
    case Model::Host:
        return true;
    case Model::Hosting: // the plan tells as much
    case Model::ProvenBackup:
        return room >= WorkspaceColumns::Room::Full;
    case Model::Environment:
    case Model::Database:
    case Model::Changed:
        return false;
    default:
        return room >= WorkspaceColumns::Room::Medium;
    }
}

} // namespace

WorkspaceColumns::WorkspaceColumns(QTableView *table, UiSettings &settings) : QObject(table), m_table(table), m_settings(settings)
{
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(60);
    header->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (int column = 0; column < header->count(); ++column) {
        auto *choice = new QAction(this);
        choice->setObjectName(u"showColumn%1"_s.arg(column));
        choice->setCheckable(true);
        choice->setEnabled(column != Model::BusinessName); // a table without any column could not be mended
        header->addAction(choice);
        m_choices.append(choice);
        connect(choice, &QAction::triggered, this, [this, column](bool shown) { toggle(column, shown); });
    }
    m_table->viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, &WorkspaceColumns::remember);
    connect(header, &QHeaderView::sectionMoved, this, &WorkspaceColumns::remember);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &WorkspaceColumns::remember);
    restore();
    retranslate();
    m_quiet = false;
}

bool WorkspaceColumns::isChosen() const
{
    return m_room != Room::Little && !m_settings.state(settingsKey).isEmpty();
}

void WorkspaceColumns::restore()
{
    const QScopedValueRollback quiet(m_quiet, true);
    if (const QByteArray state = m_settings.state(settingsKey); !state.isEmpty())
        m_table->horizontalHeader()->restoreState(state);
}

void WorkspaceColumns::remember()
{
    if (!m_quiet && m_room != Room::Little && m_table->isVisible())
        m_settings.setState(settingsKey, m_table->horizontalHeader()->saveState());
}

void WorkspaceColumns::toggle(int column, bool shown)
{
    m_table->setColumnHidden(column, !shown);
    remember();
}

QList<ColumnChoice> WorkspaceColumns::choices() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    QList<ColumnChoice> choices;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        choices.append({.column = column,
                        .title = m_table->model()->headerData(column, Qt::Horizontal).toString(),
                        .isShown = !header->isSectionHidden(column),
                        .isFixed = column == Model::BusinessName});
    }
    return choices;
}

void WorkspaceColumns::choose(const QList<ColumnChoice> &choices)
{
    QHeaderView *header = m_table->horizontalHeader();
    {
        const QScopedValueRollback quiet(m_quiet, true);
        for (int place = 0; place < choices.size(); ++place) {
            header->moveSection(header->visualIndex(choices.at(place).column), place);
            m_table->setColumnHidden(choices.at(place).column, !choices.at(place).isShown);
        }
    }
    remember();
    fit();
}

void WorkspaceColumns::reset()
{
    m_settings.setState(settingsKey, {});
    QHeaderView *header = m_table->horizontalHeader();
    {
        const QScopedValueRollback quiet(m_quiet, true);
        for (int column = 0; column < header->count(); ++column)
            header->moveSection(header->visualIndex(column), column);
    }
    fit();
}

void WorkspaceColumns::setRoom(Room room)
{
    m_room = room;
    if (isChosen())
        restore();
    fit();
}

void WorkspaceColumns::fit()
{
    QHeaderView *header = m_table->horizontalHeader();
    const QScopedValueRollback quiet(m_quiet, true);
    const bool chosen = isChosen();
    int left = m_table->viewport()->width();
    for (int column = 0; column < header->count(); ++column) {
        if (!chosen) {
            m_table->setColumnHidden(column, !isShownIn(m_room, column));
            header->resizeSection(column, std::max(leastWidths.at(static_cast<std::size_t>(column)), header->sectionSizeHint(column)));
        }
        m_choices.at(column)->setChecked(!header->isSectionHidden(column));
        left -= header->sectionSize(column); // 0 when it is hidden
    }
    if (!chosen)
        share(left + leaveOut(roomForNames - left));
}

/// The width that became free.
int WorkspaceColumns::leaveOut(int width)
{
    int freed = 0;
    for (const int column : leftOutFirst) {
        if (freed >= width)
            break;
        freed += m_table->horizontalHeader()->sectionSize(column);
        m_table->setColumnHidden(column, true);
        m_choices.at(column)->setChecked(false);
    }
    return freed;
}

/// Gives what is left, or takes what is missing, from the two columns with the longest texts.
void WorkspaceColumns::share(int width)
{
    QHeaderView *header = m_table->horizontalHeader();
    const auto widen = [header](int column, int by) {
        header->resizeSection(column, std::max(narrowestName, header->sectionSize(column) + by));
    };
    const int forNames = width * 2 / 5;
    widen(Model::BusinessName, forNames);
    widen(Model::Host, width - forNames);
}

void WorkspaceColumns::retranslate()
{
    for (int column = 0; column < m_choices.size(); ++column)
        m_choices.at(column)->setText(m_table->model()->headerData(column, Qt::Horizontal).toString());
    fit();
}

bool WorkspaceColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

} // namespace tmc::ui
