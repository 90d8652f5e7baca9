#include "ui/wizards/saveproductwizard.h"

#include "core/planner/saveproduct.h"
#include "ui/presentation/sentence.h"
#include "ui/wizards/cataloguefieldspage.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {

SaveProductWizard::SaveProductWizard(UiContext &ui, const std::optional<Product> &present, QWidget *parent)
    : CatalogueWizard(ui, productToJson(present.value_or(Product())), !present, parent)
{
    setObjectName(u"saveProductWizard"_s);
    const auto planNow = [this, &ui] { return plan(*ui.snapshots.current(), ui.clock.now()); };
    setUp({new CatalogueFieldsPage(
               m_row,
               {.name = u"productPage"_s,
                .title = [] { return tr("Product"); },
                .intro = [] { return tr("What it is called, where its workspaces are reached and how they start."); },
                .fields = productIdentityFields(),
                .isNew = m_isNew,
                .plan = planNow},
               this),
           new CatalogueFieldsPage(m_row,
                                   {.name = u"productHostingPage"_s,
                                    .title = [] { return tr("Hosting"); },
                                    .intro = [] { return tr("How its customers are kept apart, and which ports are its own."); },
                                    .fields = productHostingFields(),
                                    .isNew = m_isNew,
                                    .plan = planNow},
                                   this)},
          [this] { return reviewHeading(); });
}

QString SaveProductWizard::titleText() const
{
    return m_isNew ? tr("New product") : filled(tr("Product %1"), {quoted(m_row.value(u"key"_s).toString())});
}

QString SaveProductWizard::reviewHeading() const
{
    const QString name = m_row.value(u"name"_s).toString();
    return filled(m_isNew ? tr("This will add the product %1") : tr("This will change the product %1"), {name});
}

Result<Runbook> SaveProductWizard::plan(const SystemSnapshot &snapshot, const QDateTime &now)
{
    return makeSaveProductRunbook({.operation = m_operation, .product = productFromJson(m_row), .isNew = m_isNew}, snapshot, now);
}

void SaveProductWizard::askForOpposite(const Runbook &done)
{
    for (const Step &step : done.steps)
        if (const auto *saved = std::get_if<action::SaveProduct>(&step.action); saved && saved->before)
            m_row = productToJson(*saved->before);
}

} // namespace tmc::ui
