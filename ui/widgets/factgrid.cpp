#include "ui/widgets/factgrid.h"

#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/plaintext.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {

FactGrid::FactGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(u"factGrid"_s);
    m_grid->setContentsMargins(0, 0, 6, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
}

FactGrid::Line &FactGrid::line(qsizetype number)
{
    while (m_lines.size() <= number) {
        const int row = static_cast<int>(m_lines.size());
        Line made{.name = plainLabel({}, TextRole::Caption, this),
                  .value = new ElidedLabel(this),
                  .copy = makeIconButton(u"copy"_s, {}, this)};
        made.name->setObjectName(u"fact%1Name"_s.arg(row));
        made.value->setObjectName(u"fact%1Value"_s.arg(row));
        made.value->setElideMode(Qt::ElideMiddle);
        made.copy->setObjectName(u"fact%1Copy"_s.arg(row));
        connect(made.copy, &QToolButton::clicked, this,
                [value = made.value] { QGuiApplication::clipboard()->setText(value->text()); });
        m_grid->addWidget(made.name, row, 0);
        m_grid->addWidget(made.value, row, 1);
        m_grid->addWidget(made.copy, row, 2);
        m_lines.append(made);
    }
    return m_lines[number];
}

void FactGrid::setFacts(const QList<NamedFact> &facts)
{
    qsizetype number = 0;
    for (const NamedFact &fact : facts) {
        if (fact.value.isEmpty())
            continue;
        Line &shown = line(number);
        setPlainText(shown.name, fact.name);
        shown.value->setFullText(fact.value);
        shown.value->setAccessibleName(fact.name + u": "_s + inertLine(fact.value));
        if (!fact.toolTip.isEmpty())
            shown.value->setToolTip(plainToolTip(fact.toolTip));
        shown.copy->setAccessibleName(filled(tr("Copy %1"), {quoted(fact.value)}));
        shown.copy->setToolTip(plainToolTip(tr("Copy")));
        shown.name->setVisible(true);
        shown.value->setVisible(true);
        shown.copy->setVisible(fact.isCopyable);
        m_grid->setRowMinimumHeight(static_cast<int>(number), 30);
        ++number;
    }
    for (; number < m_lines.size(); ++number) {
        m_grid->setRowMinimumHeight(static_cast<int>(number), 0);
        for (QWidget *widget : std::initializer_list<QWidget *>{m_lines[number].name, m_lines[number].value, m_lines[number].copy})
            widget->setVisible(false);
    }
}

} // namespace tmc::ui
