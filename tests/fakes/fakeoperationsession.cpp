#include "fakes/fakeoperationsession.h"

#include "core/domain/sqlstatements.h"
#include "fakes/fakeregistrystore.h"
#include "fakes/fakeregistrytransaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmtest {

using tmc::ErrorCode;

FakeOperationSession::FakeOperationSession(std::shared_ptr<FakeWorld> world, tmc::OperatorIdentity identity,
                                           tmc::OperationId operation, QString target, qint64 token)
    : m_world(std::move(world)),
      m_identity(std::move(identity)),
      m_operation(std::move(operation)),
      m_target(std::move(target)),
      m_token(token)
{
}

FakeOperationSession::~FakeOperationSession()
{
    // A killed process gives nothing back, but its session is gone and with it what kept others out.
    const std::scoped_lock lock(m_world->mutex);
    if (FakeLease &lease = m_world->leases[m_target]; lease.token == m_token)
        lease.isHeld = false;
}

void FakeOperationSession::reach(const QString &point)
{
    try {
        m_world->callFault(point, m_sequence);
    } catch (const CrashException &) {
        m_crashed = true;
        throw;
    }
}

tmc::Result<void> FakeOperationSession::check() const
{
    if (m_crashed)
        return tmc::fail(ErrorCode::Internal, {}, u"a killed process cannot go on"_s);
    if (m_world->outage)
        return tmc::fail(*m_world->outage);
    if (m_world->leases[m_target].token != m_token)
        return tmc::fail(tmc::Error{.code = ErrorCode::OperationFenced, .source = tmc::ErrorSource::Postgres});
    return {};
}

tmc::Result<tmc::StepRecord *> FakeOperationSession::step(FakeServerState &state, int sequence)
{
    for (tmc::StepRecord &candidate : state.operations.at(m_operation).steps)
        if (candidate.sequence == sequence)
            return &candidate;
    return tmc::fail(ErrorCode::NotFound, {u"step"_s, QString::number(sequence)});
}

tmc::Result<tmc::OperationRecord> FakeOperationSession::load()
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    return withLease(*m_world, m_world->state.operations.at(m_operation));
}

tmc::Result<void> FakeOperationSession::renew()
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    m_world->leases[m_target].isHeld = true; // a lease that ran out and was not taken is ours again
    return {};
}

tmc::Result<void> FakeOperationSession::recordBeginning(int sequence, tmc::StepState state)
{
    m_sequence = sequence;
    reach(u"before-intent"_s);
    {
        const std::scoped_lock lock(m_world->mutex);
        TM_CHECK(check());
        TM_TRY(tmc::StepRecord * record, step(m_world->state, sequence));
        record->attempt = record->state == state ? record->attempt + 1 : 1;
        record->state = state;
        record->changedAt = m_world->tick();
    }
    reach(u"after-intent"_s);
    return {};
}

tmc::Result<void> FakeOperationSession::recordIntent(int sequence)
{
    return recordBeginning(sequence, tmc::StepState::Intent);
}

tmc::Result<void> FakeOperationSession::recordCompensationIntent(int sequence)
{
    return recordBeginning(sequence, tmc::StepState::CompensationIntent);
}

tmc::Result<void> FakeOperationSession::enterIntent(FakeServerState &state, std::optional<int> sequence)
{
    if (!sequence)
        return {};
    TM_TRY(tmc::StepRecord * record, step(state, *sequence));
    record->attempt = record->state == tmc::StepState::Intent ? record->attempt + 1 : 1;
    record->state = tmc::StepState::Intent;
    record->changedAt = m_world->tick();
    return {};
}

void FakeOperationSession::reachIntent(std::optional<int> sequence)
{
    if (!sequence)
        return;
    m_sequence = *sequence;
    reach(u"after-intent"_s);
}

tmc::Result<void> FakeOperationSession::recordDone(int sequence, const QJsonObject &result, std::optional<int> next)
{
    m_sequence = sequence;
    {
        const std::scoped_lock lock(m_world->mutex);
        TM_CHECK(check());
        TM_TRY(tmc::StepRecord * record, step(m_world->state, sequence));
        TM_CHECK(enterIntent(m_world->state, next));
        record->state = tmc::StepState::Done;
        record->result = result;
        record->changedAt = m_world->tick();
    }
    reach(u"after-record"_s);
    reachIntent(next);
    return {};
}

tmc::Result<void> FakeOperationSession::recordCompensated(int sequence)
{
    m_sequence = sequence;
    {
        const std::scoped_lock lock(m_world->mutex);
        TM_CHECK(check());
        TM_TRY(tmc::StepRecord * record, step(m_world->state, sequence));
        record->state = tmc::StepState::Compensated;
        record->changedAt = m_world->tick();
    }
    reach(u"after-record"_s);
    return {};
}

tmc::Result<QJsonObject> FakeOperationSession::commit(int sequence, const tmc::RegistryEffect &effect, tmc::StepState state,
                                                      std::optional<int> next)
{
    m_sequence = sequence;
    reach(u"before-effect"_s);
    QJsonObject result;
    {
        const std::scoped_lock lock(m_world->mutex);
        TM_CHECK(check());
        FakeServerState copy = m_world->state;
        FakeRegistryTransaction transaction(*m_world, copy, m_identity, m_operation);
        TM_TRY(result, effect(transaction));
        reach(u"after-effect"_s);
        TM_TRY(tmc::StepRecord * record, step(copy, sequence));
        record->attempt = std::max(record->attempt, 1);
        record->state = state;
        if (state == tmc::StepState::Done)
            record->result = result;
        record->changedAt = m_world->tick();
        TM_CHECK(enterIntent(copy, next));
        m_world->state = std::move(copy);
    }
    reach(u"after-record"_s);
    reachIntent(next);
    return result;
}

tmc::Result<QJsonObject> FakeOperationSession::commitStep(int sequence, const tmc::RegistryEffect &effect, std::optional<int> next)
{
    return commit(sequence, effect, tmc::StepState::Done, next);
}

tmc::Result<void> FakeOperationSession::commitCompensation(int sequence, const tmc::RegistryEffect &effect)
{
    TM_CHECK(commit(sequence, effect, tmc::StepState::Compensated, std::nullopt));
    return {};
}

tmc::Result<void> FakeOperationSession::setState(tmc::OperationState state, const std::optional<tmc::Error> &error)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    tmc::OperationRecord &operation = m_world->state.operations.at(m_operation);
    operation.state = state;
    if (error)
        operation.error = error;
    operation.finishedAt = operation.isOpen() ? QDateTime() : m_world->tick();
    if (state == tmc::OperationState::Running || state == tmc::OperationState::Compensating)
        return {};
    QJsonObject details{{u"kind"_s, tmc::operationKindName(operation.kind)}, {u"target"_s, m_target}};
    if (error)
        details.insert(u"error"_s, tmc::errorCodeName(error->code));
    m_world->append(m_world->state, m_identity, m_operation, u"operation."_s + tmc::operationStateName(state), operation.targetName,
                    details);
    return {};
}

tmc::Result<void> FakeOperationSession::createDatabase(const QString &name, const QString &owner)
{
    reach(u"before-effect"_s);
    {
        const std::scoped_lock lock(m_world->mutex);
        TM_CHECK(check());
        TM_CHECK(tmc::sql::quoteIdentifier(name));
        if (m_world->state.cluster.database(name) != nullptr)
            return tmc::fail(ErrorCode::NameTaken, {u"database"_s, name});
        m_world->state.cluster.databases.push_back({.name = name, .owner = owner});
    }
    reach(u"after-effect"_s);
    return {};
}

tmc::Result<void> FakeOperationSession::dropDatabase(const QString &name)
{
    reach(u"before-effect"_s);
    {
        const std::scoped_lock lock(m_world->mutex);
        TM_CHECK(check());
        TM_CHECK(tmc::sql::quoteIdentifier(name));
        std::erase_if(m_world->state.cluster.databases, [&name](const tmc::DatabaseFacts &database) { return database.name == name; });
        m_world->state.allowedRoles.remove(name);
        std::erase_if(m_world->state.schemas, [&name](const auto &schema) { return schema.first.first == name; });
    }
    reach(u"after-effect"_s);
    return {};
}

tmc::Result<void> FakeOperationSession::admitRestorer(const QString &database, const QString &owner, const QString &restorer)
{
    reach(u"before-effect"_s);
    {
        const std::scoped_lock lock(m_world->mutex);
        TM_CHECK(check());
        m_world->state.allowedRoles.insert(database, {owner, restorer});
    }
    reach(u"after-effect"_s);
    return {};
}

tmc::Result<qint64> FakeOperationSession::endTenantSessions(const tmc::sql::TenantAccess &access)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    return m_world->state.sessions.take(access.role);
}

tmc::Result<std::optional<tmc::DatabaseFacts>> FakeOperationSession::findDatabase(const QString &name)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    const tmc::DatabaseFacts *found = m_world->state.cluster.database(name);
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

tmc::Result<bool> FakeOperationSession::roleExists(const QString &name)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    return m_world->state.cluster.roles.contains(name);
}

tmc::Result<void> FakeOperationSession::setRolePassword(const QString &role, const tmc::Secret &password)
{
    reach(u"before-effect"_s);
    {
        const std::scoped_lock lock(m_world->mutex);
        TM_CHECK(check());
        if (!m_world->state.cluster.roles.contains(role))
            return tmc::fail(
                tmc::Error{.code = ErrorCode::PostgresRejected, .source = tmc::ErrorSource::Postgres, .sqlState = u"42704"_s});
        m_world->state.passwords.insert(role, password);
    }
    reach(u"after-effect"_s);
    return {};
}

} // namespace tmtest
