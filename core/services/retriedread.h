#pragma once

#include "core/services/background.h"
#include "core/services/nextconnection.h"

namespace tmc {

/// Runs `read` (PostgresAccess to a Result) on a pool and delivers its result. A read that broke with the connection is done once more
/// on the next one: reading changes nothing, so that it is safe to repeat. Only then its error is delivered. Thread: GUI.
template <typename Read, typename Deliver>
void runRead(QThreadPool &pool, ServerConnection &connection, QObject *context, Read read, Deliver deliver)
{
    const auto work = [&connection, read] { return [read, access = connection.postgresAccess()] { return read(access); }; };
    using Value = std::invoke_result_t<Read, PostgresAccess>;
    runInBackground(pool, context, work(), [&pool, &connection, context, work, deliver](Value result) {
        if (result || !isBrokenPath(result.error()))
            return deliver(std::move(result));
        new NextConnection(connection, nextConnectionPatience, context, [&pool, context, work, deliver, result](bool usable) {
            if (usable)
                runInBackground(pool, context, work(), deliver);
            else
                deliver(result);
        });
    });
}

} // namespace tmc
