#include "core/adapters/local/fileactivitycache.h"

#include "core/support/atomicfile.h"
#include "core/support/fingerprint.h"
#include "core/support/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

const QString format = u"tenant-master-activity 1"_s;
constexpr std::size_t keptEntries = 2000;

} // namespace

FileActivityCache::FileActivityCache(const LocalPaths &paths) : m_directory(paths.cache())
{
}

QString FileActivityCache::pathOf(const QString &serverName) const
{
    return u"%1/%2.activity.json"_s.arg(m_directory, fingerprintOfText(serverName).left(32));
}

Result<ActivityRead> FileActivityCache::load(const QString &serverName) const
{
    const QString path = pathOf(serverName);
    const auto file = atomicfile::read(path);
    if (!file && file.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, {u"activity"_s, serverName});
    if (!file)
        return fail(file.error());
    const auto json = parseJsonObject(*file);
    if (!json || json->value("format"_L1) != format || json->value("server"_L1) != serverName)
        return fail(ErrorCode::ConfigurationInvalid, {path}, json ? QString() : json.error().detail);
    return ActivityRead{.entries = arrayFromJson<ActivityEntry>(json->value("entries"_L1), activityFromJson),
                        .readAt = timeFromJson(json->value("readAt"_L1))};
}

Result<void> FileActivityCache::store(const QString &serverName, const ActivityRead &read)
{
    if (serverName.isEmpty())
        return fail(ErrorCode::InvalidInput, {u"serverName"_s, QString()});
    std::vector<ActivityEntry> kept = read.entries;
    kept.resize(std::min(kept.size(), keptEntries));
    const QJsonObject json{{u"format"_s, format},
                           {u"server"_s, serverName},
                           {u"readAt"_s, timeToJson(read.readAt)},
                           {u"entries"_s, arrayToJson(kept, activityToJson)}};
    return atomicfile::write(pathOf(serverName), toCompactJson(json));
}

Result<void> FileActivityCache::remove(const QString &serverName)
{
    return atomicfile::remove(pathOf(serverName));
}

} // namespace tmc
