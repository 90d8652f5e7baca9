#include "ui/pages/prepareform.h"

#include "core/domain/names.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plaintext.h"
#include "ui/wizards/linefield.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

PrepareForm::PrepareForm(QWidget *parent)
    : QWidget(parent),
      m_intro(wrappedLabel({}, TextRole::Body, this)),
      m_role(new LineField(u"administratorRole"_s, this)),
      m_password(new LineField(u"administratorPassword"_s, this)),
      m_domain(new LineField(u"baseDomain"_s, this)),
      m_consoleCaption(plainLabel({}, TextRole::Caption, this)),
      m_console(wrappedLabel({}, TextRole::Muted, this)),
      m_plan(makeButton({}, ButtonRole::Primary, u"search"_s, this))
{
    setObjectName(u"prepareForm"_s);
    m_intro->setObjectName(u"prepareIntro"_s);
    m_console->setObjectName(u"preparePasswordSource"_s);
    m_plan->setObjectName(u"preparePlan"_s);
    m_role->edit()->setText(u"postgres"_s);
    m_role->edit()->setMaxLength(63);
    m_password->edit()->setEchoMode(QLineEdit::Password);
    m_password->edit()->setMaxLength(1024);
    m_domain->edit()->setText(u"example.com"_s);
    m_domain->edit()->setMaxLength(200);
    auto *card = new Card(this);
    card->body()->setSpacing(14);
    const std::initializer_list<QWidget *> parts{m_role, m_password, m_domain};
    for (QWidget *part : parts)
        card->body()->addWidget(part);
    auto *console = new QVBoxLayout;
    console->setSpacing(4);
    console->addWidget(m_consoleCaption);
    console->addWidget(m_console);
    card->body()->addLayout(console);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_intro);
    column->addWidget(card);
    column->addWidget(m_plan, 0, Qt::AlignLeft);
    setFocusProxy(m_password);
    retranslate();
    connect(m_plan, &QPushButton::clicked, this, &PrepareForm::submit);
    for (const LineField *field : {m_role, m_password, m_domain}) {
        connect(field->edit(), &QLineEdit::returnPressed, this, &PrepareForm::submit);
        connect(field->edit(), &QLineEdit::textChanged, this, &PrepareForm::refreshMessages);
    }
}

void PrepareForm::setProfile(const ServerProfile &profile)
{
    m_profile = profile;
    retranslate();
}

QString PrepareForm::role() const
{
    return m_role->text();
}

QString PrepareForm::baseDomain() const
{
    return m_domain->text().toLower();
}

Secret PrepareForm::takePassword()
{
    QString typed = m_password->edit()->text();
    m_password->edit()->clear();
    return Secret::fromText(typed);
}

bool PrepareForm::isRoleValid() const
{
    return !m_role->text().isEmpty() && m_role->text().toUtf8().size() <= 63 && m_role->text() != m_profile.postgres.role;
}

bool PrepareForm::isDomainValid() const
{
    return names::checkedHostName(m_domain->text()).has_value();
}

void PrepareForm::submit()
{
    m_strict = true;
    refreshMessages();
    if (!isRoleValid())
        m_role->edit()->setFocus();
    else if (!isDomainValid())
        m_domain->edit()->setFocus();
    else
        emit planRequested();
}

void PrepareForm::refreshMessages()
{
    if (m_role->text() == m_profile.postgres.role)
        m_role->setMessage(tr("This is the console's own role. Preparing needs an administrator, who may make roles and databases."),
                           StatusRole::Bad);
    else if (m_strict && !isRoleValid())
        m_role->setMessage(tr("Type the name of an administrator's role."), StatusRole::Bad);
    else
        m_role->setMessage(tr("A role that may make roles and databases, usually postgres. It is used for this one task only."));
    m_password->setMessage(tr("Used for this connection and forgotten. It is not stored anywhere."));
    if (!isDomainValid())
        m_domain->setMessage(tr("Type a domain such as example.com: letters, digits and hyphens, with at least one dot."),
                             StatusRole::Bad);
    else
        m_domain->setMessage(
            filled(tr("Only for a server without a catalogue: its products become addresses such as inventario.%1. It can be "
                      "changed later in the registry."),
                   {baseDomain()}));
}

void PrepareForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PrepareForm::retranslate()
{
    setPlainText(m_intro,
                 tr("The console keeps its registry on the server itself: a database with the list of workspaces, the journal of "
                    "operations and the activity log. Preparing makes that database, the console's own role with few rights, the "
                    "network of the proxy and the first catalogue of products, wherever one of these is missing. You see every "
                    "statement first, and nothing that is there already is changed."));
    m_role->setLabel(tr("Administrator's &role"));
    m_password->setLabel(tr("Administrator's pass&word"));
    m_domain->setLabel(tr("Base &domain of the products"));
    setPlainText(m_consoleCaption, tr("Password of the console's own role"));
    const QString file = m_profile.postgres.passwordFile;
    setPlainText(
        m_console,
        file.isEmpty()
            ? filled(tr("The role %1 uses the password that the keychain of this computer holds. If it holds none, a new one is "
                        "generated and kept there."),
                     {m_profile.postgres.role})
            : filled(tr("The role %1 uses the password in the file %2. If there is none, a new one is generated and written "
                        "there."),
                     {m_profile.postgres.role, file}));
    setButtonText(m_plan, tr("Show &what is missing"));
    refreshMessages();
}

} // namespace tmc::ui
