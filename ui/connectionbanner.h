#pragma once

#include "core/support/error.h"
#include "ui/navigation.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace tmc::ui {

class FourPartErrorView;
class MessageBanner;
class ServerSession;

/// What the operator has to know about one server's connection, above every page: it is lost (since when, and that it is tried again), it
/// could not be made, or the server is not prepared. With the one thing to do about it, and the four parts of the error on demand. While
/// another server is shown, only a loss is told. Without a server it tells errors that belong to no connection.
class ConnectionBanner final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionBanner)

public:
    /// `session`: whose connection this is about; may be null. Must outlive the banner.
    ConnectionBanner(ServerSession *session, QWidget *parent);

    /// An error that belongs to no connection, until the operator dismisses it.
    void showError(const Error &error);
    /// True while the session's server is the one that is shown.
    void setShown(bool shown);

signals:
    void serverRequested(const QString &name);
    void reconnectRequested();
    void passwordRequested(const tmc::Error &reason);
    void hostKeyRequested();
    void changedHostKeyRequested(const tmc::Error &error);
    void requested(const tmc::ui::NavigationTarget &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Action { None, ShowServer, Reconnect, Password, HostKey, ChangedHostKey, Prepare };
    struct Message {
        int kind = 0;
        QString title;
        QString text;
        Action action = Action::None;
        std::optional<Error> error;
        bool operator==(const Message &) const = default;
    };
    void refresh();
    Message message() const;
    Message lostMessage(const Error &error) const;
    Message failedMessage(const Error &error) const;
    Message registryMessage(const Error &error) const;
    QString actionText(Action action) const;
    QString keptDataText() const;
    void perform();
    void setDetailsVisible(bool visible);

    ServerSession *m_session;
    bool m_shown = true;
    MessageBanner *m_banner;
    QPushButton *m_details;
    FourPartErrorView *m_error;
    std::optional<Error> m_other;
    Message m_message;
    bool m_detailsVisible = false;
};

} // namespace tmc::ui
