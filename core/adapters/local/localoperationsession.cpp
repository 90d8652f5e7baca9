#include "core/adapters/local/localoperationsession.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

tl::unexpected<Error> needsRegistry(const QString &what)
{
    return fail(ErrorCode::Unsupported, {what}, u"the journal on this machine has no registry behind it"_s);
}

} // namespace

LocalOperationSession::LocalOperationSession(FileLock lock, OperationFile file, OperatorIdentity identity,
                                             std::shared_ptr<const Clock> clock)
    : m_lock(std::move(lock)),
      m_file(std::move(file)),
      m_identity(std::move(identity)),
      m_clock(std::move(clock))
{
}

Result<OperationRecord> LocalOperationSession::load()
{
    OperationRecord record = m_file.record();
    if (record.isOpen())
        record.leaseHolder = m_identity.holder;
    return record;
}

Result<void> LocalOperationSession::renew()
{
    if (!m_lock.isStillOurs())
        return fail(ErrorCode::OperationFenced);
    return {};
}

Result<void> LocalOperationSession::setStep(int sequence, StepState state, const std::optional<QJsonObject> &result)
{
    TM_CHECK(renew());
    return m_file.setStep(sequence, state, result, m_clock->now());
}

Result<void> LocalOperationSession::recordIntent(int sequence)
{
    return setStep(sequence, StepState::Intent);
}

Result<void> LocalOperationSession::recordDone(int sequence, const QJsonObject &result, std::optional<int> next)
{
    TM_CHECK(setStep(sequence, StepState::Done, result));
    return next ? recordIntent(*next) : Result<void>();
}

Result<void> LocalOperationSession::recordCompensationIntent(int sequence)
{
    return setStep(sequence, StepState::CompensationIntent);
}

Result<void> LocalOperationSession::recordCompensated(int sequence)
{
    return setStep(sequence, StepState::Compensated);
}

Result<void> LocalOperationSession::setState(OperationState state, const std::optional<Error> &error)
{
    TM_CHECK(renew());
    return m_file.setState(state, error, m_clock->now());
}

Result<QJsonObject> LocalOperationSession::commitStep(int, const RegistryEffect &, std::optional<int>)
{
    return needsRegistry(u"commitStep"_s);
}

Result<void> LocalOperationSession::commitCompensation(int, const RegistryEffect &)
{
    return needsRegistry(u"commitCompensation"_s);
}

Result<void> LocalOperationSession::createDatabase(const QString &, const QString &)
{
    return needsRegistry(u"createDatabase"_s);
}

Result<void> LocalOperationSession::dropDatabase(const QString &)
{
    return needsRegistry(u"dropDatabase"_s);
}

Result<void> LocalOperationSession::admitRestorer(const QString &, const QString &, const QString &)
{
    return needsRegistry(u"admitRestorer"_s);
}

Result<qint64> LocalOperationSession::endTenantSessions(const sql::TenantAccess &)
{
    return needsRegistry(u"endTenantSessions"_s);
}

Result<std::optional<DatabaseFacts>> LocalOperationSession::findDatabase(const QString &)
{
    return needsRegistry(u"findDatabase"_s);
}

Result<bool> LocalOperationSession::roleExists(const QString &)
{
    return needsRegistry(u"roleExists"_s);
}

Result<void> LocalOperationSession::setRolePassword(const QString &, const Secret &)
{
    return needsRegistry(u"setRolePassword"_s);
}

} // namespace tmc
