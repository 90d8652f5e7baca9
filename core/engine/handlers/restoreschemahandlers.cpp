#include "core/engine/handlers/restoreschemahandlers.h"

#include "core/domain/names.h"
#include "core/domain/trialverdict.h"
#include "core/engine/handlers/copyaccess.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

class TakeTablesHandler final : public EffectHandler<action::TakeTables> {
    /// One transaction: the schema is there with everything in it, or it is not there.
    Result<Presence> look(const action::TakeTables &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<SchemaFacts> found, context.tenants->findSchema(payload.place));
        if (!found)
            return Presence::Absent;
        return found->operation == payload.operation ? Presence::Present : Presence::Foreign;
    }
    /// Undone with the database that the tables are in.
    Result<QJsonObject> make(const action::TakeTables &payload, StepContext &context) const override
    {
        TM_CHECK(context.tenants->takeTables(payload.place, payload.tables, payload.operation));
        return QJsonObject{{u"schema"_s, payload.place.schema}};
    }
};

class BringSchemaHandler final : public EffectHandler<action::BringSchema> {
    /// Nothing that could be asked for says that all of it is there: what is not journalled as done is brought anew.
    Result<Presence> look(const action::BringSchema &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<ContainerFacts> found, context.docker->inspect(payload.container, context.abort));
        if (!found)
            return fail({.code = ErrorCode::ContainerNotFound, .args = {payload.container}, .source = ErrorSource::Docker});
        TM_TRY(const std::optional<SchemaFacts> schema, context.tenants->findSchema(payload.place));
        const bool isOurs = isOperationsOwn(*found, context) && (!schema || schema->operation == payload.operation);
        return isOurs ? Presence::Absent : Presence::Foreign;
    }
    Result<QJsonObject> make(const action::BringSchema &payload, StepContext &context) const override
    {
        if (!payload.asAnother && !payload.archived.isEmpty())
            TM_CHECK(context.tenants->checkReplaceable({payload.place.database, payload.archived, payload.place.role}));
        TM_CHECK(emptyContainer(payload.container, context));
        TM_CHECK(context.tenants->prepareSchema(payload.place, payload.operation, payload.restorer));
        context.reachNextEffect();
        TM_CHECK(rename(payload, context));
        // In a place of another name for good, a text that names the former one would mean what it should not, or nothing.
        if (payload.asAnother && payload.archived != payload.place.schema)
            TM_CHECK(context.tenants->checkNamedNowhere({payload.source, payload.place.schema, payload.place.role}, payload.archived));
        context.reachNextEffect();
        const trialcommands::RestorePlace from{.container = payload.container,
                                               .database = payload.source,
                                               .restorer = payload.restorer,
                                               .owner = payload.place.role,
                                               .host = payload.host,
                                               .port = payload.port};
        TM_CHECK(context.copies.trials->bring(from, payload.place.schema, payload.place.database, context.abort));
        context.reachNextEffect();
        TM_CHECK(context.tenants->adoptSchema(payload.place, payload.restorer));
        return QJsonObject{{u"schema"_s, payload.place.schema}};
    }
    Result<void> undo(const action::BringSchema &payload, StepContext &context) const override
    {
        // Whatever still fills it ends first.
        TM_TRY(const std::optional<ContainerFacts> container, context.docker->inspect(payload.container, {}));
        if (container && isOperationsOwn(*container, context) && container->isRunning())
            TM_CHECK(context.docker->stop(payload.container, 0, {}));
        TM_TRY(const std::optional<SchemaFacts> found, context.tenants->findSchema(payload.place));
        if (!found || found->operation != payload.operation)
            return {};
        return context.tenants->discardSchema(payload.place, payload.restorer);
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }

    /// An earlier attempt may have done it.
    static Result<void> rename(const action::BringSchema &payload, StepContext &context)
    {
        if (payload.archived.isEmpty())
            return {};
        TM_TRY(const std::optional<SchemaFacts> renamed,
               context.tenants->findSchema({payload.source, payload.place.schema, payload.place.role}));
        return renamed ? Result<void>() : context.tenants->renameSchema(payload.source, payload.archived, payload.place.schema);
    }
};

class CompareSchemaHandler final : public EffectHandler<action::CompareSchema> {
    Result<Presence> look(const action::CompareSchema &, StepContext &) const override { return Presence::Absent; }
    Result<QJsonObject> make(const action::CompareSchema &payload, StepContext &context) const override
    {
        TM_TRY(BackupContents expected, contentsIn(payload.source, payload.place, context));
        TM_TRY(BackupContents found, contentsIn(payload.place.database, payload.place, context));
        // The rights on the schema itself are those of the live one, from when it is swapped. Large objects are in no schema.
        expected.definitions.remove(u"schema"_s);
        found.definitions.remove(u"schema"_s);
        found.largeObjects = expected.largeObjects;
        const TrialVerdict verdict{.differences = differencesOf(expected, found), .isDamage = false};
        if (!verdict.isProof())
            return fail(
                {.code = ErrorCode::VerificationFailed,
                 .args = {verdict.differences.front().what, verdict.differences.front().expected, verdict.differences.front().found},
                 .detail = verdict.text(),
                 .source = ErrorSource::Engine});
        return QJsonObject{{u"tables"_s, static_cast<qint64>(found.tables.size())}};
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }

    static Result<BackupContents> contentsIn(const QString &database, const SchemaPlace &place, StepContext &context)
    {
        BackupSubject subject;
        subject.scope = BackupScope::Schema;
        subject.database = database;
        subject.schema = place.schema;
        subject.role = place.role;
        TM_TRY(const auto held, context.copies.source->hold(subject));
        return held->contents(context.abort);
    }
};

class DropScratchHandler final : public EffectHandler<action::DropScratch> {
    Result<Presence> look(const action::DropScratch &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<DatabaseFacts> found, context.session.findDatabase(payload.database));
        if (!found)
            return Presence::Present;
        return found->owner == payload.owner ? Presence::Absent : Presence::Foreign;
    }
    /// Nobody needs it any more, whatever comes.
    Result<QJsonObject> make(const action::DropScratch &payload, StepContext &context) const override
    {
        TM_CHECK(context.session.dropDatabase(payload.database));
        return QJsonObject{{u"database"_s, payload.database}};
    }
};

class MoveToPublicHandler final : public EffectHandler<action::MoveToPublic> {
    /// Moving once more changes nothing.
    Result<Presence> look(const action::MoveToPublic &, StepContext &) const override { return Presence::Absent; }
    /// The database is dropped as a whole when this is undone.
    Result<QJsonObject> make(const action::MoveToPublic &payload, StepContext &context) const override
    {
        TM_CHECK(context.tenants->moveToPublic(payload.place));
        return QJsonObject{{u"schema"_s, publicSchema}};
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
};

class SwapSchemasHandler final : public EffectHandler<action::SwapSchemas> {
    Result<Presence> look(const action::SwapSchemas &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<SchemaFacts> kept, context.tenants->findSchema(keptPlace(payload.swap)));
        if (!kept)
            return Presence::Absent;
        TM_TRY(const std::optional<SchemaFacts> live, context.tenants->findSchema(payload.swap.live));
        return live && kept->operation == payload.operation ? Presence::Present : Presence::Foreign;
    }
    Result<QJsonObject> make(const action::SwapSchemas &payload, StepContext &context) const override
    {
        TM_CHECK(context.tenants->swapSchemas(payload.swap, payload.operation));
        return QJsonObject{{u"kept"_s, payload.swap.kept}};
    }
    Result<void> undo(const action::SwapSchemas &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<SchemaFacts> kept, context.tenants->findSchema(keptPlace(payload.swap)));
        if (!kept || kept->operation != payload.operation)
            return {};
        // What was live meanwhile may hold what was written meanwhile.
        return context.tenants->swapSchemas(
            {.live = payload.swap.live, .fresh = payload.swap.kept, .kept = names::undoneDatabaseName(payload.swap.kept)},
            payload.operation);
    }

    static SchemaPlace keptPlace(const SchemaSwap &swap)
    {
        return {.database = swap.live.database, .schema = swap.kept, .role = swap.live.role};
    }
};

class DropKeptSchemaHandler final : public EffectHandler<action::DropKeptSchema> {
    Result<Presence> look(const action::DropKeptSchema &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<SchemaFacts> found, context.tenants->findSchema(payload.place));
        if (!found)
            return Presence::Present;
        return found->owner == payload.place.role && !found->operation.isEmpty() ? Presence::Absent : Presence::Foreign;
    }
    Result<QJsonObject> make(const action::DropKeptSchema &payload, StepContext &context) const override
    {
        // Everything in it goes, and with it whatever outside is built on it.
        TM_CHECK(context.tenants->checkReplaceable(payload.place));
        TM_CHECK(context.tenants->discardSchema(payload.place, {}));
        return QJsonObject{{u"schema"_s, payload.place.schema}};
    }
};

} // namespace

std::unique_ptr<const StepHandler> makeHandler(const action::TakeTables &)
{
    return std::make_unique<TakeTablesHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::BringSchema &)
{
    return std::make_unique<BringSchemaHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::CompareSchema &)
{
    return std::make_unique<CompareSchemaHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::DropScratch &)
{
    return std::make_unique<DropScratchHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::MoveToPublic &)
{
    return std::make_unique<MoveToPublicHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::SwapSchemas &)
{
    return std::make_unique<SwapSchemasHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::DropKeptSchema &)
{
    return std::make_unique<DropKeptSchemaHandler>();
}

} // namespace tmc
