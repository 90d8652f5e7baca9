#pragma once

#include "ui/uicontext.h"

#include <QThreadPool>

#include <optional>

namespace tmc::ui {

/// Which server the console works with, and how it becomes connected: its cached snapshot at once, then password and connection in the
/// background. Asks for what only the operator can give by signals. Thread: GUI.
class ServerSession final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerSession)

public:
    explicit ServerSession(UiContext &context, QObject *parent = nullptr);
    ~ServerSession() override;

    /// Leaves the server before. `typed` is a password that the operator gave just now; without it the secret store is asked.
    void choose(const QString &serverName, const std::optional<Secret> &typed = {});
    /// Connects again with the same server and, unless it was refused, the same password; closes what there is.
    void reconnect();
    void connectWith(const Secret &password);
    /// No server any more; the connection is closed.
    void leave();

    [[nodiscard]] bool hasServer() const { return m_profile.has_value(); }
    /// Only with hasServer().
    [[nodiscard]] const ServerProfile &profile() const { return *m_profile; }
    /// The connection's state; Connecting already while the password is looked up.
    [[nodiscard]] ConnectionState state() const;
    /// Why there is no connection.
    [[nodiscard]] std::optional<Error> problem() const;
    /// When the connection was lost; no value unless the state is Lost.
    [[nodiscard]] std::optional<QDateTime> lostSince() const { return m_lostSince; }
    /// How many times it was tried to get a lost connection back.
    [[nodiscard]] int attempts() const { return m_attempts; }

signals:
    /// Another server, or none.
    void serverChanged();
    /// state(), problem() or attempts() may have changed.
    void stateChanged();
    void passwordNeeded(const tmc::Error &reason);
    void hostKeyUnknown();
    void hostKeyChanged(const tmc::Error &error);

private:
    void drop();
    void lookUpPassword();
    void fail(const Error &error);
    void follow(ConnectionState state);
    void askOperator(const Error &error);

    UiContext &m_context;
    std::optional<ServerProfile> m_profile;
    std::optional<Secret> m_password;
    std::optional<Error> m_secretError;
    std::optional<QDateTime> m_lostSince;
    int m_attempts = 0;
    bool m_lookingUp = false;
    int m_generation = 0; ///< passwords that arrive for an earlier choice are dropped
    QThreadPool m_pool;
};

} // namespace tmc::ui
