#include "core/adapters/docker/httpmessage.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

Result<void> checkVisible(const QString &field, const QByteArray &text)
{
    const bool visible = std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (!visible || text.isEmpty())
        return fail(ErrorCode::InvalidInput, {field, QString::fromLatin1(text)});
    return {};
}

} // namespace

Result<QByteArray> httpRequestHead(const HttpRequest &request)
{
    TM_CHECK(checkVisible(u"method"_s, request.method));
    TM_CHECK(checkVisible(u"path"_s, request.target));
    TM_CHECK(checkVisible(u"host"_s, request.host));
    if (!request.target.startsWith('/'))
        return fail(ErrorCode::InvalidInput, {u"path"_s, QString::fromLatin1(request.target)});
    QByteArray head = request.method + ' ' + request.target + " HTTP/1.1\r\nHost: " + request.host
                      + "\r\nUser-Agent: tenant-master\r\nAccept: */*\r\n";
    if (!request.contentType.isEmpty()) {
        TM_CHECK(checkVisible(u"content type"_s, request.contentType));
        head += "Content-Type: " + request.contentType + "\r\n";
    }
    if (!request.probeMark.isEmpty()) {
        TM_CHECK(checkVisible(u"probe"_s, request.probeMark));
        head += "X-Tenant-Master-Probe: " + request.probeMark + "\r\n";
    }
    if (!request.body.isEmpty() || request.method != "GET")
        head += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    if (request.takeOver)
        head += "Connection: Upgrade\r\nUpgrade: tcp\r\n";
    else if (request.closeAfterwards)
        head += "Connection: close\r\n";
    return head + "\r\n";
}

} // namespace tmc
