#include "ui/pages/settings/settingspage.h"

#include "ui/pages/settings/alertssection.h"
#include "ui/pages/settings/appearancesection.h"
#include "ui/pages/settings/behavioursection.h"
#include "ui/pages/settings/filessection.h"
#include "ui/pages/settings/keyboardsection.h"
#include "ui/pages/settings/serverssection.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/scrollcolumn.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

SettingsPage::SettingsPage(UiContext &ui, QWidget *parent)
    : Page(ui, parent),
      m_header(new PageHeader(this)),
      m_scroll(new ScrollColumn(this)),
      m_servers(new ServersSection(ui, this)),
      m_keyboard(new KeyboardSection(ui, this)),
      m_about(new Card(QString(), this)),
      m_version(wrappedLabel({}, TextRole::Body, this))
{
    setObjectName(u"settingsPage"_s);
    m_scroll->setObjectName(u"settingsScroll"_s);
    m_about->setObjectName(u"aboutSection"_s);
    m_version->setObjectName(u"versionText"_s);
    m_version->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    buildLayout();
    connect(m_servers, &ServersSection::requested, this, &SettingsPage::requested);
    SettingsPage::retranslateUi();
}

void SettingsPage::buildLayout()
{
    m_about->body()->addWidget(m_version);
    m_scroll->column()->setSpacing(16);
    m_scroll->column()->addWidget(new AppearanceSection(context(), this));
    m_scroll->column()->addWidget(new BehaviourSection(context(), this));
    m_scroll->column()->addWidget(new AlertsSection(context(), this));
    m_scroll->column()->addWidget(m_servers);
    m_scroll->column()->addWidget(m_keyboard);
    m_scroll->column()->addWidget(new FilesSection(context().places, this));
    m_scroll->column()->addWidget(m_about);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(m_header);
    layout->addWidget(m_scroll, 1);
}

QString SettingsPage::id() const
{
    return navigation::settings;
}

QString SettingsPage::pageTitle()
{
    return tr("Settings");
}

void SettingsPage::activate(const QString &)
{
    refresh();
}

void SettingsPage::refresh()
{
    m_servers->refresh();
    m_keyboard->refresh();
}

bool SettingsPage::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate && isVisible())
        refresh(); // a dialog of this page may just have changed the servers
    return Page::event(event);
}

void SettingsPage::retranslateUi()
{
    setAccessibleName(title());
    m_header->setTitle(title());
    m_header->setSubtitle(tr("For this computer only; nothing here changes a server"));
    m_about->setTitle(tr("About"));
    setPlainText(m_version,
                 filled(tr("Tenant Master Console %1, built with Qt %2. It looks after multi-tenant servers through SSH only: "
                           "no agent on the server, no account, nothing is sent anywhere."),
                        {QString::fromLatin1(TM_VERSION), QString::fromLatin1(qVersion())}));
    if (isVisible())
        refresh();
}

} // namespace tmc::ui
