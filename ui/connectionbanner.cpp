#include "ui/connectionbanner.h"

#include "ui/connectiontext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/sentence.h"
#include "ui/serversession.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/messagebanner.h"

#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ConnectionBanner::ConnectionBanner(ServerSession *session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_banner(new MessageBanner(this)),
      m_details(makeButton({}, ButtonRole::Quiet, {}, this)),
      m_error(new FourPartErrorView(this))
{
    setObjectName(session ? u"connectionBanner"_s : u"errorBanner"_s);
    m_details->setObjectName(session ? u"connectionDetails"_s : u"errorDetails"_s);
    m_details->setCheckable(true);
    m_error->setObjectName(session ? u"connectionError"_s : u"errorParts"_s);
    m_banner->addButton(m_details);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 0);
    layout->setSpacing(8);
    layout->addWidget(m_banner);
    layout->addWidget(m_error);
    m_error->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // wraps to more lines in a narrow window
    setVisible(false);
    connect(m_details, &QPushButton::toggled, this, &ConnectionBanner::setDetailsVisible);
    connect(m_banner, &MessageBanner::actionTriggered, this, &ConnectionBanner::perform);
    connect(m_banner, &MessageBanner::dismissed, this, [this] {
        m_other.reset();
        refresh();
    });
    if (!m_session)
        return;
    connect(m_session, &ServerSession::stateChanged, this, &ConnectionBanner::refresh);
    connect(&m_session->context().snapshots, &SnapshotService::snapshotChanged, this, &ConnectionBanner::refresh);
    refresh();
}

void ConnectionBanner::setShown(bool shown)
{
    m_shown = shown;
    refresh();
}

void ConnectionBanner::showError(const Error &error)
{
    m_other = error;
    refresh();
}

QString ConnectionBanner::keptDataText() const
{
    const SnapshotPtr snapshot = m_session->context().snapshots.current();
    if (!snapshot->registry.value && !snapshot->docker.value)
        return tr("Nothing has been read from this server yet.");
    return tr("What you see is what was read last.");
}

ConnectionBanner::Message ConnectionBanner::lostMessage(const Error &error) const
{
    const QString since = QLocale().toString(m_session->lostSince()->toLocalTime().time(), QLocale::ShortFormat);
    QString text = errorLine(error) + u' ' + (m_shown ? keptDataText() + u' ' : QString());
    text += m_session->attempts() == 0
                ? tr("The console tries again by itself.")
                : tr("The console tries again by itself; %n attempt(s) so far.", nullptr, m_session->attempts());
    return {.kind = static_cast<int>(StatusRole::Warn),
            .title = filled(tr("The connection to %1 is lost since %2."), {quoted(m_session->name()), since}),
            .text = text,
            .action = m_shown ? Action::Reconnect : Action::ShowServer,
            .error = m_shown ? std::optional(error) : std::nullopt};
}

ConnectionBanner::Message ConnectionBanner::failedMessage(const Error &error) const
{
    Message message{.kind = static_cast<int>(StatusRole::Bad),
                    .title = filled(tr("There is no connection to %1."), {quoted(m_session->name())}),
                    .text = errorLine(error) + u' ' + keptDataText(),
                    .action = Action::Reconnect,
                    .error = error};
    if (error.code == ErrorCode::SecretMissing || error.code == ErrorCode::PostgresAuthenticationFailed)
        message.action = Action::Password;
    else if (error.code == ErrorCode::SshHostKeyUnknown)
        message.action = Action::HostKey;
    else if (error.code == ErrorCode::SshHostKeyChanged)
        message.action = Action::ChangedHostKey;
    return message;
}

ConnectionBanner::Message ConnectionBanner::registryMessage(const Error &error) const
{
    Message message{.kind = static_cast<int>(StatusRole::Info), .title = {}, .text = {}, .action = Action::Prepare, .error = error};
    const QStringList server{quoted(m_session->name())};
    if (error.code == ErrorCode::RegistryMissing) {
        message.title = filled(tr("The server %1 is not prepared for the console yet."), server);
        message.text = tr("Preparing it makes the console's own database and network. You see every step before anything is changed.");
    } else if (error.code == ErrorCode::RegistryTooOld) {
        message.title = filled(tr("The registry of %1 is older than this console."), server);
        message.text = tr("Preparing the server again brings it up to date. You see every step before anything is changed.");
    } else {
        message.kind = static_cast<int>(StatusRole::Bad);
        message.title = filled(tr("This console cannot use the registry of %1."), server);
        message.text = errorLine(error);
        message.action = Action::None;
    }
    return message;
}

ConnectionBanner::Message ConnectionBanner::message() const
{
    if (m_other)
        return {.kind = static_cast<int>(StatusRole::Bad),
                .title = errorLine(*m_other),
                .text = errorText(*m_other).remedy,
                .error = m_other};
    if (!m_session)
        return {};
    const std::optional<Error> problem = m_session->problem();
    if (problem && m_session->lostSince())
        return lostMessage(*problem);
    if (!m_shown)
        return {};
    if (problem)
        return failedMessage(*problem);
    if (m_session->state() == ConnectionState::Connected && m_session->context().connection.registryError())
        return registryMessage(*m_session->context().connection.registryError());
    return {};
}

void ConnectionBanner::refresh()
{
    const Message now = message();
    setVisible(!now.title.isEmpty());
    if (now.title.isEmpty() || now.error != m_message.error)
        m_details->setChecked(false);
    m_details->setText(m_detailsVisible ? tr("Hide &details") : tr("&Details"));
    m_details->setAccessibleName(m_detailsVisible ? tr("Hide details") : tr("Details"));
    if (now == m_message)
        return; // nothing new to announce
    m_message = now;
    if (now.title.isEmpty())
        return;
    if (now.error)
        m_error->setError(fourParts(*now.error, m_session ? m_session->name() : QString()));
    m_details->setVisible(now.error.has_value());
    m_banner->setDismissible(m_other.has_value());
    m_banner->showMessage(static_cast<StatusRole>(now.kind), now.title, now.text, actionText(now.action));
    setDetailsVisible(m_detailsVisible);
}

QString ConnectionBanner::actionText(Action action) const
{
    switch (action) {
    case Action::None:
        return {};
    case Action::ShowServer:
        return tr("Show server");
    case Action::Reconnect:
        return m_session->lostSince() ? tr("Try now") : tr("Try again");
    case Action::Password:
        return tr("Enter password…");
    case Action::HostKey:
        return tr("Check the host key…");
    case Action::ChangedHostKey:
        return tr("Show the keys…");
    case Action::Prepare:
        return tr("Prepare server…");
    }
    return {};
}

void ConnectionBanner::setDetailsVisible(bool visible)
{
    m_detailsVisible = visible;
    m_error->setVisible(visible);
    m_details->setText(visible ? tr("Hide &details") : tr("&Details"));
    m_details->setAccessibleName(visible ? tr("Hide details") : tr("Details"));
}

void ConnectionBanner::perform()
{
    switch (m_message.action) {
    case Action::None:
        return;
    case Action::ShowServer:
        return emit serverRequested(m_session->name());
    case Action::Reconnect:
        return emit reconnectRequested();
    case Action::Password:
        return emit passwordRequested(*m_message.error);
    case Action::HostKey:
        return emit hostKeyRequested();
    case Action::ChangedHostKey:
        return emit changedHostKeyRequested(*m_message.error);
    case Action::Prepare:
        return emit requested({.place = navigation::prepare, .subject = {}});
    }
}

void ConnectionBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace tmc::ui
