#pragma once

#include "core/ports/secretstore.h"

namespace tmc {

/// The bundled sample needs no password; every other server's comes from the given store.
class SampleSecretStore final : public SecretStore {
public:
    /// `real` outlives this one.
    explicit SampleSecretStore(SecretStore &real);

    Result<Secret> databasePassword(const ServerProfile &profile) override;
    Result<void> storeDatabasePassword(const ServerProfile &profile, const Secret &password) override;

private:
    SecretStore &m_real;
};

} // namespace tmc
