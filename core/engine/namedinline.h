#pragma once

#include "core/engine/logturn.h"

#include <QByteArray>

namespace tmc {

/// Which of those that a container serves a line about something missing names; an empty id when it names none of several. The names of
/// columns and tables in it are the application's and name nobody, although a tenant may be called the same; but a table in the schema of a
/// tenant names that one. The line is hostile. Pure.
std::vector<WorkspaceId> workspacesNamed(const QByteArray &line, const LogSource &source, const DockerFacts &docker);

} // namespace tmc
