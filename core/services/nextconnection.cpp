#include "core/services/nextconnection.h"

#include <QTimer>

#include <utility>

namespace tmc {

NextConnection::NextConnection(ServerConnection &connection, std::chrono::milliseconds patience, QObject *context,
                               std::function<void(bool)> done)
    : QObject(context),
      m_done(std::move(done))
{
    connect(&connection, &ServerConnection::answered, this, [this] { finish(true); });
    connect(&connection, &ServerConnection::stateChanged, this, &NextConnection::follow);
    QTimer::singleShot(patience, this, [this] { finish(false); });
    connection.check(); // a broken call may be the first sign of a loss
}

void NextConnection::follow(ConnectionState state)
{
    if (state == ConnectionState::Connected)
        finish(true);
    else if (state == ConnectionState::Failed || state == ConnectionState::Disconnected)
        finish(false);
}

void NextConnection::finish(bool usable)
{
    if (const auto done = std::exchange(m_done, nullptr)) {
        deleteLater();
        done(usable);
    }
}

} // namespace tmc
