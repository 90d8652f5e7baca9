#include "ui/widgets/resourcetable.h"

#include "ui/presentation/capacitytext.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/plaintext.h"

#include <QEvent>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

bool exceedsBudget(const ResourceChange &change)
{
    return change.budget && change.after && *change.after > *change.budget;
}

} // namespace

ResourceTable::ResourceTable(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(u"resourceTable"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    rebuild();
}

void ResourceTable::setChanges(const std::vector<ResourceChange> &changes)
{
    m_changes = changes;
    rebuild();
}

void ResourceTable::rebuild()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList titles{tr("Resource"), tr("Before"), tr("After"), tr("In use"), tr("Budget")};
    for (int column = 0; column < titles.size(); ++column)
        m_grid->addWidget(plainLabel(titles.at(column), TextRole::Caption, this), 0, column,
                          column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    int row = 1;
    QStringList lines;
    for (const ResourceChange &change : m_changes) {
        addLine(row++, change);
        lines.append(resourceChangeLine(change));
    }
    setAccessibleName(tr("Resources before and after"));
    setAccessibleDescription(inertText(lines.join(u'\n')));
}

void ResourceTable::addLine(int row, const ResourceChange &change)
{
    const QString whose = change.container.isEmpty() ? tr("Server") : quoted(change.container);
    //: %1 is a container or "Server", %2 a resource.
    auto *name = wrappedLabel(filled(tr("%1: %2"), {whose, resourcePhrase(change.resource)}), TextRole::Body, this);
    name->setObjectName(u"resourceName%1"_s.arg(row));
    m_grid->addWidget(name, row, 0);
    const bool isTooMuch = exceedsBudget(change);
    const std::pair<QString, TextRole> cells[] = {
        {beforeText(change), TextRole::Tabular},
        {afterText(change), isTooMuch ? TextRole::Bad : TextRole::Strong},
        {measuredText(change), TextRole::Muted},
        {budgetText(change), TextRole::Muted},
    };
    int column = 1;
    for (const auto &[text, role] : cells) {
        auto *cell = plainLabel(text, role, this);
        cell->setObjectName(u"resource%1_%2"_s.arg(row).arg(column));
        m_grid->addWidget(cell, row, column++, Qt::AlignRight | Qt::AlignTop);
    }
}

void ResourceTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace tmc::ui
