#pragma once

#include "core/ports/operationstore.h"

namespace tmc {

/// The journal of the bundled sample: no operation begins or goes on, SampleData says why.
class SampleOperationStore final : public OperationStore {
public:
    Result<std::unique_ptr<OperationSession>> begin(const OperationRecord &operation) override;
    Result<std::unique_ptr<OperationSession>> takeOver(const OperationId &id) override;
};

} // namespace tmc
