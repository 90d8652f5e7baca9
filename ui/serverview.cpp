#include "ui/serverview.h"

#include "core/domain/sampleserver.h"
#include "ui/samplebanner.h"
#include "ui/serversession.h"
#include "ui/sidebar.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;

namespace tmc::ui {
namespace {

constexpr auto restAfter = 300ms; ///< until the first page's rows are there, too
constexpr auto restEvery = 20ms;  ///< between two pages for what the operator does

} // namespace

ServerView::ServerView(ServerSession *session, UiContext &context, const QList<PageEntry> &entries, const ServerPlaces &places,
                       QObject *parent)
    : QObject(parent),
      m_session(session),
      m_context(context),
      m_entries(entries),
      m_stack(places.pages)
{
    connect(&m_rest, &QTimer::timeout, this, &ServerView::makeNext);
    if (!session)
        return;
    m_banner = new ConnectionBanner(session, places.pages->parentWidget());
    places.banners->addWidget(m_banner);
    if (isSample(session->profile())) {
        m_sample = new SampleBanner(places.pages->parentWidget());
        places.banners->addWidget(m_sample);
        connect(m_sample, &SampleBanner::closeRequested, this,
                [this] { emit requested({.place = navigation::closeSample, .subject = {}}); });
    }
    m_running = new RunningOperation(context.operations, context.snapshots, places.sidebar);
    places.sidebar->addRunning(m_running);
}

ServerView::~ServerView()
{
    m_rest.stop();
    for (const QPointer<Page> &page : std::as_const(m_pages))
        delete page;
    delete m_banner;
    delete m_sample;
    delete m_running;
}

bool ServerView::hasPage(const QString &id) const
{
    return std::ranges::any_of(m_entries, [&id](const PageEntry &entry) { return entry.id == id; });
}

Page *ServerView::page(const QString &id)
{
    if (Page *page = m_pages.value(id))
        return page;
    const auto entry = std::ranges::find(m_entries, id, &PageEntry::id);
    if (entry == m_entries.end())
        return nullptr;
    const bool isFirst = m_pages.isEmpty();
    Page *page = make(*entry);
    if (isFirst)
        page->installEventFilter(this);
    return page;
}

Page *ServerView::make(const PageEntry &entry)
{
    Page *page = entry.make(m_context, m_stack);
    m_pages.insert(entry.id, page);
    m_stack->addWidget(page);
    connect(page, &Page::requested, this, [this](const NavigationTarget &target) {
        if (m_shown)
            emit requested(target);
    });
    return page;
}

bool ServerView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        m_rest.start(restAfter);
    }
    return QObject::eventFilter(watched, event);
}

void ServerView::makeNext()
{
    const auto entry = std::ranges::find_if(m_entries, [this](const PageEntry &one) { return !m_pages.contains(one.id); });
    if (entry == m_entries.end())
        return m_rest.stop();
    make(*entry);
    m_rest.start(restEvery);
}

void ServerView::setShown(bool shown)
{
    m_shown = shown;
    if (!m_session)
        return;
    m_banner->setShown(shown);
    if (m_sample)
        m_sample->setVisible(shown);
    m_running->setServerName(shown ? QString() : m_session->name());
}

} // namespace tmc::ui
