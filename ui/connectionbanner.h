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
struct UiContext;

/// What the operator has to know about the connection, above every page: it is lost (since when, and that it is tried again), it could
/// not be made, or the server is not prepared. With the one thing to do about it, and the four parts of the error on demand.
class ConnectionBanner final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionBanner)

public:
    ConnectionBanner(UiContext &context, ServerSession &session, QWidget *parent);

    /// An error that belongs to no connection, until the operator dismisses it.
    void showError(const Error &error);

signals:
    void reconnectRequested();
    void passwordRequested(const tmc::Error &reason);
    void hostKeyRequested();
    void changedHostKeyRequested(const tmc::Error &error);
    void requested(const tmc::ui::NavigationTarget &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Action { None, Reconnect, Password, HostKey, ChangedHostKey, Prepare };
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

    UiContext &m_context;
    ServerSession &m_session;
    MessageBanner *m_banner;
    QPushButton *m_details;
    FourPartErrorView *m_error;
    std::optional<Error> m_other;
    Message m_message;
    bool m_detailsVisible = false;
};

} // namespace tmc::ui
