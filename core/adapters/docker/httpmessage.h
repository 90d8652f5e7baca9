#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QMap>

namespace tmc {

/// What to send. `body` is a view, so that a caller who must wipe it owns the only copy.
struct HttpRequest {
    QByteArray method;
    QByteArray target; ///< origin form, percent-encoded
    QByteArray host = "docker";
    QByteArray contentType; ///< empty when there is no body
    QByteArrayView body;
    QByteArray probeMark;         ///< value of X-Tenant-Master-Probe; empty = the header is left out
    bool closeAfterwards = false; ///< one request for this connection
    bool takeOver = false;        ///< asks for the raw stream of exec
};

struct HttpReply {
    int status = 0;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case, the first value of each
    QByteArray body;
    bool isCut = false; ///< the body was longer than what was asked for
};

/// How much of a reply's body is accepted.
struct BodyLimit {
    qsizetype bytes = 64 * 1024 * 1024;
    bool cutsLongerBodies = false; ///< otherwise a longer body is an error
};

inline constexpr qsizetype httpHeaderLimit = 64 * 1024;

/// Request line and headers (RFC 9112). Fails with InvalidInput for a method, target, host or content type that holds anything but
/// visible ASCII, so that no value can add a line to the request.
Result<QByteArray> httpRequestHead(const HttpRequest &request);

} // namespace tmc
