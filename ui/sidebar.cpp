#include "ui/sidebar.h"

#include "ui/runningoperation.h"
#include "ui/widgets/navigationlist.h"
#include "ui/widgets/plaintext.h"

#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

Sidebar::Sidebar(QMenu *servers, QWidget *parent)
    : QFrame(parent),
      m_logo(plainLabel({}, TextRole::Body, this)),
      m_brand(plainLabel({}, TextRole::Strong, this)),
      m_switcher(new ServerSwitcher(this)),
      m_pages(new NavigationList({}, this)),
      m_running(new QVBoxLayout)
{
    setObjectName(u"sidebar"_s);
    m_logo->setObjectName(u"logo"_s);
    m_logo->setPixmap(QIcon(u":/icons/app.svg"_s).pixmap(QSize(24, 24), devicePixelRatioF()));
    m_brand->setObjectName(u"brand"_s);
    m_switcher->setMenu(servers);
    auto *brandRow = new QHBoxLayout;
    brandRow->setContentsMargins(20, 18, 12, 12);
    brandRow->setSpacing(10);
    brandRow->addWidget(m_logo);
    brandRow->addWidget(m_brand, 1);
    auto *switcherRow = new QHBoxLayout;
    switcherRow->setContentsMargins(10, 0, 10, 12);
    switcherRow->addWidget(m_switcher);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    layout->addLayout(brandRow);
    layout->addLayout(switcherRow);
    layout->addWidget(m_pages, 1);
    layout->addLayout(m_running);
    setTabOrder(m_switcher, m_pages);
    setCompact(false);
    retranslateUi();
}

void Sidebar::setServer(const ServerSummary &server)
{
    m_switcher->setServer(server);
}

void Sidebar::addRunning(RunningOperation *running)
{
    running->setCompact(m_compact);
    m_running->addWidget(running);
    setTabOrder(m_pages, running);
}

void Sidebar::setCompact(bool compact)
{
    m_compact = compact;
    m_brand->setVisible(!compact);
    m_switcher->setCompact(compact);
    m_pages->setCompact(compact);
    for (RunningOperation *running : findChildren<RunningOperation *>())
        running->setCompact(compact);
    setFixedWidth(compact ? NavigationList::compactWidth + 1 : NavigationList::fullWidth + 1);
}

void Sidebar::retranslateUi()
{
    setAccessibleName(tr("Sidebar"));
    m_pages->setAccessibleName(tr("Pages"));
    setPlainText(m_brand, tr("Tenant Master"));
}

void Sidebar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace tmc::ui
