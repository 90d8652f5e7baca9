#include "core/adapters/sample/sampleoperationstore.h"

namespace tmc {

Result<std::unique_ptr<OperationSession>> SampleOperationStore::begin(const OperationRecord &)
{
    return fail(Error{.code = ErrorCode::SampleData, .source = ErrorSource::Engine});
}

Result<std::unique_ptr<OperationSession>> SampleOperationStore::takeOver(const OperationId &)
{
    return fail(Error{.code = ErrorCode::SampleData, .source = ErrorSource::Engine});
}

} // namespace tmc
