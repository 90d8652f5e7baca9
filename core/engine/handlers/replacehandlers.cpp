#include "core/engine/handlers/replacehandlers.h"

#include "core/domain/containerstate.h"
#include "core/domain/trialverdict.h"
#include "core/domain/workspaceparts.h"
#include "core/engine/handlers/copyaccess.h"
#include "core/planner/runbook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

class CloseTenantHandler final : public TransactionalHandler<action::CloseTenant> {
    Result<QJsonObject> make(const action::CloseTenant &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.closeTenant(payload.access));
        return QJsonObject{{u"role"_s, payload.access.role}};
    }
    Result<void> undo(const action::CloseTenant &payload, RegistryTransaction &transaction) const override
    {
        return transaction.openTenant(payload.access);
    }
};

class CompareLiveHandler final : public EffectHandler<action::CompareLive> {
    Result<Presence> look(const action::CompareLive &, StepContext &) const override { return Presence::Absent; }
    Result<QJsonObject> make(const action::CompareLive &payload, StepContext &context) const override
    {
        TM_TRY(const StoredBackup copy, usedCopy(payload.copy, context));
        TM_CHECK(endSessions(payload, context));
        context.reachNextEffect();
        // A session that was about to begin when the tenant was closed is seen by now; what it may have written is in the second look.
        for (int look = 1;; ++look) {
            TM_CHECK(payload.restored.isEmpty() ? compareWithCopy(copy, context) : compareWithRestored(payload, copy, context));
            TM_TRY(const qint64 begun, context.session.endTenantSessions(payload.access));
            if (begun == 0) {
                TM_CHECK(checkFormerStands(context));
                return QJsonObject{{u"tables"_s, static_cast<qint64>(copy.manifest.contents.tables.size())}};
            }
            if (look == mostLooks)
                return fail(stillInUse(payload, begun));
        }
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }

    static constexpr int mostLooks = 5;

    static Error stillInUse(const action::CompareLive &payload, qint64 sessions)
    {
        return {.code = ErrorCode::VerificationFailed,
                .args = {u"sessions of "_s + payload.access.role, QString::number(0), QString::number(sessions)},
                .source = ErrorSource::Engine};
    }

    static Result<void> endSessions(const action::CompareLive &payload, StepContext &context)
    {
        qint64 ended = 0;
        for (int look = 0; look < mostLooks; ++look) {
            TM_TRY(ended, context.session.endTenantSessions(payload.access));
            if (ended == 0)
                return {};
        }
        return fail(stillInUse(payload, ended));
    }

    /// Containers are started and stopped under other locks than this operation holds. One that somebody has started again meanwhile would
    /// answer the same hosts as the new ones.
    static Result<void> checkFormerStands(StepContext &context)
    {
        TM_TRY(const std::optional<Workspace> former, replacedHere(context));
        if (!former)
            return fail({.code = ErrorCode::Internal, .detail = u"a comparison without a workspace that is replaced"_s});
        TM_TRY(const DockerFacts facts, context.docker->readFacts(context.abort));
        for (const ContainerFacts &container : facts.containers)
            if (isOwnContainer(container, *former) && !hasStopped(container))
                return fail({.code = ErrorCode::VerificationFailed,
                             .args = {u"container "_s + container.name, u"stopped"_s, container.state},
                             .source = ErrorSource::Docker});
        return {};
    }

    /// As the operation's own reservation names it, with the hosts that it had.
    static Result<std::optional<Workspace>> replacedHere(StepContext &context)
    {
        TM_TRY(const OperationRecord journal, context.session.load());
        TM_TRY(const Runbook runbook, runbookFromJson(journal.runbook));
        for (const Step &step : runbook.steps)
            if (const auto *reserve = std::get_if<action::ReserveWorkspace>(&step.action))
                return reserve->replaced;
        return std::optional<Workspace>();
    }

    static Error enteredSince(const StoredBackup &copy, const QString &differences)
    {
        return {.code = ErrorCode::DataEnteredSince,
                .args = {copy.manifest.subject.slug, copy.manifest.startedAt.toUTC().toString(Qt::ISODate)},
                .detail = differences,
                .source = ErrorSource::Engine};
    }

    /// Owners, rights and definitions as well: it is the very place that the copy was made of.
    static Result<void> compareWithCopy(const StoredBackup &copy, StepContext &context)
    {
        TM_TRY(const auto held, context.copies.source->hold(copy.manifest.subject));
        TM_TRY(BackupContents found, held->contents(context.abort));
        TM_CHECK(sumWhatTheCopySummed(copy, *held, found, context));
        const TrialVerdict verdict{.differences = differencesOf(copy.manifest.contents, found), .isDamage = false};
        return verdict.isProof() ? Result<void>() : fail(enteredSince(copy, verdict.text()));
    }

    /// A table that has grown too large to be summed since the copy was made, as by changes of its rows alone, is summed all the same: as many
    /// rows are not yet the same ones.
    static Result<void> sumWhatTheCopySummed(const StoredBackup &copy, HeldSnapshot &held, BackupContents &found, StepContext &context)
    {
        QStringList names;
        for (const BackedUpTable &expected : copy.manifest.contents.tables) {
            const auto table = std::ranges::find(found.tables, expected.name, &BackedUpTable::name);
            if (!expected.rowSum.isEmpty() && table != found.tables.end() && table->rowSum.isEmpty())
                names.append(expected.name);
        }
        if (names.isEmpty())
            return {};
        TM_TRY(const std::vector<BackedUpTable> whole, held.wholeTables(names, context.abort));
        for (const BackedUpTable &table : whole)
            *std::ranges::find(found.tables, table.name, &BackedUpTable::name) = table;
        return {};
    }

    static Result<void> compareWithRestored(const action::CompareLive &payload, const StoredBackup &copy, StepContext &context)
    {
        QStringList names;
        for (const BackedUpTable &table : copy.manifest.contents.tables)
            if (isUnsummed(table))
                names.append(table.name);
        BackupContents live;
        TM_TRY(live.tables, tablesIn(copy.manifest.subject, names, context));
        BackupSubject place = copy.manifest.subject;
        place.database = payload.restored;
        BackupContents restored;
        TM_TRY(restored.tables, tablesIn(place, names, context));
        const TrialVerdict verdict{.differences = differencesOf(restored, live), .isDamage = false};
        return verdict.isProof() ? Result<void>() : fail(enteredSince(copy, verdict.text()));
    }

    static Result<std::vector<BackedUpTable>> tablesIn(const BackupSubject &subject, const QStringList &names, StepContext &context)
    {
        TM_TRY(const auto held, context.copies.source->hold(subject));
        return held->wholeTables(names, context.abort);
    }
};

} // namespace

std::unique_ptr<const StepHandler> makeHandler(const action::CloseTenant &)
{
    return std::make_unique<CloseTenantHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::CompareLive &)
{
    return std::make_unique<CompareLiveHandler>();
}

} // namespace tmc
