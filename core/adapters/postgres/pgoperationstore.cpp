#include "core/adapters/postgres/pgoperationstore.h"

#include "core/adapters/postgres/pgoperationsession.h"
#include "core/adapters/postgres/registryqueries.h"
#include "core/support/json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

const QString insertOperationSql = uR"(
INSERT INTO tm.operations (id, kind, target, target_name, idempotency_key, runbook, state, created_by, created_with)
VALUES ($1::uuid, $2, $3, $4, $5, $6::jsonb, $7, $8, $9))"_s;

const QString insertStepsSql = uR"(
INSERT INTO tm.operation_steps (operation_id, sequence, key)
SELECT $1::uuid, s.sequence, s.key FROM jsonb_to_recordset($2::jsonb) AS s (sequence integer, key text))"_s;

Error beginError(Error error, const OperationRecord &operation)
{
    if (violates(error, u"operations_idempotency_key"_s) || violates(error, u"operations_pkey"_s)) {
        error.code = ErrorCode::AlreadyExists;
        error.args = {u"operation"_s, operation.idempotencyKey};
    } else if (violates(error, u"operations_one_open_for_target"_s)) {
        error.code = ErrorCode::OperationLocked; // nobody works on it, but it has to be resumed or rolled back first
        error.args = {QString(), u"0"_s};
    }
    return error;
}

QString stepsText(const std::vector<StepRecord> &steps)
{
    const QJsonArray array = arrayToJson(steps, [](const StepRecord &step) {
        return QJsonObject{{u"sequence"_s, step.sequence}, {u"key"_s, step.key}};
    });
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<void> writeOperation(PgConnection &connection, const LockProof &proof, const OperationRecord &operation,
                            const QString &createdBy)
{
    return connection.transaction([&](PgConnection &within) -> Result<void> {
        TM_CHECK(within.query(u"SELECT tm.fence($1, $2::bigint)"_s, {proof.target, QString::number(proof.token)}));
        const auto inserted = within.query(
            insertOperationSql, {operation.id.value(), operationKindName(operation.kind), operation.target, operation.targetName,
                                 operation.idempotencyKey, QString::fromUtf8(toCompactJson(operation.runbook)),
                                 operationStateName(operation.state), createdBy, operation.createdWith});
        if (!inserted)
            return fail(beginError(inserted.error(), operation));
        TM_CHECK(within.query(insertStepsSql, {operation.id.value(), stepsText(operation.steps)}));
        return {};
    });
}

Result<OperationRecord> openOperation(PgConnection &connection, const OperationId &id)
{
    TM_TRY(const PgRows rows, connection.query(operationQuery(), {id.value()}));
    if (rows.size() == 0)
        return fail(ErrorCode::NotFound, {u"operation"_s, id.value()});
    TM_TRY(OperationRecord operation, operationFromAnswer(rows.bytes(0, 0)));
    if (!operation.isOpen())
        return fail(ErrorCode::OperationNotResumable, {id.value(), operationStateName(operation.state)});
    return operation;
}

} // namespace

PgOperationStore::PgOperationStore(PostgresAccess access, OperatorIdentity identity, LeaseTimes times)
    : m_access(std::move(access)),
      m_identity(std::move(identity)),
      m_times(times)
{
}

Result<std::unique_ptr<OperationSession>> PgOperationStore::begin(const OperationRecord &operation)
{
    TM_TRY(OperationConnection session, openOperationConnection(m_access, m_identity));
    // Looked up before the lock, so that a second click is told so even while the first one's operation is being worked on.
    TM_TRY(const PgRows known,
           session.connection->query(u"SELECT 1 FROM tm.operations WHERE idempotency_key = $1"_s, {operation.idempotencyKey}));
    if (known.size() != 0)
        return fail(ErrorCode::AlreadyExists, {u"operation"_s, operation.idempotencyKey});
    TM_TRY(const LockProof proof, takeLock(session, m_identity, operation.target, m_times));
    const QString createdBy = operation.createdBy.isEmpty() ? m_identity.who + u'@' + m_identity.origin : operation.createdBy;
    if (const auto written = writeOperation(*session.connection, proof, operation, createdBy); !written) {
        releaseLock(*session.connection, proof);
        return fail(written.error());
    }
    return std::make_unique<PgOperationSession>(m_access, m_identity, operation.id, proof, std::move(session.connection));
}

Result<std::unique_ptr<OperationSession>> PgOperationStore::takeOver(const OperationId &id)
{
    TM_TRY(OperationConnection session, openOperationConnection(m_access, m_identity));
    TM_TRY(const OperationRecord operation, openOperation(*session.connection, id));
    TM_TRY(const LockProof proof, takeLock(session, m_identity, operation.target, m_times));
    // Its holder may have finished it while we waited for the lock.
    if (const auto stillOpen = openOperation(*session.connection, id); !stillOpen) {
        releaseLock(*session.connection, proof);
        return fail(stillOpen.error());
    }
    return std::make_unique<PgOperationSession>(m_access, m_identity, id, proof, std::move(session.connection));
}

} // namespace tmc
