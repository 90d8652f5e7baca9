#pragma once

#include "core/domain/serverprofile.h"
#include "core/support/secret.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace tmc::ui {

/// Where the password of the database role is to come from.
enum class PasswordSource { Ask, Keychain, File };

/// What the form holds at one moment.
struct ServerDraft {
    ServerProfile profile;
    PasswordSource passwordSource = PasswordSource::Ask;
};

/// Every field of the draft that is not right, with the error; the fields are called as checkServerProfile calls them, further ones are
/// "role", "passwordFile" and "registryDatabase". `takenNames` are servers that there are already.
QMap<QString, Error> problemsOf(const ServerDraft &draft, const QStringList &takenNames);

} // namespace tmc::ui
