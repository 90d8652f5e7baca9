#pragma once

#include "core/services/background.h"
#include "core/services/nextconnection.h"

namespace tmc {

/// Runs `read` (PostgresAccess to a Result) on one of the threads and delivers its result. A read that broke with the connection is done
/// once more on the next one: reading changes nothing, so that it is safe to repeat. Only then its error is delivered. Thread: GUI.
template <typename Read, typename Deliver>
void runRead(WorkerThreads &threads, ServerConnection &connection, QObject *context, Read read, Deliver deliver)
{
    const auto work = [&connection, read] { return [read, access = connection.postgresAccess()] { return read(access); }; };
    using Value = std::invoke_result_t<Read, PostgresAccess>;
    runInBackground(threads, context, work(), [&threads, &connection, context, work, deliver](Value result) {
        if (result || !isBrokenPath(result.error()))
            return deliver(std::move(result));
        new NextConnection(connection, nextConnectionPatience, context, [&threads, context, work, deliver, result](bool usable) {
            if (usable)
                runInBackground(threads, context, work(), deliver);
            else
                deliver(result);
        });
    });
}

} // namespace tmc
