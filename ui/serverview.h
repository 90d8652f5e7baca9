#pragma once

#include "ui/connectionbanner.h"
#include "ui/pagelist.h"
#include "ui/runningoperation.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QStackedWidget;
class QVBoxLayout;

namespace tmc::ui {

class ServerSession;
class Sidebar;

/// Where the main window has the widgets of the opened servers.
struct ServerPlaces {
    QStackedWidget *pages;
    QVBoxLayout *banners;
    Sidebar *sidebar;
};

/// The widgets of one opened server: its pages, its banner and its running operation. They live as long as the server is open, so that
/// showing another server only brings other widgets to the front. Without a session: the pages of no server, and no more.
class ServerView final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerView)

public:
    ServerView(ServerSession *session, UiContext &context, const QList<PageEntry> &entries, const ServerPlaces &places,
               QObject *parent);
    /// Takes its widgets along.
    ~ServerView() override;

    [[nodiscard]] ServerSession *session() const { return m_session; }
    /// Null for an unknown id.
    [[nodiscard]] Page *page(const QString &id) const { return m_pages.value(id); }
    /// Null without a session.
    [[nodiscard]] ConnectionBanner *banner() const { return m_banner; }
    [[nodiscard]] RunningOperation *running() const { return m_running; }
    void setShown(bool shown);

signals:
    /// A page of the server that is shown asks to go elsewhere.
    void requested(const tmc::ui::NavigationTarget &target);

private:
    ServerSession *m_session;
    QHash<QString, QPointer<Page>> m_pages; ///< the window may delete them first
    QPointer<ConnectionBanner> m_banner;
    QPointer<RunningOperation> m_running;
    bool m_shown = false;
};

} // namespace tmc::ui
