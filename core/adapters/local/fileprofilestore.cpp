#include "core/adapters/local/fileprofilestore.h"

#include "core/support/atomicfile.h"
#include "core/adapters/local/filelock.h"
#include "core/support/json.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int format = 1;

tl::unexpected<Error> invalid(const QString &path, const QString &detail)
{
    return fail(ErrorCode::ConfigurationInvalid, {path}, detail);
}

/// Values of `fresh` over those of `old`, member by member, so that unknown members of `old` stay.
QJsonObject merged(QJsonObject old, const QJsonObject &fresh)
{
    for (auto member = fresh.begin(); member != fresh.end(); ++member) {
        const QJsonValue before = old.value(member.key());
        const bool both = before.isObject() && member.value().isObject();
        old.insert(member.key(), both ? QJsonValue(merged(before.toObject(), member.value().toObject())) : member.value());
    }
    return old;
}

Result<ServerProfile> checkedProfile(const QJsonValue &entry, const QString &path)
{
    const QJsonObject json = entry.toObject();
    ServerProfile profile = serverProfileFromJson(json);
    // serverProfileFromJson is lenient; a production server that is mistaken for a QA server is not a small matter.
    const bool isKnownEnvironment = environmentName(profile.environment) == json.value(u"environment"_s).toString();
    const QString target = json.value(u"postgres"_s).toObject().value(u"target"_s).toString();
    const auto valid = checkServerProfile(profile);
    if (!entry.isObject() || !isKnownEnvironment || !parsePostgresTarget(target) || !valid) {
        const QString reason = valid ? u"environment or PostgreSQL target"_s : valid.error().args.join(u": "_s);
        return invalid(path, u"server \"%1\": %2"_s.arg(profile.name, reason));
    }
    return profile;
}

qsizetype indexOf(const QJsonArray &servers, const QString &name)
{
    const auto found = std::find_if(servers.begin(), servers.end(), [&name](const QJsonValue &server) {
        return server.toObject().value(u"name"_s).toString() == name;
    });
    return found == servers.end() ? -1 : found - servers.begin();
}

QString thisProcess()
{
    return u"process %1"_s.arg(QCoreApplication::applicationPid());
}

} // namespace

FileProfileStore::FileProfileStore(const LocalPaths &paths) : m_path(paths.config() + u"/servers.json"_s)
{
}

Result<QJsonObject> FileProfileStore::readDocument() const
{
    const auto bytes = atomicfile::read(m_path);
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return QJsonObject{{u"format"_s, format}, {u"servers"_s, QJsonArray{}}};
    if (!bytes)
        return fail(bytes.error());
    const auto document = parseJsonObject(*bytes);
    if (!document)
        return invalid(m_path, document.error().detail);
    const int found = document->value(u"format"_s).toInt();
    if (found != format)
        return invalid(m_path, u"format %1 instead of %2"_s.arg(found).arg(format));
    if (!document->value(u"servers"_s).isArray())
        return invalid(m_path, u"there is no list of servers"_s);
    return *document;
}

Result<void> FileProfileStore::writeDocument(const QJsonObject &document) const
{
    return atomicfile::write(m_path, QJsonDocument(document).toJson(QJsonDocument::Indented));
}

Result<std::vector<ServerProfile>> FileProfileStore::list() const
{
    TM_TRY(const QJsonObject document, readDocument());
    std::vector<ServerProfile> profiles;
    for (const QJsonValue &entry : document.value(u"servers"_s).toArray()) {
        TM_TRY(ServerProfile profile, checkedProfile(entry, m_path));
        const auto isSame = [&profile](const ServerProfile &other) { return other.name == profile.name; };
        if (std::any_of(profiles.begin(), profiles.end(), isSame))
            return invalid(m_path, u"server \"%1\" is listed twice"_s.arg(profile.name));
        profiles.push_back(std::move(profile));
    }
    return profiles;
}

Result<ServerProfile> FileProfileStore::find(const QString &name) const
{
    TM_TRY(const std::vector<ServerProfile> profiles, list());
    for (const ServerProfile &profile : profiles) {
        if (profile.name == name)
            return profile;
    }
    return fail(ErrorCode::NotFound, {u"server"_s, name});
}

Result<void> FileProfileStore::save(const ServerProfile &profile)
{
    TM_CHECK(checkServerProfile(profile));
    TM_TRY(const FileLock lock, FileLock::tryAcquire(m_path + u".lock"_s, thisProcess()));
    TM_CHECK(list());
    TM_TRY(QJsonObject document, readDocument());
    QJsonArray servers = document.value(u"servers"_s).toArray();
    const qsizetype index = indexOf(servers, profile.name);
    const QJsonObject json = serverProfileToJson(profile);
    if (index < 0)
        servers.append(json);
    else
        servers.replace(index, merged(servers.at(index).toObject(), json));
    document.insert(u"servers"_s, servers);
    return writeDocument(document);
}

Result<void> FileProfileStore::remove(const QString &name)
{
    TM_TRY(const FileLock lock, FileLock::tryAcquire(m_path + u".lock"_s, thisProcess()));
    TM_CHECK(list());
    TM_TRY(QJsonObject document, readDocument());
    QJsonArray servers = document.value(u"servers"_s).toArray();
    const qsizetype index = indexOf(servers, name);
    if (index < 0)
        return fail(ErrorCode::NotFound, {u"server"_s, name});
    servers.removeAt(index);
    document.insert(u"servers"_s, servers);
    return writeDocument(document);
}

} // namespace tmc
