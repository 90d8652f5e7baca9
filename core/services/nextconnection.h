#pragma once

#include "core/services/serverconnection.h"

#include <functional>

namespace tmc {

/// How long the reader of something waits for a new connection before the failure is told.
inline constexpr std::chrono::seconds nextConnectionPatience{30};

/// Waits until a connection that broke under a call is usable again: by its next answer or by the next connection. Deletes itself.
class NextConnection final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NextConnection)
public:
    /// `done` is called once, with false when the connection is closed or has failed, or when it takes longer than `patience`; not after
    /// the death of `context`. Thread: GUI.
    NextConnection(ServerConnection &connection, std::chrono::milliseconds patience, QObject *context, std::function<void(bool)> done);

private:
    void follow(ConnectionState state);
    void finish(bool usable);

    std::function<void(bool)> m_done;
};

} // namespace tmc
