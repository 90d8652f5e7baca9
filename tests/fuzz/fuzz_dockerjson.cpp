// Answers of the Docker Engine as values: identifiers, ports and amounts are in range whatever the answer says.
#include "core/adapters/docker/apiversion.h"
#include "core/adapters/docker/dockerjson.h"
#include "core/support/json.h"
#include "fuzz/fuzzinput.h"

#include <algorithm>

using namespace tmc;

namespace {

bool isId(const QString &text)
{
    return text.size() == 64
           && std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

bool isSortedSet(const QStringList &names)
{
    return std::adjacent_find(names.begin(), names.end(), [](const QString &a, const QString &b) { return a >= b; }) == names.end();
}

void checkContainer(const ContainerFacts &facts)
{
    fuzz::promise(isId(facts.id.value()), "a container has an id of 64 hexadecimal digits");
    fuzz::promise(!facts.state.isEmpty(), "a container has a state");
    fuzz::promise(facts.memoryLimit.value >= 0 && facts.memoryLimit.value <= qint64(1) << 43, "memory can be added up");
    fuzz::promise(std::all_of(facts.hostPorts.begin(), facts.hostPorts.end(), [](int port) { return port > 0 && port < 65536; }),
                  "a port is a port");
    fuzz::promise(std::is_sorted(facts.hostPorts.begin(), facts.hostPorts.end()), "ports are sorted");
    fuzz::promise(QStringList(facts.virtualHosts).removeDuplicates() == 0, "a host is listed once");
    fuzz::promise(!facts.virtualHosts.contains(QString()), "a host has a name");
    fuzz::promise(!facts.createdAt.isValid() || facts.createdAt.timeSpec() == Qt::UTC, "times are in UTC");
    ContainerFacts kept = facts;
    kept.startedAt = {}; // not kept in files
    fuzz::promise(containerFactsFromJson(containerFactsToJson(kept)) == kept, "a container survives the cache");
}

void checkLists(const QByteArray &reply)
{
    if (const auto images = dockerjson::imagesFromList(reply))
        fuzz::promise(isSortedSet(*images), "images are sorted, each once");
    if (const auto networks = dockerjson::networksFromList(reply))
        fuzz::promise(isSortedSet(*networks) && !networks->contains(QString()), "networks are sorted, each once, with names");
}

void checkEngine(const QByteArray &reply)
{
    if (const auto facts = dockerjson::engineFromInfo(reply))
        fuzz::promise(facts->memoryTotal.value >= 0 && facts->cpus >= 0 && !facts->engineVersion.isEmpty(), "an engine has amounts");
    if (const auto versions = dockerjson::versionsFromReply(reply)) {
        const auto chosen = negotiatedApiVersion(versions->newest, versions->oldest);
        fuzz::promise(!chosen || (*chosen >= oldestApiVersion && *chosen <= newestApiVersion),
                      "only a version that we speak is chosen");
    }
    if (const auto state = dockerjson::execStateFromReply(reply))
        fuzz::promise(!state->exitCode || (*state->exitCode >= -1 && *state->exitCode <= 255), "an exit code is one");
    if (const auto id = dockerjson::createdId(reply))
        fuzz::promise(isId(*id), "what was created has an id");
    fuzz::promise(dockerjson::errorMessage(reply).size() <= 1000, "a message is short");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const QByteArray reply = input.rest();
    if (const auto containers = dockerjson::containersFromList(reply))
        std::for_each(containers->begin(), containers->end(), checkContainer);
    if (const auto exposures = dockerjson::exposuresFromList(reply))
        for (const ContainerExposure &exposure : *exposures) {
            fuzz::promise(!exposure.container.isEmpty(), "what is open to others has a name");
            for (const PublishedPort &port : exposure.ports)
                fuzz::promise(port.outside > 0 && port.outside <= 65535, "a published port is one");
        }
    if (const auto container = dockerjson::containerFromInspect(reply)) {
        checkContainer(*container);
        fuzz::promise(!container->name.isEmpty(), "a container that was inspected has a name");
    }
    checkLists(reply);
    checkEngine(reply);
    return 0;
}
