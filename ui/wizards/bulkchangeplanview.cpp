#include "core/planner/whatif.h"
#include "ui/presentation/capacitytext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/runbookview.h"
#include "ui/widgets/stagelist.h"
#include "ui/wizards/bulkchangeplanwizard.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

// What the window shows; how it is put together is in bulkchangeplanwizard.cpp.

namespace tmc::ui {
namespace {

StageState stageState(ChangeSeriesRun::ItemState state)
{
    switch (state) {
    case ChangeSeriesRun::ItemState::Waiting:
        return StageState::Pending;
    case ChangeSeriesRun::ItemState::Running:
        return StageState::Running;
    case ChangeSeriesRun::ItemState::Done:
        return StageState::Ok;
    case ChangeSeriesRun::ItemState::NothingToDo:
        return StageState::Skipped;
    case ChangeSeriesRun::ItemState::Failed:
        return StageState::Failed;
    }
    return StageState::Pending;
}

void showError(FourPartErrorView *view, const std::optional<Error> &error)
{
    view->setVisible(error.has_value());
    if (!error)
        return;
    const ErrorText text = errorText(*error);
    view->setError({.happened = text.happened, .meaning = text.meaning, .remedy = text.remedy, .technical = text.technical});
}

} // namespace

void BulkChangePlanWizard::presentRoom()
{
    m_room->setVisible(false);
    if (m_plan.isEmpty())
        return;
    std::vector<WorkspaceName> names;
    for (const Workspace &workspace : m_workspaces)
        names.push_back(nameOf(workspace));
    const Result<ChangedRoom> room = roomForChange(*m_context.snapshots.current(), names, m_plan);
    if (!room)
        return m_room->showMessage(StatusRole::Warn, tr("Whether they fit is not known"), errorLine(room.error()));
    QStringList lines{changedRoomSentence(*room)};
    for (const ResourceChange &change : room->resources)
        lines.append(resourceChangeLine(change));
    m_room->showMessage(room->firstMisfit ? StatusRole::Bad : StatusRole::Ok,
                        room->firstMisfit ? tr("They do not all fit on this server") : tr("They fit on this server"),
                        lines.join(u'\n'));
}

void BulkChangePlanWizard::presentPreview()
{
    const QSignalBlocker quiet(m_pick);
    const auto &items = m_run->items();
    const auto hindered = std::ranges::find_if(items, [](const ChangeSeriesRun::Item &item) { return item.error.has_value(); });
    // What stands in the way is looked at first; afterwards the operator's own choice stays.
    const auto first = hindered == items.end() ? 0 : static_cast<int>(hindered - items.begin());
    const int shown = m_pick->count() == 0 ? first : qMax(0, m_pick->currentIndex());
    m_pick->clear();
    int number = 0;
    for (const ChangeSeriesRun::Item &item : items) {
        const QString state = item.error                                              ? tr("in the way: something")
                              : item.state == ChangeSeriesRun::ItemState::NothingToDo ? tr("nothing to do")
                              : item.state == ChangeSeriesRun::ItemState::Done        ? tr("done")
                                                                                      : tr("ready");
        //: A workspace in a list: its number, slug, and "ready" or "nothing to do".
        m_pick->addItem(filled(tr("%1. %2: %3"), {QString::number(++number), quoted(item.request.slug), state}));
    }
    m_pick->setCurrentIndex(qMin(shown, m_pick->count() - 1));
    presentRunbook(m_pick->currentIndex());
}

void BulkChangePlanWizard::presentRunbook(int index)
{
    if (index < 0 || index >= static_cast<int>(m_run->items().size()))
        return;
    const ChangeSeriesRun::Item &item = m_run->items().at(static_cast<std::size_t>(index));
    m_runbook->setVisible(item.runbook.has_value());
    if (item.runbook && m_runbook->runbook() != item.runbook)
        m_runbook->setRunbook(*item.runbook);
    showError(m_planError, item.runbook ? std::nullopt : item.error);
}

void BulkChangePlanWizard::presentRun()
{
    QList<Stage> stages;
    for (const ChangeSeriesRun::Item &item : m_run->items())
        stages.append({.title = quoted(item.request.slug),
                       .state = stageState(item.state),
                       .duration = {},
                       .detail = item.error ? errorLine(*item.error) : QString()});
    m_stages->setStages(stages);
    const int failed = m_run->failed();
    showError(m_runError, failed < 0 ? std::nullopt : m_run->items().at(static_cast<std::size_t>(failed)).error);
    setPlainText(m_progress, filled(tr("%1 of %2 done"), {count(m_run->doneCount()), count(static_cast<qint64>(stages.size()))}));
}

void BulkChangePlanWizard::refresh()
{
    presentPreview();
    presentRun();
    const bool isDone = m_page == Run && !m_run->isRunning();
    const int failed = m_run->failed();
    const bool isOpen = failed >= 0 && m_run->items().at(static_cast<std::size_t>(failed)).open.has_value();
    const bool isRest = isDone && m_run->doneCount() < static_cast<int>(m_run->items().size());
    m_back->setVisible(m_page == Preview);
    m_next->setVisible(m_page != Run);
    m_next->setEnabled(m_page == Choose ? !m_plan.isEmpty() : m_run->isRunnable() && isConnected());
    m_stop->setVisible(m_page == Run && m_run->isRunning());
    m_resume->setVisible(isRest);
    m_resume->setEnabled(isConnected());
    setButtonText(m_next, m_page == Choose ? tr("&Next") : tr("&Run now"));
    setButtonText(m_resume, isOpen ? tr("&Resume") : tr("&Preview the rest again"));
    setButtonText(m_cancel, m_page == Run ? tr("&Close") : tr("&Cancel"));
    if (!isConnected())
        m_banner->showMessage(StatusRole::Warn, tr("This is a preview without a connection"),
                              tr("You can look at it; connect to the server to run it."));
    else if (m_page == Preview && !m_run->isRunnable())
        m_banner->showMessage(StatusRole::Bad, tr("This cannot be run yet"),
                              tr("Something stands in the way of one of them, or there is nothing to do."));
    else if (isDone && failed >= 0)
        m_banner->showMessage(StatusRole::Bad, tr("Stopped at the first that failed"),
                              tr("Those before it are done; those after it were not begun."));
    else if (isDone && !isRest)
        m_banner->showMessage(StatusRole::Ok, tr("All of them have their new plan"));
    else
        m_banner->dismiss();
}

void BulkChangePlanWizard::retranslateUi()
{
    const int number = static_cast<int>(m_workspaces.size());
    setWindowTitle(tr("Change the plan of %n workspace(s)", nullptr, number));
    setPlainText(m_heading, windowTitle());
    setPlainText(m_intro,
                 tr("They are changed one after the other. The first that fails stops the rest, and you can go on from there."));
    m_planCard->setTitle(tr("New plan"));
    m_whoCard->setTitle(tr("Workspaces"));
    QStringList slugs;
    for (const Workspace &workspace : m_workspaces)
        slugs.append(quoted(workspace.slug));
    setPlainText(m_who, slugs.join(u", "_s));
    setPlainText(m_pickLabel, tr("Preview of"));
    m_pick->setAccessibleName(tr("Workspace whose preview is shown"));
    m_stages->setAccessibleName(tr("Workspaces in their order"));
    setButtonText(m_back, tr("&Back"));
    setButtonText(m_stop, tr("&Stop after this one"));
    presentRoom();
    refresh();
}

} // namespace tmc::ui
