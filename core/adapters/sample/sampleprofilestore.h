#pragma once

#include "core/ports/profilestore.h"

namespace tmc {

/// The operator's servers and, beside them, the bundled sample: it can always be found by its name, is listed from the moment that it is
/// saved (opened) until it is removed (closed) or the program ends, and never reaches the store behind. Thread: any one at a time.
class SampleProfileStore final : public ProfileStore {
public:
    /// `real` outlives this one.
    explicit SampleProfileStore(ProfileStore &real);

    Result<std::vector<ServerProfile>> list() const override;
    Result<ServerProfile> find(const QString &name) const override;
    Result<void> save(const ServerProfile &profile) override;
    Result<void> remove(const QString &name) override;

private:
    ProfileStore &m_real;
    bool m_isOpen = false;
};

} // namespace tmc
