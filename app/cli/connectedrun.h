#pragma once

#include "app/cli/command.h"
#include "core/engine/operationcontrol.h"
#include "core/services/serverconnection.h"

#include <memory>

namespace tmc::cli {

/// A server that answers, as the worker thread of a verb sees it.
struct ConnectedServer {
    ServerProfile profile;
    PostgresAccess access;
    LinkEndpoints endpoints;
    std::optional<Error> registryError;
    std::optional<Error> postgresError; ///< why PostgreSQL is not reached; only with ConnectChoice::postgresMayFail
};

struct ConnectChoice {
    bool asAdministrator = false; ///< role and password from --admin-role and --admin-password-file
    bool tellStages = false;      ///< print every stage (server test)
    bool dockerSuffices = false;  ///< PostgreSQL is neither needed nor asked, nor is its password
    bool postgresMayFail = false; ///< the work begins without PostgreSQL when that, or its password, cannot be had
    bool outlivesLosses = false;  ///< work that ends with Unreachable is run again as soon as the server answers
};

/// The profile named by --server, TENANT_MASTER_SERVER, or the only one there is. Fails with NotFound.
Result<ServerProfile> chosenProfile(const Command &command);

/// Connects in the main thread, then runs `work` in a worker thread and finishes with its exit code. A connection that fails is
/// reported in four parts and finishes with its exit code. `work` may block.
void connectAndRun(Command &command, const ConnectChoice &choice, std::function<ExitCode(const ConnectedServer &)> work,
                   Finished finished);

/// Ctrl+C once: stop after this step, unless it aborts at once; twice: abort. Valid while the object lives. One at a time.
class InterruptWatch {
public:
    enum class FirstSignal { Stops, Aborts };
    explicit InterruptWatch(OperationControl &control, FirstSignal first = FirstSignal::Stops);
    ~InterruptWatch();
    InterruptWatch(const InterruptWatch &) = delete;
    InterruptWatch &operator=(const InterruptWatch &) = delete;
};

} // namespace tmc::cli
