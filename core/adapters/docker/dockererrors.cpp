#include "core/adapters/docker/dockererrors.h"

#include "core/adapters/docker/dockerjson.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

struct Named {
    ErrorCode code;
    QStringList args;
};

Named missing(const QString &message, const DockerSubject &subject)
{
    const bool aboutNetwork = message.contains("network"_L1, Qt::CaseInsensitive);
    const bool aboutContainer = message.contains("no such container"_L1, Qt::CaseInsensitive);
    switch (subject.kind) {
    case DockerSubject::Kind::NewContainer:
        // A name may contain either word, so the words of the engine are looked for as it writes them.
        if (message.startsWith("network "_L1, Qt::CaseInsensitive) || message.startsWith("no such network"_L1, Qt::CaseInsensitive))
            return {ErrorCode::NetworkMissing, {subject.network}};
        return {ErrorCode::DockerImageMissing, {subject.image}};
    case DockerSubject::Kind::Container:
        if (aboutContainer || !aboutNetwork)
            return {ErrorCode::ContainerNotFound, {subject.name}};
        break;
    case DockerSubject::Kind::Path:
        if (aboutContainer)
            return {ErrorCode::ContainerNotFound, {subject.container}};
        return {ErrorCode::NotFound, {u"path"_s, subject.name}};
    case DockerSubject::Kind::Network:
    case DockerSubject::Kind::NewNetwork:
        return {ErrorCode::NetworkMissing, {subject.name}};
    case DockerSubject::Kind::Engine:
        break;
    }
    return {ErrorCode::DockerRejected, {u"404"_s, message}};
}

/// What the words of a failure inside the engine say when its cause lies outside of it. The effect is still asked for.
std::optional<Named> environmental(const QString &message)
{
    // "listen tcp4 127.0.0.1:8101: bind: address already in use", "Bind for 127.0.0.1:8101 failed: port is already allocated"
    static const QRegularExpression port(uR"(:(\d{1,5})(?:: bind: address already in use| failed: port is already allocated))"_s);
    if (const auto match = port.match(message); match.hasMatch())
        return Named{ErrorCode::PortTaken, {match.captured(1)}};
    if (message.contains("no space left on device"_L1, Qt::CaseInsensitive)
        || message.contains("disk quota exceeded"_L1, Qt::CaseInsensitive))
        return Named{ErrorCode::NoSpace, {u"docker"_s}};
    return std::nullopt;
}

Named named(int status, const QString &message, const DockerSubject &subject)
{
    if (status == 404)
        return missing(message, subject);
    if (status >= 500)
        if (const auto known = environmental(message))
            return *known;
    if (status == 409 && subject.kind == DockerSubject::Kind::NewContainer)
        return {ErrorCode::DockerNameTaken, {subject.name}};
    if (status == 409 && subject.kind == DockerSubject::Kind::NewNetwork)
        return {ErrorCode::AlreadyExists, {u"network"_s, subject.name}};
    return {ErrorCode::DockerRejected, {QString::number(status), message}};
}

} // namespace

Error dockerError(const HttpReply &reply, const DockerSubject &subject, bool onlyReads)
{
    if (reply.status < 400)
        return {.code = ErrorCode::DockerProtocol,
                .detail = u"an unexpected status %1"_s.arg(reply.status),
                .source = ErrorSource::Docker,
                .effect = onlyReads ? Effect::None : Effect::Unknown,
                .httpStatus = reply.status};
    const QString message = dockerjson::errorMessage(reply.body);
    Named name = named(reply.status, message, subject);
    return {.code = name.code,
            .args = std::move(name.args),
            .detail = message,
            .source = ErrorSource::Docker,
            .effect = onlyReads || reply.status < 500 ? Effect::None : Effect::Unknown,
            .retryable = reply.status == 429 || reply.status >= 500,
            .httpStatus = reply.status};
}

} // namespace tmc
