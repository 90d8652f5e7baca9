#include "ui/dialogs/serverform.h"

#include "ui/dialogs/labelledfield.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ServerForm::ServerForm(QWidget *parent)
    : QWidget(parent),
      m_serverCard(new Card(this)),
      m_postgresCard(new Card(this)),
      m_furtherCard(new Card(this))
{
    setObjectName(u"serverForm"_s);
    m_serverCard->setObjectName(u"serverCard"_s);
    m_postgresCard->setObjectName(u"postgresCard"_s);
    m_furtherCard->setObjectName(u"furtherCard"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (Card *card : {m_serverCard, m_postgresCard, m_furtherCard}) {
        card->body()->setSpacing(12);
        layout->addWidget(card);
    }
    layout->addStretch();
    buildServer();
    buildPostgres();
    buildFurther();
    const ServerProfile defaults;
    m_role->setText(defaults.postgres.role);
    m_postgresAddress->setText(u"postgres"_s);
    m_postgresPort->setValue(defaults.postgres.port);
    m_dockerSocket->setText(defaults.dockerSocket);
    m_proxyAddress->setText(defaults.proxyAddress);
    m_touched.clear();
    setFocusProxy(m_name);
    retranslateUi();
}

LabelledField *ServerForm::addField(Card *card, const QString &name, QWidget *editor)
{
    auto *field = new LabelledField(name, editor, card);
    card->body()->addWidget(field);
    m_fields.insert(name, field);
    m_order.append(name);
    return field;
}

QLineEdit *ServerForm::addLine(Card *card, const QString &name)
{
    auto *line = new QLineEdit;
    addField(card, name, line);
    connect(line, &QLineEdit::textEdited, this, [this, name] { touch(name); });
    return line;
}

QSpinBox *ServerForm::addPort(Card *card, const QString &name, int least)
{
    auto *port = new QSpinBox;
    port->setRange(least, 65535);
    port->setGroupSeparatorShown(false);
    addField(card, name, port);
    connect(port, &QSpinBox::valueChanged, this, [this, name] { touch(name); });
    return port;
}

QComboBox *ServerForm::addChoice(Card *card, const QString &name, int choices)
{
    auto *box = new QComboBox;
    for (int choice = 0; choice < choices; ++choice)
        box->addItem(QString());
    addField(card, name, box);
    connect(box, &QComboBox::currentIndexChanged, this, [this, name] {
        touch(name);
        follow();
    });
    return box;
}

void ServerForm::addBrowse(const QString &name)
{
    QToolButton *button = makeIconButton(u"folder"_s, {}, this, ButtonRole::Normal);
    button->setObjectName(name + u"Browse"_s);
    m_fields.value(name)->addBeside(button);
    m_browseButtons.append(button);
    connect(button, &QToolButton::clicked, this, [this, name] { browseFor(name); });
}

void ServerForm::buildServer()
{
    m_name = addLine(m_serverCard, u"name"_s);
    m_environment = addChoice(m_serverCard, u"environment"_s, 2);
    m_host = addLine(m_serverCard, u"host"_s);
    m_user = addLine(m_serverCard, u"user"_s);
    m_port = addPort(m_serverCard, u"port"_s, 0);
    m_identityFile = addLine(m_serverCard, u"identityFile"_s);
    addBrowse(u"identityFile"_s);
}

void ServerForm::buildPostgres()
{
    m_postgresKind = addChoice(m_postgresCard, u"postgresKind"_s, 3);
    m_postgresAddress = addLine(m_postgresCard, u"postgres"_s);
    m_postgresPort = addPort(m_postgresCard, u"postgresPort"_s, 1);
    m_role = addLine(m_postgresCard, u"role"_s);
    m_passwordSource = addChoice(m_postgresCard, u"passwordSource"_s, 3);
    m_password = addLine(m_postgresCard, u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_passwordFile = addLine(m_postgresCard, u"passwordFile"_s);
    addBrowse(u"passwordFile"_s);
}

void ServerForm::buildFurther()
{
    m_dockerSocket = addLine(m_furtherCard, u"dockerSocket"_s);
    m_proxyAddress = addLine(m_furtherCard, u"proxyAddress"_s);
}

void ServerForm::browseFor(const QString &field)
{
    auto *line = field == "identityFile"_L1 ? m_identityFile : m_passwordFile;
    auto *dialog = new QFileDialog(this, tr("Choose a file"), line->text().isEmpty() ? QDir::homePath() + u"/.ssh"_s : line->text());
    dialog->setObjectName(field + u"Dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setFilter(QDir::Files | QDir::AllDirs | QDir::Hidden | QDir::NoDotAndDotDot);
    connect(dialog, &QFileDialog::fileSelected, this, [this, line, field](const QString &path) {
        line->setText(path);
        touch(field);
    });
    dialog->open();
}

void ServerForm::setTakenNames(const QStringList &names)
{
    m_takenNames = names;
    showProblems();
}

void ServerForm::setProfile(const ServerProfile &profile)
{
    m_base = profile;
    m_name->setText(profile.name);
    m_name->setReadOnly(true);
    m_name->setEnabled(false);
    setFocusProxy(m_host);
    m_environment->setCurrentIndex(static_cast<int>(profile.environment));
    m_host->setText(profile.ssh.host);
    m_user->setText(profile.ssh.user);
    m_port->setValue(profile.ssh.port);
    m_identityFile->setText(profile.ssh.identityFile);
    m_postgresKind->setCurrentIndex(static_cast<int>(PostgresTargetKind::Container) - static_cast<int>(profile.postgres.kind));
    m_postgresAddress->setText(profile.postgres.address);
    m_postgresPort->setValue(profile.postgres.port);
    m_role->setText(profile.postgres.role);
    m_passwordFile->setText(profile.postgres.passwordFile);
    const PasswordSource source = profile.postgres.passwordFile.isEmpty() ? PasswordSource::Keychain : PasswordSource::File;
    m_passwordSource->setCurrentIndex(static_cast<int>(source));
    m_dockerSocket->setText(profile.dockerSocket);
    m_proxyAddress->setText(profile.proxyAddress);
    m_touched.clear();
    follow();
}

PasswordSource ServerForm::passwordSource() const
{
    return static_cast<PasswordSource>(m_passwordSource->currentIndex());
}

ServerDraft ServerForm::draft() const
{
    ServerDraft draft{.profile = m_base, .passwordSource = passwordSource()};
    ServerProfile &profile = draft.profile;
    profile.name = m_name->text().trimmed();
    profile.environment = static_cast<Environment>(m_environment->currentIndex());
    profile.ssh = {.host = m_host->text().trimmed(),
                   .port = m_port->value(),
                   .user = m_user->text().trimmed(),
                   .identityFile = m_identityFile->text().trimmed()};
    // The choices go from the most to the least usual one, which is the enumeration backwards.
    profile.postgres.kind =
        static_cast<PostgresTargetKind>(static_cast<int>(PostgresTargetKind::Container) - m_postgresKind->currentIndex());
    profile.postgres.address = m_postgresAddress->text().trimmed();
    profile.postgres.port = m_postgresPort->value();
    profile.postgres.role = m_role->text().trimmed();
    profile.postgres.passwordFile = passwordSource() == PasswordSource::File ? m_passwordFile->text().trimmed() : QString();
    profile.dockerSocket = m_dockerSocket->text().trimmed();
    profile.proxyAddress = m_proxyAddress->text().trimmed();
    return draft;
}

std::optional<Secret> ServerForm::typedPassword() const
{
    if (passwordSource() == PasswordSource::File || m_password->text().isEmpty())
        return {};
    QString text = m_password->text();
    return Secret::fromText(text);
}

void ServerForm::clearPassword()
{
    m_password->clear();
}

void ServerForm::touch(const QString &field)
{
    m_touched.insert(field);
    showProblems();
    emit edited();
}

void ServerForm::follow()
{
    const auto kind = draft().profile.postgres.kind;
    m_fields.value(u"postgresPort"_s)->setVisible(kind != PostgresTargetKind::Socket);
    m_fields.value(u"password"_s)->setVisible(passwordSource() != PasswordSource::File);
    m_fields.value(u"passwordFile"_s)->setVisible(passwordSource() == PasswordSource::File);
    retranslateLabels();
    showProblems();
}

void ServerForm::showProblems()
{
    const QMap<QString, Error> problems = problemsOf(draft(), m_takenNames);
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field) {
        const auto problem = problems.find(field.key());
        const bool tell = problem != problems.end() && m_touched.contains(field.key());
        field.value()->setProblem(tell ? problemText(field.key(), *problem) : QString());
    }
}

bool ServerForm::check()
{
    for (const QString &field : std::as_const(m_order))
        m_touched.insert(field);
    showProblems();
    const QMap<QString, Error> problems = problemsOf(draft(), m_takenNames);
    for (const QString &field : std::as_const(m_order)) {
        if (!problems.contains(field))
            continue;
        findChild<QWidget *>(field)->setFocus(Qt::OtherFocusReason);
        break;
    }
    return problems.isEmpty();
}

void ServerForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace tmc::ui
