#include "fakes/fakeoperationstore.h"

#include "fakes/fakeoperationsession.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmtest {

tmc::OperatorIdentity someOperator(const QString &who)
{
    return {.who = who, .origin = u"laptop"_s, .holder = QUuid::createUuid().toString(QUuid::WithoutBraces)};
}

tmc::Result<qint64> FakeOperationStore::takeLease(const QString &target)
{
    FakeLease &lease = m_world->leases[target];
    if (lease.isHeld)
        return tmc::fail(tmc::Error{.code = tmc::ErrorCode::OperationLocked,
                                    .args = {lease.who, u"30"_s},
                                    .source = tmc::ErrorSource::Postgres,
                                    .retryable = true});
    lease = {.token = lease.token + 1, .holder = m_identity.holder, .who = m_identity.who + u'@' + m_identity.origin, .isHeld = true};
    return lease.token;
}

tmc::Result<std::unique_ptr<tmc::OperationSession>> FakeOperationStore::begin(const tmc::OperationRecord &operation)
{
    const std::scoped_lock lock(m_world->mutex);
    if (m_world->outage)
        return tmc::fail(*m_world->outage);
    if (m_world->state.registry.schemaVersion == 0)
        return tmc::fail(tmc::ErrorCode::RegistryMissing);
    for (const auto &[id, known] : m_world->state.operations)
        if (known.idempotencyKey == operation.idempotencyKey || id == operation.id)
            return tmc::fail(tmc::ErrorCode::AlreadyExists, {u"operation"_s, operation.idempotencyKey});
    TM_TRY(const qint64 token, takeLease(operation.target));
    for (const auto &[id, known] : m_world->state.operations) {
        if (known.target == operation.target && known.isOpen()) {
            m_world->leases[operation.target].isHeld = false;
            return tmc::fail(tmc::Error{.code = tmc::ErrorCode::OperationLocked, .args = {QString(), u"0"_s}});
        }
    }
    tmc::OperationRecord record = operation;
    record.createdAt = m_world->tick();
    if (record.createdBy.isEmpty())
        record.createdBy = m_identity.who + u'@' + m_identity.origin;
    for (tmc::StepRecord &step : record.steps)
        step = {.sequence = step.sequence, .key = step.key, .changedAt = record.createdAt};
    m_world->state.operations.insert_or_assign(record.id, record);
    return std::make_unique<FakeOperationSession>(m_world, m_identity, record.id, record.target, token);
}

tmc::Result<std::unique_ptr<tmc::OperationSession>> FakeOperationStore::takeOver(const tmc::OperationId &id)
{
    const std::scoped_lock lock(m_world->mutex);
    if (m_world->outage)
        return tmc::fail(*m_world->outage);
    const auto found = m_world->state.operations.find(id);
    if (found == m_world->state.operations.end())
        return tmc::fail(tmc::ErrorCode::NotFound, {u"operation"_s, id.value()});
    if (!found->second.isOpen())
        return tmc::fail(tmc::ErrorCode::OperationNotResumable, {id.value(), tmc::operationStateName(found->second.state)});
    TM_TRY(const qint64 token, takeLease(found->second.target));
    return std::make_unique<FakeOperationSession>(m_world, m_identity, id, found->second.target, token);
}

} // namespace tmtest
