#pragma once

#include "core/domain/serverprofile.h"

namespace tmc {

/// The name of the bundled sample. No real server can have it: names of servers begin with a letter or a digit.
inline const QString sampleServerName = QStringLiteral("@sample");

/// The profile of the sample: to be looked at without a server. Nothing connects to the host in it.
ServerProfile sampleServerProfile();

inline bool isSample(const ServerProfile &profile)
{
    return profile.name == sampleServerName;
}

} // namespace tmc
