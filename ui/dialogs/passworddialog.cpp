#include "ui/dialogs/passworddialog.h"

#include "ui/dialogs/fixedwidth.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plaintext.h"

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

namespace {

constexpr int dialogWidth = 460;

} // namespace

PasswordDialog::PasswordDialog(const ServerProfile &profile, const Error &reason, QWidget *parent)
    : QDialog(parent),
      m_profile(profile),
      m_reason(reason.code),
      m_heading(wrappedLabel({}, TextRole::Heading, this)),
      m_explanation(wrappedLabel({}, TextRole::Muted, this)),
      m_caption(plainLabel({}, TextRole::Caption, this)),
      m_password(new QLineEdit(this)),
      m_keep(new QCheckBox(this)),
      m_cancel(makeButton({}, ButtonRole::Normal, {}, this)),
      m_connect(makeButton({}, ButtonRole::Primary, {}, this))
{
    setObjectName(u"passwordDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_heading->setObjectName(u"passwordHeading"_s);
    m_explanation->setObjectName(u"passwordExplanation"_s);
    m_caption->setObjectName(u"passwordCaption"_s);
    m_caption->setBuddy(m_password);
    m_password->setObjectName(u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_keep->setObjectName(u"keepPassword"_s);
    buildLayout();
    retranslateUi();
    m_connect->setObjectName(u"passwordConnect"_s);
    m_connect->setDefault(true);
    m_connect->setEnabled(false);
    m_cancel->setObjectName(u"passwordCancel"_s);
    m_password->setFocus();
    connect(m_password, &QLineEdit::textChanged, this, [this](const QString &text) { m_connect->setEnabled(!text.isEmpty()); });
    connect(m_connect, &QPushButton::clicked, this, &PasswordDialog::deliver);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void PasswordDialog::buildLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    layout->addWidget(m_heading);
    layout->addWidget(m_explanation);
    layout->addSpacing(6);
    layout->addWidget(m_caption);
    layout->addWidget(m_password);
    layout->addWidget(m_keep);
    layout->addSpacing(8);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_connect);
    layout->addLayout(buttons);
}

void PasswordDialog::retranslateUi()
{
    const QString title = tr("Password needed");
    setWindowTitle(title);
    setAccessibleName(title);
    setPlainText(m_heading,
                 m_reason == ErrorCode::PostgresAuthenticationFailed ? tr("PostgreSQL refused the password") : tr("Which password?"));
    setPlainText(m_explanation, filled(tr("To connect to the server %1 the console needs the password of the PostgreSQL role %2."),
                                       {quoted(m_profile.name), quoted(m_profile.postgres.role)}));
    m_caption->setText(tr("&Password"));
    m_keep->setText(m_profile.postgres.passwordFile.isEmpty() ? tr("&Keep it in the system's keychain")
                                                              : tr("&Keep it in the password file"));
    m_connect->setText(tr("&Connect"));
    m_connect->setAccessibleName(tr("Connect"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
}

void PasswordDialog::deliver()
{
    QString text = m_password->text();
    const Secret password = Secret::fromText(text);
    m_password->clear();
    emit given(password, m_keep->isChecked());
    accept();
}

void PasswordDialog::showEvent(QShowEvent *event)
{
    fixWidth(*this, dialogWidth);
    QDialog::showEvent(event);
}

void PasswordDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (isVisible())
        fixWidth(*this, dialogWidth);
}

} // namespace tmc::ui
