#include "core/adapters/sample/sampleactivitycache.h"

#include "core/domain/sampleserver.h"

using namespace Qt::StringLiterals;

namespace tmc {

SampleActivityCache::SampleActivityCache(ActivityCache &real) : m_real(real)
{
}

Result<ActivityRead> SampleActivityCache::load(const QString &serverName) const
{
    if (serverName == sampleServerName)
        return fail(ErrorCode::NotFound, {u"activity"_s, serverName});
    return m_real.load(serverName);
}

Result<void> SampleActivityCache::store(const QString &serverName, const ActivityRead &read)
{
    if (serverName == sampleServerName)
        return {};
    return m_real.store(serverName, read);
}

Result<void> SampleActivityCache::remove(const QString &serverName)
{
    if (serverName == sampleServerName)
        return {};
    return m_real.remove(serverName);
}

} // namespace tmc
