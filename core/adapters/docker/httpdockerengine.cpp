#include "core/adapters/docker/httpdockerengine.h"

#include "core/adapters/docker/containerbody.h"
#include "core/adapters/docker/dockerexec.h"
#include "core/adapters/docker/dockerjson.h"
#include "core/adapters/docker/dockernames.h"
#include "core/adapters/docker/manygets.h"
#include "core/adapters/docker/proxydetection.h"

#include <QScopeGuard>

#include <algorithm>
#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr auto pingTime = 10s;
constexpr auto readTime = 60s;
constexpr auto changeTime = 60s; ///< more than a slow disk needs for a container's layer
constexpr auto archiveTime = 300s;
constexpr qsizetype archiveLimit = 64 * 1024 * 1024;

DockerSubject containerNamed(const QString &name)
{
    return {.kind = DockerSubject::Kind::Container, .name = name};
}

DockerSubject networkNamed(const QString &name, DockerSubject::Kind kind = DockerSubject::Kind::Network)
{
    return {.kind = kind, .name = name};
}

DockerSubject pathNamed(const QString &path, const QString &container)
{
    return {.kind = DockerSubject::Kind::Path, .name = path, .container = container};
}

std::vector<int> merged(std::vector<int> ports, const std::vector<int> &more)
{
    ports.insert(ports.end(), more.begin(), more.end());
    std::sort(ports.begin(), ports.end());
    ports.erase(std::unique(ports.begin(), ports.end()), ports.end());
    return ports;
}

} // namespace

Result<QByteArray> HttpDockerEngine::read(DockerApi &api, const QString &path, const DockerSubject &subject, const CallLimits &limits)
{
    TM_TRY(HttpReply reply, api.get(path, limits));
    if (reply.status != 200)
        return fail(dockerError(reply, subject, true));
    return std::move(reply.body);
}

Result<void> HttpDockerEngine::change(const dockercalls::Call &call, const QList<int> &accepted, const DockerSubject &subject,
                                      const CallLimits &limits)
{
    TM_TRY(const HttpReply reply, m_api.send(call, limits));
    if (!accepted.contains(reply.status))
        return fail(dockerError(reply, subject, false));
    return {};
}

Result<QString> HttpDockerEngine::ping(std::stop_token stop)
{
    const CallLimits limits(pingTime, std::move(stop), u"the Docker Engine's greeting"_s);
    return m_api.negotiate(limits);
}

Result<DockerFacts> HttpDockerEngine::readFacts(std::stop_token stop)
{
    const CallLimits limits(readTime, std::move(stop), u"the Docker Engine's lists"_s);
    TM_TRY(const QString version, m_api.version(limits));
    m_besides.assume(version);
    // Two connections side by side: half the round trips, one after the other.
    auto besides = std::async(std::launch::async, [this, &limits]() -> Result<DockerFacts> {
        TM_TRY(const QByteArray info, read(m_besides, u"/info"_s, {}, limits));
        TM_TRY(const QByteArray networks, read(m_besides, u"/networks"_s, {}, limits));
        TM_TRY(DockerFacts facts, dockerjson::engineFromInfo(info));
        TM_TRY(facts.networks, dockerjson::networksFromList(networks));
        return facts;
    });
    const Result<QByteArray> containers = read(m_api, u"/containers/json?all=1"_s, {}, limits);
    const Result<QByteArray> images = containers ? read(m_api, u"/images/json"_s, {}, limits) : containers;
    TM_TRY(DockerFacts facts, besides.get());
    TM_CHECK(images);
    facts.apiVersion = version;
    TM_TRY(facts.containers, dockerjson::containersFromList(*containers));
    TM_TRY(facts.images, dockerjson::imagesFromList(*images));
    TM_CHECK(completeForeign(facts.containers, limits));
    facts.proxy = proxyFacts(facts.containers);
    return facts;
}

Result<std::vector<ContainerExposure>> HttpDockerEngine::exposures(std::stop_token stop)
{
    const CallLimits limits(readTime, std::move(stop), u"the Docker Engine's containers"_s);
    TM_TRY(const QByteArray containers, read(m_api, u"/containers/json"_s, {}, limits));
    return dockerjson::exposuresFromList(containers);
}

Result<std::vector<EnvironmentSecrets>> HttpDockerEngine::environmentSecrets(const std::vector<ContainerId> &ids, std::stop_token stop)
{
    QStringList paths;
    for (const ContainerId &id : ids) {
        TM_TRY(const QString reference, checkedContainerId(id.value()));
        paths.append(u"/containers/%1/json"_s.arg(encodedSegment(reference)));
    }
    TM_TRY(const std::vector<HttpReply> replies, ManyGets(m_socketPath).get(paths, std::move(stop)));
    std::vector<EnvironmentSecrets> secrets;
    for (std::size_t i = 0; i < replies.size(); ++i) {
        // One that is gone, or that the engine cannot tell of, keeps nobody from knowing of the others.
        if (replies[i].status != 200)
            continue;
        const Result<ContainerConfiguration> configuration = dockerjson::configurationFromInspect(replies[i].body);
        if (!configuration)
            continue;
        secrets.push_back({.id = ids[i], .container = configuration->facts.name, .names = secretNames(configuration->environment)});
    }
    return secrets;
}

Result<void> HttpDockerEngine::completeForeign(std::vector<ContainerFacts> &containers, const CallLimits &limits)
{
    QHash<ContainerId, Inspected> stillThere;
    int inspections = 0;
    m_pendingInspections = 0;
    for (ContainerFacts &facts : containers) {
        if (dockerjson::tellsItsHosts(facts))
            continue;
        auto known = m_inspected.constFind(facts.id);
        if (known == m_inspected.constEnd()) {
            if (inspections == inspectionLimit) {
                ++m_pendingInspections;
                continue;
            }
            ++inspections;
            TM_TRY(const std::optional<ContainerFacts> details, inspectWithin(facts.id.value(), limits));
            // Gone between the list and now.
            if (!details)
                continue;
            known = m_inspected.insert(
                facts.id, {details->virtualHosts, details->hostPorts, details->memoryLimit, details->nginxConfigReadOnly});
        }
        facts.virtualHosts = known->virtualHosts;
        facts.hostPorts = merged(facts.hostPorts, known->hostPorts);
        facts.memoryLimit = known->memoryLimit;
        facts.nginxConfigReadOnly = known->nginxConfigReadOnly;
        stillThere.insert(facts.id, *known);
    }
    m_inspected = std::move(stillThere);
    return {};
}

Result<std::optional<ContainerFacts>> HttpDockerEngine::inspect(const QString &idOrName, std::stop_token stop)
{
    const CallLimits limits(readTime, std::move(stop), u"details of container "_s + idOrName);
    return inspectWithin(idOrName, limits);
}

Result<std::optional<ContainerFacts>> HttpDockerEngine::inspectWithin(const QString &idOrName, const CallLimits &limits)
{
    TM_TRY(const QString reference, checkedDockerName(u"container"_s, idOrName));
    TM_TRY(const HttpReply reply, m_api.get(u"/containers/%1/json"_s.arg(encodedSegment(reference)), limits));
    if (reply.status == 404)
        return std::optional<ContainerFacts>();
    if (reply.status != 200)
        return fail(dockerError(reply, containerNamed(reference), true));
    TM_TRY(ContainerFacts facts, dockerjson::containerFromInspect(reply.body));
    // The engine also takes the beginning of an id for a name, which would find somebody else's container.
    if (facts.name != reference && facts.id.value() != reference)
        return std::optional<ContainerFacts>();
    return std::optional<ContainerFacts>(std::move(facts));
}

Result<ContainerId> HttpDockerEngine::create(const ContainerSpec &spec, const ContainerSecrets &secrets, std::stop_token stop)
{
    const CallLimits limits(changeTime, std::move(stop), u"creation of container "_s + spec.name);
    TM_CHECK(checkedDockerName(u"container"_s, spec.name));
    TM_CHECK(checkedImageName(spec.image));
    TM_CHECK(checkedContainerNetwork(spec.network));
    const dockercalls::Call call = dockercalls::createContainer(spec);
    TM_TRY(QByteArray body, containerBody(call.body, secrets));
    const auto wiped = qScopeGuard([&body] { wipe(body); });
    TM_TRY(const HttpReply reply, m_api.send(call.method.toLatin1(), call.path, "application/json", body, limits));
    if (reply.status != 201)
        return fail(dockerError(
            reply, {.kind = DockerSubject::Kind::NewContainer, .name = spec.name, .image = spec.image, .network = spec.network},
            false));
    Result<QString> id = dockerjson::createdId(reply.body);
    if (!id) {
        id.error().effect = Effect::Unknown;
        return fail(id.error());
    }
    return ContainerId(*id);
}

Result<void> HttpDockerEngine::start(const QString &idOrName, std::stop_token stop)
{
    const CallLimits limits(changeTime, std::move(stop), u"start of container "_s + idOrName);
    TM_TRY(const QString reference, checkedDockerName(u"container"_s, idOrName));
    return change(dockercalls::startContainer(reference), {204, 304}, containerNamed(reference), limits);
}

Result<void> HttpDockerEngine::stop(const QString &idOrName, int graceSeconds, std::stop_token stop)
{
    const int grace = std::max(0, graceSeconds);
    const CallLimits limits(std::chrono::seconds(grace) + changeTime, std::move(stop), u"stop of container "_s + idOrName);
    TM_TRY(const QString reference, checkedDockerName(u"container"_s, idOrName));
    return change(dockercalls::stopContainer(reference, grace), {204, 304}, containerNamed(reference), limits);
}

Result<void> HttpDockerEngine::update(const QString &idOrName, const ContainerLimits &limits, std::stop_token stop)
{
    const CallLimits time(changeTime, std::move(stop), u"change of container "_s + idOrName);
    TM_TRY(const QString reference, checkedDockerName(u"container"_s, idOrName));
    return change(dockercalls::updateContainer(reference, limits), {200}, containerNamed(reference), time);
}

Result<void> HttpDockerEngine::remove(const ContainerId &id, std::stop_token stop)
{
    const CallLimits limits(changeTime, std::move(stop), u"removal of container "_s + id.value());
    TM_TRY(const QString reference, checkedContainerId(id.value()));
    return change(dockercalls::removeContainer(reference), {204, 404}, containerNamed(reference), limits);
}

Result<bool> HttpDockerEngine::networkExists(const QString &name, std::stop_token stop)
{
    const CallLimits limits(readTime, std::move(stop), u"network "_s + name);
    TM_TRY(const QString reference, checkedDockerName(u"network"_s, name));
    TM_TRY(const HttpReply reply, m_api.get(u"/networks/"_s + encodedSegment(reference), limits));
    if (reply.status == 404)
        return false;
    if (reply.status != 200)
        return fail(dockerError(reply, networkNamed(reference), true));
    // Here as well the beginning of an id would do.
    TM_TRY(const QString found, dockerjson::networkNameFromInspect(reply.body));
    return found == reference;
}

Result<void> HttpDockerEngine::createNetwork(const QString &name, std::stop_token stop)
{
    const CallLimits limits(changeTime, std::move(stop), u"creation of network "_s + name);
    TM_TRY(const QString reference, checkedDockerName(u"network"_s, name));
    return change(dockercalls::createNetwork(reference), {201}, networkNamed(reference, DockerSubject::Kind::NewNetwork), limits);
}

Result<void> HttpDockerEngine::removeNetwork(const QString &name, std::stop_token stop)
{
    const CallLimits limits(changeTime, std::move(stop), u"removal of network "_s + name);
    TM_TRY(const QString reference, checkedDockerName(u"network"_s, name));
    return change(dockercalls::removeNetwork(reference), {204, 404}, networkNamed(reference), limits);
}

Result<bool> HttpDockerEngine::imageExists(const QString &nameAndTag, std::stop_token stop)
{
    const CallLimits limits(readTime, std::move(stop), u"image "_s + nameAndTag);
    TM_TRY(const QString reference, checkedImageName(nameAndTag));
    TM_TRY(const HttpReply reply, m_api.get(u"/images/%1/json"_s.arg(encodedSegment(reference)), limits));
    if (reply.status != 200 && reply.status != 404)
        return fail(dockerError(reply, {}, true));
    return reply.status == 200;
}

Result<void> HttpDockerEngine::putArchive(const QString &container, const QString &directory, const QByteArray &tar,
                                          std::stop_token stop)
{
    const CallLimits limits(archiveTime, std::move(stop), u"upload to container "_s + container);
    TM_TRY(const QString reference, checkedDockerName(u"container"_s, container));
    if (tar.size() > archiveLimit || tar.isEmpty())
        return fail({.code = ErrorCode::InvalidInput, .args = {u"archive"_s, QString::number(tar.size())}});
    const QString path =
        u"/containers/%1/archive?noOverwriteDirNonDir=1&path=%2"_s.arg(encodedSegment(reference), encodedSegment(directory));
    TM_TRY(const HttpReply reply, m_api.send("PUT", path, "application/x-tar", tar, limits));
    if (reply.status != 200)
        return fail(dockerError(reply, pathNamed(directory, reference), false));
    return {};
}

Result<QByteArray> HttpDockerEngine::getArchive(const QString &container, const QString &path, std::stop_token stop)
{
    const CallLimits limits(archiveTime, std::move(stop), u"download from container "_s + container);
    TM_TRY(const QString reference, checkedDockerName(u"container"_s, container));
    return read(m_api, u"/containers/%1/archive?path=%2"_s.arg(encodedSegment(reference), encodedSegment(path)),
                pathNamed(path, reference), limits);
}

Result<std::vector<ContainerProcess>> HttpDockerEngine::processes(const QString &idOrName, std::stop_token stop)
{
    const CallLimits limits(readTime, std::move(stop), u"processes of container "_s + idOrName);
    TM_TRY(const QString reference, checkedDockerName(u"container"_s, idOrName));
    TM_TRY(const QByteArray reply,
           read(m_api, u"/containers/%1/top"_s.arg(encodedSegment(reference)), containerNamed(reference), limits));
    return dockerjson::processesFromTop(reply);
}

Result<ExecOutcome> HttpDockerEngine::exec(const ExecRequest &request, std::stop_token stop)
{
    const CallLimits limits(request.timeout, std::move(stop), request.argv.value(0));
    TM_CHECK(checkedDockerName(u"container"_s, request.container));
    if (request.argv.isEmpty())
        return fail({.code = ErrorCode::InvalidInput, .args = {u"command"_s, {}}, .source = ErrorSource::Docker});
    return runExec(m_api, request, limits);
}

} // namespace tmc
