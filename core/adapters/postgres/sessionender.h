#pragma once

#include "core/adapters/postgres/pgconnection.h"

#include <thread>

namespace tmc {

/// Ends every session in some databases again and again while it lives, over a connection of its own: renaming a database waits until nobody
/// is left in it, up to five seconds, and who comes in between the look and the lock would be waited for.
class SessionEnder final {
public:
    SessionEnder(std::unique_ptr<PgConnection> connection, const QStringList &databases);
    ~SessionEnder();
    SessionEnder(const SessionEnder &) = delete;
    SessionEnder &operator=(const SessionEnder &) = delete;

private:
    std::unique_ptr<PgConnection> m_connection; ///< the thread's
    std::jthread m_thread;
};

} // namespace tmc
