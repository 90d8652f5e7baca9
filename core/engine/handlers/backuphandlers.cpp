#include "core/engine/handlers/backuphandlers.h"

#include "core/domain/trialverdict.h"
#include "core/engine/backupcheck.h"
#include "core/engine/handlers/copyaccess.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// The operation's own running container. No value when another one has its name.
Result<std::optional<ContainerFacts>> ownTrial(const QString &name, StepContext &context)
{
    TM_TRY(const std::optional<ContainerFacts> found, context.docker->inspect(name, context.abort));
    if (!found)
        return fail({.code = ErrorCode::ContainerNotFound, .args = {name}, .source = ErrorSource::Docker});
    if (!isOperationsOwn(*found, context))
        return std::optional<ContainerFacts>();
    if (!found->isRunning())
        return fail({.code = ErrorCode::ContainerUnhealthy, .args = {name, found->state}, .source = ErrorSource::Docker});
    return found;
}

/// What the trial found stays beside the copy, whatever becomes of the operation.
Result<void> note(const StoredBackup &copy, BackupState reached, const QString &detail, StepContext &context)
{
    return context.copies.store->note(copy, {.at = context.copies.clock->now(),
                                             .reached = reached,
                                             .by = context.copies.by,
                                             .detail = detail,
                                             .operation = context.operation});
}

class CheckCopyHandler final : public EffectHandler<action::CheckCopy> {
    /// A disk is looked at when it is needed, not remembered.
    Result<Presence> look(const action::CheckCopy &, StepContext &) const override { return Presence::Absent; }
    Result<QJsonObject> make(const action::CheckCopy &payload, StepContext &context) const override
    {
        TM_TRY(const StoredBackup copy, usedCopy(payload.copy, context));
        TM_CHECK(checkBackup(*context.copies.store, copy, context.copies.clock->now(), context.copies.by, tellsOf(copy, context),
                             context.abort));
        return QJsonObject{{u"bytes"_s, copy.manifest.figures.plainBytes}};
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
};

class StartTrialHandler final : public EffectHandler<action::StartTrial> {
    Result<Presence> look(const action::StartTrial &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<ContainerFacts> found, context.docker->inspect(payload.spec.name, context.abort));
        if (!found)
            return Presence::Absent;
        if (!isOperationsOwn(*found, context))
            return Presence::Foreign;
        return found->isRunning() ? Presence::Present : Presence::Absent;
    }
    Result<QJsonObject> make(const action::StartTrial &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<ContainerFacts> found, context.docker->inspect(payload.spec.name, context.abort));
        if (!found)
            TM_CHECK(context.docker->create(payload.spec, {}, context.abort));
        context.reachNextEffect();
        TM_CHECK(context.docker->start(payload.spec.name, context.abort));
        return QJsonObject{{u"container"_s, payload.spec.name}};
    }
    Result<void> undo(const action::StartTrial &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<ContainerFacts> found, context.docker->inspect(payload.spec.name, {}));
        if (!found || !isOperationsOwn(*found, context))
            return {};
        return context.docker->remove(found->id, {});
    }
};

class RestoreTrialHandler final : public EffectHandler<action::RestoreTrial> {
    Result<Presence> look(const action::RestoreTrial &payload, StepContext &context) const override
    {
        TM_TRY(const auto trial, ownTrial(payload.container, context));
        if (!trial)
            return Presence::Foreign;
        TM_TRY(const TrialServer::Stage stage, context.copies.trials->stage(payload.container, context.abort));
        return stage == TrialServer::Stage::Restored ? Presence::Present : Presence::Absent;
    }
    Result<QJsonObject> make(const action::RestoreTrial &payload, StepContext &context) const override
    {
        TM_TRY(const StoredBackup copy, usedCopy(payload.copy, context));
        TM_CHECK(emptyContainer(payload.container, context));
        TM_CHECK(context.copies.trials->prepare(payload.container, copy.manifest, context.abort));
        context.reachNextEffect();
        const Result<void> restored =
            context.copies.trials->restore(payload.container, copy.manifest, archiveOf(copy, context), context.abort);
        // The cause may be the server's, a lack of room for example: it is not called damaged.
        if (!restored && restored.error().code == ErrorCode::BackupNotProven)
            TM_CHECK(note(copy, BackupState::Checked, restored.error().detail, context));
        TM_CHECK(restored);
        return QJsonObject{{u"bytes"_s, copy.manifest.figures.plainBytes}};
    }
};

class CompareTrialHandler final : public EffectHandler<action::CompareTrial> {
    Result<Presence> look(const action::CompareTrial &payload, StepContext &context) const override
    {
        TM_TRY(const auto trial, ownTrial(payload.container, context));
        return trial ? Presence::Absent : Presence::Foreign;
    }
    Result<QJsonObject> make(const action::CompareTrial &payload, StepContext &context) const override
    {
        TM_TRY(const StoredBackup copy, usedCopy(payload.copy, context));
        TM_TRY(const BackupContents found, context.copies.trials->contents(payload.container, copy.manifest, context.abort));
        const TrialVerdict verdict = trialVerdict(copy.manifest, found);
        if (verdict.isProof())
            return QJsonObject{{u"tables"_s, static_cast<qint64>(found.tables.size())}};
        TM_CHECK(note(copy, verdict.isDamage ? BackupState::Damaged : BackupState::Checked, verdict.text(), context));
        return fail(
            {.code = ErrorCode::BackupNotProven, .args = {copy.id.value()}, .detail = verdict.text(), .source = ErrorSource::Engine});
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
};

class RemoveTrialHandler final : public EffectHandler<action::RemoveTrial> {
    Result<Presence> look(const action::RemoveTrial &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<ContainerFacts> found, context.docker->inspect(payload.container, context.abort));
        if (!found)
            return Presence::Present;
        return isOperationsOwn(*found, context) ? Presence::Absent : Presence::Foreign;
    }
    Result<QJsonObject> make(const action::RemoveTrial &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<ContainerFacts> found, context.docker->inspect(payload.container, context.abort));
        if (!found)
            return QJsonObject{};
        TM_CHECK(context.docker->remove(found->id, context.abort));
        return QJsonObject{{u"container"_s, found->id.value()}};
    }
};

class NoteProofHandler final : public EffectHandler<action::NoteProof> {
    Result<Presence> look(const action::NoteProof &payload, StepContext &context) const override
    {
        TM_TRY(const StoredBackup copy, usedCopy(payload.copy, context));
        const bool isNoted = std::ranges::any_of(copy.verifications, [&context](const BackupVerification &each) {
            return each.operation == context.operation && each.reached == BackupState::Proven;
        });
        return isNoted ? Presence::Present : Presence::Absent;
    }
    Result<QJsonObject> make(const action::NoteProof &payload, StepContext &context) const override
    {
        TM_TRY(const StoredBackup copy, usedCopy(payload.copy, context));
        TM_CHECK(note(copy, BackupState::Proven, {}, context));
        return QJsonObject{};
    }
};

} // namespace

std::unique_ptr<const StepHandler> makeHandler(const action::CheckCopy &)
{
    return std::make_unique<CheckCopyHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::StartTrial &)
{
    return std::make_unique<StartTrialHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::RestoreTrial &)
{
    return std::make_unique<RestoreTrialHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::CompareTrial &)
{
    return std::make_unique<CompareTrialHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::RemoveTrial &)
{
    return std::make_unique<RemoveTrialHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::NoteProof &)
{
    return std::make_unique<NoteProofHandler>();
}

} // namespace tmc
