#pragma once

#include "ui/connectionbanner.h"
#include "ui/pagelist.h"
#include "ui/runningoperation.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QStackedWidget;
class QVBoxLayout;

namespace tmc::ui {

class SampleBanner;
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
/// A page is made when it is asked for; the others follow one by one after that one has been painted, so that nobody waits for them.
class ServerView final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerView)

public:
    ServerView(ServerSession *session, UiContext &context, const QList<PageEntry> &entries, const ServerPlaces &places,
               QObject *parent);
    /// Takes its widgets along.
    ~ServerView() override;

    [[nodiscard]] ServerSession *session() const { return m_session; }
    [[nodiscard]] bool hasPage(const QString &id) const;
    /// Makes it when it was not needed before. Null for an unknown id.
    [[nodiscard]] Page *page(const QString &id);
    /// Null without a session.
    [[nodiscard]] ConnectionBanner *banner() const { return m_banner; }
    [[nodiscard]] RunningOperation *running() const { return m_running; }
    void setShown(bool shown);

signals:
    /// A page of the server that is shown asks to go elsewhere.
    void requested(const tmc::ui::NavigationTarget &target);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Page *make(const PageEntry &entry);
    void makeNext();

    ServerSession *m_session;
    UiContext &m_context;
    QList<PageEntry> m_entries;
    QStackedWidget *m_stack;
    QHash<QString, QPointer<Page>> m_pages; ///< the window may delete them first
    QPointer<ConnectionBanner> m_banner;
    QPointer<RunningOperation> m_running;
    QPointer<SampleBanner> m_sample; ///< only for the bundled sample
    QTimer m_rest;                   ///< makes the other pages
    bool m_shown = false;
};

} // namespace tmc::ui
