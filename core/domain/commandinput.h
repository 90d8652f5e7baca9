#pragma once

#include "core/support/secret.h"

#include <QStringList>

namespace tmc {

/// What a command gets that its runbook must not hold, because runbooks are journalled. It lives in the console that starts the operation
/// and nowhere else.
struct CommandInput {
    QStringList argv; ///< the arguments in the clear, where the runbook has masked some of them
    Secret value;     ///< of the environment variable that the runbook names
};

} // namespace tmc
