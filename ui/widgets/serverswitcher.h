#pragma once

#include "ui/theme/statusrole.h"

#include <QPushButton>

namespace tmc::ui {

/// What the switcher says about the current server. Texts are already translated; the name comes from outside.
struct ServerSummary {
    QString name;
    QString environment;                              ///< "Production", "Test"
    StatusRole environmentRole = StatusRole::Neutral; ///< Bad for production: the colour of danger, with the word
    QString connection;                               ///< "Connected", "Reconnecting"
    StatusRole connectionRole = StatusRole::Neutral;
    QString age; ///< age of the snapshot: "12 s ago"
};

/// The button at the top of the sidebar: which server, which environment, is it connected, how old is what is shown.
/// Give it a menu with QPushButton::setMenu.
class ServerSwitcher final : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerSwitcher)

public:
    explicit ServerSwitcher(QWidget *parent = nullptr);

    void setServer(const ServerSummary &server);
    [[nodiscard]] const ServerSummary &server() const { return m_server; }
    /// Only the connection dot and the initial, for the narrow sidebar.
    void setCompact(bool compact);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintCompact(QPainter *painter, const QRect &area) const;
    void paintFull(QPainter *painter, const QRect &area) const;
    void retranslate();

    ServerSummary m_server;
    bool m_compact = false;
};

} // namespace tmc::ui
