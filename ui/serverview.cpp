#include "ui/serverview.h"

#include "ui/serversession.h"
#include "ui/sidebar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace tmc::ui {

ServerView::ServerView(ServerSession *session, UiContext &context, const QList<PageEntry> &entries, const ServerPlaces &places,
                       QObject *parent)
    : QObject(parent),
      m_session(session)
{
    for (const PageEntry &entry : entries) {
        Page *page = entry.make(context, places.pages);
        m_pages.insert(entry.id, page);
        places.pages->addWidget(page);
        connect(page, &Page::requested, this, [this](const NavigationTarget &target) {
            if (m_shown)
                emit requested(target);
        });
    }
    if (!session)
        return;
    m_banner = new ConnectionBanner(session, places.pages->parentWidget());
    places.banners->addWidget(m_banner);
    m_running = new RunningOperation(context.operations, context.snapshots, places.sidebar);
    places.sidebar->addRunning(m_running);
}

ServerView::~ServerView()
{
    for (const QPointer<Page> &page : std::as_const(m_pages))
        delete page;
    delete m_banner;
    delete m_running;
}

void ServerView::setShown(bool shown)
{
    m_shown = shown;
    if (!m_session)
        return;
    m_banner->setShown(shown);
    m_running->setServerName(shown ? QString() : m_session->name());
}

} // namespace tmc::ui
