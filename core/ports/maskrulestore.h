#pragma once

#include "core/domain/masking.h"

#include <memory>

namespace tmc {

/// Where the rules for masking are kept on this computer, for people to edit. Calls block; any one thread at a time.
class MaskRuleStore {
public:
    virtual ~MaskRuleStore() = default;

    /// Makes them with the default rules when there are none. Fails with ConfigurationInvalid for rules that are not understood, and with LocalFile.
    virtual Result<std::vector<MaskRule>> readOrMake() = 0;
    /// The file that people edit.
    virtual QString path() const = 0;
};

/// What makes adapters may make this one as well; ask it with a dynamic_cast. The rules are the same for every server. Thread: any.
class MaskRuleSource {
public:
    virtual ~MaskRuleSource() = default;
    virtual std::unique_ptr<MaskRuleStore> maskRules() const = 0;
};

} // namespace tmc
