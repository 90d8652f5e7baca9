#pragma once

#include "app/cli/command.h"
#include "core/domain/serverprofile.h"
#include "core/domain/systemsnapshot.h"

namespace tmc::cli {

/// What a command in a container is meant for: a workspace, or a container by its own name.
struct CommandTarget {
    const Workspace *workspace = nullptr; ///< in the snapshot
    QString container;
};

/// --product and --environment, for a name that several workspaces have.
QList<QCommandLineOption> targetOptions();

/// A workspace is looked for first. Of several that have the name, the one in the server's own environment is meant. Fails with
/// WorkspaceUnknown, or InvalidInput where --product or --environment has to say which one.
Result<CommandTarget> commandTarget(const Invocation &typed, const QString &name, const ServerProfile &profile,
                                    const SystemSnapshot &snapshot);

} // namespace tmc::cli
