#include "app/cli/catalogueoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/plannedrun.h"
#include "app/cli/snapshotverb.h"
#include "app/cli/verbs.h"
#include "core/planner/saveplan.h"
#include "core/planner/saveproduct.h"
#include "ui/presentation/catalogueview.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

OperationId newOperation()
{
    return OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

QString typedKey(const Command &command)
{
    return command.invocation.arguments.constFirst();
}

Result<Runbook> planProduct(const Command &command, bool isNew, const SystemSnapshot &snapshot)
{
    const ProductKey key(typedKey(command));
    Product product{.key = key};
    if (const Product *present = snapshot.registry.value && !isNew ? snapshot.registry.value->product(key) : nullptr)
        product = *present;
    TM_TRY(product, withTypedOptions(product, command.invocation));
    return makeSaveProductRunbook({.operation = newOperation(), .product = product, .isNew = isNew}, snapshot,
                                  command.graph.clock().now());
}

Result<Runbook> planPlan(const Command &command, bool isNew, const SystemSnapshot &snapshot)
{
    const PlanKey key(typedKey(command));
    Plan plan{.key = key};
    if (const Plan *present = snapshot.registry.value && !isNew ? snapshot.registry.value->plan(key) : nullptr)
        plan = *present;
    TM_TRY(plan, withTypedOptions(plan, command.invocation));
    return makeSavePlanRunbook({.operation = newOperation(), .plan = plan, .isNew = isNew}, snapshot, command.graph.clock().now());
}

void saveProduct(Command &command, bool isNew, Finished finished)
{
    // What cannot be read is refused before connecting.
    if (const Result<Product> readable = withTypedOptions(Product(), command.invocation); !readable)
        return finished(command.output.failure(readable.error()));
    const QString key = typedKey(command);
    const PlannedRun run{
        .kind = OperationKind::SaveProduct,
        .plan = [&command, isNew](const ServerProfile &,
                                  const SystemSnapshot &snapshot) { return planProduct(command, isNew, snapshot); },
        .question = [key](const ServerProfile &profile) { return CliText::tr("Save the product %1 on %2?").arg(key, profile.name); },
        .reportDone = [&command, key](const Runbook &) { command.output.line(CliText::tr("The product %1 is saved.").arg(key)); }};
    runPlanned(command, run, std::move(finished));
}

void savePlan(Command &command, bool isNew, Finished finished)
{
    if (const Result<Plan> readable = withTypedOptions(Plan(), command.invocation); !readable)
        return finished(command.output.failure(readable.error()));
    const QString key = typedKey(command);
    const PlannedRun run{
        .kind = OperationKind::SavePlan,
        .plan = [&command, isNew](const ServerProfile &,
                                  const SystemSnapshot &snapshot) { return planPlan(command, isNew, snapshot); },
        .question = [key](const ServerProfile &profile) { return CliText::tr("Save the plan %1 on %2?").arg(key, profile.name); },
        .reportDone = [&command, key](const Runbook &) { command.output.line(CliText::tr("The plan %1 is saved.").arg(key)); }};
    runPlanned(command, run, std::move(finished));
}

std::vector<QStringList> tableRows(const std::vector<ui::CatalogueLine> &lines)
{
    std::vector<QStringList> rows;
    for (const ui::CatalogueLine &line : lines)
        rows.push_back({line.name, line.value});
    return rows;
}

ExitCode showProduct(const Command &command, const SystemSnapshot &snapshot)
{
    if (!snapshot.registry.value)
        return registryFailure(command, snapshot);
    const Product *product = snapshot.registry.value->product(ProductKey(typedKey(command)));
    if (!product)
        return command.output.failure({.code = ErrorCode::ProductUnknown, .args = {typedKey(command)}});
    command.output.table({CliText::tr("Product"), product->key.value()},
                         tableRows(ui::productLines(*product, *snapshot.registry.value)));
    QJsonObject json = productToJson(*product);
    json.insert(u"workspaces"_s, ui::usersOf(product->key, *snapshot.registry.value));
    command.output.document(aged(snapshot, u"product"_s, json));
    return ExitCode::Done;
}

ExitCode showPlan(const Command &command, const SystemSnapshot &snapshot)
{
    if (!snapshot.registry.value)
        return registryFailure(command, snapshot);
    const Plan *plan = snapshot.registry.value->plan(PlanKey(typedKey(command)));
    if (!plan)
        return command.output.failure({.code = ErrorCode::PlanUnknown, .args = {typedKey(command)}});
    command.output.table({CliText::tr("Plan"), plan->key.value()}, tableRows(ui::planLines(*plan, *snapshot.registry.value)));
    QJsonObject json = planToJson(*plan);
    json.insert(u"workspaces"_s, ui::usersOf(plan->key, *snapshot.registry.value));
    command.output.document(aged(snapshot, u"plan"_s, json));
    return ExitCode::Done;
}

} // namespace

QList<Verb> catalogueVerbs()
{
    const QStringList key{u"key"_s};
    const auto verb = [&key](const QString &noun, const QString &word, const QList<QCommandLineOption> &options,
                             const QString &summary, void (*save)(Command &, bool, Finished)) {
        const bool isNew = word == "add"_L1;
        return Verb{{noun, word}, key, options + plannedRunOptions(), summary, [save, isNew](Command &command, Finished finished) {
                        save(command, isNew, std::move(finished));
                    }};
    };
    return {
        snapshotVerb({u"product"_s, u"show"_s}, key, CliText::tr("Show one product."), showProduct),
        verb(u"product"_s, u"add"_s, productOptions(), CliText::tr("Add a product to the catalogue."), saveProduct),
        verb(u"product"_s, u"edit"_s, productOptions(), CliText::tr("Change a product; what is not given stays."), saveProduct),
        snapshotVerb({u"plan"_s, u"show"_s}, key, CliText::tr("Show one plan."), showPlan),
        verb(u"plan"_s, u"add"_s, planOptions(), CliText::tr("Add a plan to the catalogue."), savePlan),
        verb(u"plan"_s, u"edit"_s, planOptions(), CliText::tr("Change a plan; what is not given stays."), savePlan),
    };
}

} // namespace tmc::cli
