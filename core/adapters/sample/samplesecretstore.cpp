#include "core/adapters/sample/samplesecretstore.h"

#include "core/domain/sampleserver.h"

namespace tmc {

SampleSecretStore::SampleSecretStore(SecretStore &real) : m_real(real)
{
}

Result<Secret> SampleSecretStore::databasePassword(const ServerProfile &profile)
{
    return isSample(profile) ? Secret() : m_real.databasePassword(profile);
}

Result<void> SampleSecretStore::storeDatabasePassword(const ServerProfile &profile, const Secret &password)
{
    if (isSample(profile))
        return fail(ErrorCode::SampleData);
    return m_real.storeDatabasePassword(profile, password);
}

} // namespace tmc
