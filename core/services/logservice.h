#pragma once

#include "core/ports/adapterfactory.h"
#include "core/services/serverconnection.h"
#include "core/support/clock.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <thread>

namespace tmc {

/// Follows the logs of some containers of the connected server in a thread of its own and hands the lines over in bounded portions. When
/// the reading breaks off it goes on by itself as soon as the server answers again, from where it stood: no line is lost or doubled. What is
/// not taken, because it is paused, stays with the engine. Thread: GUI.
class LogService final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogService)
public:
    enum class State {
        Idle,    ///< nothing was asked for
        Waiting, ///< for the server
        Reading, ///< what has been written up to now
        Live,    ///< lines come as they are written
        Broken,  ///< see error()
    };

    LogService(ServerConnection &connection, const AdapterFactory &factory, const Clock &clock, QObject *parent = nullptr);
    ~LogService() override;

    /// Begins anew with these containers; what was read before is of no meaning any more.
    void start(const LogRequest &request);
    void stop();
    /// Nothing is handed over while it is paused.
    void setPaused(bool paused);
    bool isPaused() const { return m_isPaused; }

    State state() const { return m_state; }
    const LogRequest &request() const { return m_request; }
    const std::optional<Error> &error() const { return m_error; }
    /// New lines come as they are written, and are handed over: not while the server does not answer, however its streams look.
    bool isLive() const;
    /// When it was last certain that nothing is missing; invalid while it never was. Now, while it is live.
    QDateTime completeUntil() const;

signals:
    void arrived(const std::vector<tmc::LogLine> &lines);
    void happened(const tmc::LogEvent &event);
    void stateChanged();

private:
    struct Shared;
    void begin();
    void endThread();
    void take();
    void ended(const Result<void> &result);
    void followConnection();
    void setState(State state);

    ServerConnection &m_connection;
    const AdapterFactory &m_factory;
    const Clock &m_clock;
    LogRequest m_request;
    State m_state = State::Idle;
    std::optional<Error> m_error;
    QDateTime m_completeUntil;
    bool m_isPaused = false;
    std::shared_ptr<Shared> m_shared; ///< with the thread
    std::jthread m_thread;
    QTimer m_take;
    QTimer m_retry;
};

} // namespace tmc
