#include "ui/widgets/confirmation.h"

#include "ui/widgets/buttontext.h"
#include "ui/widgets/plaintext.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(tmc::ui::Confirmation)
};

} // namespace

void askForConfirmation(QWidget *parent, const Confirmation &confirmation, std::function<void()> accepted)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(confirmation.objectName);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setText(inertText(confirmation.title));
    setPlainInformativeText(box, confirmation.text);
    QPushButton *accept = makeButton({}, confirmation.acceptRole);
    accept->setObjectName(u"confirmAccept"_s);
    setButtonText(accept, confirmation.accept);
    QPushButton *cancel = makeButton({});
    cancel->setObjectName(u"confirmCancel"_s);
    setButtonText(cancel, Tr::tr("&Cancel"));
    box->addButton(accept, QMessageBox::AcceptRole);
    box->addButton(cancel, QMessageBox::RejectRole);
    for (QPushButton *button : {accept, cancel})
        button->setAutoDefault(true);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    QObject::connect(accept, &QPushButton::clicked, parent, std::move(accepted));
    box->open();
}

} // namespace tmc::ui
