#include "core/adapters/docker/httpproxyprobe.h"

#include "core/adapters/docker/httpconnection.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype bodyLimit = 256 * 1024;
constexpr qsizetype longestLocation = 4096;

Result<QByteArray> checkedHost(const QString &host)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})(?::[0-9]{1,5})?\\z"_s);
    if (!pattern.match(host).hasMatch())
        return fail({.code = ErrorCode::InvalidHostName, .args = {host}, .source = ErrorSource::Proxy});
    return host.toLatin1();
}

/// Control characters are refused, what is not ASCII is encoded, a query may follow.
Result<QByteArray> checkedPath(const QString &path)
{
    static const QRegularExpression pattern(u"\\A/[^\\x{00}-\\x{20}\\x{7f}-\\x{9f}#]*\\z"_s);
    if (path.size() > 4096 || !pattern.match(path).hasMatch())
        return fail({.code = ErrorCode::InvalidInput, .args = {u"path"_s, path}, .source = ErrorSource::Proxy});
    return QUrl::toPercentEncoding(path, "/?&=%:;@!$'()*+,");
}

/// The transport speaks of Docker, for which it was made.
Error asProxyError(Error error, const QString &host, const QString &socketPath)
{
    error.source = ErrorSource::Proxy;
    if (error.code == ErrorCode::DockerUnreachable) {
        error.code = ErrorCode::ProxyUnreachable;
        error.args = {socketPath};
    } else if (error.code == ErrorCode::DockerProtocol) {
        error.code = ErrorCode::ProbeFailed;
        error.args = {host, u"0"_s};
    }
    return error;
}

} // namespace

Result<ProxyReply> HttpProxyProbe::get(const QString &host, const QString &path, std::stop_token stop)
{
    return ask(host, path, {}, std::move(stop));
}

Result<ProxyReply> HttpProxyProbe::getMarked(const QString &host, const QString &path, const QString &operation, std::stop_token stop)
{
    return ask(host, path, operation.toLatin1(), std::move(stop));
}

Result<ProxyReply> HttpProxyProbe::ask(const QString &host, const QString &path, const QByteArray &mark, std::stop_token stop)
{
    TM_TRY(const QByteArray checkedHostName, checkedHost(host));
    TM_TRY(const QByteArray target, checkedPath(path));
    const CallLimits limits(m_timeout, std::move(stop), u"http://"_s + host + path);
    HttpConnection connection(m_socketPath);
    Result<HttpReply> reply =
        connection.exchange({.method = "GET", .target = target, .host = checkedHostName, .probeMark = mark, .closeAfterwards = true},
                            {.bytes = bodyLimit, .cutsLongerBodies = true}, limits);
    if (!reply)
        return fail(asProxyError(reply.error(), host, m_socketPath));
    return ProxyReply{.status = reply->status,
                      .body = std::move(reply->body),
                      .location = QString::fromLatin1(reply->headers.value("location").left(longestLocation))};
}

} // namespace tmc
