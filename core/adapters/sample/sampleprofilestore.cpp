#include "core/adapters/sample/sampleprofilestore.h"

#include "core/domain/sampleserver.h"

namespace tmc {

SampleProfileStore::SampleProfileStore(ProfileStore &real) : m_real(real)
{
}

Result<std::vector<ServerProfile>> SampleProfileStore::list() const
{
    TM_TRY(std::vector<ServerProfile> profiles, m_real.list());
    if (m_isOpen)
        profiles.push_back(sampleServerProfile());
    return profiles;
}

Result<ServerProfile> SampleProfileStore::find(const QString &name) const
{
    return name == sampleServerName ? sampleServerProfile() : m_real.find(name);
}

Result<void> SampleProfileStore::save(const ServerProfile &profile)
{
    if (!isSample(profile))
        return m_real.save(profile);
    m_isOpen = true;
    return {};
}

Result<void> SampleProfileStore::remove(const QString &name)
{
    if (name != sampleServerName)
        return m_real.remove(name);
    m_isOpen = false;
    return {};
}

} // namespace tmc
