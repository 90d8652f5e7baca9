#pragma once

#include "core/domain/container.h"
#include "core/engine/stephandler.h"
#include "core/ports/proxyprobe.h"

namespace tmc {

/// Asks through the proxy as a visitor would: on port 80, and over TLS where that only sends visitors of the host on to HTTPS and
/// `routes` is there.
Result<ProxyReply> askAsVisitor(const QString &host, const QString &path, ProxyProbe &proxy, ProxyRoutes *routes,
                                std::stop_token stop);
Result<ProxyReply> askAsVisitor(const QString &host, const QString &path, StepContext &context);

/// "tenant / database / container", with the schema behind the database where `withSchema`, as a product reports itself under its health
/// path. Fails with ProbeFailed for any other status than 200, and as parseJsonObject does.
Result<QString> tenantAnswer(const ProxyReply &reply, const QString &host, bool withSchema);

/// The answer that proves it: applications report their host name, which Docker sets to the first 12 digits of the container's id.
QString expectedTenantAnswer(const QString &tenantId, const QString &database, const QString &schema, const ContainerFacts &container);

} // namespace tmc
