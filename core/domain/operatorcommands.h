#pragma once

#include "core/domain/product.h"
#include "core/domain/serverprofile.h"
#include "core/domain/workspace.h"
#include "core/support/result.h"

#include <QString>

/// Commands that an operator copies into a terminal of their own. They hold no secret: psql asks for the password where the server wants
/// one. Every name is quoted for both shells that it passes through. Pure; thread: any.
namespace tmc::operatorcommands {

/// `ssh -t … psql` into the workspace's database as the workspace's own role, inside PostgreSQL's container where that is where it runs.
/// Fails with NotFound when the workspace has no database yet, InvalidInput for a name that must not reach a terminal.
Result<QString> psql(const ServerProfile &profile, const Workspace &workspace);

/// `ssh -t … docker exec -it` with the product's shell (sh where it has none) in the container that serves the workspace. `product` may be
/// null. Fails with NotFound when the workspace has no container yet, InvalidInput for a name that must not reach a terminal.
Result<QString> containerShell(const ServerProfile &profile, const Workspace &workspace, const Product *product);

/// What the server's own shell is asked to open a shell in a container with: `docker exec`, quoted for it. Without a terminal what is typed
/// is only passed on. Fails with InvalidInput.
Result<QString> shellOnServer(const ServerProfile &profile, const QString &container, const QStringList &shell, bool hasTerminal);

} // namespace tmc::operatorcommands
