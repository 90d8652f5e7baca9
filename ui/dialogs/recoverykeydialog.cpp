#include "ui/dialogs/recoverykeydialog.h"

#include "ui/dialogs/fixedwidth.h"
#include "ui/dialogs/recoverysheet.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/savefiledialog.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int dialogWidth = 560;

} // namespace

RecoveryKeyDialog::RecoveryKeyDialog(const Secret &key, QWidget *parent)
    : QDialog(parent),
      m_key(key),
      m_text(new CodeBlock(tr("Recovery key"), this)),
      m_isSafe(new QCheckBox(tr("It is written down or printed, and away from this computer"), this)),
      m_close(makeButton({}, ButtonRole::Primary, {}, this))
{
    setObjectName(u"recoveryKeyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Recovery key"));
    m_text->setObjectName(u"recoveryKeyText"_s);
    m_isSafe->setObjectName(u"recoveryKeyIsSafe"_s);
    m_close->setObjectName(u"recoveryKeyClose"_s);
    QByteArray text = m_key.revealed();
    m_text->setWrapping(true);
    m_text->setText(QString::fromLatin1(text));
    wipe(text);
    QPushButton *saveButton = makeButton({}, ButtonRole::Normal, u"download"_s, this);
    saveButton->setObjectName(u"recoveryKeySave"_s);
    setButtonText(saveButton, tr("&Save…"));
    setButtonText(m_close, tr("&Close"));
    m_close->setEnabled(false);
    connect(m_isSafe, &QCheckBox::toggled, m_close, &QPushButton::setEnabled);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(saveButton, &QPushButton::clicked, this, &RecoveryKeyDialog::save);
    auto *foot = new QHBoxLayout;
    foot->addWidget(saveButton);
    foot->addStretch();
    foot->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(wrappedLabel(tr("Put this key on paper now"), TextRole::Heading, this));
    layout->addWidget(
        wrappedLabel(tr("It opens every backup that is made from now on, also when this computer is gone. It is shown only "
                        "now and kept nowhere by this program."),
                     TextRole::Body, this));
    layout->addWidget(m_text);
    layout->addWidget(
        wrappedLabel(tr("Whatever is copied can be read by other programs until something else is copied, and a saved file "
                        "can be read by whoever has this computer: print it and delete it."),
                     TextRole::Muted, this));
    layout->addWidget(m_isSafe);
    layout->addLayout(foot);
    fixWidth(*this, dialogWidth);
}

void RecoveryKeyDialog::save()
{
    saveToFile(this, tr("Save the recovery key"), u"recovery-key"_s,
               {{.name = tr("Sheet for printing"), .suffix = u"pdf"_s, .content = [key = m_key] { return recoverySheet(key); }},
                {.name = tr("Text"), .suffix = u"txt"_s, .content = [key = m_key] { return key.revealed() + '\n'; }}});
}

/// A key that nobody has would be noticed when it is needed.
void RecoveryKeyDialog::reject()
{
    if (m_isSafe->isChecked())
        QDialog::reject();
    else
        m_isSafe->setFocus();
}

} // namespace tmc::ui
