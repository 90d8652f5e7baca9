#include "core/domain/backuplayout.h"
#include "core/domain/sampleserver.h"
#include "ui/presentation/backuptext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/backupprogressview.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/stagelist.h"
#include "ui/wizards/backupwizard.h"

#include <QLocale>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

using namespace Qt::StringLiterals;

// What the window shows; how it is put together is in backupwizard.cpp.

namespace tmc::ui {
namespace {

StageState stageState(BackupSeries::State state)
{
    switch (state) {
    case BackupSeries::State::Waiting:
        return StageState::Pending;
    case BackupSeries::State::Running:
        return StageState::Running;
    case BackupSeries::State::Done:
        return StageState::Ok;
    case BackupSeries::State::Failed:
        return StageState::Failed;
    case BackupSeries::State::NotBegun:
        return StageState::Skipped;
    }
    return StageState::Pending;
}

QString resultOf(const BackupSeries::Item &item)
{
    // The copy is there, and what looks at it later will say so; only its proof is missing.
    if (item.error && item.copy)
        return filled(BackupWizard::tr("Made and read back, but not proven: %1"), {errorLine(*item.error)});
    if (item.error)
        return errorLine(*item.error);
    if (item.state == BackupSeries::State::NotBegun)
        return BackupWizard::tr("not begun");
    if (item.state != BackupSeries::State::Done || !item.copy)
        return {};
    const QString size = byteSize({item.copy->manifest.figures.fileBytes});
    return item.copy->state() == BackupState::Proven
               ? filled(BackupWizard::tr("%1, proven by a trial restore; %2"), {size, item.copy->place})
               : filled(BackupWizard::tr("%1, read back and compared; %2"), {size, item.copy->place});
}

} // namespace

void BackupWizard::presentChoices()
{
    const auto label = [](const QString &text, std::size_t number) {
        return u"%1 (%2)"_s.arg(text, count(static_cast<qint64>(number)));
    };
    m_selectedChoice->setVisible(!m_selected.isEmpty());
    m_selectedChoice->setText(label(tr("The selected workspaces"), workspaces(Choice::Selected).size()));
    m_dueChoice->setText(label(tr("Everything that is due"), workspaces(Choice::Due).size()));
    m_allChoice->setText(label(tr("Every workspace of this server"), workspaces(Choice::All).size()));
    QStringList slugs;
    for (const Workspace &workspace : workspaces(choice()))
        slugs.append(quoted(workspace.slug));
    QString text = slugs.isEmpty() ? tr("None.") : slugs.join(u", "_s);
    if (const int left = unable(choice()); left > 0)
        text += u'\n' + tr("%n of them cannot be backed up now: it is being made or changed, or has failed.", nullptr, left);
    setPlainText(m_who, text);
}

void BackupWizard::presentReview()
{
    const BackupOverviewPtr overview = m_context.backups.current();
    const std::vector<Workspace> chosen = workspaces(choice());
    qint64 bytes = 0;
    int unknown = 0;
    for (const Workspace &workspace : chosen) {
        const WorkspaceBackups *backups = overview->workspace(workspace.id);
        const std::vector<qint64> sizes = backups ? backups->sizes() : std::vector<qint64>();
        bytes += sizes.empty() ? 0 : sizes.back();
        unknown += sizes.empty() ? 1 : 0;
    }
    QString size = byteSize({bytes});
    if (unknown > 0)
        size = filled(tr("%1, and %2 without a backup to compare with"), {size, count(unknown)});
    QStringList keys;
    QStringList keyIds; // too long beside one another; the set-up shows them as well
    for (const BackupKey &key : overview->keys)
        if (key.isInUse() && key.kind != BackupKeyKind::Signer) {
            keys.append(backupKeyKindText(key.kind));
            keyIds.append(key.id());
        }
    m_facts->setFacts(
        {{.name = tr("Workspaces"), .value = count(static_cast<qint64>(chosen.size())), .toolTip = {}},
         {.name = tr("Size of their last backups"), .value = size, .toolTip = {}},
         {.name = tr("Folder"), .value = backupFolderText(overview->folder), .toolTip = {}},
         {.name = tr("Free there"), .value = overview->freeBytes ? byteSize({*overview->freeBytes}) : QString(), .toolTip = {}},
         {.name = tr("Can be opened with"), .value = QLocale().createSeparatedList(keys), .toolTip = keyIds.join(u'\n')},
         {.name = tr("After a failure"), .value = m_goesOn->isChecked() ? tr("go on with the next one") : tr("stop"), .toolTip = {}}});
    presentSteps(backuplayout::isOnServer(overview->folder));
}

void BackupWizard::presentSteps(bool isOnServer)
{
    QStringList steps{tr("1. Hold a moment of the database, and count its tables, rows and sequences."),
                      tr("2. Let pg_dump write that moment, in the database's own container, and encrypt it on this "
                         "computer as it arrives."),
                      tr("3. Publish the copy when everything that can be asked says that it is whole."),
                      isOnServer ? tr("4. Read it back over the connection, decrypt it, and compare every hash.")
                                 : tr("4. Read it back from the disk, decrypt it, and compare every hash.")};
    steps.append(
        m_proves->isChecked()
            ? tr("5. Restore it on trial in a sealed container of the server, compare everything with what was counted, and "
                 "remove the container.")
            : tr("The trial restore that proves a copy is left out; until somebody makes it, the copy counts as not proven."));
    setPlainText(m_steps, steps.join(u'\n'));
}

void BackupWizard::presentRun()
{
    if (!m_hasStarted)
        return;
    QList<Stage> stages;
    for (const BackupSeries::Item &item : m_series.items())
        stages.append({.title = quoted(item.slug()), .state = stageState(item.state), .duration = {}, .detail = resultOf(item)});
    m_stages->setStages(stages);
    m_progress->setVisible(m_series.isRunning());
    const auto failed = std::ranges::find_if(m_series.items(), [](const BackupSeries::Item &item) { return item.error.has_value(); });
    const bool isTold = failed != m_series.items().end() && failed->error->code != ErrorCode::Cancelled;
    m_error->setVisible(isTold);
    if (isTold) {
        const ServerProfile &profile = m_context.connection.profile();
        const ErrorText text = errorText(*failed->error, isSample(profile) ? QString() : profile.name);
        m_error->setError({.happened = text.happened, .meaning = text.meaning, .remedy = text.remedy, .technical = text.technical});
    }
}

void BackupWizard::presentResult()
{
    const auto isFailed = [](const BackupSeries::Item &item) { return item.error && item.error->code != ErrorCode::Cancelled; };
    const auto failed = static_cast<int>(std::ranges::count_if(m_series.items(), isFailed));
    const int done = m_series.countOf(BackupSeries::State::Done);
    const int left = m_series.countOf(BackupSeries::State::NotBegun);
    const auto cancelled = std::ranges::find_if(
        m_series.items(), [](const BackupSeries::Item &item) { return item.error && item.error->code == ErrorCode::Cancelled; });
    const bool wasCancelled = cancelled != m_series.items().end() && failed == 0; // what failed before is told first
    const auto unproven = static_cast<int>(
        std::ranges::count_if(m_series.items(), [&isFailed](const BackupSeries::Item &item) { return isFailed(item) && item.copy; }));
    const QString rest = left > 0 ? tr("%n of them were not begun.", nullptr, left) : QString();
    if (wasCancelled && cancelled->copy)
        m_banner->showMessage(StatusRole::Info, tr("Cancelled; the copy that was made stays, without a proof"), rest);
    else if (wasCancelled)
        m_banner->showMessage(StatusRole::Info, tr("Cancelled; nothing of what was not finished is left"), rest);
    else if (failed > 0 && failed == unproven)
        m_banner->showMessage(StatusRole::Bad, tr("%n copy(s) made, but not proven", nullptr, unproven), rest);
    else if (failed > 0)
        m_banner->showMessage(StatusRole::Bad, tr("%n backup(s) failed", nullptr, failed - unproven),
                              tr("%n workspace(s) backed up and read back.", nullptr, done)
                                  + (rest.isEmpty() ? QString() : u' ' + rest));
    else if (m_proves->isChecked())
        m_banner->showMessage(StatusRole::Ok, tr("%n workspace(s) backed up, each copy proven by a trial restore.", nullptr, done),
                              rest);
    else
        m_banner->showMessage(StatusRole::Info, tr("%n workspace(s) backed up and read back.", nullptr, done),
                              rest.isEmpty() ? tr("The copies are not proven yet.") : rest);
}

void BackupWizard::refresh()
{
    presentChoices();
    presentReview();
    presentRun();
    const bool isRunning = m_page == Run && m_series.isRunning();
    const bool hasKeys = m_context.backups.current()->hasKeys();
    m_back->setVisible(m_page == Review);
    m_next->setVisible(m_page != Run);
    m_next->setEnabled(!workspaces(choice()).empty() && (m_page == Choose || (isConnected() && hasKeys && !m_series.isRunning())));
    m_stop->setVisible(isRunning && m_series.items().size() > 1);
    m_stop->setEnabled(!m_series.isStopping());
    m_cancel->setVisible(isRunning);
    m_cancel->setEnabled(isRunning);
    setButtonText(m_next, m_page == Choose ? tr("&Next") : tr("Back &up now"));
    setButtonText(m_close, m_page == Run ? tr("&Close") : tr("&Cancel"));
    if (m_page == Run && !isRunning && m_hasStarted)
        presentResult();
    else if (m_page != Run && !isConnected())
        m_banner->showMessage(StatusRole::Warn, tr("The server is not connected"), tr("Backups can be made as soon as it is."));
    else if (m_page != Run && !hasKeys)
        m_banner->showMessage(StatusRole::Warn, tr("There are no keys for backups yet"),
                              tr("Make them on the page of the backups: Set up."));
    else
        m_banner->dismiss();
}

void BackupWizard::retranslateUi()
{
    setWindowTitle(tr("Back up workspaces"));
    setPlainText(m_heading, windowTitle());
    setPlainText(m_intro,
                 tr("Nothing that customers use is changed. A copy is called good only after a trial restore has proven it."));
    m_choiceCard->setTitle(tr("What to back up"));
    m_whoCard->setTitle(tr("Workspaces"));
    m_reviewCard->setTitle(tr("What will be made"));
    m_stepsCard->setTitle(tr("What will be done with each"));
    m_proves->setText(tr("Prove each copy right after it was made (trial restore)"));
    m_goesOn->setText(tr("Go on with the next one when one fails"));
    m_stages->setAccessibleName(tr("Workspaces in their order"));
    setButtonText(m_back, tr("&Back"));
    setButtonText(m_stop, tr("&Stop after this one"));
    setButtonText(m_cancel, tr("Ca&ncel the backup"));
    refresh();
}

} // namespace tmc::ui
