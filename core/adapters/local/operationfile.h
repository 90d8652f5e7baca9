#pragma once

#include "core/adapters/local/appendlog.h"
#include "core/domain/operation.h"

namespace tmc {

/// "<operation>.jsonl". Fails with InvalidInput unless the identifier is 1-64 letters, digits and hyphens: it must not leave the
/// directory.
Result<QString> operationFileName(const OperationId &operation);

/// One operation as an append-only journal: a "begin" line with the whole record, then one line for each change. The record is what
/// these lines add up to. Line kinds: begin{operation}, step{sequence, state, attempt, result}, state{state, error}, take-over{who};
/// each has "at". Thread: any one at a time.
class OperationFile final {
public:
    /// The record that a journal holds. NotFound{"operation", id} when there is none or its first line was never completed;
    /// ConfigurationInvalid{path} when it is damaged.
    static Result<OperationRecord> read(const QString &path);

    static Result<OperationFile> create(const QString &path, const OperationRecord &operation);
    static Result<OperationFile> open(const QString &path, const QString &who, const QDateTime &now);

    const OperationRecord &record() const { return m_record; }

    /// Journals the new state of one step. NotFound{"step", sequence} when there is no such step.
    Result<void> setStep(int sequence, StepState state, const std::optional<QJsonObject> &result, const QDateTime &now);
    Result<void> setState(OperationState state, const std::optional<Error> &error, const QDateTime &now);

private:
    OperationFile(AppendLog log, OperationRecord record) : m_log(std::move(log)), m_record(std::move(record)) {}
    Result<void> journal(const QJsonObject &line);

    AppendLog m_log;
    OperationRecord m_record;
};

} // namespace tmc
