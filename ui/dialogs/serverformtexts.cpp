#include "ui/dialogs/labelledfield.h"
#include "ui/dialogs/serverform.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/workspacetext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plaintext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {

// What the form says; how it behaves is in serverform.cpp.

void ServerForm::retranslateUi()
{
    m_serverCard->setTitle(tr("Server"));
    m_postgresCard->setTitle(tr("PostgreSQL"));
    m_furtherCard->setTitle(tr("Docker and proxy"));
    m_environment->setItemText(0, environmentText(Environment::Production));
    m_environment->setItemText(1, environmentText(Environment::Qa));
    m_postgresKind->setItemText(0, tr("In a container"));
    m_postgresKind->setItemText(1, tr("At a unix socket of the server"));
    m_postgresKind->setItemText(2, tr("At a host and port, seen from the server"));
    m_passwordSource->setItemText(static_cast<int>(PasswordSource::Ask), tr("Ask when connecting"));
    m_passwordSource->setItemText(static_cast<int>(PasswordSource::Keychain), tr("Keep it in the system's keychain"));
    m_passwordSource->setItemText(static_cast<int>(PasswordSource::File), tr("Read it from a file"));
    m_port->setSpecialValueText(tr("As in the SSH configuration"));
    m_user->setPlaceholderText(tr("As in the SSH configuration"));
    m_identityFile->setPlaceholderText(tr("SSH agent or configuration"));
    m_name->setPlaceholderText(tr("For example: production"));
    m_host->setPlaceholderText(tr("For example: vps1.example.com"));
    for (QToolButton *button : std::as_const(m_browseButtons)) {
        button->setAccessibleName(tr("Choose a file"));
        button->setToolTip(plainToolTip(tr("Choose a file")));
    }
    follow();
}

void ServerForm::retranslateLabels()
{
    const auto label = [this](const QString &field, const QString &text) { m_fields.value(field)->setLabel(text); };
    label(u"name"_s, tr("&Name of the server"));
    label(u"environment"_s, tr("&Environment"));
    label(u"host"_s, tr("&Host name, address or SSH alias"));
    label(u"user"_s, tr("&User"));
    label(u"port"_s, tr("SSH p&ort"));
    label(u"identityFile"_s, tr("&Identity file"));
    label(u"postgresKind"_s, tr("&Where PostgreSQL is"));
    label(u"postgresPort"_s, tr("Po&rt"));
    label(u"role"_s, tr("&Database role of the console"));
    label(u"passwordSource"_s, tr("Password of the ro&le"));
    label(u"password"_s, tr("Pa&ssword"));
    label(u"passwordFile"_s, tr("Password &file"));
    label(u"dockerSocket"_s, tr("Doc&ker socket on the server"));
    label(u"proxyAddress"_s, tr("Address of the re&verse proxy, seen from the server"));
    const QStringList addresses{tr("Name of the &container"), tr("&Path of the socket"), tr("Host and addr&ess")};
    label(u"postgres"_s, addresses.value(m_postgresKind->currentIndex()));
    m_fields.value(u"password"_s)
        ->setHint(passwordSource() == PasswordSource::Keychain ? tr("Leave it empty to use the password that the keychain has.")
                                                               : tr("Used for this connection only; it is not kept."));
    m_fields.value(u"passwordFile"_s)->setHint(tr("Only you may be able to read it (mode 0600); the password is its first line."));
}

QString ServerForm::problemText(const QString &field, const Error &error) const
{
    if (error.code == ErrorCode::AlreadyExists)
        return tr("There is a server with this name already.");
    if (error.code != ErrorCode::InvalidInput)
        return errorLine(error);
    if (field == "name"_L1)
        return tr("Up to 40 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.");
    if (field == "host"_L1)
        return tr("A host name, an address or an alias of your SSH configuration, without user and without port.");
    if (field == "user"_L1)
        return tr("Letters, digits, dots, hyphens and underscores only; empty for the user of your SSH configuration.");
    if (field == "identityFile"_L1 || field == "passwordFile"_L1)
        return tr("The whole path of a file, beginning with a slash, without quotation marks.");
    if (field == "dockerSocket"_L1)
        return tr("The whole path of the socket, beginning with a slash.");
    if (field == "proxyAddress"_L1)
        return tr("A host and a port, for example 127.0.0.1:80.");
    if (field == "role"_L1)
        return tr("The name of the PostgreSQL role is needed.");
    if (m_postgresKind->currentIndex() == 1)
        return tr("The whole path of the socket, for example /run/postgresql/.s.PGSQL.5432.");
    if (m_postgresKind->currentIndex() == 0)
        return tr("The name of the container in which PostgreSQL runs.");
    return tr("A host name or address that the server can reach.");
}

} // namespace tmc::ui
