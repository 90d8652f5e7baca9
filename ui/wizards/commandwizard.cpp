#include "ui/wizards/commandwizard.h"

#include "core/domain/serveruse.h"
#include "core/domain/tenantcommands.h"
#include "core/planner/containercommand.h"
#include "core/planner/runcommand.h"
#include "ui/dialogs/newpassworddialog.h"
#include "ui/presentation/sentence.h"
#include "ui/wizards/commandpage.h"
#include "ui/wizards/confirmconcerned.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr std::size_t passwordLength = 20;

std::vector<Workspace> servedBy(const SystemSnapshot &snapshot, const QString &container)
{
    std::vector<Workspace> served;
    if (!snapshot.registry.value)
        return served;
    const std::vector<WorkspaceId> ids = containerOwners(snapshot).value(container).workspaces;
    for (const Workspace &workspace : snapshot.registry.value->workspaces)
        if (std::ranges::find(ids, workspace.id) != ids.end() && workspace.containerName == container)
            served.push_back(workspace);
    std::ranges::sort(served, {}, &Workspace::slug);
    return served;
}

} // namespace

CommandWizard::CommandWizard(UiContext &ui, CommandPurpose purpose, const QString &container, const WorkspaceId &only, QWidget *parent)
    : OperationWizard(ui, parent),
      m_request{.operation = {}, .purpose = purpose, .container = container},
      m_container(container)
{
    setObjectName(u"commandWizard"_s);
    CommandWizard::renewRequest();
    std::vector<Workspace> workspaces = servedBy(*ui.snapshots.current(), container);
    if (!only.isEmpty())
        std::erase_if(workspaces, [&only](const Workspace &workspace) { return workspace.id != only; });
    auto *page = new CommandPage(m_request, m_typed, std::move(workspaces), this);
    setUp({page}, [this] { return titleText(); });
}

QString CommandWizard::titleText() const
{
    switch (m_request.purpose) {
    case CommandPurpose::Own:
        return filled(tr("Run a command in %1"), {quoted(m_container)});
    case CommandPurpose::Migrate:
        return filled(tr("Run migrations in %1"), {quoted(m_container)});
    case CommandPurpose::CreateSuperuser:
        return filled(tr("Create a superuser in %1"), {quoted(m_container)});
    }
    return {};
}

Result<Runbook> CommandWizard::plan(const SystemSnapshot &snapshot, const QDateTime &)
{
    return makeCommandRunbook(m_request, snapshot);
}

void CommandWizard::renewRequest()
{
    m_request.operation = OperationId(newUuid());
    if (m_request.purpose == CommandPurpose::CreateSuperuser)
        m_password = Secret::generate(passwordLength);
}

void CommandWizard::confirmRun(const Runbook &runbook, std::function<void()> confirmed)
{
    const auto passwordFirst = [this, confirmed = std::move(confirmed)] { showPassword(confirmed); };
    if (!needsTypedName(runbook))
        return passwordFirst();
    confirmConcerned(runbook, titleText(), runbook.targetName, this, passwordFirst);
}

const Workspace *CommandWizard::workspace() const
{
    const SnapshotPtr snapshot = context().snapshots.current();
    return snapshot->registry.value && !m_request.slug.isEmpty()
               ? snapshot->registry.value->workspace(m_request.slug, m_request.product, m_request.environment)
               : nullptr;
}

CommandInput CommandWizard::commandInput() const
{
    const Workspace *chosen = workspace();
    return {.argv = chosen ? tenantcommands::addressed(m_typed, *chosen) : m_typed, .value = m_password};
}

/// Before the command runs: afterwards this window may be closed, or the connection be gone.
void CommandWizard::showPassword(const std::function<void()> &seen)
{
    if (m_request.purpose != CommandPurpose::CreateSuperuser)
        return seen();
    auto *dialog = new NewPasswordDialog(m_password, this);
    connect(dialog, &QDialog::accepted, this, seen);
    dialog->open();
}

} // namespace tmc::ui
