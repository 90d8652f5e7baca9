#pragma once

#include "ui/serversession.h"

#include <QList>

namespace tmc::ui {

/// Every server that was opened since the program started, and remembered for its next start, each alive beside the others, and which of them is shown. Choosing one that is
/// open only shows it: nothing is connected again and nothing that runs is touched. Thread: GUI.
class ServerSet final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerSet)

public:
    /// `console` must outlive this object.
    explicit ServerSet(UiContext &console, QObject *parent = nullptr);

    /// The server that is shown; null when there is none.
    [[nodiscard]] ServerSession *selected() const { return m_selected; }
    /// Null when this server was not opened.
    [[nodiscard]] ServerSession *find(const QString &name) const;
    [[nodiscard]] const QList<ServerSession *> &sessions() const { return m_sessions; }
    /// The context of the server that is shown, else the console's own.
    [[nodiscard]] UiContext &context() const;
    /// The servers on which an operation of this console is running.
    [[nodiscard]] QList<ServerSession *> working() const;
    /// Those whose backups are being made now.
    [[nodiscard]] QList<ServerSession *> makingBackups() const;

    /// Shows a server; opens and connects it when it is not open yet.
    void select(const QString &name);
    /// Shows a server whose profile was saved just now; connects with the saved profile.
    void adopt(const QString &name, const std::optional<Secret> &typed);
    /// Opens and connects servers behind the one that is shown, one in each turn of the event loop, so that the window stays quick.
    /// Those that are open, and those that are in the list no more, are passed over.
    void reopen(const QStringList &names);
    /// Ends the connection and forgets the server. Another open one is shown when it was the one shown. Not while an operation is running.
    void close(const QString &name);

    /// This machine has slept or its network has changed: see ServerConnection::mistrustPath.
    void mistrustPaths();

signals:
    /// A server was opened, and is not connected yet.
    void opened(tmc::ui::ServerSession *session);
    /// The session will not live beyond this turn of the event loop; what belongs to it has to go.
    void closing(tmc::ui::ServerSession *session);
    void selectedChanged();
    /// The server could not be opened.
    void failed(const tmc::Error &error);

private:
    ServerSession *open(const ServerProfile &profile);
    void reopenNext();
    void remember();
    void show(ServerSession *session);
    void connectSaved(const QString &name, const std::optional<Secret> &typed, bool again);

    UiContext &m_console;
    QList<ServerSession *> m_sessions; ///< in the order of their opening
    QStringList m_toReopen;            ///< names, the next one first
    ServerSession *m_selected = nullptr;
};

} // namespace tmc::ui
