#include "ui/wizards/planchoice.h"

#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/workspacetext.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/statuschip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QRadioButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {

PlanChoice::PlanChoice(const Plan &plan, QWidget *parent)
    : QFrame(parent),
      m_plan(plan),
      m_button(new QRadioButton(this)),
      m_hosting(new StatusChip(this)),
      m_limits(wrappedLabel({}, TextRole::Muted, this))
{
    setObjectName(u"planCard_"_s + plan.key.value());
    m_button->setObjectName(u"plan_"_s + plan.key.value());
    m_limits->setObjectName(u"planLimits"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_button);
    head->addWidget(m_hosting);
    head->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 6);
    column->setSpacing(0);
    column->addLayout(head);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(25, 0, 0, 0); // under the text of the radio button
    below->addWidget(m_limits);
    column->addLayout(below);
    retranslate();
}

QString PlanChoice::limitsText(const Plan &plan)
{
    QStringList parts;
    if (plan.memory.value > 0)
        parts.append(filled(tr("%1 of memory"), {memorySize(plan.memory)}));
    if (plan.cpu.value > 0)
        parts.append(cpuText(plan.cpu));
    if (plan.storage.value > 0)
        parts.append(filled(tr("%1 of storage"), {memorySize(plan.storage)}));
    parts.append(plan.users > 0 ? tr("%n user(s)", nullptr, plan.users) : tr("any number of users"));
    if (plan.requestsPerMinute > 0)
        parts.append(filled(tr("%1 requests per minute"), {count(plan.requestsPerMinute)}));
    return parts.join(u" · "_s);
}

void PlanChoice::retranslate()
{
    m_button->setText(escapedMnemonics(m_plan.name));
    const Badge hosting{hostingText(m_plan.hosting), m_plan.hosting == Hosting::Dedicated ? StatusRole::Info : StatusRole::Neutral};
    m_hosting->setStatus(hosting.text, hosting.role);
    const QString limits = limitsText(m_plan);
    setPlainText(m_limits, limits);
    //: For screen readers: %1 is the name of a plan, %2 "shared" or "dedicated", %3 its limits.
    m_button->setAccessibleName(inertLine(filled(tr("%1, %2: %3"), {m_plan.name, hosting.text, limits})));
}

void PlanChoice::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PlanChoice::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        m_button->click();
    QFrame::mouseReleaseEvent(event);
}

QList<PlanChoice *> planChoices(std::vector<Plan> plans, const PlanKey &chosen, QButtonGroup &group, QLayout &column, QWidget *parent)
{
    QList<PlanChoice *> choices;
    std::ranges::stable_sort(plans, {}, &Plan::rank);
    const QSignalBlocker quiet(group);
    for (const Plan &plan : plans) {
        auto *choice = new PlanChoice(plan, parent);
        group.addButton(choice->button());
        column.addWidget(choice);
        choices.append(choice);
        choice->button()->setChecked(plan.key == chosen);
    }
    return choices;
}

} // namespace tmc::ui
