// Answers of the registry, whoever filled it: values that survive the cache, and an operation whose states are known ones.
#include "core/adapters/postgres/pgerror.h"
#include "core/adapters/postgres/registryqueries.h"
#include "core/support/json.h"
#include "fuzz/fuzzinput.h"

using namespace tmc;

namespace {

SystemSnapshot throughText(const SystemSnapshot &snapshot)
{
    const auto read = parseJsonObject(toCompactJson(snapshotToJson(snapshot))).and_then(snapshotFromJson);
    fuzz::promise(read.has_value(), "what we write can be read");
    return *read;
}

void checkOperation(const OperationRecord &operation)
{
    fuzz::promise(operationStateFromName(operationStateName(operation.state)) == operation.state, "a state has a name");
    fuzz::promise(operationKindFromName(operationKindName(operation.kind)) == operation.kind, "a kind has a name");
    fuzz::promise(!operation.isInterrupted() || operation.isOpen(), "only an open operation is interrupted");
    for (const StepRecord &step : operation.steps)
        fuzz::promise(stepStateFromName(stepStateName(step.state)) == step.state, "the state of a step has a name");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray answer = fuzz::Input(data, size).rest();
    if (const auto operation = operationFromAnswer(answer))
        checkOperation(*operation);
    if (auto facts = registryFromAnswer(answer)) {
        for (const OperationRecord &operation : facts->operations)
            checkOperation(operation);
        const SystemSnapshot first = throughText({.registry = {.value = std::move(*facts)}});
        fuzz::promise(throughText(first) == first, "registry facts survive the cache");
    }
    const QString text = QString::fromUtf8(answer);
    const Error error = sqlError(text.left(5), text.mid(5));
    fuzz::promise(error.source == ErrorSource::Postgres, "an SQLSTATE, whatever it is, is an error of PostgreSQL");
    violates(error, QStringLiteral("workspaces_slug_key"));
    return 0;
}
