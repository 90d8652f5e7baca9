#include "ui/wizards/restorewizard.h"

#include "core/planner/restoreworkspace.h"
#include "ui/dialogs/typedconfirmation.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {

RestoreWizard::RestoreWizard(UiContext &ui, const RestoreWorkspaceRequest &request, QWidget *parent)
    : OperationWizard(ui, parent),
      m_request(request)
{
    setObjectName(u"restoreWizard"_s);
    RestoreWizard::renewRequest();
    setUp({}, [this] {
        return filled(tr("This will bring the data of %1 back to what they were at %2"),
                      {quoted(m_request.subject.slug), exactTime(m_request.takenAt)});
    });
    reviewOnFreshFacts();
}

QString RestoreWizard::titleText() const
{
    return filled(tr("Restore %1"), {quoted(m_request.subject.slug)});
}

Result<Runbook> RestoreWizard::plan(const SystemSnapshot &snapshot, const QDateTime &)
{
    return makeRestoreWorkspaceRunbook(m_request, snapshot);
}

void RestoreWizard::renewRequest()
{
    m_request.operation = OperationId(newUuid());
}

void RestoreWizard::confirmRun(const Runbook &, std::function<void()> confirmed)
{
    auto *dialog = new TypedConfirmation(
        {.objectName = u"confirmRestore"_s,
         .title = filled(tr("Restore %1?"), {quoted(m_request.subject.slug)}),
         .text = filled(tr("What was entered since %1 will only be in what is kept, and no longer where the customer works."),
                        {exactTime(m_request.takenAt)}),
         .accept = tr("&Restore"),
         .acceptRole = ButtonRole::Danger},
        m_request.subject.slug, this);
    connect(dialog, &QDialog::accepted, this, std::move(confirmed));
    dialog->open();
}

} // namespace tmc::ui
