#include "ui/pages/workspacedetails.h"

#include "ui/models/workspacefacts.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/workspacetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/statuschip.h"

#include <QEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

WorkspaceDetails::WorkspaceDetails(const Clock &clock, QWidget *parent)
    : QFrame(parent),
      m_clock(clock),
      m_title(new ElidedLabel(this)),
      m_state(new StatusChip(this)),
      m_open(makeButton({}, ButtonRole::Normal, {}, this)),
      m_close(makeIconButton(u"clear"_s, {}, this)),
      m_facts(new FactGrid)
{
    setObjectName(u"workspaceDetails"_s);
    setProperty("role", u"card"_s);
    m_title->setObjectName(u"detailsTitle"_s);
    m_title->setProperty("role", u"section"_s);
    m_state->setObjectName(u"detailsState"_s);
    m_open->setObjectName(u"detailsOpen"_s);
    m_close->setObjectName(u"detailsClose"_s);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_title, 1);
    top->addWidget(m_close);
    auto *second = new QHBoxLayout;
    second->addWidget(m_state, 0, Qt::AlignLeft);
    second->addStretch();
    second->addWidget(m_open);
    auto *scroll = new ScrollColumn(this);
    scroll->setObjectName(u"detailsScroll"_s);
    scroll->column()->addWidget(m_facts);
    scroll->column()->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 10, 14);
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addLayout(second);
    layout->addWidget(scroll, 1);
    retranslateUi();
    connect(m_close, &QToolButton::clicked, this, &WorkspaceDetails::closeRequested);
    connect(m_open, &QPushButton::clicked, this, &WorkspaceDetails::openRequested);
}

void WorkspaceDetails::setWorkspace(const WorkspaceRow &row)
{
    m_row = row;
    retranslateUi();
}

void WorkspaceDetails::retranslateUi()
{
    m_title->setFullText(m_row.workspace.businessName);
    const Badge badge = workspaceStateBadge(m_row.workspace.state);
    m_state->setStatus(badge.text, badge.role);
    setAccessibleName(filled(tr("Details of %1"), {quoted(m_row.workspace.businessName)}));
    m_close->setAccessibleName(tr("Close the details"));
    m_close->setToolTip(plainToolTip(tr("Close the details")));
    setButtonText(m_open, tr("&Open"));
    m_facts->setFacts(workspaceFacts(m_row, m_clock.now()) + databaseFacts(m_row, nullptr));
}

void WorkspaceDetails::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace tmc::ui
