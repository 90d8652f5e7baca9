#include "ui/wizards/dropkeptwizard.h"

#include "core/planner/restoreworkspace.h"
#include "ui/dialogs/typedconfirmation.h"
#include "ui/presentation/sentence.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {

DropKeptWizard::DropKeptWizard(UiContext &ui, const Workspace &workspace, const QString &database, QWidget *parent)
    : OperationWizard(ui, parent),
      m_request{.operation = {},
                .product = workspace.product,
                .slug = workspace.slug,
                .environment = workspace.environment,
                .database = database}
{
    setObjectName(u"dropKeptWizard"_s);
    DropKeptWizard::renewRequest();
    setUp({}, [this] { return filled(tr("This will drop what a restore has put aside for %1"), {quoted(m_request.slug)}); });
    reviewOnFreshFacts();
}

QString DropKeptWizard::titleText() const
{
    return filled(tr("Drop kept data of %1"), {quoted(m_request.slug)});
}

Result<Runbook> DropKeptWizard::plan(const SystemSnapshot &snapshot, const QDateTime &)
{
    return makeDropKeptRunbook(m_request, snapshot);
}

void DropKeptWizard::renewRequest()
{
    m_request.operation = OperationId(newUuid());
}

void DropKeptWizard::confirmRun(const Runbook &, std::function<void()> confirmed)
{
    auto *dialog =
        new TypedConfirmation({.objectName = u"confirmDropKept"_s,
                               .title = filled(tr("Drop %1 for good?"), {quoted(m_request.database)}),
                               .text = tr("A restore has put it aside. What it holds and no backup has is gone afterwards."),
                               .accept = tr("&Drop it"),
                               .acceptRole = ButtonRole::Danger},
                              m_request.slug, this);
    connect(dialog, &QDialog::accepted, this, std::move(confirmed));
    dialog->open();
}

} // namespace tmc::ui
