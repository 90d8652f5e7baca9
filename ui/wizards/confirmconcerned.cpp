#include "ui/wizards/confirmconcerned.h"

#include "ui/dialogs/typedconfirmation.h"
#include "ui/presentation/runbooktext.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(tmc::ui::ConfirmConcerned)
};

} // namespace

void confirmConcerned(const Runbook &runbook, const QString &title, const QString &name, QWidget *parent,
                      const std::function<void()> &confirmed)
{
    QStringList concerned;
    for (const Notice &notice : runbook.notices)
        concerned.append(noticeText(notice));
    auto *dialog = new TypedConfirmation(
        {.objectName = u"confirmContainerCommand"_s,
         .title = filled(Tr::tr("%1?"), {title}),
         .text = concerned.isEmpty() ? interruptionText(runbook.expectedInterruptionSeconds) : concerned.join(u'\n'),
         .accept = Tr::tr("&Do it"),
         .acceptRole = ButtonRole::Danger},
        name, parent);
    QObject::connect(dialog, &QDialog::accepted, parent, confirmed);
    dialog->open();
}

} // namespace tmc::ui
