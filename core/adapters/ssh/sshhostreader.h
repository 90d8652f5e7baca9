#pragma once

#include "core/ports/hostreader.h"

#include <QString>

namespace tmc {

/// Reads the server's figures by two fixed commands over a running connection: session channels of their own through its control socket,
/// side by side, so that both cost the round trips of one. Never opens a connection itself and reads no ssh configuration. Fails with
/// SshConnectionLost when there is no such connection, HostUnreadable, TimedOut (10 s) or Cancelled.
class SshHostReader final : public HostReader {
public:
    explicit SshHostReader(QString controlSocket) : m_controlSocket(std::move(controlSocket)) {}
    Result<HostFacts> readHost(std::stop_token stop) override;

private:
    QString m_controlSocket;
};

} // namespace tmc
