#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/ports/dockerengine.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

/// Replies of the Docker Engine API as values. Pure functions over bytes of another machine: whatever is missing or of the wrong type
/// and needed is DockerProtocol, the rest falls back to empty; unknown fields are ignored. Texts stay as they came (hostile).
/// Source: Docker Engine API v1.41 reference.
namespace tmc::dockerjson {

/// One entry of GET /containers/json. Host names come from the label com.tenantmaster.hosts, the memory limit from
/// com.tenantmaster.memory (megabytes): the list does not tell them.
Result<ContainerFacts> containerFromListEntry(const QJsonObject &entry);
Result<std::vector<ContainerFacts>> containersFromList(const QByteArray &reply);

/// GET /containers/json: what each container opens to the outside, sorted by name.
Result<std::vector<ContainerExposure>> exposuresFromList(const QByteArray &reply);

/// GET /containers/{id}/json. Host names come from VIRTUAL_HOST, or from the label when there is none.
Result<ContainerFacts> containerFromInspect(const QByteArray &reply);

/// The same reply with what a person who looks at the container wants to know. Values of the environment are secrets.
Result<ContainerConfiguration> configurationFromInspect(const QByteArray &reply);

/// POST /images/create answers with a stream of JSON objects; the words of the first one that tells of a failure, or empty.
QString failureOfPull(const QByteArray &reply);

/// GET /images/json: every name:tag, sorted.
Result<QStringList> imagesFromList(const QByteArray &reply);

/// GET /networks: every name, sorted.
Result<QStringList> networksFromList(const QByteArray &reply);

/// GET /networks/{name}: the name of the network that the engine found.
Result<QString> networkNameFromInspect(const QByteArray &reply);

/// GET /info: version, memory and number of processors; the rest of the facts is empty.
Result<DockerFacts> engineFromInfo(const QByteArray &reply);

struct EngineVersions {
    QString newest; ///< ApiVersion
    QString oldest; ///< MinAPIVersion, may be empty
};
Result<EngineVersions> versionsFromReply(const QByteArray &reply);

/// GET /containers/{id}/top. The columns are those of the server's `ps`; the last one is the command.
Result<std::vector<ContainerProcess>> processesFromTop(const QByteArray &reply);

struct ExecState {
    bool running = false;
    std::optional<int> exitCode;
};
/// GET /exec/{id}/json.
Result<ExecState> execStateFromReply(const QByteArray &reply);

/// What decides how the log of a container is read, and whether it is another run or another container than before.
struct LogState {
    QString id;
    QString startedAt; ///< as the engine writes it
    bool isRunning = false;
    bool hasTerminal = false;
};
/// GET /containers/{id}/json.
Result<LogState> logStateFromInspect(const QByteArray &reply);

/// "Id" of what has been created: 64 hexadecimal digits.
Result<QString> createdId(const QByteArray &reply);

/// "message" of an error reply, or the beginning of a reply that is not JSON; at most 1000 characters.
QString errorMessage(const QByteArray &reply);

/// healthy, unhealthy, starting or empty, out of "Up 2 minutes (healthy)".
QString healthFromStatus(const QString &status);

/// The host names of a comma-separated list, trimmed, without empty ones and repetitions.
QStringList hostsFromText(const QString &text);

/// True when host names and memory of a list entry are told by its labels, so that nothing has to be inspected.
bool tellsItsHosts(const ContainerFacts &facts);

} // namespace tmc::dockerjson
