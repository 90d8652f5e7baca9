#include "core/engine/handlers/restorehandlers.h"

#include "core/domain/names.h"
#include "core/domain/trialverdict.h"
#include "core/engine/handlers/copyaccess.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

class CreateRestorerHandler final : public TransactionalHandler<action::CreateRestorer> {
    Result<Presence> look(const action::CreateRestorer &payload, StepContext &context) const override
    {
        TM_TRY(const bool exists, context.session.roleExists(payload.role));
        return exists ? Presence::Present : Presence::Absent;
    }
    Result<QJsonObject> make(const action::CreateRestorer &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.createRestorer(payload.role, payload.tenant));
        return QJsonObject{{u"role"_s, payload.role}};
    }
    Result<void> undo(const action::CreateRestorer &payload, RegistryTransaction &transaction) const override
    {
        return transaction.dropTenantRole(payload.role);
    }
};

class DropRestorerHandler final : public TransactionalHandler<action::DropRestorer> {
    Result<Presence> look(const action::DropRestorer &payload, StepContext &context) const override
    {
        TM_TRY(const bool exists, context.session.roleExists(payload.role));
        return exists ? Presence::Absent : Presence::Present;
    }
    Result<QJsonObject> make(const action::DropRestorer &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.dropTenantRole(payload.role));
        return QJsonObject{};
    }
    /// Nobody needs it any more, whatever comes.
    Result<void> undo(const action::DropRestorer &, RegistryTransaction &) const override { return {}; }
};

class StartRestorerHandler final : public EffectHandler<action::StartRestorer> {
    Result<Presence> look(const action::StartRestorer &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<ContainerFacts> found, context.docker->inspect(payload.spec.name, context.abort));
        if (!found)
            return Presence::Absent;
        if (!isOperationsOwn(*found, context))
            return Presence::Foreign;
        return found->isRunning() ? Presence::Present : Presence::Absent;
    }
    /// Password and container are made together, because the password is kept nowhere.
    Result<QJsonObject> make(const action::StartRestorer &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<ContainerFacts> found, context.docker->inspect(payload.spec.name, context.abort));
        if (!found) {
            const ContainerSecrets secrets{.rolePassword = Secret::generate(32), .secretKey = {}};
            TM_CHECK(context.session.setRolePassword(payload.role, secrets.rolePassword));
            context.reachNextEffect();
            TM_CHECK(context.docker->create(payload.spec, secrets, context.abort));
        }
        context.reachNextEffect();
        TM_CHECK(context.docker->start(payload.spec.name, context.abort));
        return QJsonObject{{u"container"_s, payload.spec.name}};
    }
    Result<void> undo(const action::StartRestorer &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<ContainerFacts> found, context.docker->inspect(payload.spec.name, {}));
        if (!found || !isOperationsOwn(*found, context))
            return {};
        return context.docker->remove(found->id, {});
    }
};

class FillDatabaseHandler final : public EffectHandler<action::FillDatabase> {
    /// Nothing that could be asked for says that all of it is there: what is not journalled as done is made anew.
    Result<Presence> look(const action::FillDatabase &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<ContainerFacts> found, context.docker->inspect(payload.container, context.abort));
        if (!found)
            return fail({.code = ErrorCode::ContainerNotFound, .args = {payload.container}, .source = ErrorSource::Docker});
        return isOperationsOwn(*found, context) ? Presence::Absent : Presence::Foreign;
    }
    Result<QJsonObject> make(const action::FillDatabase &payload, StepContext &context) const override
    {
        TM_TRY(const StoredBackup copy, usedCopy(payload.copy, context));
        // Its name is the operation's own. What an earlier attempt left in it, or still writes into it, goes with it.
        TM_CHECK(context.session.dropDatabase(payload.database));
        context.reachNextEffect();
        TM_CHECK(context.session.createDatabase(payload.database, payload.owner));
        TM_CHECK(context.session.admitRestorer(payload.database, payload.owner, payload.restorer));
        context.reachNextEffect();
        const trialcommands::RestorePlace place{.container = payload.container,
                                                .database = payload.database,
                                                .restorer = payload.restorer,
                                                .owner = payload.owner,
                                                .host = payload.host,
                                                .port = payload.port,
                                                .asAnother = payload.asAnother};
        TM_CHECK(context.copies.trials->fill(place, copy.manifest, archiveOf(copy, context), context.abort));
        return QJsonObject{{u"bytes"_s, copy.manifest.figures.plainBytes}};
    }
    Result<void> undo(const action::FillDatabase &payload, StepContext &context) const override
    {
        return context.session.dropDatabase(payload.database);
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
};

class CompareDatabaseHandler final : public EffectHandler<action::CompareDatabase> {
    Result<Presence> look(const action::CompareDatabase &, StepContext &) const override { return Presence::Absent; }
    Result<QJsonObject> make(const action::CompareDatabase &payload, StepContext &context) const override
    {
        TM_TRY(const StoredBackup copy, usedCopy(payload.copy, context));
        BackupSubject subject = copy.manifest.subject;
        subject.database = payload.database;
        TM_TRY(const auto held, context.copies.source->hold(subject));
        TM_TRY(const BackupContents found, held->contents(context.abort));
        const TrialVerdict verdict = trialVerdict(copy.manifest, found, payload.asAnother);
        if (!verdict.isProof())
            return fail({.code = ErrorCode::BackupNotProven,
                         .args = {copy.id.value()},
                         .detail = verdict.text(),
                         .source = ErrorSource::Engine});
        return QJsonObject{{u"tables"_s, static_cast<qint64>(found.tables.size())}};
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
};

class MaskDatabaseHandler final : public EffectHandler<action::MaskDatabase> {
    /// What is not journalled as done is done anew; mask() leaves masked values as they are.
    Result<Presence> look(const action::MaskDatabase &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<ContainerFacts> found, context.docker->inspect(payload.container, context.abort));
        if (!found)
            return fail({.code = ErrorCode::ContainerNotFound, .args = {payload.container}, .source = ErrorSource::Docker});
        return isOperationsOwn(*found, context) ? Presence::Absent : Presence::Foreign;
    }
    Result<QJsonObject> make(const action::MaskDatabase &payload, StepContext &context) const override
    {
        const trialcommands::RestorePlace place{.container = payload.container,
                                                .database = payload.database,
                                                .restorer = payload.restorer,
                                                .owner = payload.owner,
                                                .host = payload.host,
                                                .port = payload.port,
                                                .asAnother = true};
        TM_TRY(const qint64 left, context.copies.trials->mask(place, payload.columns, context.abort));
        if (left != 0)
            return fail({.code = ErrorCode::VerificationFailed,
                         .args = {actionName(payload), QString::number(0), QString::number(left)},
                         .source = ErrorSource::Engine});
        return QJsonObject{{u"columns"_s, static_cast<qint64>(payload.columns.size())}};
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
};

class SwapDatabasesHandler final : public TransactionalHandler<action::SwapDatabases> {
    Result<Presence> look(const action::SwapDatabases &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<DatabaseFacts> live, context.session.findDatabase(payload.live));
        TM_TRY(const std::optional<DatabaseFacts> kept, context.session.findDatabase(payload.kept));
        return live && kept ? Presence::Present : Presence::Absent;
    }
    Result<QJsonObject> make(const action::SwapDatabases &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.swapDatabases(payload.live, payload.fresh, payload.kept));
        TM_CHECK(transaction.appendActivity(u"workspace.restored"_s, payload.slug, {{u"kept"_s, payload.kept}}));
        return QJsonObject{{u"kept"_s, payload.kept}};
    }
    Result<void> undo(const action::SwapDatabases &payload, RegistryTransaction &transaction) const override
    {
        // What was live meanwhile may hold what was written meanwhile.
        return transaction.swapDatabases(payload.live, payload.kept, names::undoneDatabaseName(payload.kept));
    }
};

class DropKeptDatabaseHandler final : public EffectHandler<action::DropKeptDatabase> {
    Result<Presence> look(const action::DropKeptDatabase &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<DatabaseFacts> found, context.session.findDatabase(payload.database));
        if (!found)
            return Presence::Present;
        return found->owner == payload.owner ? Presence::Absent : Presence::Foreign;
    }
    Result<QJsonObject> make(const action::DropKeptDatabase &payload, StepContext &context) const override
    {
        TM_CHECK(context.session.dropDatabase(payload.database));
        return QJsonObject{{u"database"_s, payload.database}};
    }
};

} // namespace

std::unique_ptr<const StepHandler> makeHandler(const action::CreateRestorer &)
{
    return std::make_unique<CreateRestorerHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::DropRestorer &)
{
    return std::make_unique<DropRestorerHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::StartRestorer &)
{
    return std::make_unique<StartRestorerHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::FillDatabase &)
{
    return std::make_unique<FillDatabaseHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::CompareDatabase &)
{
    return std::make_unique<CompareDatabaseHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::MaskDatabase &)
{
    return std::make_unique<MaskDatabaseHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::SwapDatabases &)
{
    return std::make_unique<SwapDatabasesHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::DropKeptDatabase &)
{
    return std::make_unique<DropKeptDatabaseHandler>();
}

} // namespace tmc
