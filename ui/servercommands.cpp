#include "ui/servercommands.h"

#include "core/domain/sampleserver.h"
#include "core/services/background.h"
#include "ui/dialogs/hostkeychangeddialog.h"
#include "ui/dialogs/hostkeyquestion.h"
#include "ui/dialogs/passworddialog.h"
#include "ui/dialogs/serverdialog.h"
#include "ui/presentation/sentence.h"
#include "ui/serverset.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ServerCommands::ServerCommands(UiContext &console, ServerSet &servers, QWidget *window)
    : QObject(window),
      m_context(console),
      m_servers(servers),
      m_window(window)
{
    connect(&m_servers, &ServerSet::opened, this, qOverload<ServerSession *>(&ServerCommands::follow));
}

void ServerCommands::follow(ServerSession *session)
{
    connect(session, &ServerSession::passwordNeeded, this, [this, session](const Error &reason) { askPassword(session, reason); });
    connect(session, &ServerSession::hostKeyUnknown, this, [this, session] { askHostKey(session); });
    connect(session, &ServerSession::hostKeyChanged, this,
            [this, session](const Error &error) { showChangedHostKey(session, error); });
}

ServerCommands::~ServerCommands()
{
    m_pool.waitForDone();
}

void ServerCommands::follow(ServerEditor *editor)
{
    connect(editor, &ServerEditor::saved, this, &ServerCommands::adopt);
}

void ServerCommands::show(QDialog *dialog)
{
    if (m_dialog)
        m_dialog->close();
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

bool ServerCommands::isAsking() const
{
    return m_dialog && m_dialog->isVisible();
}

bool ServerCommands::refusedWhileRunning(const ServerSession *session)
{
    if (!session || (!session->hasRunningOperation() && !session->isMakingBackups()))
        return false;
    const QString title = session->hasRunningOperation() ? tr("An operation is running") : tr("Backups are being made");
    const QString text =
        session->hasRunningOperation()
            ? tr("An operation is running on this server. Wait until it has ended, or stop it on the page Operations.")
            : tr("Backups of this server are being made. Wait until they have ended, or cancel them on the page Backups.");
    auto *box = new QMessageBox(QMessageBox::Information, title, text, QMessageBox::NoButton, m_window);
    box->setObjectName(u"operationRunningBox"_s);
    box->setTextFormat(Qt::PlainText);
    box->addButton(tr("Close"), QMessageBox::RejectRole)->setObjectName(u"closeButton"_s);
    show(box);
    return true;
}

void ServerCommands::choose(const QString &serverName)
{
    m_servers.select(serverName);
}

void ServerCommands::adopt(const QString &serverName, const std::optional<Secret> &typed, bool prepare)
{
    const bool refused = refusedWhileRunning(m_servers.find(serverName));
    if (!refused)
        m_servers.adopt(serverName, typed);
    emit serversChanged();
    if (prepare && !refused)
        emit requested({.place = navigation::prepare, .subject = {}});
}

void ServerCommands::openEditor(const std::optional<ServerProfile> &profile, bool testAtOnce)
{
    auto *dialog = new ServerDialog(m_context, profile, m_window);
    follow(dialog->editor());
    show(dialog);
    if (testAtOnce)
        dialog->editor()->testConnection();
}

void ServerCommands::add()
{
    openEditor({}, false);
}

void ServerCommands::change()
{
    if (const ServerSession *session = m_servers.selected())
        openEditor(session->profile(), false);
}

void ServerCommands::changeServer(const QString &serverName)
{
    if (const Result<ServerProfile> profile = m_context.profiles.find(serverName))
        openEditor(*profile, false);
    else
        emit failed(profile.error());
}

void ServerCommands::openSample()
{
    if (const Result<void> opened = m_context.profiles.save(sampleServerProfile()); !opened)
        return emit failed(opened.error());
    choose(sampleServerName);
    emit serversChanged();
}

void ServerCommands::closeSample()
{
    takeFromList(sampleServerName);
}

void ServerCommands::test()
{
    if (const ServerSession *session = m_servers.selected())
        openEditor(session->profile(), true);
}

void ServerCommands::reconnect()
{
    if (ServerSession *session = m_servers.selected())
        session->reconnect();
}

void ServerCommands::closeShown()
{
    const ServerSession *session = m_servers.selected();
    if (!session || refusedWhileRunning(session))
        return;
    if (isSample(session->profile()))
        return closeSample();
    const QString name = session->name(); // the session goes
    m_servers.close(name);
    emit serversChanged();
}

void ServerCommands::confirm(const QString &name, const QString &title, const QString &text, const QString &yes,
                             std::function<void()> action)
{
    auto *box = new QMessageBox(QMessageBox::Question, title, text, QMessageBox::NoButton, m_window);
    box->setObjectName(name);
    box->setTextFormat(Qt::PlainText);
    QPushButton *keep = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    QPushButton *go = box->addButton(yes, QMessageBox::DestructiveRole);
    keep->setObjectName(u"cancelButton"_s);
    go->setObjectName(u"confirmButton"_s);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(go, &QPushButton::clicked, this, [action = std::move(action)] { action(); });
    show(box);
}

void ServerCommands::forgetHostKey()
{
    if (m_servers.selected())
        forgetHostKeyOf(m_servers.selected()->name());
}

void ServerCommands::forgetHostKeyOf(const QString &serverName)
{
    const auto forget = [this, serverName] {
        if (const Result<void> forgotten = m_context.hostKeys.forget(serverName); !forgotten)
            return emit failed(forgotten.error());
        if (ServerSession *session = m_servers.find(serverName))
            session->reconnect();
    };
    confirm(u"forgetHostKeyBox"_s, tr("Forget the host key"),
            filled(tr("Do this only when you know that the server %1 has a new key. The console connects again, shows you the key and "
                      "asks you to compare it."),
                   {quoted(serverName)}),
            tr("Forget the key"), forget);
}

void ServerCommands::remove()
{
    if (m_servers.selected())
        removeServer(m_servers.selected()->name());
}

void ServerCommands::removeServer(const QString &serverName)
{
    if (refusedWhileRunning(m_servers.find(serverName)))
        return;
    if (serverName == sampleServerName)
        return closeSample();
    confirm(
        u"removeServerBox"_s, tr("Remove server"),
        filled(tr("The server %1 is removed from this console's list. Nothing on the server itself changes."), {quoted(serverName)}),
        tr("Remove"), [this, serverName] { takeFromList(serverName); });
}

void ServerCommands::takeFromList(const QString &serverName)
{
    if (refusedWhileRunning(m_servers.find(serverName)))
        return;
    if (const Result<void> removed = m_context.profiles.remove(serverName); !removed)
        return emit failed(removed.error());
    m_servers.close(serverName);
    if (!m_servers.selected())
        m_context.settings.setLastServer({});
    emit serversChanged();
}

void ServerCommands::askPassword(ServerSession *session, const Error &reason)
{
    if (session != m_servers.selected() || isAsking())
        return;
    const ServerProfile profile = session->profile();
    auto *dialog = new PasswordDialog(profile, reason, m_window);
    connect(dialog, &PasswordDialog::given, session, [session](const Secret &password) { session->connectWith(password); });
    connect(dialog, &PasswordDialog::given, this, [this, profile](const Secret &password, bool keep) {
        if (!keep)
            return;
        const auto work = [&secrets = m_context.secrets, profile, password] {
            return secrets.storeDatabasePassword(profile, password);
        };
        runInBackground(m_pool, this, work, [this](const Result<void> &stored) {
            if (!stored)
                emit failed(stored.error());
        });
    });
    show(dialog);
}

void ServerCommands::askHostKey(ServerSession *session)
{
    if (session != m_servers.selected() || isAsking())
        return;
    askAboutHostKey(
        m_context, session->profile(), m_window,
        [session = QPointer(session)] {
            if (session)
                session->reconnect();
        },
        [this](const Error &error) { emit failed(error); });
}

void ServerCommands::showChangedHostKey(ServerSession *session, const Error &error)
{
    if (session == m_servers.selected() && !isAsking())
        show(new HostKeyChangedDialog(session->profile(), error, m_window));
}

} // namespace tmc::ui
