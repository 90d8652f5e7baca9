#include "ui/servercommands.h"

#include "core/domain/sampleserver.h"
#include "core/services/background.h"
#include "ui/dialogs/hostkeychangeddialog.h"
#include "ui/dialogs/hostkeyquestion.h"
#include "ui/dialogs/passworddialog.h"
#include "ui/dialogs/serverdialog.h"
#include "ui/presentation/sentence.h"
#include "ui/serversession.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ServerCommands::ServerCommands(UiContext &context, ServerSession &session, QWidget *window)
    : QObject(window),
      m_context(context),
      m_session(session),
      m_window(window)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_session, &ServerSession::passwordNeeded, this, &ServerCommands::askPassword);
    connect(&m_session, &ServerSession::hostKeyUnknown, this, &ServerCommands::askHostKey);
    connect(&m_session, &ServerSession::hostKeyChanged, this, &ServerCommands::showChangedHostKey);
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

bool ServerCommands::refusedWhileRunning()
{
    if (m_context.operations.running().isEmpty())
        return false;
    auto *box = new QMessageBox(QMessageBox::Information, tr("An operation is running"),
                                tr("An operation is running on this server. Wait until it has ended, or stop it on the page "
                                   "Operations; then choose another server."),
                                QMessageBox::NoButton, m_window);
    box->setObjectName(u"operationRunningBox"_s);
    box->setTextFormat(Qt::PlainText);
    box->addButton(tr("Close"), QMessageBox::RejectRole);
    show(box);
    return true;
}

void ServerCommands::choose(const QString &serverName)
{
    if (m_session.hasServer() && m_session.profile().name == serverName)
        return;
    if (refusedWhileRunning())
        return emit serversChanged(); // puts the mark in the menu back
    m_session.choose(serverName);
}

void ServerCommands::adopt(const QString &serverName, const std::optional<Secret> &typed, bool prepare)
{
    emit serversChanged();
    if (refusedWhileRunning())
        return;
    m_session.choose(serverName, typed);
    if (prepare)
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
    if (m_session.hasServer())
        openEditor(m_session.profile(), false);
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
    if (refusedWhileRunning())
        return;
    if (const Result<void> opened = m_context.profiles.save(sampleServerProfile()); !opened)
        return emit failed(opened.error());
    emit serversChanged();
    choose(sampleServerName);
}

void ServerCommands::closeSample()
{
    takeFromList(sampleServerName);
}

void ServerCommands::test()
{
    if (m_session.hasServer())
        openEditor(m_session.profile(), true);
}

void ServerCommands::reconnect()
{
    m_session.reconnect();
}

void ServerCommands::confirm(const QString &name, const QString &title, const QString &text, const QString &yes,
                             std::function<void()> action)
{
    auto *box = new QMessageBox(QMessageBox::Question, title, text, QMessageBox::NoButton, m_window);
    box->setObjectName(name);
    box->setTextFormat(Qt::PlainText);
    QPushButton *keep = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    QPushButton *go = box->addButton(yes, QMessageBox::DestructiveRole);
    go->setObjectName(u"confirmButton"_s);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(go, &QPushButton::clicked, this, [action = std::move(action)] { action(); });
    show(box);
}

void ServerCommands::forgetHostKey()
{
    if (m_session.hasServer())
        forgetHostKeyOf(m_session.profile().name);
}

void ServerCommands::forgetHostKeyOf(const QString &serverName)
{
    const auto forget = [this, serverName] {
        if (const Result<void> forgotten = m_context.hostKeys.forget(serverName); !forgotten)
            return emit failed(forgotten.error());
        if (isCurrent(serverName))
            m_session.reconnect();
    };
    confirm(u"forgetHostKeyBox"_s, tr("Forget the host key"),
            filled(tr("Do this only when you know that the server %1 has a new key. The console connects again, shows you the key and "
                      "asks you to compare it."),
                   {quoted(serverName)}),
            tr("Forget the key"), forget);
}

void ServerCommands::remove()
{
    if (m_session.hasServer())
        removeServer(m_session.profile().name);
}

void ServerCommands::removeServer(const QString &serverName)
{
    if (isCurrent(serverName) && refusedWhileRunning())
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
    if (isCurrent(serverName)) {
        m_session.leave();
        m_context.settings.setLastServer({});
    }
    if (const Result<void> removed = m_context.profiles.remove(serverName); !removed)
        return emit failed(removed.error());
    emit serversChanged();
}

bool ServerCommands::isCurrent(const QString &serverName) const
{
    return m_session.hasServer() && m_session.profile().name == serverName;
}

void ServerCommands::askPassword(const Error &reason)
{
    if (!m_session.hasServer() || isAsking())
        return;
    const ServerProfile profile = m_session.profile();
    auto *dialog = new PasswordDialog(profile, reason, m_window);
    connect(dialog, &PasswordDialog::given, this, [this, profile](const Secret &password, bool keep) {
        m_session.connectWith(password);
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

void ServerCommands::askHostKey()
{
    if (!m_session.hasServer() || isAsking())
        return;
    askAboutHostKey(
        m_context, m_session.profile(), m_window, [this] { m_session.reconnect(); },
        [this](const Error &error) { emit failed(error); });
}

void ServerCommands::showChangedHostKey(const Error &error)
{
    if (m_session.hasServer() && !isAsking())
        show(new HostKeyChangedDialog(m_session.profile(), error, m_window));
}

} // namespace tmc::ui
