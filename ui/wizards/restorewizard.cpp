#include "ui/wizards/restorewizard.h"

#include "core/engine/restorechoice.h"
#include "core/planner/createworkspace.h"
#include "core/planner/restoretables.h"
#include "core/planner/restoreworkspace.h"
#include "ui/dialogs/typedconfirmation.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/wizards/createworkspaceidentitypage.h"
#include "ui/wizards/createworkspaceplanpage.h"
#include "ui/wizards/restoremaskspage.h"
#include "ui/wizards/restoretablespage.h"
#include "ui/wizards/selectedprofile.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

/// What is known of a new workspace before anything is asked.
CreateWorkspaceRequest begun(const UiContext &context, const RestoreWorkspaceRequest &copy)
{
    return newWorkspaceFrom(copy, selectedProfile(context).value_or(ServerProfile()), *context.snapshots.current());
}

} // namespace

RestoreWizard::RestoreWizard(UiContext &ui, const RestoreWorkspaceRequest &request, QWidget *parent)
    : OperationWizard(ui, parent),
      m_request(request),
      m_new(begun(ui, request)),
      m_destination(new RestoreDestinationPage(ui, request, this)),
      m_identity(new CreateWorkspaceIdentityPage(ui, m_new, this)),
      m_plan(new CreateWorkspacePlanPage(ui, m_new, this)),
      m_masks(new RestoreMasksPage(ui, request.copy.backup, this)),
      m_tables(new RestoreTablesPage(ui, request.copy.backup, this))
{
    setObjectName(u"restoreWizard"_s);
    RestoreWizard::renewRequest();
    followDestination();
    connect(m_destination, &RestoreDestinationPage::chosenChanged, this, &RestoreWizard::followDestination);
    connect(m_plan, &CreateWorkspacePlanPage::prepareRequested, this, [this] {
        emit requested({.place = navigation::prepare, .subject = {}});
        accept();
    });
    setUp({m_destination, m_identity, m_plan, m_masks, m_tables}, [this] { return reviewHeading(); });
    // The last snapshot may be from before another operation.
    if (ui.connection.state() == ConnectionState::Connected)
        ui.snapshots.refresh();
}

/// A new workspace is in the server's own environment until the page of plans says otherwise, a copy for tests always in QA.
void RestoreWizard::followDestination()
{
    const RestoreDestination destination = m_destination->chosen();
    const bool isForTests = destination == RestoreDestination::CopyForTests;
    const bool isNew = isForTests || destination == RestoreDestination::NewWorkspace;
    const CreateWorkspaceRequest known = begun(context(), m_request);
    m_new.isForTests = isForTests;
    m_new.environment = isForTests ? Environment::Qa : known.environment;
    m_identity->setNeeded(isNew);
    m_plan->setNeeded(isNew);
    m_masks->setNeeded(isForTests);
    m_tables->setNeeded(destination == RestoreDestination::Tables);
    m_identity->proposeSlug(isForTests ? slugForTests(m_request.subject, *context().snapshots.current()) : QString());
}

QString RestoreWizard::titleText() const
{
    const QString slug = quoted(m_request.subject.slug);
    switch (m_destination->chosen()) {
    case RestoreDestination::InPlace:
        break;
    case RestoreDestination::NewWorkspace:
        return filled(tr("New workspace from a copy of %1"), {slug});
    case RestoreDestination::CopyForTests:
        return filled(tr("Copy of %1 for tests"), {slug});
    case RestoreDestination::Tables:
        return filled(tr("Tables from a copy of %1"), {slug});
    }
    return filled(tr("Restore %1"), {slug});
}

QString RestoreWizard::reviewHeading() const
{
    const QString made = m_new.slug.isEmpty() ? tr("(without a name)") : quoted(m_new.slug);
    switch (m_destination->chosen()) {
    case RestoreDestination::InPlace:
        break;
    case RestoreDestination::NewWorkspace:
        return filled(tr("This will create the workspace %1 with the data that %2 had at %3"),
                      {made, quoted(m_request.subject.slug), exactTime(m_request.takenAt)});
    case RestoreDestination::CopyForTests:
        return filled(tr("This will create the copy for tests %1 with the data that %2 had at %3"),
                      {made, quoted(m_request.subject.slug), exactTime(m_request.takenAt)});
    case RestoreDestination::Tables:
        return filled(tr("This will put %n table(s) of %1, as of %2, beside the present ones", nullptr,
                         static_cast<int>(m_tables->chosen().size())),
                      {quoted(m_request.subject.slug), exactTime(m_request.takenAt)});
    }
    return filled(tr("This will bring the data of %1 back to what they were at %2"),
                  {quoted(m_request.subject.slug), exactTime(m_request.takenAt)});
}

Result<Runbook> RestoreWizard::plan(const SystemSnapshot &snapshot, const QDateTime &now)
{
    switch (m_destination->chosen()) {
    case RestoreDestination::InPlace:
        return makeRestoreWorkspaceRunbook(m_request, snapshot);
    case RestoreDestination::Tables:
        return makeRestoreTablesRunbook({.source = m_request, .tables = m_tables->chosen()}, snapshot);
    case RestoreDestination::NewWorkspace:
    case RestoreDestination::CopyForTests:
        break;
    }
    CreateWorkspaceRequest request = m_new;
    if (request.isForTests)
        request.masks = m_masks->chosen();
    return makeCreateWorkspaceRunbook(request, snapshot, now);
}

void RestoreWizard::renewRequest()
{
    m_request.operation = OperationId(newUuid());
    m_new.operation = m_request.operation;
    m_new.workspace = WorkspaceId(newUuid());
}

void RestoreWizard::confirmRun(const Runbook &, std::function<void()> confirmed)
{
    switch (m_destination->chosen()) {
    case RestoreDestination::InPlace:
        return confirmReplacing(std::move(confirmed));
    case RestoreDestination::NewWorkspace:
    case RestoreDestination::Tables: // nothing that is there changes
        return confirmed();
    case RestoreDestination::CopyForTests:
        return m_masks->leavesRealData() ? confirmRealData(std::move(confirmed)) : confirmed();
    }
}

void RestoreWizard::confirmReplacing(std::function<void()> confirmed)
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

/// On the command line the copy's short name is typed for that, too.
void RestoreWizard::confirmRealData(std::function<void()> confirmed)
{
    auto *dialog = new TypedConfirmation({.objectName = u"confirmRealData"_s,
                                          .title = filled(tr("Create %1 with real data?"), {quoted(m_new.slug)}),
                                          .text = tr("Not everything that looks like personal data is masked. Whoever uses the copy "
                                                     "for tests sees the customer's real data."),
                                          .accept = tr("&Create"),
                                          .acceptRole = ButtonRole::Danger},
                                         m_new.slug, this);
    connect(dialog, &QDialog::accepted, this, std::move(confirmed));
    dialog->open();
}

} // namespace tmc::ui
