#include "core/adapters/local/operationfile.h"

#include "core/support/json.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

StepRecord *findStep(OperationRecord &record, int sequence)
{
    const auto found = std::find_if(record.steps.begin(), record.steps.end(),
                                    [sequence](const StepRecord &step) { return step.sequence == sequence; });
    return found == record.steps.end() ? nullptr : &*found;
}

bool isFinal(OperationState state)
{
    return state == OperationState::Done || state == OperationState::RolledBack;
}

/// Unknown names mean damage or a newer version; the domain's lenient readers would quietly turn them into something else.
bool applyStep(OperationRecord &record, const QJsonObject &line)
{
    StepRecord *step = findStep(record, line.value(u"sequence"_s).toInt(-1));
    const QString state = line.value(u"state"_s).toString();
    if (step == nullptr || stepStateName(stepStateFromName(state)) != state)
        return false;
    step->state = stepStateFromName(state);
    step->attempt = line.value(u"attempt"_s).toInt();
    step->result = line.value(u"result"_s).toObject();
    step->changedAt = timeFromJson(line.value(u"at"_s));
    return true;
}

bool applyState(OperationRecord &record, const QJsonObject &line)
{
    const QString state = line.value(u"state"_s).toString();
    if (operationStateName(operationStateFromName(state)) != state)
        return false;
    record.state = operationStateFromName(state);
    record.error.reset();
    if (line.value(u"error"_s).isObject())
        record.error = errorFromJson(line.value(u"error"_s).toObject());
    record.finishedAt = isFinal(record.state) ? timeFromJson(line.value(u"at"_s)) : QDateTime();
    return true;
}

bool applyLine(OperationRecord &record, const QJsonObject &line)
{
    const QString kind = line.value(u"kind"_s).toString();
    if (kind == u"step"_s)
        return applyStep(record, line);
    if (kind == u"state"_s)
        return applyState(record, line);
    return kind == u"take-over"_s;
}

} // namespace

Result<QString> operationFileName(const OperationId &operation)
{
    static const QRegularExpression allowed(uR"(\A[A-Za-z0-9-]{1,64}\z)"_s);
    if (!allowed.match(operation.value()).hasMatch())
        return fail(ErrorCode::InvalidInput, {u"operation"_s, operation.value()});
    return operation.value() + u".jsonl"_s;
}

Result<OperationRecord> OperationFile::read(const QString &path)
{
    const QString id = QFileInfo(path).completeBaseName();
    const auto lines = AppendLog::read(path);
    if (!lines && lines.error().code != ErrorCode::NotFound)
        return fail(lines.error());
    if (!lines || lines->empty())
        return fail(ErrorCode::NotFound, {u"operation"_s, id});
    const auto damaged = [&path](std::size_t number) {
        return fail(ErrorCode::ConfigurationInvalid, {path}, u"line %1 is not understood"_s.arg(number));
    };
    const QJsonObject &first = lines->front();
    OperationRecord record = operationFromJson(first.value(u"operation"_s).toObject());
    if (first.value(u"kind"_s).toString() != u"begin"_s || record.id.value() != id)
        return damaged(1);
    for (std::size_t i = 1; i < lines->size(); ++i) {
        if (!applyLine(record, lines->at(i)))
            return damaged(i + 1);
    }
    return record;
}

Result<OperationFile> OperationFile::create(const QString &path, const OperationRecord &operation)
{
    TM_TRY(AppendLog log, AppendLog::create(path));
    OperationFile file(std::move(log), operation);
    TM_CHECK(file.journal(
        {{u"kind"_s, u"begin"_s}, {u"at"_s, timeToJson(operation.createdAt)}, {u"operation"_s, operationToJson(operation)}}));
    return file;
}

Result<OperationFile> OperationFile::open(const QString &path, const QString &who, const QDateTime &now)
{
    TM_TRY(OperationRecord record, read(path));
    TM_TRY(AppendLog log, AppendLog::open(path));
    OperationFile file(std::move(log), std::move(record));
    TM_CHECK(file.journal({{u"kind"_s, u"take-over"_s}, {u"at"_s, timeToJson(now)}, {u"who"_s, who}}));
    return file;
}

Result<void> OperationFile::setStep(int sequence, StepState state, const std::optional<QJsonObject> &result, const QDateTime &now)
{
    StepRecord *step = findStep(m_record, sequence);
    if (step == nullptr)
        return fail(ErrorCode::NotFound, {u"step"_s, QString::number(sequence)});
    const bool isAttempt = state == StepState::Intent || state == StepState::CompensationIntent;
    return journal({{u"kind"_s, u"step"_s},
                    {u"at"_s, timeToJson(now)},
                    {u"sequence"_s, sequence},
                    {u"state"_s, stepStateName(state)},
                    {u"attempt"_s, step->attempt + (isAttempt ? 1 : 0)},
                    {u"result"_s, result.value_or(step->result)}});
}

Result<void> OperationFile::setState(OperationState state, const std::optional<Error> &error, const QDateTime &now)
{
    return journal({{u"kind"_s, u"state"_s},
                    {u"at"_s, timeToJson(now)},
                    {u"state"_s, operationStateName(state)},
                    {u"error"_s, error ? QJsonValue(errorToJson(*error)) : QJsonValue(QJsonValue::Null)}});
}

Result<void> OperationFile::journal(const QJsonObject &line)
{
    TM_CHECK(m_log.append(line));
    // The same code that reads a journal changes the record in memory, so the two cannot differ.
    applyLine(m_record, line);
    return {};
}

} // namespace tmc
