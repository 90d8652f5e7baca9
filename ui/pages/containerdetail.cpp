#include "ui/pages/containerdetail.h"

#include "ui/models/workspacefacts.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/loadtext.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/workspacetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/statuschip.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ContainerDetail::ContainerDetail(QWidget *parent)
    : QWidget(parent),
      m_back(makeButton({}, ButtonRole::Quiet, u"arrow-left"_s, this)),
      m_name(wrappedLabel({}, TextRole::Heading, this)),
      m_state(new StatusChip(this)),
      m_log(makeButton({}, ButtonRole::Normal, u"logs"_s, this)),
      m_commands(makeButton({}, ButtonRole::Normal, {}, this)),
      m_servesCard(new Card(this)),
      m_serves(wrappedLabel({}, TextRole::Body, m_servesCard)),
      m_useCard(new Card(this)),
      m_use(new FactGrid(m_useCard)),
      m_factsCard(new Card(this)),
      m_facts(new FactGrid(m_factsCard))
{
    setObjectName(u"containerDetail"_s);
    m_back->setObjectName(u"containerBack"_s);
    m_log->setObjectName(u"containerLog"_s);
    m_commands->setObjectName(u"containerCommands"_s);
    m_serves->setObjectName(u"containerServes"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_state, 0, Qt::AlignVCenter);
    head->addStretch();
    head->addWidget(m_log, 0, Qt::AlignVCenter);
    head->addWidget(m_commands, 0, Qt::AlignVCenter);
    m_servesCard->body()->addWidget(m_serves);
    m_useCard->body()->addWidget(m_use);
    m_factsCard->body()->addWidget(m_facts);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    layout->addWidget(m_name);
    layout->addLayout(head);
    for (Card *card : {m_servesCard, m_useCard, m_factsCard})
        layout->addWidget(card);
    connect(m_back, &QPushButton::clicked, this, &ContainerDetail::backRequested);
    connect(m_log, &QPushButton::clicked, this, &ContainerDetail::logRequested);
    retranslate();
}

void ContainerDetail::setContainer(const ContainerRow &row, const QStringList &names, const QDateTime &now)
{
    setPlainText(m_name, quoted(row.facts.name));
    const Badge badge = containerBadge(row.facts);
    m_state->setStatus(badge.text, badge.role);
    QStringList inert;
    for (const QString &name : names)
        inert.append(quoted(name));
    m_servesCard->setTitle(tr("Serves %n workspace(s)", nullptr, static_cast<int>(names.size())));
    setPlainText(m_serves, names.isEmpty() ? tr("No workspace of the registry depends on it.") : inert.join(u", "_s));
    const QString memory = !row.memory       ? unknownFigure()
                           : row.memoryLimit ? tr("%1 of %2").arg(byteSize(*row.memory), byteSize(*row.memoryLimit))
                                             : tr("%1, not limited").arg(byteSize(*row.memory));
    m_use->setFacts(
        {{.name = tr("Processor"), .value = percentText(row.cpuPercent), .toolTip = {}},
         {.name = tr("Memory"), .value = memory, .toolTip = {}},
         {.name = tr("Network"), .value = rateText(row.bytesPerSecond), .toolTip = {}},
         {.name = tr("Restarts by policy"), .value = row.restarts ? count(*row.restarts) : unknownFigure(), .toolTip = {}}});
    m_facts->setFacts(containerFacts(row.facts, now));
}

void ContainerDetail::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void ContainerDetail::setCommands(QMenu *menu)
{
    m_commands->setMenu(menu);
}

void ContainerDetail::retranslate()
{
    m_commands->setText(tr("Actions"));
    m_back->setText(tr("All containers"));
    m_log->setText(tr("Open log"));
    m_useCard->setTitle(tr("Uses now"));
    m_factsCard->setTitle(tr("Facts"));
}

void ContainerDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tmc::ui
