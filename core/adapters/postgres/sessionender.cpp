#include "core/adapters/postgres/sessionender.h"

#include "core/domain/sqlstatements.h"
#include "core/support/pause.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {

SessionEnder::SessionEnder(std::unique_ptr<PgConnection> connection, const QStringList &databases)
    : m_connection(std::move(connection)),
      m_thread([this, statement = sql::endSessionsIn(databases)](const std::stop_token &stop) {
          do
              if (!m_connection->query(statement))
                  return; // the rename then waits, or fails and is tried again
          while (pauseUnlessStopped(20ms, stop));
      })
{
}

SessionEnder::~SessionEnder()
{
    m_thread.request_stop();
    m_thread.join();
}

} // namespace tmc
