#pragma once

#include "core/domain/certificate.h"
#include "core/domain/nameanswer.h"
#include "core/engine/routeprobe.h"
#include "ui/presentation/badge.h"

#include <QString>

/// Words for hosts and who answers for them, shared with the command line.
namespace tmc::ui {

/// Where a workspace's data is: "inventario_acme", "tienda.acme" for a schema in a shared database. A dash for null. Not neutralised.
QString dataPlaceText(const Workspace *workspace);

/// What stands in the way of the host being answered by the right container, and what to do; empty when nothing does.
QString routeAdvice(const HostRoute &route);

/// How a host answered, for a table: "Right", "Wrong tenant", "HTTP 502", "No answer".
Badge routeAnswerBadge(const Result<RouteAnswer> &answer);
/// The same as a sentence, with who answered instead.
QString routeAnswerText(const Result<RouteAnswer> &answer);

/// "1 Feb 2027 10:00:00 (12 days left)", of what is served, else of what is stored; a dash when there is neither.
QString certificateEndText(const HostCertificate &certificate, const QDateTime &now);

/// Where a name leads: "This server", "Elsewhere".
Badge nameBadge(NameVerdict verdict);
/// What that means for visitors, and what to do.
QString nameAdvice(NameVerdict verdict);

} // namespace tmc::ui
