#include "core/adapters/docker/dockerjson.h"

#include "core/adapters/docker/containerjson.h"
#include "core/support/json.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::dockerjson {
namespace {

constexpr qsizetype messageLimit = 1000;

tl::unexpected<Error> unexpectedReply(const QString &detail)
{
    return fail({.code = ErrorCode::DockerProtocol, .detail = detail, .source = ErrorSource::Docker});
}

Result<QJsonObject> objectOf(const QByteArray &reply)
{
    Result<QJsonObject> object = parseJsonObject(reply);
    if (!object)
        return unexpectedReply(object.error().detail);
    return object;
}

Result<QJsonArray> arrayOf(const QByteArray &reply)
{
    Result<QJsonArray> array = parseJsonArray(reply);
    if (!array)
        return unexpectedReply(array.error().detail);
    return array;
}

Result<QString> textOf(const QJsonObject &object, const QString &key)
{
    const QString text = object.value(key).toString();
    if (text.isEmpty())
        return unexpectedReply(u"the reply has no "_s + key);
    return text;
}

void sortWithoutRepetitions(QStringList &names)
{
    names.sort();
    names.removeDuplicates();
}

} // namespace

Result<std::vector<ContainerFacts>> containersFromList(const QByteArray &reply)
{
    TM_TRY(const QJsonArray entries, arrayOf(reply));
    std::vector<ContainerFacts> containers;
    containers.reserve(static_cast<std::size_t>(entries.size()));
    for (const QJsonValue &entry : entries) {
        TM_TRY(ContainerFacts facts, containerFromListEntry(entry.toObject()));
        containers.push_back(std::move(facts));
    }
    return containers;
}

Result<std::vector<ContainerExposure>> exposuresFromList(const QByteArray &reply)
{
    TM_TRY(const QJsonArray entries, arrayOf(reply));
    std::vector<ContainerExposure> exposures;
    for (const QJsonValue &entry : entries) {
        TM_TRY(ContainerExposure exposure, exposureFromListEntry(entry.toObject()));
        exposures.push_back(std::move(exposure));
    }
    std::ranges::sort(exposures, {}, &ContainerExposure::container);
    return exposures;
}

Result<ContainerFacts> containerFromInspect(const QByteArray &reply)
{
    TM_TRY(const QJsonObject object, objectOf(reply));
    return containerFromInspectObject(object);
}

Result<ContainerConfiguration> configurationFromInspect(const QByteArray &reply)
{
    TM_TRY(const QJsonObject object, objectOf(reply));
    return configurationFromInspectObject(object);
}

QString failureOfPull(const QByteArray &reply)
{
    for (const QByteArray &line : reply.split('\n')) {
        const Result<QJsonObject> object = parseJsonObject(line.trimmed());
        if (object && object->contains(u"error"_s))
            return object->value(u"error"_s).toString().left(messageLimit);
    }
    return {};
}

Result<QStringList> imagesFromList(const QByteArray &reply)
{
    TM_TRY(const QJsonArray entries, arrayOf(reply));
    QStringList names;
    for (const QJsonValue &entry : entries) {
        if (!entry.isObject())
            return unexpectedReply(u"an image that is not an object"_s);
        for (const QString &name : stringsFromJson(entry.toObject().value(u"RepoTags"_s))) {
            // How older engines write "no name".
            if (!name.isEmpty() && name != "<none>:<none>"_L1)
                names.append(name);
        }
    }
    sortWithoutRepetitions(names);
    return names;
}

Result<QStringList> networksFromList(const QByteArray &reply)
{
    TM_TRY(const QJsonArray entries, arrayOf(reply));
    QStringList names;
    for (const QJsonValue &entry : entries) {
        TM_TRY(const QString name, textOf(entry.toObject(), u"Name"_s));
        names.append(name);
    }
    sortWithoutRepetitions(names);
    return names;
}

Result<QString> networkNameFromInspect(const QByteArray &reply)
{
    TM_TRY(const QJsonObject object, objectOf(reply));
    return textOf(object, u"Name"_s);
}

Result<DockerFacts> engineFromInfo(const QByteArray &reply)
{
    TM_TRY(const QJsonObject object, objectOf(reply));
    DockerFacts facts;
    TM_TRY(facts.engineVersion, textOf(object, u"ServerVersion"_s));
    facts.memoryTotal = {std::max<qint64>(0, object.value(u"MemTotal"_s).toInteger()) / (1024 * 1024)};
    facts.cpus = std::max(0, object.value(u"NCPU"_s).toInt());
    return facts;
}

Result<EngineVersions> versionsFromReply(const QByteArray &reply)
{
    TM_TRY(const QJsonObject object, objectOf(reply));
    TM_TRY(QString newest, textOf(object, u"ApiVersion"_s));
    return EngineVersions{std::move(newest), object.value(u"MinAPIVersion"_s).toString()};
}

Result<std::vector<ContainerProcess>> processesFromTop(const QByteArray &reply)
{
    TM_TRY(const QJsonObject object, objectOf(reply));
    const QJsonArray titles = object.value(u"Titles"_s).toArray();
    qsizetype pidColumn = 0;
    while (pidColumn < titles.size() && titles.at(pidColumn).toString() != "PID"_L1)
        ++pidColumn;
    if (pidColumn == titles.size())
        return unexpectedReply(u"the list of processes has no column PID"_s);
    std::vector<ContainerProcess> processes;
    for (const QJsonValue &entry : object.value(u"Processes"_s).toArray()) {
        const QJsonArray cells = entry.toArray();
        bool isNumber = false;
        const qint64 pid = cells.at(pidColumn).toString().toLongLong(&isNumber);
        if (!isNumber || cells.size() != titles.size())
            return unexpectedReply(u"a process of the list has no number"_s);
        processes.push_back({.pid = pid, .command = cells.last().toString()});
    }
    return processes;
}

Result<ExecState> execStateFromReply(const QByteArray &reply)
{
    TM_TRY(const QJsonObject object, objectOf(reply));
    const QJsonValue running = object.value(u"Running"_s);
    if (!running.isBool())
        return unexpectedReply(u"the reply does not say whether the command runs"_s);
    ExecState state{.running = running.toBool(), .exitCode = {}};
    const QJsonValue code = object.value(u"ExitCode"_s);
    if (code.isDouble() && code.toInteger(-1) == code.toInteger(-2))
        state.exitCode = static_cast<int>(std::clamp<qint64>(code.toInteger(), -1, 255));
    return state;
}

Result<LogState> logStateFromInspect(const QByteArray &reply)
{
    TM_TRY(const QJsonObject object, objectOf(reply));
    TM_TRY(const QString id, createdId(reply));
    const QJsonObject state = object.value(u"State"_s).toObject();
    return LogState{.id = id,
                    .startedAt = state.value(u"StartedAt"_s).toString(),
                    .isRunning = state.value(u"Running"_s).toBool(),
                    .hasTerminal = object.value(u"Config"_s).toObject().value(u"Tty"_s).toBool()};
}

Result<QString> createdId(const QByteArray &reply)
{
    static const QRegularExpression pattern(u"\\A[0-9a-f]{64}\\z"_s);
    TM_TRY(const QJsonObject object, objectOf(reply));
    TM_TRY(const QString id, textOf(object, u"Id"_s));
    if (!pattern.match(id).hasMatch())
        return unexpectedReply(u"the id of what was created is not one"_s);
    return id;
}

QString errorMessage(const QByteArray &reply)
{
    const Result<QJsonObject> object = parseJsonObject(reply, 1024 * 1024);
    const QString message = object ? object->value(u"message"_s).toString() : QString();
    return message.isEmpty() ? QString::fromUtf8(reply.first(std::min(reply.size(), messageLimit))).left(messageLimit)
                             : message.left(messageLimit);
}

QString healthFromStatus(const QString &status)
{
    if (status.endsWith("(healthy)"_L1))
        return u"healthy"_s;
    if (status.endsWith("(unhealthy)"_L1))
        return u"unhealthy"_s;
    return status.endsWith("(health: starting)"_L1) ? u"starting"_s : QString();
}

QStringList hostsFromText(const QString &text)
{
    QStringList hosts;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString host = part.trimmed();
        if (!host.isEmpty() && !hosts.contains(host))
            hosts.append(host);
    }
    return hosts;
}

} // namespace tmc::dockerjson
