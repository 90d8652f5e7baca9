#include "core/engine/handlers/backuphandlers.h"

#include "core/domain/names.h"
#include "core/domain/trialverdict.h"
#include "core/engine/backupcheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// The copy that was planned with, kept from being discarded until the operation's stores are closed. Fails with NotFound on a computer
/// that does not have it.
Result<StoredBackup> usedCopy(const action::CopyReference &reference, StepContext &context)
{
    TM_TRY(const StoredBackup copy, context.copies.store->find(reference.backup.value()));
    if (copy.damage)
        return fail(*copy.damage);
    if (copy.id != reference.backup || copy.manifest.figures.plainHash != reference.hash)
        return fail(ErrorCode::BackupDamaged, {copy.id.value(), u"manifest.json"_s},
                    u"it is another copy than the one that was meant"_s);
    TM_CHECK(context.copies.store->keep(copy));
    return copy;
}

bool isOurs(const ContainerFacts &container, const StepContext &context)
{
    return container.labels.value(names::label(u"operation"_s)) == context.operation.value();
}

/// The operation's own running container. No value when another one has its name.
Result<std::optional<ContainerFacts>> ownTrial(const QString &name, StepContext &context)
{
    TM_TRY(const std::optional<ContainerFacts> found, context.docker->inspect(name, context.abort));
    if (!found)
        return fail({.code = ErrorCode::ContainerNotFound, .args = {name}, .source = ErrorSource::Docker});
    if (!isOurs(*found, context))
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

std::function<void(qint64)> toldOf(qint64 expected, StepContext &context)
{
    return [&context, expected](qint64 bytes) {
        if (context.transferred)
            context.transferred(bytes, expected);
    };
}

class CheckCopyHandler final : public EffectHandler<action::CheckCopy> {
    /// A disk is looked at when it is needed, not remembered.
    Result<Presence> look(const action::CheckCopy &, StepContext &) const override { return Presence::Absent; }
    Result<QJsonObject> make(const action::CheckCopy &payload, StepContext &context) const override
    {
        TM_TRY(const StoredBackup copy, usedCopy(payload.copy, context));
        TM_CHECK(checkBackup(*context.copies.store, copy, context.copies.clock->now(), context.copies.by,
                             toldOf(copy.manifest.figures.plainBytes, context), context.abort));
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
        if (!isOurs(*found, context))
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
        if (!found || !isOurs(*found, context))
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
        TM_CHECK(empty(payload.container, context));
        TM_CHECK(context.copies.trials->prepare(payload.container, copy.manifest, context.abort));
        context.reachNextEffect();
        qint64 bytes = 0;
        const auto told = toldOf(copy.manifest.figures.plainBytes, context);
        const auto source = [&](const BackupStore::Sink &sink) {
            return context.copies.store->read(
                copy,
                [&](QByteArrayView plain) -> Result<void> {
                    TM_CHECK(sink(plain));
                    told(bytes += plain.size());
                    return {};
                },
                context.abort);
        };
        const Result<void> restored = context.copies.trials->restore(payload.container, copy.manifest, source, context.abort);
        // The cause may be the server's, a lack of room for example: it is not called damaged.
        if (!restored && restored.error().code == ErrorCode::BackupNotProven)
            TM_CHECK(note(copy, BackupState::Checked, restored.error().detail, context));
        TM_CHECK(restored);
        return QJsonObject{{u"bytes"_s, bytes}};
    }

    /// What an interrupted run left is half of something. The container's folders are emptied by stopping it, whatever still runs there.
    static Result<void> empty(const QString &container, StepContext &context)
    {
        TM_TRY(const TrialServer::Stage stage, context.copies.trials->stage(container, context.abort));
        if (stage == TrialServer::Stage::Empty)
            return {};
        TM_CHECK(context.docker->stop(container, 0, context.abort));
        return context.docker->start(container, context.abort);
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
        return isOurs(*found, context) ? Presence::Absent : Presence::Foreign;
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
