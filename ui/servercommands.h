#pragma once

#include "ui/navigation.h"
#include "ui/uicontext.h"
#include "core/services/workerthreads.h"

#include <QPointer>

#include <optional>

class QDialog;

namespace tmc::ui {

class ServerEditor;
class ServerSession;
class ServerSet;

/// What the operator can do with servers, with the dialogs that it takes. Dialogs never block: their answers come by signals.
class ServerCommands final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerCommands)

public:
    /// `window` is the parent of the dialogs.
    ServerCommands(UiContext &console, ServerSet &servers, QWidget *window);
    ~ServerCommands() override;

    /// Follows an editor that is part of a page.
    void follow(ServerEditor *editor);

public slots:
    void choose(const QString &serverName);
    void add();
    void change();
    void test();
    void reconnect();
    /// Ends the connection of the server that is shown; it stays in the list.
    void closeShown();
    void forgetHostKey();
    void remove();
    /// The same for any server of the list.
    void changeServer(const QString &serverName);
    void forgetHostKeyOf(const QString &serverName);
    void removeServer(const QString &serverName);
    /// The bundled sample: shows it, and takes it from the list again.
    void openSample();
    void closeSample();
    /// What only the operator can answer. `session` is the server that is shown.
    void askPassword(tmc::ui::ServerSession *session, const tmc::Error &reason);
    void askHostKey(tmc::ui::ServerSession *session);
    void showChangedHostKey(tmc::ui::ServerSession *session, const tmc::Error &error);

signals:
    /// The list of servers has changed.
    void serversChanged();
    void requested(const tmc::ui::NavigationTarget &target);
    void failed(const tmc::Error &error);

private:
    void adopt(const QString &serverName, const std::optional<Secret> &typed, bool prepare);
    void openEditor(const std::optional<ServerProfile> &profile, bool testAtOnce);
    /// A dialog is open: what the operator types there is not interrupted; the banner offers the question again.
    bool isAsking() const;
    bool refusedWhileRunning(const ServerSession *session);
    void follow(ServerSession *session);
    void takeFromList(const QString &serverName);
    void confirm(const QString &name, const QString &title, const QString &text, const QString &yes, std::function<void()> action);
    void show(QDialog *dialog);

    UiContext &m_context; ///< the console's own
    ServerSet &m_servers;
    QWidget *m_window;
    QPointer<QDialog> m_dialog; ///< at most one of them
    WorkerThreads m_pool{1};
};

} // namespace tmc::ui
