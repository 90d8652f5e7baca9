#include "ui/wizards/saveplanwizard.h"

#include "core/planner/saveplan.h"
#include "ui/presentation/sentence.h"
#include "ui/wizards/cataloguefieldspage.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {

SavePlanWizard::SavePlanWizard(UiContext &ui, const std::optional<Plan> &present, QWidget *parent)
    : CatalogueWizard(ui, planToJson(present.value_or(Plan())), !present, parent)
{
    setObjectName(u"savePlanWizard"_s);
    setUp({new CatalogueFieldsPage(m_row,
                                   {.name = u"planFieldsPage"_s,
                                    .title = [] { return tr("Plan"); },
                                    .intro = [] { return tr("What customers buy: how they are hosted, and within which limits."); },
                                    .fields = planFields(),
                                    .isNew = m_isNew,
                                    .plan = [this, &ui] { return plan(*ui.snapshots.current(), ui.clock.now()); }},
                                   this)},
          [this] { return reviewHeading(); });
}

QString SavePlanWizard::titleText() const
{
    return m_isNew ? tr("New plan") : filled(tr("Plan %1"), {quoted(m_row.value(u"key"_s).toString())});
}

QString SavePlanWizard::reviewHeading() const
{
    const QString name = m_row.value(u"name"_s).toString();
    return filled(m_isNew ? tr("This will add the plan %1") : tr("This will change the plan %1"), {name});
}

Result<Runbook> SavePlanWizard::plan(const SystemSnapshot &snapshot, const QDateTime &now)
{
    return makeSavePlanRunbook({.operation = m_operation, .plan = planFromJson(m_row), .isNew = m_isNew}, snapshot, now);
}

void SavePlanWizard::askForOpposite(const Runbook &done)
{
    for (const Step &step : done.steps)
        if (const auto *saved = std::get_if<action::SavePlan>(&step.action); saved && saved->before)
            m_row = planToJson(*saved->before);
}

} // namespace tmc::ui
