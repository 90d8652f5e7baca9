#include "ui/dialogs/hostkeychangeddialog.h"

#include "ui/dialogs/fixedwidth.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/plaintext.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

namespace {

constexpr int dialogWidth = 580;

} // namespace

HostKeyChangedDialog::HostKeyChangedDialog(const ServerProfile &profile, const Error &error, QWidget *parent)
    : QDialog(parent),
      m_profile(profile),
      m_heading(wrappedLabel({}, TextRole::Heading, this)),
      m_explanation(wrappedLabel({}, TextRole::Body, this)),
      m_trusted(new CodeBlock({}, this)),
      m_offered(new CodeBlock({}, this)),
      m_advice(wrappedLabel({}, TextRole::Body, this)),
      m_close(makeButton({}, ButtonRole::Primary, {}, this))
{
    setObjectName(u"hostKeyChangedDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_heading->setObjectName(u"changedHeading"_s);
    m_explanation->setObjectName(u"changedExplanation"_s);
    m_trusted->setObjectName(u"changedTrusted"_s);
    m_offered->setObjectName(u"changedOffered"_s);
    m_advice->setObjectName(u"changedAdvice"_s);
    m_close->setObjectName(u"changedClose"_s);
    m_close->setDefault(true);
    m_trusted->setText(error.args.value(1));
    m_offered->setText(error.args.value(2));
    m_trusted->setNameVisible(true);
    m_offered->setNameVisible(true);
    buildLayout();
    retranslateUi();
    m_close->setFocus();
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void HostKeyChangedDialog::buildLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_heading, m_explanation, m_trusted, m_offered, m_advice})
        layout->addWidget(widget);
    layout->addSpacing(6);
    layout->addWidget(m_close, 0, Qt::AlignRight);
}

void HostKeyChangedDialog::retranslateUi()
{
    const QString title = tr("Changed host key");
    setWindowTitle(title);
    setAccessibleName(title);
    setPlainText(m_heading, filled(tr("The server %1 shows another key than before"), {quoted(m_profile.name)}));
    setPlainText(
        m_explanation,
        filled(tr("The console did not connect and sent nothing. Either %1 was installed again, or another machine answers in its "
                  "place and wants to read your passwords."),
               {quoted(m_profile.ssh.host)}));
    m_trusted->setName(tr("The key that you trusted"));
    m_offered->setName(tr("The key that was shown now"));
    setPlainText(m_advice, tr("Ask whoever looks after the server whether its key was changed. If it was, choose \"Forget the host "
                              "key…\" in the menu of the "
                              "server; with the next connection you compare the new key before it is trusted."));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
}

void HostKeyChangedDialog::showEvent(QShowEvent *event)
{
    fixWidth(*this, dialogWidth);
    QDialog::showEvent(event);
}

void HostKeyChangedDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (isVisible())
        fixWidth(*this, dialogWidth);
}

} // namespace tmc::ui
