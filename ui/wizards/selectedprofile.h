#pragma once

#include "ui/uicontext.h"

#include <optional>

namespace tmc::ui {

/// The profile of the server whose snapshot is shown. Not ServerConnection::profile(): that is still the one before while the new server's
/// password is looked up. No value when no server is chosen.
inline std::optional<ServerProfile> selectedProfile(const UiContext &context)
{
    const QString name = context.snapshots.current()->serverName;
    if (!name.isEmpty() && context.connection.profile().name == name)
        return context.connection.profile();
    const Result<ServerProfile> found = name.isEmpty() ? fail(ErrorCode::NotFound) : context.profiles.find(name);
    return found ? std::optional(*found) : std::nullopt;
}

} // namespace tmc::ui
