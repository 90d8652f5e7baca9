#include "ui/pages/settings/behavioursection.h"

#include "ui/pages/settings/choicebox.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/plaintext.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QSystemTrayIcon>

#include <array>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr std::array offeredSeconds = {5, 15, 30, 60, 300, 900};

} // namespace

BehaviourSection::BehaviourSection(UiContext &context, QWidget *parent)
    : SettingsSection(parent),
      m_context(context),
      m_refreshLabel(plainLabel({}, TextRole::Body, this)),
      m_refresh(new QComboBox(this)),
      m_reopen(new QCheckBox(this)),
      m_tray(new QCheckBox(this)),
      m_trayNote(wrappedLabel({}, TextRole::Muted, this))
{
    setObjectName(u"behaviourSection"_s);
    m_refresh->setObjectName(u"refreshChoice"_s);
    m_refresh->setMinimumWidth(240);
    m_reopen->setObjectName(u"reopenChoice"_s);
    m_reopen->setChecked(m_context.settings.reopenServers());
    m_tray->setObjectName(u"trayChoice"_s);
    m_tray->setChecked(m_context.settings.trayIcon());
    auto *form = new QFormLayout;
    form->addRow(m_refreshLabel, m_refresh);
    Theme::form(form);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    body()->addLayout(form);
    body()->addWidget(m_reopen);
    body()->addWidget(m_tray);
    body()->addWidget(m_trayNote);
    connect(m_refresh, &QComboBox::currentIndexChanged, this, [this] {
        const int seconds = m_refresh->currentData().toInt();
        m_context.settings.setRefreshSeconds(seconds);
        m_context.applyRefreshInterval(seconds);
    });
    connect(m_reopen, &QCheckBox::toggled, this, [this](bool reopened) { m_context.settings.setReopenServers(reopened); });
    connect(m_tray, &QCheckBox::toggled, this, [this](bool shown) {
        m_context.settings.setTrayIcon(shown);
        m_context.applyTrayIcon(shown);
    });
    BehaviourSection::retranslateUi();
}

void BehaviourSection::showEvent(QShowEvent *event)
{
    // Each server has its own page of settings, and they may have been changed on another one.
    const QSignalBlocker quietReopen(m_reopen);
    const QSignalBlocker quietTray(m_tray);
    m_reopen->setChecked(m_context.settings.reopenServers());
    m_tray->setChecked(m_context.settings.trayIcon());
    SettingsSection::showEvent(event);
}

void BehaviourSection::retranslateUi()
{
    setTitle(tr("Reading and reporting"));
    nameBox(m_refresh, m_refreshLabel, tr("Read the server"));
    QList<SettingChoice> choices{{tr("Only when asked"), 0}};
    for (const int seconds : offeredSeconds)
        choices.append(
            {seconds < 60 ? tr("Every %n second(s)", nullptr, seconds) : tr("Every %n minute(s)", nullptr, seconds / 60), seconds});
    const int now = m_context.settings.refreshSeconds();
    if (now > 0 && std::ranges::find(offeredSeconds, now) == offeredSeconds.end())
        choices.append({tr("Every %n second(s)", nullptr, now), now});
    fillChoices(m_refresh, choices, now);
    setButtonText(m_reopen, tr("&Open the servers again that were open last"));
    setButtonText(m_tray, tr("Show an &icon in the system tray"));
    setPlainText(m_trayNote,
                 QSystemTrayIcon::isSystemTrayAvailable()
                     ? tr("The icon shows the worst state of your servers. While the window is not in front, it tells when an "
                          "operation ends, a connection is lost, or something new needs attention.")
                     : tr("This desktop has no system tray, so nothing is shown there."));
}

} // namespace tmc::ui
