#pragma once

#include "core/support/result.h"
#include "core/support/secret.h"

#include <QString>

namespace tmc {

/// A place for secrets that is encrypted at rest. Calls block; not for the GUI thread. Thread: any.
class Keychain {
public:
    virtual ~Keychain() = default;
    /// Fails with NotFound{"secret", key} when it has none; Unsupported{"keychain"} when there is no such service on this machine;
    /// PermissionDenied{"keychain"} when the user or the service refuses; TimedOut{"keychain", seconds} when it does not answer.
    virtual Result<Secret> read(const QString &key) = 0;
    virtual Result<void> write(const QString &key, const Secret &secret) = 0;
};

} // namespace tmc
