#pragma once

#include "core/adapters/local/localpaths.h"
#include "core/domain/masking.h"

namespace tmc {

/// The rules for masking in `masking.json` of the configuration directory, one in a line, for people to edit.
class MaskRulesFile final {
public:
    explicit MaskRulesFile(const LocalPaths &paths);

    /// Makes the file with the default rules when there is none. Fails with ConfigurationInvalid for a file that is not understood, and with LocalFile.
    Result<std::vector<MaskRule>> readOrMake();
    const QString &path() const { return m_path; }

private:
    QString m_path;
};

} // namespace tmc
