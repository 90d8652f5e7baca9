#include "core/adapters/docker/httpdockerengine.h"

#include "core/adapters/docker/containerlike.h"
#include "core/adapters/docker/dockerjson.h"
#include "core/adapters/docker/dockernames.h"
#include "core/adapters/docker/execframeparser.h"
#include "core/support/secret.h"

#include <QScopeGuard>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is asked of containers that are there already: restart, rename, another one like it, its configuration and its last words.
namespace tmc {
namespace {

constexpr auto readTime = 60s;
constexpr auto changeTime = 60s;
constexpr auto pullTime = 900s; ///< a large image over a slow line
constexpr int mostLines = 1000;
constexpr qsizetype logLimit = 64 * 1024;

DockerSubject containerNamed(const QString &name)
{
    return {.kind = DockerSubject::Kind::Container, .name = name};
}

} // namespace

Result<void> HttpDockerEngine::restart(const QString &idOrName, int graceSeconds, std::stop_token stop)
{
    const int grace = std::max(0, graceSeconds);
    const CallLimits limits(std::chrono::seconds(grace) + changeTime, std::move(stop), u"restart of container "_s + idOrName);
    TM_TRY(const QString reference, checkedDockerName(u"container"_s, idOrName));
    return change(dockercalls::restartContainer(reference, grace), {204}, containerNamed(reference), limits);
}

Result<void> HttpDockerEngine::rename(const ContainerId &id, const QString &name, std::stop_token stop)
{
    const CallLimits limits(changeTime, std::move(stop), u"renaming of container "_s + name);
    TM_TRY(const QString reference, checkedContainerId(id.value()));
    TM_TRY(const QString wanted, checkedDockerName(u"container"_s, name));
    TM_TRY(const HttpReply reply, m_api.send(dockercalls::renameContainer(reference, wanted), limits));
    if (reply.status == 409)
        return fail(dockerError(reply, {.kind = DockerSubject::Kind::NewContainer, .name = wanted}, false));
    if (reply.status != 204)
        return fail(dockerError(reply, containerNamed(wanted), false));
    return {};
}

Result<ContainerId> HttpDockerEngine::createLike(const ContainerId &model, const QString &name, const QMap<QString, QString> &labels,
                                                 const QString &newImage, std::stop_token stop)
{
    const CallLimits limits(changeTime, std::move(stop), u"creation of container "_s + name);
    TM_TRY(const QString reference, checkedContainerId(model.value()));
    TM_TRY(const QString wanted, checkedDockerName(u"container"_s, name));
    TM_TRY(QByteArray whole, read(m_api, u"/containers/%1/json"_s.arg(reference), containerNamed(reference), limits));
    const auto wholeWiped = qScopeGuard([&whole] { wipe(whole); });
    TM_TRY(const QString imageId, imageIdOf(whole));
    // An image that is gone has nothing to compare with: then all of the configuration is the container's own.
    TM_TRY(const HttpReply image, m_api.get(u"/images/%1/json"_s.arg(encodedSegment(imageId)), limits));
    TM_TRY(LikeRequest like, likeRequest(whole, image.status == 200 ? image.body : "{}"_ba, labels, newImage));
    const auto wiped = qScopeGuard([&like] { wipe(like.body); });
    TM_CHECK(checkedImageName(like.image));
    const dockercalls::Call call = dockercalls::createLike(wanted, labels, newImage);
    TM_TRY(const HttpReply reply, m_api.send(call.method.toLatin1(), call.path, "application/json", like.body, limits));
    if (reply.status != 201)
        return fail(dockerError(
            reply, {.kind = DockerSubject::Kind::NewContainer, .name = wanted, .image = like.image, .network = like.network}, false));
    TM_TRY(const QString id, dockerjson::createdId(reply.body));
    for (const auto &[network, endpoint] : like.moreNetworks)
        TM_CHECK(change(dockercalls::connectNetwork(network, id, endpoint), {200},
                        {.kind = DockerSubject::Kind::Network, .name = network}, limits));
    return ContainerId(id);
}

Result<void> HttpDockerEngine::pull(const QString &nameAndTag, std::stop_token stop)
{
    const CallLimits limits(pullTime, std::move(stop), u"image "_s + nameAndTag);
    TM_TRY(const QString wanted, checkedImageName(nameAndTag));
    TM_TRY(const HttpReply reply, m_api.send(dockercalls::pullImage(wanted), limits));
    // Once the engine has begun to answer, a failure stands in the stream of a reply that is called good.
    const QString failure = reply.status == 200 ? dockerjson::failureOfPull(reply.body) : dockerjson::errorMessage(reply.body);
    if (reply.status == 200 && failure.isEmpty())
        return {};
    return fail({.code = ErrorCode::ImagePullFailed,
                 .args = {wanted},
                 .detail = failure,
                 .source = ErrorSource::Docker,
                 .retryable = true,
                 .httpStatus = reply.status});
}

Result<QString> HttpDockerEngine::lastLines(const QString &idOrName, int lines, std::stop_token stop)
{
    const CallLimits limits(readTime, std::move(stop), u"log of container "_s + idOrName);
    TM_TRY(const QString reference, checkedDockerName(u"container"_s, idOrName));
    TM_TRY(const QByteArray inspected,
           read(m_api, u"/containers/%1/json"_s.arg(encodedSegment(reference)), containerNamed(reference), limits));
    TM_TRY(const dockerjson::LogState state, dockerjson::logStateFromInspect(inspected));
    const QString path =
        u"/containers/%1/logs?stdout=1&stderr=1&tail=%2"_s.arg(encodedSegment(reference)).arg(std::clamp(lines, 1, mostLines));
    TM_TRY(const QByteArray reply, read(m_api, path, containerNamed(reference), limits));
    if (state.hasTerminal)
        return QString::fromUtf8(reply.right(logLimit));
    QByteArray text;
    ExecFrameParser parser([&text](ExecFrameParser::Stream, QByteArrayView bytes) { text.append(bytes); });
    TM_CHECK(parser.feed(reply));
    TM_CHECK(parser.finish());
    return QString::fromUtf8(text.right(logLimit));
}

Result<std::optional<ContainerConfiguration>> HttpDockerEngine::configuration(const QString &idOrName, std::stop_token stop)
{
    const CallLimits limits(readTime, std::move(stop), u"details of container "_s + idOrName);
    TM_TRY(const QString reference, checkedDockerName(u"container"_s, idOrName));
    TM_TRY(HttpReply reply, m_api.get(u"/containers/%1/json"_s.arg(encodedSegment(reference)), limits));
    const auto wiped = qScopeGuard([&reply] { wipe(reply.body); });
    if (reply.status == 404)
        return std::optional<ContainerConfiguration>();
    if (reply.status != 200)
        return fail(dockerError(reply, containerNamed(reference), true));
    TM_TRY(ContainerConfiguration found, dockerjson::configurationFromInspect(reply.body));
    if (found.facts.name != reference && found.facts.id.value() != reference)
        return std::optional<ContainerConfiguration>();
    return std::optional(std::move(found));
}

} // namespace tmc
