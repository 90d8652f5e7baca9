#include "core/adapters/postgres/pgoperationsession.h"

#include "core/adapters/postgres/clusterquery.h"
#include "core/adapters/postgres/pgregistrytransaction.h"
#include "core/adapters/postgres/registryqueries.h"
#include "core/domain/sqlstatements.h"
#include "core/support/json.h"
#include "core/support/pause.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

// Fence and entry in one statement, hence in one transaction and one round trip. MATERIALIZED keeps the call from being folded away.
const QString stepSql = u"WITH fenced AS MATERIALIZED (SELECT tm.fence($1, $2::bigint))"
                        " UPDATE tm.operation_steps SET token = $2::bigint, changed_at = clock_timestamp(), %1"
                        " FROM fenced WHERE operation_id = $3::uuid AND sequence = $4::integer"_s;

// Two entries at once: done, and the intent of the step that follows ($6, or none).
const QString doneSql = u"WITH fenced AS MATERIALIZED (SELECT tm.fence($1, $2::bigint))"
                        " UPDATE tm.operation_steps SET token = $2::bigint, changed_at = clock_timestamp(),"
                        " attempt = CASE WHEN sequence = $4::integer THEN attempt WHEN state = 'intent' THEN attempt + 1 ELSE 1 END,"
                        " result = CASE WHEN sequence = $4::integer THEN $5::jsonb ELSE result END,"
                        " state = CASE WHEN sequence = $4::integer THEN 'done' ELSE 'intent' END"
                        " FROM fenced WHERE operation_id = $3::uuid AND sequence IN ($4::integer, $6::integer)"_s;

const QString entrySql = u"UPDATE tm.operation_steps SET token = $4::bigint, changed_at = clock_timestamp(),"
                         " attempt = CASE WHEN sequence = $2::integer THEN greatest(attempt, 1)"
                         " WHEN state = 'intent' THEN attempt + 1 ELSE 1 END,"
                         " result = CASE WHEN sequence = $2::integer THEN coalesce($5::jsonb, result) ELSE result END,"
                         " state = CASE WHEN sequence = $2::integer THEN $3 ELSE 'intent' END"
                         " WHERE operation_id = $1::uuid AND sequence IN ($2::integer, $6::integer)"_s;

std::optional<QString> numberText(std::optional<int> number)
{
    return number ? std::optional(QString::number(*number)) : std::nullopt;
}

const QString stateSql = u"UPDATE tm.operations SET state = $2, error = coalesce($3::jsonb, error),"
                         " finished_at = CASE WHEN $2 IN ('done', 'rolled-back') THEN clock_timestamp() END"
                         " WHERE id = $1::uuid RETURNING kind, target_name"_s;

constexpr auto farewell = 3s;

Error fencedError()
{
    return {.code = ErrorCode::OperationFenced, .source = ErrorSource::Postgres};
}

QString activityAction(OperationState state)
{
    switch (state) {
    case OperationState::Done:
        return u"operation.done"_s;
    case OperationState::RolledBack:
        return u"operation.rolled-back"_s;
    case OperationState::NeedsOperator:
        return u"operation.needs-operator"_s;
    case OperationState::Running:
    case OperationState::Compensating:
        break;
    }
    return {};
}

} // namespace

PgOperationSession::PgOperationSession(PostgresAccess access, OperatorIdentity identity, OperationId operation, LockProof proof,
                                       std::unique_ptr<PgConnection> connection)
    : m_access(std::move(access)),
      m_identity(std::move(identity)),
      m_operation(std::move(operation)),
      m_proof(std::move(proof)),
      m_connection(std::move(connection)),
      m_keeper(std::make_unique<LeaseKeeper>(
          m_access, m_identity, m_proof, [this] { keepSessionAlive(); },
          [this] {
              m_doubt.request_stop();
              interrupt();
          }))
{
}

PgOperationSession::~PgOperationSession()
{
    // On a dead network nothing answers; what takes longer than this is broken off, and the server ends the rest by itself.
    const std::jthread watchdog([this](const std::stop_token &stop) {
        if (pauseUnlessStopped(farewell, stop))
            interrupt();
    });
    const Lock lock(m_mutex);
    m_keeper.reset();
    if (m_connection->isOpen())
        releaseLock(*m_connection, m_proof);
}

void PgOperationSession::keepSessionAlive()
{
    // A busy session is not idle and needs nothing.
    if (const Lock lock(m_mutex, std::try_to_lock); lock.owns_lock() && m_connection->isOpen())
        static_cast<void>(m_connection->query(u"SELECT 1"_s));
}

void PgOperationSession::interrupt()
{
    const std::scoped_lock lock(m_pointerMutex);
    m_connection->interrupt();
}

Result<void> PgOperationSession::ensureSession()
{
    if (m_fenced || m_keeper->isFenced())
        return fail(fencedError());
    if (m_doubt.stop_requested())
        return fail(Error{.code = ErrorCode::PostgresConnectionLost, .source = ErrorSource::Postgres, .retryable = true});
    if (m_connection->isOpen())
        return {};
    TM_TRY(OperationConnection fresh, openOperationConnection(m_access, m_identity));
    if (const auto retaken = retakeLock(*fresh.connection, m_proof); !retaken) {
        m_fenced = m_fenced || retaken.error().code == ErrorCode::OperationFenced;
        return fail(retaken.error());
    }
    const std::scoped_lock lock(m_pointerMutex);
    m_connection = std::move(fresh.connection);
    return {};
}

Error PgOperationSession::settled(const Error &error)
{
    m_fenced = m_fenced || error.code == ErrorCode::OperationFenced;
    if (error.code != ErrorCode::PostgresConnectionLost)
        return error;
    // Whoever takes over ends our sessions: find out whether that is why the connection broke.
    const auto reopened = ensureSession();
    if (reopened || reopened.error().code != ErrorCode::OperationFenced)
        return error;
    Error fenced = fencedError();
    fenced.effect = error.effect;
    return fenced;
}

Result<void> PgOperationSession::fence()
{
    TM_CHECK(m_connection->query(u"SELECT tm.fence($1, $2::bigint)"_s, {m_proof.target, QString::number(m_proof.token)}));
    return {};
}

Result<OperationRecord> PgOperationSession::load()
{
    const Lock lock(m_mutex);
    TM_CHECK(ensureSession());
    const auto rows = m_connection->query(operationQuery(), {m_operation.value()});
    if (!rows)
        return fail(settled(rows.error()));
    if (rows->size() == 0)
        return fail(ErrorCode::NotFound, {u"operation"_s, m_operation.value()});
    return operationFromAnswer(rows->bytes(0, 0));
}

Result<void> PgOperationSession::renew()
{
    if (m_fenced)
        return fail(fencedError());
    return m_keeper->renew();
}

Result<void> PgOperationSession::recordSteps(const QString &statement, int sequence, const PgParameters &more, qint64 count)
{
    const Lock lock(m_mutex);
    TM_CHECK(ensureSession());
    PgParameters parameters{m_proof.target, QString::number(m_proof.token), m_operation.value(), QString::number(sequence)};
    parameters.insert(parameters.end(), more.begin(), more.end());
    const auto write = [&] { return m_connection->query(statement, parameters, IfLost::Unknown); };
    auto rows = write();
    if (!rows) {
        const Error error = settled(rows.error());
        if (error.code != ErrorCode::PostgresConnectionLost || !m_connection->isOpen())
            return fail(error);
        rows = write(); // the same entry once more is the same entry
    }
    if (!rows)
        return fail(settled(rows.error()));
    if (rows->affected() != count)
        return fail(ErrorCode::NotFound, {u"step"_s, QString::number(sequence)});
    return {};
}

Result<void> PgOperationSession::recordStep(int sequence, const QString &assignments)
{
    return recordSteps(stepSql.arg(assignments), sequence, {}, 1);
}

Result<void> PgOperationSession::recordIntent(int sequence)
{
    return recordStep(sequence, u"attempt = CASE state WHEN 'intent' THEN attempt + 1 ELSE 1 END, state = 'intent'"_s);
}

Result<void> PgOperationSession::recordDone(int sequence, const QJsonObject &result, std::optional<int> next)
{
    return recordSteps(doneSql, sequence, {QString::fromUtf8(toCompactJson(result)), numberText(next)}, next ? 2 : 1);
}

Result<void> PgOperationSession::recordCompensationIntent(int sequence)
{
    return recordStep(sequence, u"attempt = CASE state WHEN 'compensation-intent' THEN attempt + 1 ELSE 1 END,"
                                " state = 'compensation-intent'"_s);
}

Result<void> PgOperationSession::recordCompensated(int sequence)
{
    return recordStep(sequence, u"state = 'compensated'"_s);
}

Result<QJsonObject> PgOperationSession::commit(int sequence, const RegistryEffect &effect, StepState state, std::optional<int> next)
{
    const Lock lock(m_mutex);
    TM_CHECK(ensureSession());
    auto outcome = m_connection->transaction([&](PgConnection &within) -> Result<QJsonObject> {
        TM_CHECK(fence());
        PgRegistryTransaction registry(within, m_access, m_identity, m_operation);
        TM_TRY(QJsonObject result, effect(registry));
        TM_CHECK(writeEntry(within, sequence, state, result, next));
        return result;
    });
    if (!outcome)
        return fail(settled(outcome.error()));
    return outcome;
}

Result<void> PgOperationSession::writeEntry(PgConnection &within, int sequence, StepState state, const QJsonObject &result,
                                            std::optional<int> next)
{
    const bool isDone = state == StepState::Done;
    TM_TRY(
        const PgRows rows,
        within.query(entrySql, {m_operation.value(), QString::number(sequence), stepStateName(state), QString::number(m_proof.token),
                                isDone ? std::optional(QString::fromUtf8(toCompactJson(result))) : std::nullopt, numberText(next)}));
    if (rows.affected() != (next ? 2 : 1))
        return fail(ErrorCode::NotFound, {u"step"_s, QString::number(sequence)});
    return {};
}

Result<QJsonObject> PgOperationSession::commitStep(int sequence, const RegistryEffect &effect, std::optional<int> next)
{
    return commit(sequence, effect, StepState::Done, next);
}

Result<void> PgOperationSession::commitCompensation(int sequence, const RegistryEffect &effect)
{
    TM_CHECK(commit(sequence, effect, StepState::Compensated, std::nullopt));
    return {};
}

Result<void> PgOperationSession::setState(OperationState state, const std::optional<Error> &error)
{
    const Lock lock(m_mutex);
    TM_CHECK(ensureSession());
    const std::optional<QString> errorText =
        error ? std::optional(QString::fromUtf8(toCompactJson(errorToJson(*error)))) : std::nullopt;
    const auto outcome = m_connection->transaction([&](PgConnection &within) -> Result<void> {
        TM_CHECK(fence());
        TM_TRY(const PgRows rows, within.query(stateSql, {m_operation.value(), operationStateName(state), errorText}));
        if (rows.size() != 1)
            return fail(ErrorCode::NotFound, {u"operation"_s, m_operation.value()});
        if (activityAction(state).isEmpty())
            return {};
        QJsonObject details{{u"kind"_s, rows.text(0, 0)}, {u"target"_s, m_proof.target}};
        if (error)
            details.insert(u"error"_s, errorCodeName(error->code));
        return insertActivity(within, m_identity, m_operation, activityAction(state), rows.text(0, 1), details);
    });
    if (!outcome)
        return fail(settled(outcome.error()));
    return {};
}

Result<void> PgOperationSession::runFenced(const Result<QStringList> &statements)
{
    if (!statements)
        return fail(statements.error());
    const Lock lock(m_mutex);
    TM_CHECK(ensureSession());
    if (const auto fenced = fence(); !fenced)
        return fail(settled(fenced.error()));
    if (const auto done = runStatements(*m_connection, statements, IfLost::Unknown); !done)
        return fail(settled(done.error()));
    return {};
}

Result<void> PgOperationSession::createDatabase(const QString &name, const QString &owner)
{
    return runFenced(sql::createDatabase(name, owner));
}

Result<void> PgOperationSession::dropDatabase(const QString &name)
{
    return runFenced(sql::dropDatabase(name));
}

Result<void> PgOperationSession::admitRestorer(const QString &database, const QString &owner, const QString &restorer)
{
    return runFenced(sql::restrictDatabase(database, owner, {restorer}));
}

Result<qint64> PgOperationSession::endTenantSessions(const sql::TenantAccess &access)
{
    const Lock lock(m_mutex);
    TM_CHECK(ensureSession());
    if (const auto fenced = fence(); !fenced)
        return fail(settled(fenced.error()));
    const auto ended = m_connection->query(sql::endTenantSessions(access));
    if (!ended)
        return fail(settled(ended.error()));
    return static_cast<qint64>(ended->size());
}

Result<std::optional<DatabaseFacts>> PgOperationSession::findDatabase(const QString &name)
{
    const Lock lock(m_mutex);
    TM_CHECK(ensureSession());
    auto found = readDatabaseFacts(*m_connection, name);
    if (!found)
        return fail(settled(found.error()));
    return found;
}

Result<bool> PgOperationSession::roleExists(const QString &name)
{
    const Lock lock(m_mutex);
    TM_CHECK(ensureSession());
    const auto rows = m_connection->query(u"SELECT 1 FROM pg_roles WHERE rolname::text = $1"_s, {name});
    if (!rows)
        return fail(settled(rows.error()));
    return rows->size() == 1;
}

Result<void> PgOperationSession::setRolePassword(const QString &role, const Secret &password)
{
    const Lock lock(m_mutex);
    TM_CHECK(ensureSession());
    TM_TRY(const QString verifier, m_connection->scramVerifier(role, password));
    const auto outcome = m_connection->transaction([&](PgConnection &within) -> Result<void> {
        TM_CHECK(fence());
        return runStatements(within, sql::setRolePassword(role, verifier));
    });
    if (!outcome)
        return fail(settled(outcome.error()));
    return {};
}

} // namespace tmc
