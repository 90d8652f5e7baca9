// What the page "Prepare server" shows in each phase, and how it tells the end.
#include "ui/pages/preparepage.h"

#include "ui/connectiontext.h"
#include "ui/pages/prepareform.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/stagetext.h"
#include "ui/widgets/busyindicator.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/operationprogressview.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/runbookview.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

/// A registry that is missing or old is what this page is for, not a failure.
bool isExpected(const StageReport &report)
{
    return report.stage == LinkStage::RegistryVersion && report.error
           && (report.error->code == ErrorCode::RegistryMissing || report.error->code == ErrorCode::RegistryTooOld);
}

StageState shownState(const StageReport &report)
{
    if (isExpected(report))
        return StageState::Skipped;
    return shownStageState(report.state);
}

} // namespace

void PreparePage::stageChanged(const StageReport &report)
{
    const auto index = static_cast<std::size_t>(report.stage);
    if (index >= m_stages.size())
        return;
    m_stages.at(index) = report;
    refreshStages();
}

void PreparePage::failed(const Error &error)
{
    m_error = error;
    showView(View::Form);
    m_form->setFocus();
}

void PreparePage::operationEnded(const OperationEnd &end)
{
    m_end = end;
    m_progress->end();
    m_error = end.refused ? end.refused : end.outcome ? end.outcome->error : std::nullopt;
    showView(View::Result);
}

void PreparePage::verified(const QString &registryVersion)
{
    m_version = registryVersion;
    refreshParts();
}

void PreparePage::verificationFailed(const Error &error)
{
    m_error = error;
    refreshParts();
}

void PreparePage::refreshParts()
{
    using Phase = PrepareSession::Phase;
    const Phase phase = m_session->phase();
    if (phase == Phase::Running && m_view == View::Preview) {
        m_view = View::Progress;
        m_progress->begin(OperationProgress(*m_session->runbook()));
    }
    const bool isNothing = m_view == View::Preview && m_session->runbook() && m_session->runbook()->steps.empty();
    const bool isConnecting = m_view == View::Form && (phase == Phase::Connecting || phase == Phase::Planning);
    const bool stageFailed = m_view == View::Form && m_error && m_stages.front().state != tmc::StageState::Pending;
    m_noServer->setVisible(m_view == View::NoServer);
    m_form->setVisible(m_view == View::Form && !isConnecting);
    m_stageCard->setVisible(isConnecting || stageFailed);
    m_nothingToDo->setVisible(isNothing);
    m_runbook->setVisible(m_view == View::Preview && !isNothing);
    m_progress->setVisible(m_view == View::Progress || m_view == View::Result);
    refreshStages();
    refreshActions();
    refreshBusy();
    refreshResult();
    refreshError();
}

void PreparePage::refreshStages()
{
    QList<Stage> stages;
    for (const StageReport &report : m_stages) {
        Stage stage{.title = linkStageTitle(report.stage), .state = shownState(report), .detail = stageDetail(report)};
        if (isExpected(report))
            stage.detail = tr("Not prepared yet, or by an older version: that is what this page is for.");
        if (report.state == tmc::StageState::Done || report.state == tmc::StageState::Failed)
            stage.duration = std::chrono::milliseconds(report.milliseconds);
        stages.append(stage);
    }
    m_stageList->setStages(stages);
}

void PreparePage::refreshActions()
{
    const bool isPreview = m_view == View::Preview && m_session->runbook();
    const bool isFree = context().operations.running().isEmpty() && m_session->phase() == PrepareSession::Phase::Planned;
    const bool isNothing = isPreview && m_session->runbook()->steps.empty();
    m_apply->setVisible(isPreview && !isNothing);
    m_apply->setEnabled(isPreview && isFree && m_session->runbook()->isRunnable());
    const bool isOver = m_view == View::Result && m_session->phase() == PrepareSession::Phase::Idle;
    m_done->setVisible(m_version.has_value() || isNothing);
    m_again->setVisible((isPreview && !isNothing) || isOver);
}

void PreparePage::refreshBusy()
{
    using Phase = PrepareSession::Phase;
    switch (m_session->phase()) {
    case Phase::Connecting:
        return m_busy->start(tr("Connecting as the administrator…"));
    case Phase::Planning:
        return m_busy->start(tr("Looking at what the server has…"));
    case Phase::FetchingPassword:
        return m_busy->start(tr("Fetching the password of the console's role…"));
    case Phase::Verifying:
        return m_busy->start(tr("Connecting as the console's own role and reading the registry…"));
    case Phase::Idle:
    case Phase::Planned:
    case Phase::Running:
        break;
    }
    m_busy->stop();
}

void PreparePage::refreshResult()
{
    const bool isElsewhere = !context().operations.running().isEmpty() && m_session->phase() != PrepareSession::Phase::Running;
    const bool isDone = m_end && m_end->outcome && m_end->outcome->kind == OutcomeKind::Done;
    if (m_view == View::Preview && isElsewhere)
        m_banner->showMessage(StatusRole::Info, tr("This console runs another operation"),
                              tr("Wait until it has ended, then prepare the server."));
    else if (m_view != View::Result)
        m_banner->dismiss();
    else if (isDone && m_version)
        m_banner->showMessage(StatusRole::Ok, tr("The server is prepared"),
                              filled(tr("The console's own role has signed in and read the registry, version %1."), {*m_version}));
    else if (isDone && m_error)
        m_banner->showMessage(StatusRole::Warn, tr("All statements were applied, but the proof failed"),
                              tr("The console's own role could not sign in and read the registry. The reason is below."));
    else if (isDone)
        m_banner->showMessage(StatusRole::Info, tr("All statements were applied"),
                              tr("Now the console's own role has to sign in and read the registry."));
    else if (m_end && m_end->refused)
        m_banner->showMessage(StatusRole::Warn, tr("The server was not prepared"), tr("It was refused before anything was written."));
    else if (m_end && m_end->outcome)
        m_banner->showMessage(outcomeBadge(m_end->outcome->kind).role, tr("The server is NOT prepared"),
                              outcomeText(m_end->outcome->kind) + u". "_s
                                  + tr("Look at what is missing again; what is there already is left as it is."));
}

void PreparePage::refreshError()
{
    m_errorView->setVisible(m_error.has_value() && (m_view == View::Form || m_view == View::Result));
    if (!m_error)
        return;
    const ErrorText text = errorText(*m_error, m_profile ? m_profile->name : QString());
    m_errorView->setError({.happened = text.happened, .meaning = text.meaning, .remedy = text.remedy, .technical = text.technical});
}

void PreparePage::retranslateUi()
{
    m_header->setTitle(title());
    m_header->setSubtitle(tr("Once for each server, before the console can be used with it"));
    m_noServer->setContents(u"server"_s, tr("No server is chosen"),
                            tr("Choose the server that is to be prepared in the list at the top left, or add one."),
                            tr("Add a server"));
    m_nothingToDo->setContents(u"success"_s, tr("This server is prepared"),
                               tr("Roles, registry, network and catalogue are all there and up to date. There is nothing to do."),
                               tr("Check again"));
    m_stageCard->setTitle(tr("Connection as the administrator"));
    m_stageList->setAccessibleName(tr("Stages of the connection"));
    setButtonText(m_apply, tr("&Prepare the server…"));
    setButtonText(m_again, tr("Start &over"));
    setButtonText(m_done, tr("Go to the work&spaces"));
    setAccessibleName(title());
    refreshParts();
}

} // namespace tmc::ui
