#pragma once

#include "core/adapters/local/localpaths.h"
#include "core/ports/maskrulestore.h"

namespace tmc {

/// The rules for masking in `masking.json` of the configuration directory, one in a line, for people to edit.
class MaskRulesFile final : public MaskRuleStore {
public:
    explicit MaskRulesFile(const LocalPaths &paths);

    Result<std::vector<MaskRule>> readOrMake() override;
    QString path() const override { return m_path; }

private:
    QString m_path;
};

} // namespace tmc
