#include "core/planner/saveproduct.h"

#include "core/domain/names.h"
#include "core/planner/cataloguerules.h"
#include "core/planner/productrules.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// Without what people add by accident; a domain is kept in small letters.
Product tidied(Product product)
{
    for (QString *text :
         {&product.name, &product.image, &product.frontendImage, &product.baseDomain, &product.healthPath, &product.sharedContainer,
          &product.appRole, &product.schemaDatabase, &product.qaImage, &product.qaSchemaDatabase})
        *text = text->trimmed();
    product.baseDomain = names::checkedHostName(product.baseDomain).value_or(product.baseDomain);
    return product;
}

} // namespace

Result<Runbook> makeSaveProductRunbook(const SaveProductRequest &request, const SystemSnapshot &snapshot, const QDateTime &now)
{
    TM_CHECK(requireSections(snapshot));
    FactList facts(snapshot);
    const Product *before = facts.product(request.product.key);
    if (!before && !request.isNew)
        return fail(ErrorCode::ProductUnknown, {request.product.key.value()});
    const Product after = tidied(request.product);
    Runbook runbook{.kind = OperationKind::SaveProduct,
                    .operation = request.operation,
                    .target = u"product:"_s + after.key.value(),
                    .targetName = after.key.value(),
                    .request = saveProductRequestToJson(request),
                    .plannedAt = now,
                    .readAt = oldestReadAt(snapshot),
                    .touched = {after.name}};
    if (request.isNew && before)
        cataloguerules::block(runbook, ErrorCode::AlreadyExists, {u"product"_s, after.key.value()});
    productrules::checkValues(after, runbook);
    productrules::checkNeighbours(facts, after, runbook);
    productrules::noteWhatIsMissing(facts, after, runbook);
    if (!request.isNew)
        productrules::checkUse(facts, *before, after, runbook);
    if (request.isNew)
        runbook.steps.push_back({.key = u"save-product"_s, .action = action::SaveProduct{std::nullopt, after}});
    else if (*before != after)
        runbook.steps.push_back({.key = u"save-product"_s, .action = action::SaveProduct{*before, after}});
    else
        runbook.notices.push_back({NoticeCode::NothingToDo, {}});
    runbook.facts = std::move(facts).taken();
    return runbook;
}

} // namespace tmc
