#include "ui/dialogs/newpassworddialog.h"

#include "ui/dialogs/fixedwidth.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/plaintext.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int dialogWidth = 480;

} // namespace

NewPasswordDialog::NewPasswordDialog(const Secret &password, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"newPasswordDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Password of the new user"));
    auto *text = new CodeBlock(tr("Password of the new user"), this);
    text->setObjectName(u"newPasswordText"_s);
    QByteArray revealed = password.revealed();
    text->setText(QString::fromUtf8(revealed));
    wipe(revealed);
    QPushButton *cancel = makeButton({}, ButtonRole::Normal, {}, this);
    cancel->setObjectName(u"newPasswordCancel"_s);
    setButtonText(cancel, tr("Ca&ncel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    QPushButton *create = makeButton({}, ButtonRole::Primary, {}, this);
    create->setObjectName(u"newPasswordCreate"_s);
    setButtonText(create, tr("I have it: c&reate the user"));
    connect(create, &QPushButton::clicked, this, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(cancel);
    foot->addWidget(create);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(wrappedLabel(tr("Keep this password before the user is created"), TextRole::Heading, this));
    layout->addWidget(wrappedLabel(tr("It is shown only now and kept nowhere by this program, and it is valid when the command has "
                                      "succeeded. Give it to the user in a safe way; the user can change it after the first login."),
                                   TextRole::Body, this));
    layout->addWidget(text);
    layout->addLayout(foot);
    fixWidth(*this, dialogWidth);
}

} // namespace tmc::ui
