#pragma once

#include "core/adapters/docker/nginxconfig.h"
#include "core/domain/route.h"

namespace tmc {

/// Name of the pin's file in nginx-proxy's conf.d. nginx reads the directory in alphabetical order, so "00-" comes before default.conf.
QString pinFileName(const QString &host);

/// The file that pins a host: the blocks that `generated` (nginx-proxy's own file) has for it, with their listeners, certificates and
/// includes, but leading to the pin's containers. Fails with InvalidHostName or InvalidInput for a pin that could add directives.
Result<QByteArray> pinFileText(const RoutePin &pin, const std::vector<nginx::Directive> &generated);

/// Where a pinned host shows pinMark() of the pin that its nginx has loaded. The operation's identifier is random, so nobody else asks.
QString pinMarkPath(const QString &operation);
QString pinMark(const RoutePin &pin);

/// The pin that a file was made from; no value when the file is not one of ours.
std::optional<RoutePin> pinFromFileText(const QByteArray &text);

} // namespace tmc
