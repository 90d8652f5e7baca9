#include "core/adapters/sample/sampleauditedactions.h"

namespace tmc {
namespace {

Error refusal()
{
    return {.code = ErrorCode::SampleData, .source = ErrorSource::Postgres};
}

} // namespace

Result<void> SampleAuditedActions::noteReveal(const QString &, const QString &)
{
    return fail(refusal());
}

Result<void> SampleAuditedActions::noteShell(const QString &)
{
    return fail(refusal());
}

Result<void> SampleAuditedActions::cancelQuery(qint64)
{
    return fail(refusal());
}

} // namespace tmc
