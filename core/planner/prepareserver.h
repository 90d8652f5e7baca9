#pragma once

#include "core/domain/preparation.h"
#include "core/planner/requests.h"
#include "core/planner/runbook.h"

namespace tmc {

/// Plans what is missing on a server: registry roles, registry database, migrations, network, catalogue. A server that lacks nothing
/// gets a runbook without steps and the notice NothingToDo. Pure. Fails with RegistryTooNew when a newer console prepared the server,
/// and with SectionUnavailable when Docker could not be read.
Result<Runbook> makePrepareServerRunbook(const PrepareServerRequest &request, const PreparationFacts &facts,
                                         const Section<DockerFacts> &docker, const QDateTime &now);

/// The roles of the registry: owner for migrations, the console's own, and a read-only one.
std::vector<sql::RegistryRole> registryRoles(const QString &consoleRole);

} // namespace tmc
