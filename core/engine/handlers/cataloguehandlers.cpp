#include "core/engine/handlers/cataloguehandlers.h"

#include "core/domain/fieldchange.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// What the activity log keeps: the whole row when it is added, the changed fields when it is changed.
template <typename Row>
QJsonObject details(const std::optional<Row> &before, const Row &after, QJsonObject (*toJson)(const Row &))
{
    return before ? changesToJson(changedFields(toJson(*before), toJson(after))) : toJson(after);
}

class SaveProductHandler final : public TransactionalHandler<action::SaveProduct> {
    Result<QJsonObject> make(const action::SaveProduct &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.saveProduct(payload.before, payload.after));
        TM_CHECK(transaction.appendActivity(payload.before ? u"product.changed"_s : u"product.added"_s, payload.after.key.value(),
                                            details(payload.before, payload.after, productToJson)));
        return QJsonObject{{u"product"_s, payload.after.key.value()}};
    }
    Result<void> undo(const action::SaveProduct &payload, RegistryTransaction &transaction) const override
    {
        return payload.before ? transaction.saveProduct(payload.after, *payload.before) : transaction.removeProduct(payload.after.key);
    }
};

class SavePlanHandler final : public TransactionalHandler<action::SavePlan> {
    Result<QJsonObject> make(const action::SavePlan &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.savePlan(payload.before, payload.after));
        TM_CHECK(transaction.appendActivity(payload.before ? u"plan.changed"_s : u"plan.added"_s, payload.after.key.value(),
                                            details(payload.before, payload.after, planToJson)));
        return QJsonObject{{u"plan"_s, payload.after.key.value()}};
    }
    Result<void> undo(const action::SavePlan &payload, RegistryTransaction &transaction) const override
    {
        return payload.before ? transaction.savePlan(payload.after, *payload.before) : transaction.removePlan(payload.after.key);
    }
};

} // namespace

std::unique_ptr<const StepHandler> makeHandler(const action::SaveProduct &)
{
    return std::make_unique<SaveProductHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::SavePlan &)
{
    return std::make_unique<SavePlanHandler>();
}

} // namespace tmc
