#include "ui/widgets/operationprompts.h"

#include "ui/presentation/sentence.h"
#include "ui/widgets/confirmation.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(tmc::ui::OperationPrompts)
};

} // namespace

void askToResume(QWidget *parent, const QString &title, std::function<void()> accepted)
{
    askForConfirmation(
        parent,
        {.objectName = u"confirmResume"_s,
         .title = filled(Tr::tr("Resume “%1”?"), {title}),
         .text = Tr::tr("It goes on after the last step that is known to be done. A step of which it is not known whether it took "
                        "effect is looked up on the server first; nothing is done twice."),
         .accept = Tr::tr("&Resume")},
        std::move(accepted));
}

void askToRollBack(QWidget *parent, const QString &title, std::function<void()> accepted)
{
    askForConfirmation(
        parent,
        {.objectName = u"confirmRollBack"_s,
         .title = filled(Tr::tr("Roll back “%1”?"), {title}),
         .text = Tr::tr("Every step that was begun is undone, the last one first. Only what this operation made is removed; "
                        "what was there before stays."),
         .accept = Tr::tr("&Roll back"),
         .acceptRole = ButtonRole::Danger},
        std::move(accepted));
}

} // namespace tmc::ui
