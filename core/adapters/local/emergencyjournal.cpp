#include "core/adapters/local/emergencyjournal.h"

#include "core/adapters/local/appendlog.h"
#include "core/adapters/local/atomicfile.h"
#include "core/adapters/local/operationfile.h"
#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

Result<AppendLog> createdOrOpened(const QString &path)
{
    auto created = AppendLog::create(path);
    if (!created && created.error().code == ErrorCode::AlreadyExists)
        return AppendLog::open(path);
    return created;
}

} // namespace

EmergencyJournal::EmergencyJournal(const LocalPaths &paths) : m_directory(paths.data() + u"/emergency"_s)
{
}

Result<QString> EmergencyJournal::pathOf(const OperationId &operation) const
{
    TM_TRY(const QString name, operationFileName(operation));
    return m_directory + u'/' + name;
}

Result<void> EmergencyJournal::append(const OperationId &operation, int sequence, const QJsonObject &outcome)
{
    TM_TRY(const QString path, pathOf(operation));
    TM_CHECK(ensurePrivateDirectory(m_directory));
    TM_TRY(AppendLog log, createdOrOpened(path));
    return log.append({{u"sequence"_s, sequence}, {u"at"_s, timeToJson(QDateTime::currentDateTimeUtc())}, {u"outcome"_s, outcome}});
}

Result<std::vector<EmergencyEntry>> EmergencyJournal::entries(const OperationId &operation) const
{
    TM_TRY(const QString path, pathOf(operation));
    const auto lines = AppendLog::read(path);
    if (!lines && lines.error().code == ErrorCode::NotFound)
        return std::vector<EmergencyEntry>{};
    if (!lines)
        return fail(lines.error());
    std::vector<EmergencyEntry> entries;
    for (const QJsonObject &line : *lines) {
        entries.push_back({.sequence = line.value(u"sequence"_s).toInt(),
                           .at = timeFromJson(line.value(u"at"_s)),
                           .outcome = line.value(u"outcome"_s).toObject()});
    }
    return entries;
}

Result<void> EmergencyJournal::clear(const OperationId &operation)
{
    TM_TRY(const QString path, pathOf(operation));
    return atomicfile::remove(path);
}

} // namespace tmc
