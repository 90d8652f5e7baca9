#include "ui/dialogs/hostkeydialog.h"

#include "ui/dialogs/fixedwidth.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/plaintext.h"

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int dialogWidth = 580;

/// The file in which OpenSSH keeps the public half of a key of this type.
QString publicKeyFile(const QString &keyType)
{
    QString name = u"ed25519"_s;
    if (keyType.contains("rsa"_L1))
        name = u"rsa"_s;
    else if (keyType.contains("ecdsa"_L1))
        name = u"ecdsa"_s;
    return u"/etc/ssh/ssh_host_%1_key.pub"_s.arg(name);
}

} // namespace

HostKeyDialog::HostKeyDialog(const ServerProfile &profile, const HostKeyOffer &offer, QWidget *parent)
    : QDialog(parent),
      m_profile(profile),
      m_offer(offer),
      m_heading(wrappedLabel({}, TextRole::Heading, this)),
      m_explanation(wrappedLabel({}, TextRole::Body, this)),
      m_fingerprint(new CodeBlock({}, this)),
      m_howTo(wrappedLabel({}, TextRole::Muted, this)),
      m_command(new CodeBlock({}, this)),
      m_comparisonCaption(plainLabel({}, TextRole::Caption, this)),
      m_comparison(new QLineEdit(this)),
      m_verdict(wrappedLabel({}, TextRole::Muted, this)),
      m_confirmation(new QCheckBox(this)),
      m_trust(makeButton({}, ButtonRole::Primary, {}, this)),
      m_cancel(makeButton({}, ButtonRole::Normal, {}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    nameParts();
    m_fingerprint->setText(m_offer.fingerprint);
    m_fingerprint->setNameVisible(true);
    m_command->setText(u"ssh-keygen -lf "_s + publicKeyFile(m_offer.keyType));
    m_comparisonCaption->setBuddy(m_comparison);
    buildLayout();
    retranslateUi();
    connect(m_comparison, &QLineEdit::textChanged, this, &HostKeyDialog::compare);
    connect(m_confirmation, &QCheckBox::toggled, this, &HostKeyDialog::compare);
    connect(m_trust, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_comparison->setFocus();
}

void HostKeyDialog::nameParts()
{
    setObjectName(u"hostKeyDialog"_s);
    m_heading->setObjectName(u"hostKeyHeading"_s);
    m_explanation->setObjectName(u"hostKeyExplanation"_s);
    m_fingerprint->setObjectName(u"hostKeyFingerprint"_s);
    m_howTo->setObjectName(u"hostKeyHowTo"_s);
    m_command->setObjectName(u"hostKeyCommand"_s);
    m_comparisonCaption->setObjectName(u"hostKeyComparisonCaption"_s);
    m_comparison->setObjectName(u"hostKeyComparison"_s);
    m_verdict->setObjectName(u"hostKeyVerdict"_s);
    m_confirmation->setObjectName(u"hostKeyConfirmation"_s);
    m_trust->setObjectName(u"hostKeyTrust"_s);
    m_cancel->setObjectName(u"hostKeyCancel"_s);
}

void HostKeyDialog::buildLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_heading, m_explanation, m_fingerprint, m_howTo, m_command,
                                                            m_comparisonCaption, m_comparison, m_verdict, m_confirmation})
        layout->addWidget(widget);
    layout->addSpacing(6);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_trust);
    layout->addLayout(buttons);
}

void HostKeyDialog::retranslateUi()
{
    const QString title = tr("Unknown host key");
    setWindowTitle(title);
    setAccessibleName(title);
    setPlainText(m_heading, filled(tr("Is this really the server %1?"), {quoted(m_profile.name)}));
    setPlainText(
        m_explanation,
        filled(tr("The console has never connected to %1 before. The server showed the key below. Compare it once, so that nobody "
                  "can put another machine in its place."),
               {quoted(m_profile.ssh.host)}));
    m_fingerprint->setName(filled(tr("Fingerprint of the server's key (%1)"), {quoted(m_offer.keyType)}));
    setPlainText(m_howTo,
                 tr("Log in to the server by a way that you trust, for example your provider's web console, and run this there:"));
    m_command->setName(tr("Command to run on the server"));
    m_comparisonCaption->setText(tr("&Paste here what the server prints"));
    m_comparison->setPlaceholderText(u"256 SHA256:… (ED25519)"_s);
    m_confirmation->setText(tr("I have &compared the fingerprint by eye and it is the same"));
    m_trust->setText(tr("&Trust this server"));
    m_trust->setAccessibleName(tr("Trust this server"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    compare();
}

QString HostKeyDialog::fingerprintIn(const QString &text)
{
    static const QRegularExpression pattern(uR"(SHA256:[A-Za-z0-9+/]{43}(?![A-Za-z0-9+/]))"_s);
    return pattern.match(text).captured();
}

void HostKeyDialog::compare()
{
    const QString typed = m_comparison->text().trimmed();
    const bool same = !typed.isEmpty() && fingerprintIn(typed) == m_offer.fingerprint;
    const bool different = !typed.isEmpty() && !same;
    setStyleProperty(m_comparison, "invalid", different);
    if (same) {
        setTextRole(m_verdict, TextRole::Ok);
        setPlainText(m_verdict, tr("The fingerprints are the same."));
    } else if (different) {
        setTextRole(m_verdict, TextRole::Bad);
        setPlainText(m_verdict, tr("This is not the fingerprint that the server showed. Do not trust it before you know why."));
    } else {
        setTextRole(m_verdict, TextRole::Muted);
        setPlainText(m_verdict, tr("Or compare them by eye and confirm it:"));
    }
    m_comparison->setAccessibleDescription(m_verdict->text());
    if (isVisible())
        fixWidth(*this, dialogWidth);
    m_confirmation->setEnabled(typed.isEmpty());
    m_trust->setEnabled(same || (typed.isEmpty() && m_confirmation->isChecked()));
}

void HostKeyDialog::showEvent(QShowEvent *event)
{
    fixWidth(*this, dialogWidth);
    QDialog::showEvent(event);
}

void HostKeyDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (isVisible())
        fixWidth(*this, dialogWidth);
}

} // namespace tmc::ui
