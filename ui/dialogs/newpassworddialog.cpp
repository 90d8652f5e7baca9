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
    QPushButton *close = makeButton({}, ButtonRole::Primary, {}, this);
    close->setObjectName(u"newPasswordClose"_s);
    setButtonText(close, tr("&Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(wrappedLabel(tr("The user was created"), TextRole::Heading, this));
    layout->addWidget(wrappedLabel(tr("The password is shown only now and kept nowhere by this program. Give it to the user in a safe "
                                      "way; the user can change it after the first login."),
                                   TextRole::Body, this));
    layout->addWidget(text);
    layout->addLayout(foot);
    fixWidth(*this, dialogWidth);
}

} // namespace tmc::ui
