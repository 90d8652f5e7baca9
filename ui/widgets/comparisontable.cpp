#include "ui/widgets/comparisontable.h"

#include "ui/widgets/plaintext.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ComparisonTable::ComparisonTable(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(u"comparison"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(18);
    m_grid->setVerticalSpacing(6);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, 1);
}

void ComparisonTable::show(const QString &before, const QString &after, const QList<ComparedLine> &lines)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_grid->addWidget(wrappedLabel(before, TextRole::Section, this), 0, 1);
    m_grid->addWidget(wrappedLabel(after, TextRole::Section, this), 0, 2);
    QStringList spoken;
    int row = 1;
    for (const ComparedLine &line : lines) {
        const bool differs = line.before != line.after;
        auto *name = wrappedLabel(line.name, TextRole::Muted, this);
        auto *present = wrappedLabel(line.before, TextRole::Body, this);
        auto *wanted = wrappedLabel(line.after, differs ? TextRole::Strong : TextRole::Muted, this);
        name->setObjectName(u"comparisonName%1"_s.arg(row));
        present->setObjectName(u"comparisonBefore%1"_s.arg(row));
        wanted->setObjectName(u"comparisonAfter%1"_s.arg(row));
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(present, row, 1);
        m_grid->addWidget(wanted, row++, 2);
        if (differs)
            spoken.append(u"%1: %2 → %3"_s.arg(line.name, line.before, line.after));
    }
    setAccessibleName(before + u" → "_s + after);
    setAccessibleDescription(inertText(spoken.join(u'\n')));
}

} // namespace tmc::ui
