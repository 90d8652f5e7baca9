#include "core/engine/handlers/replacehandlers.h"

#include "core/domain/trialverdict.h"
#include "core/engine/handlers/copyaccess.h"

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
            if (begun == 0)
                return QJsonObject{{u"tables"_s, static_cast<qint64>(copy.manifest.contents.tables.size())}};
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
        TM_TRY(const BackupContents found, held->contents(context.abort));
        const TrialVerdict verdict{.differences = differencesOf(copy.manifest.contents, found), .isDamage = false};
        return verdict.isProof() ? Result<void>() : fail(enteredSince(copy, verdict.text()));
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
