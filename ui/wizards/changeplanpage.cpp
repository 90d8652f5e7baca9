#include "ui/wizards/changeplanpage.h"

#include "core/planner/whatif.h"
#include "ui/presentation/capacitytext.h"
#include "ui/presentation/plancomparison.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/card.h"
#include "ui/widgets/comparisontable.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plaintext.h"
#include "ui/wizards/planchoice.h"

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ChangePlanPage::ChangePlanPage(UiContext &context, ChangePlanRequest &request, QWidget *parent)
    : WizardStep(parent),
      m_context(context),
      m_request(request),
      m_heading(wrappedLabel({}, TextRole::Heading, this)),
      m_intro(wrappedLabel({}, TextRole::Muted, this)),
      m_planCard(new Card(this)),
      m_planColumn(new QVBoxLayout),
      m_plans(new QButtonGroup(this)),
      m_missing(wrappedLabel({}, TextRole::Bad, this)),
      m_comparisonCard(new Card(this)),
      m_comparison(new ComparisonTable),
      m_hosting(wrappedLabel({}, TextRole::Body)),
      m_fit(new MessageBanner(this))
{
    setObjectName(u"changePlanPage"_s);
    m_heading->setObjectName(u"changePlanHeading"_s);
    m_missing->setObjectName(u"changePlanMissing"_s);
    m_comparisonCard->setObjectName(u"changePlanComparison"_s);
    m_hosting->setObjectName(u"changePlanHosting"_s);
    m_fit->setObjectName(u"changePlanFit"_s);
    m_fit->setDismissible(false);
    m_planCard->body()->addLayout(m_planColumn);
    m_comparisonCard->body()->setSpacing(12);
    m_comparisonCard->body()->addWidget(m_comparison);
    m_comparisonCard->body()->addWidget(m_hosting);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_heading, m_intro, m_planCard, m_missing, m_fit, m_comparisonCard})
        column->addWidget(widget);
    column->addStretch();
    m_missing->hide();
    connect(m_plans, &QButtonGroup::buttonToggled, this, &ChangePlanPage::choiceChanged);
    connect(&m_context.snapshots, &SnapshotService::snapshotChanged, this, &ChangePlanPage::followSnapshot);
    m_snapshot = m_context.snapshots.current();
    refillPlans();
    ChangePlanPage::retranslateUi();
}

QString ChangePlanPage::title() const
{
    return tr("New plan");
}

const Workspace *ChangePlanPage::workspace() const
{
    const auto &registry = m_snapshot->registry.value;
    return registry ? registry->workspace(m_request.slug, m_request.product, m_request.environment) : nullptr;
}

const Plan *ChangePlanPage::chosen() const
{
    const auto &registry = m_snapshot->registry.value;
    return registry ? registry->plan(m_request.plan) : nullptr;
}

void ChangePlanPage::followSnapshot()
{
    m_snapshot = m_context.snapshots.current();
    if (m_snapshot->registry.value && m_snapshot->registry.value->plans != m_shownPlans)
        refillPlans();
    present();
    emit completeChanged();
}

void ChangePlanPage::refillPlans()
{
    if (!m_snapshot->registry.value)
        return;
    m_shownPlans = m_snapshot->registry.value->plans;
    qDeleteAll(m_choices);
    m_choices = planChoices(m_shownPlans, m_request.plan, *m_plans, *m_planColumn, m_planCard);
}

void ChangePlanPage::choiceChanged()
{
    for (const PlanChoice *choice : std::as_const(m_choices))
        if (choice->button()->isChecked())
            m_request.plan = choice->plan().key;
    m_missing->hide();
    present();
    emit completeChanged();
}

void ChangePlanPage::enter()
{
    present();
    for (const PlanChoice *choice : std::as_const(m_choices))
        if (choice->button()->isChecked())
            return choice->button()->setFocus();
    if (!m_choices.isEmpty())
        m_choices.front()->button()->setFocus();
}

bool ChangePlanPage::isComplete() const
{
    return workspace() && chosen();
}

bool ChangePlanPage::accept()
{
    if (isComplete())
        return true;
    m_missing->show();
    return false;
}

void ChangePlanPage::present()
{
    const Workspace *present = workspace();
    const Plan *target = chosen();
    const Product *product = present ? m_snapshot->registry.value->product(present->product) : nullptr;
    const bool known = present && target && product;
    m_comparisonCard->setVisible(known);
    m_fit->setVisible(false);
    if (!known)
        return;
    QList<ComparedLine> lines;
    for (const PlanComparison &line : comparePlans(*present, *product, m_snapshot->registry.value->plan(present->plan), *target))
        lines.append({line.name, line.before, line.after});
    m_comparison->show(tr("Now"), tr("Afterwards"), lines);
    setPlainText(m_hosting, hostingChangeText(*present, *product, *target));
    const Result<ChangedRoom> room = roomForChange(*m_snapshot, {nameOf(*present)}, target->key);
    if (room && room->firstMisfit)
        m_fit->showMessage(StatusRole::Bad, tr("It does not fit on this server"), changedRoomSentence(*room));
}

void ChangePlanPage::retranslateUi()
{
    const Workspace *present = workspace();
    setPlainText(m_heading, filled(tr("Which plan shall %1 have?"), {present ? present->businessName : m_request.slug}));
    setPlainText(m_intro, tr("Choosing changes nothing yet. The next page shows every step."));
    m_planCard->setTitle(tr("Plan"));
    m_comparisonCard->setTitle(tr("What changes"));
    setPlainText(m_missing, tr("Choose one of the plans."));
    setAccessibleName(title());
    this->present();
}

} // namespace tmc::ui
