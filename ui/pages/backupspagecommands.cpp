// What the page of the backups does when it is asked to.
#include "ui/dialogs/backupcleanupdialog.h"
#include "ui/dialogs/backupsetupdialog.h"
#include "ui/pages/backupdetail.h"
#include "ui/pages/backupspage.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/confirmation.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plaintext.h"
#include "ui/wizards/backupwizard.h"
#include "ui/wizards/dropkeptwizard.h"
#include "ui/wizards/restorewizard.h"
#include "ui/wizards/selectedprofile.h"

#include <QDesktopServices>
#include <QPointer>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {

void BackupsPage::backUp(const QList<WorkspaceId> &chosen)
{
    auto *wizard =
        new BackupWizard(context(), chosen.isEmpty() ? BackupWizard::Choice::Due : BackupWizard::Choice::Selected, chosen, this);
    wizard->open();
}

void BackupsPage::backUpDue()
{
    auto *wizard = new BackupWizard(context(), BackupWizard::Choice::Due, selected(), this);
    wizard->open();
}

void BackupsPage::checkCopy()
{
    if (const StoredBackup *copy = currentCopy())
        context().backups.series().check({*copy});
}

void BackupsPage::proveCopy()
{
    if (const StoredBackup *copy = currentCopy())
        context().backups.series().prove({*copy});
}

void BackupsPage::restoreCopy()
{
    const StoredBackup *copy = currentCopy();
    const std::optional<ServerProfile> profile = selectedProfile(context());
    if (!copy || !profile)
        return;
    context().backups.prepareRestore(copy->id, *profile, [page = QPointer(this)](const Result<RestoreWorkspaceRequest> &request) {
        if (!page)
            return;
        if (!request)
            return page->tell(request.error(), {});
        page->openWizard(new RestoreWizard(page->context(), *request, page));
    });
}

void BackupsPage::dropKept(const QString &database)
{
    if (const std::optional<Workspace> workspace = currentWorkspace())
        openWizard(new DropKeptWizard(context(), *workspace, database, this));
}

void BackupsPage::openWizard(OperationWizard *wizard)
{
    connect(wizard, &OperationWizard::requested, this, &Page::requested);
    connect(wizard, &QDialog::finished, &context().backups, &BackupService::refresh);
    wizard->open();
}

void BackupsPage::showFolder()
{
    const StoredBackup *copy = currentCopy();
    if (copy && !QDesktopServices::openUrl(QUrl::fromLocalFile(copy->place)))
        m_notice->showMessage(StatusRole::Info, tr("No program for folders was found"), inertLine(copy->place));
}

void BackupsPage::discardCopy()
{
    const StoredBackup *copy = currentCopy();
    if (!copy)
        return;
    askForConfirmation(
        this,
        {.objectName = u"confirmDiscardBackup"_s,
         .title = filled(tr("Move the copy of %1 to the trash?"), {exactTime(copy->manifest.startedAt)}),
         .text = tr("It can be moved back for seven days. A copy that is still needed is never taken away: the two newest "
                    "that were read back, the newest proven one, and any while the newest was not read back or is damaged."),
         .accept = tr("&Move to trash"),
         .acceptRole = ButtonRole::Danger},
        [this, id = copy->id] {
            context().backups.discard(id, [page = QPointer(this)](const Result<void> &result) {
                if (page)
                    page->tell(result ? std::nullopt : std::optional(result.error()), tr("The copy is in the trash."));
            });
        });
}

void BackupsPage::cleanUp()
{
    auto *dialog = new BackupCleanUpDialog(context(), this);
    dialog->open();
}

void BackupsPage::setInterval(std::optional<int> hours)
{
    BackupPolicy policy = context().backups.current()->policy;
    const QString workspace = m_detail->workspace().value();
    if (hours)
        policy.workspaceHours.insert(workspace, *hours);
    else
        policy.workspaceHours.remove(workspace);
    context().backups.savePolicy(policy, [page = QPointer(this)](const Result<void> &result) {
        if (page && !result)
            page->tell(result.error(), {});
    });
}

void BackupsPage::setUp()
{
    auto *dialog = new BackupSetupDialog(context(), this);
    dialog->open();
}

void BackupsPage::performEmptyAction()
{
    if (emptiness() == Emptiness::NoKeys)
        setUp();
}

namespace {

/// A copy that is there, whether it was made just now or before.
bool isWithoutProof(const BackupSeries::Item &item)
{
    return item.error && item.copy && item.work != BackupSeries::Work::Check;
}

bool isFailed(const BackupSeries::Item &item)
{
    return item.error && item.error->code != ErrorCode::Cancelled;
}

bool isProven(const BackupSeries::Item &item)
{
    return item.copy && item.copy->state() == BackupState::Proven;
}

} // namespace

/// The wizard shows how its own series ends; a check, a proof, or a series whose wizard was closed, is told here.
void BackupsPage::showFailures()
{
    const BackupSeries &series = context().backups.series();
    if (series.items().empty())
        return;
    const auto unproven = static_cast<int>(
        std::ranges::count_if(series.items(), [](const BackupSeries::Item &item) { return isFailed(item) && isWithoutProof(item); }));
    const auto failed = static_cast<int>(std::ranges::count_if(series.items(), isFailed));
    const int done = series.countOf(BackupSeries::State::Done);
    for (const BackupSeries::Item &item : series.items())
        if (isFailed(item) && isWithoutProof(item) == (failed == unproven))
            return m_notice->showMessage(StatusRole::Bad,
                                         failed > unproven ? tr("%n backup(s) failed", nullptr, failed - unproven)
                                                           : tr("%n copy(s) not proven", nullptr, unproven),
                                         quoted(item.slug()) + u": "_s + errorLine(*item.error));
    const auto cancelled = std::ranges::find(series.items(), BackupSeries::State::Failed, &BackupSeries::Item::state);
    if (cancelled != series.items().end() && isWithoutProof(*cancelled) && cancelled->work == BackupSeries::Work::BackUp)
        return m_notice->showMessage(StatusRole::Info, tr("Cancelled; the copy that was made stays, without a proof"));
    if (cancelled != series.items().end())
        return m_notice->showMessage(StatusRole::Info, tr("Cancelled; nothing of what was not finished is left"));
    switch (series.items().front().work) {
    case BackupSeries::Work::BackUp:
        if (std::ranges::count_if(series.items(), isProven) == done)
            return m_notice->showMessage(StatusRole::Ok, tr("%n workspace(s) backed up, each copy proven", nullptr, done));
        return m_notice->showMessage(StatusRole::Info, tr("%n workspace(s) backed up and read back", nullptr, done),
                                     tr("The copies are not proven yet."));
    case BackupSeries::Work::Prove:
        return m_notice->showMessage(StatusRole::Ok, tr("%n copy(s) restored on trial and compared: proven", nullptr, done));
    case BackupSeries::Work::Check:
        return m_notice->showMessage(StatusRole::Ok, tr("%n copy(s) read back: whole", nullptr, done));
    }
}

void BackupsPage::tell(const std::optional<Error> &error, const QString &done)
{
    if (!error)
        return m_notice->showMessage(StatusRole::Ok, done);
    const ErrorText text = errorText(*error, context().connection.profile().name);
    m_notice->showMessage(StatusRole::Warn, text.happened, text.meaning + u' ' + text.remedy);
}

} // namespace tmc::ui
