#include "app/cli/faulthook.h"

#ifdef TM_FAULT_INJECTION

#include <signal.h>
#include <unistd.h>

tmc::FaultHook tmc::cli::faultHook()
{
    const QString wanted = qEnvironmentVariable("TENANT_MASTER_FAULT");
    if (wanted.isEmpty())
        return {};
    return [wanted](const QString &point, const QString &stepKey) {
        if (wanted == stepKey + u':' + point)
            ::kill(::getpid(), SIGKILL);
    };
}

#else

tmc::FaultHook tmc::cli::faultHook()
{
    return {};
}

#endif
