#include "core/adapters/sample/sampleworld.h"

#include "core/domain/sampleserver.h"
#include "core/support/json.h"

#include <QCryptographicHash>
#include <QFile>

// Must be outside of every namespace: the macro declares a global function.
static void initSampleResource()
{
    Q_INIT_RESOURCE(sample);
}

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

const QString place = u"sample:"_s;

/// Every string of the document that is a time, moved by so many seconds.
QJsonValue moved(const QJsonValue &value, qint64 seconds)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto field = object.begin(); field != object.end(); ++field)
            field.value() = moved(field.value(), seconds);
        return object;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (auto &&item : array)
            item = moved(item, seconds);
        return array;
    }
    const QString text = value.toString();
    const bool isTime = text.size() == 24 && text.at(10) == u'T' && text.at(23) == u'Z';
    return isTime ? timeToJson(timeFromJson(value).addSecs(seconds)) : value;
}

/// The first row whose hash is not that of the row before and of its own contents.
std::optional<qint64> firstTampered(const QJsonArray &activity)
{
    QByteArray previous;
    for (const QJsonValue &value : activity) {
        QJsonObject row = value.toObject();
        const QString hash = row.take("hash"_L1).toString();
        const QByteArray expected = QCryptographicHash::hash(previous + toCompactJson(row), QCryptographicHash::Sha256).toHex();
        if (hash != QLatin1StringView(expected))
            return row.value("sequence"_L1).toInteger();
        previous = expected;
    }
    return {};
}

Result<SampleWorld::Content> readContent(const QDateTime &now)
{
    initSampleResource();
    QFile file(u":/tenant-master/sample/sample.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, {}, file.errorString());
    TM_TRY(const QJsonObject json, parseJsonObject(file.readAll()));
    const qint64 shift = timeFromJson(json.value("madeAt"_L1)).secsTo(now);
    const QJsonObject shifted = moved(json, shift).toObject();
    TM_TRY(SystemSnapshot snapshot, snapshotFromJson(shifted.value("snapshot"_L1).toObject()));
    snapshot.serverName = sampleServerName;
    std::map<WorkspaceId, WorkspaceRecord> records;
    const QJsonObject people = shifted.value("records"_L1).toObject();
    for (auto record = people.begin(); record != people.end(); ++record)
        records.emplace(WorkspaceId(record.key()), workspaceRecordFromJson(record.value().toObject()));
    return SampleWorld::Content{.snapshot = std::move(snapshot),
                                .operations = arrayFromJson<OperationRecord>(shifted.value("operations"_L1), operationFromJson),
                                .records = std::move(records),
                                .activity = arrayFromJson<ActivityEntry>(shifted.value("activity"_L1), activityFromJson),
                                .firstTampered = firstTampered(json.value("activity"_L1).toArray())};
}

} // namespace

Result<SampleWorld::Content> SampleWorld::content(const QDateTime &now) const
{
    const std::lock_guard lock(m_mutex);
    if (!m_content) {
        TM_TRY(m_content, readContent(now));
    }
    return *m_content;
}

LinkEndpoints SampleWorld::endpoints()
{
    return {.dockerSocket = place + u"docker"_s,
            .proxySocket = place + u"proxy"_s,
            .controlSocket = place + u"control"_s,
            .postgresDirectory = place + u"postgres"_s};
}

bool SampleWorld::isSamplePlace(const QString &socketOrDirectory)
{
    return socketOrDirectory.startsWith(place);
}

} // namespace tmc
