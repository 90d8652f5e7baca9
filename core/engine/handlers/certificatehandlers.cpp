#include "core/engine/handlers/certificatehandlers.h"

#include "core/domain/companioncommands.h"
#include "core/domain/tenantcommands.h"
#include "core/domain/timelimit.h"
#include "core/engine/handlers/waiting.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

const QString notedKey = u"stored"_s; ///< in the journal, by NoteCertificate
const QString notedFromKey = u"storedFrom"_s;
const QString numberKey = u"exec"_s; ///< where RunCommand looks for it
constexpr auto lookTime = 20s;

Error certificateError(ErrorCode code, const QString &host, const QString &detail = {})
{
    return {.code = code, .args = {host}, .detail = detail, .source = ErrorSource::Proxy, .effect = Effect::Unknown};
}

Result<HostCertificate> readOne(const QString &host, StepContext &context)
{
    if (!context.certificates)
        return fail({.code = ErrorCode::Internal, .detail = u"no reader of certificates"_s});
    TM_TRY(const std::vector<HostCertificate> read, context.certificates->read({host}, context.abort));
    if (read.size() != 1)
        return fail({.code = ErrorCode::Internal, .detail = u"not one answer for one host"_s});
    return read.front();
}

/// The certificate on the disk, without which there is nothing to renew and nothing to take into service.
Result<Certificate> storedOne(const QString &host, StepContext &context)
{
    TM_TRY(const HostCertificate certificate, readOne(host, context));
    if (!certificate.stored)
        return fail(certificateError(ErrorCode::CertificateNotStored, host));
    return *certificate.stored;
}

bool isInService(const HostCertificate &certificate)
{
    return certificate.stored && certificate.served && certificate.stored->fingerprint == certificate.served->fingerprint;
}

class NoteCertificateHandler final : public EffectHandler<action::NoteCertificate> {
    /// Noted anew as long as the journal has no note.
    Result<Presence> look(const action::NoteCertificate &, StepContext &) const override { return Presence::Absent; }
    Result<QJsonObject> make(const action::NoteCertificate &payload, StepContext &context) const override
    {
        TM_TRY(const Certificate stored, storedOne(payload.host, context));
        return QJsonObject{{notedKey, stored.fingerprint}, {notedFromKey, stored.validFrom.toUTC().toString(Qt::ISODate)}};
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
};

/// What the companion has of one host's certificate.
class CompanionSearch final {
public:
    CompanionSearch(const action::PrepareRenewal &payload, StepContext &context) : m_payload(payload), m_context(context) {}

    /// The command that issues it again.
    Result<QStringList> renewal() const
    {
        TM_TRY(const companioncommands::Issued issued, issuedOne());
        TM_TRY(const ExecOutcome found, run(companioncommands::findAccounts(issued)));
        const auto accounts = companioncommands::accountsFrom(found.standardOutput, issued);
        if (accounts.isEmpty())
            return fail(notManaged(found.standardError));
        if (accounts.size() == 1)
            return companioncommands::renew(issued, accounts.constFirst());
        TM_TRY(const ExecOutcome times, run(companioncommands::readTimes(accounts, issued)));
        return companioncommands::renew(issued, companioncommands::newestOf(accounts, times.standardOutput));
    }

private:
    Result<companioncommands::Issued> issuedOne() const
    {
        QByteArray words;
        for (const QString &name : companioncommands::fileNamesFor(m_payload.host)) {
            TM_TRY(const ExecOutcome link, run(companioncommands::readLink(name)));
            if (const auto issued = companioncommands::issuedFrom(link.standardOutput); link.exitCode == 0 && issued)
                return *issued;
            words += link.standardOutput.left(512) + link.standardError.left(512);
            // The proxy takes the first one that is there. One above it is another host's.
            TM_TRY(const ExecOutcome file, run(companioncommands::hasFile(name)));
            if (file.exitCode == 0)
                break;
        }
        return fail(notManaged(words));
    }

    Result<ExecOutcome> run(const QStringList &argv) const
    {
        return m_context.docker->exec({.container = m_payload.container.id, .argv = argv, .environment = {}, .timeout = lookTime},
                                      m_context.abort);
    }

    Error notManaged(const QByteArray &words) const
    {
        return {.code = ErrorCode::CertificateNotManaged,
                .args = {m_payload.host, m_payload.container.name},
                .detail = QString::fromUtf8(words.left(2048)).trimmed(),
                .source = ErrorSource::Docker};
    }

    const action::PrepareRenewal &m_payload;
    StepContext &m_context;
};

class PrepareRenewalHandler final : public EffectHandler<action::PrepareRenewal> {
    /// Registered anew as long as the journal has no number: what was registered before and never started is nothing.
    Result<Presence> look(const action::PrepareRenewal &, StepContext &) const override { return Presence::Absent; }
    Result<QJsonObject> make(const action::PrepareRenewal &payload, StepContext &context) const override
    {
        TM_TRY(const QStringList argv, CompanionSearch(payload, context).renewal());
        const ExecRequest request{.container = payload.container.id,
                                  .argv = limitedInTime(std::chrono::seconds(payload.limitSeconds), argv),
                                  .environment = {tenantcommands::mark(payload.operation)}};
        TM_TRY(const QString number, context.docker->prepareExec(request, {}, context.abort));
        return QJsonObject{{numberKey, number}, {u"command"_s, argv.join(u' ')}};
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
};

class CheckRenewedHandler final : public EffectHandler<action::CheckRenewed> {
    Result<Presence> look(const action::CheckRenewed &, StepContext &) const override { return Presence::Absent; }
    Result<QJsonObject> make(const action::CheckRenewed &payload, StepContext &context) const override
    {
        TM_TRY(const OperationRecord journal, context.session.load());
        const auto note = std::ranges::find_if(journal.steps, [](const StepRecord &step) { return step.result.contains(notedKey); });
        if (note == journal.steps.end())
            return fail({.code = ErrorCode::Internal, .detail = u"a renewal without a note of the certificate before"_s});
        TM_TRY(const Certificate stored, storedOne(payload.host, context));
        const QDateTime before = QDateTime::fromString(note->result.value(notedFromKey).toString(), Qt::ISODate);
        if (stored.fingerprint == note->result.value(notedKey).toString() || stored.validFrom <= before)
            return fail(certificateError(ErrorCode::CertificateNotRenewed, payload.host));
        return QJsonObject{{u"renewed"_s, stored.fingerprint}};
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
};

class ReloadProxyHandler final : public EffectHandler<action::ReloadProxy> {
    Result<Presence> look(const action::ReloadProxy &payload, StepContext &context) const override
    {
        TM_TRY(const HostCertificate certificate, readOne(payload.host, context));
        return isInService(certificate) ? Presence::Present : Presence::Absent;
    }
    Result<QJsonObject> make(const action::ReloadProxy &, StepContext &context) const override
    {
        TM_CHECK(context.routes->reload(context.abort));
        return QJsonObject{};
    }
    /// What the reload has brought about is seen by the step that looks at what is served.
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
};

class SeeCertificateHandler final : public EffectHandler<action::SeeCertificate> {
    Result<Presence> look(const action::SeeCertificate &, StepContext &) const override { return Presence::Absent; }
    Result<QJsonObject> make(const action::SeeCertificate &payload, StepContext &context) const override
    {
        QString trouble;
        const auto attempt = [&]() -> Result<std::optional<Certificate>> {
            TM_TRY(const HostCertificate certificate, readOne(payload.host, context));
            trouble = certificate.trouble;
            return isInService(certificate) ? certificate.served : std::nullopt;
        };
        TM_TRY(const auto served, waitFor<Certificate>(std::chrono::seconds(payload.timeoutSeconds), 1s, context, attempt));
        if (!served)
            return fail(certificateError(ErrorCode::CertificateNotServed, payload.host, trouble));
        return QJsonObject{{u"served"_s, served->fingerprint}, {u"validUntil"_s, served->validUntil.toUTC().toString(Qt::ISODate)}};
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
};

} // namespace

std::unique_ptr<const StepHandler> makeHandler(const action::NoteCertificate &)
{
    return std::make_unique<NoteCertificateHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::PrepareRenewal &)
{
    return std::make_unique<PrepareRenewalHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::CheckRenewed &)
{
    return std::make_unique<CheckRenewedHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::ReloadProxy &)
{
    return std::make_unique<ReloadProxyHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::SeeCertificate &)
{
    return std::make_unique<SeeCertificateHandler>();
}

} // namespace tmc
