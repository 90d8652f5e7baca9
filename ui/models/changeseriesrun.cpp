#include "ui/models/changeseriesrun.h"

#include "core/planner/changeplan.h"
#include "core/planner/changeseries.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ChangeSeriesRun::ChangeSeriesRun(SnapshotService &snapshots, OperationService &operations, QObject *parent)
    : QObject(parent),
      m_snapshots(snapshots),
      m_operations(operations)
{
    connect(&m_operations, &OperationService::ended, this, &ChangeSeriesRun::operationEnded);
    connect(&m_snapshots, &SnapshotService::snapshotChanged, this, &ChangeSeriesRun::snapshotArrived);
}

void ChangeSeriesRun::prepare(const std::vector<ChangePlanRequest> &requests)
{
    m_items.clear();
    std::vector<Result<Runbook>> planned = planSeries(requests, *m_snapshots.current());
    for (std::size_t i = 0; i < requests.size(); ++i) {
        Item item{.request = requests[i], .runbook = {}, .error = {}, .open = {}};
        if (planned[i])
            item.runbook = std::move(*planned[i]);
        else
            item.error = planned[i].error();
        if (item.runbook && !item.runbook->blockers.empty())
            item.error = item.runbook->blockers.front();
        else if (item.runbook && item.runbook->steps.empty())
            item.state = ItemState::NothingToDo;
        m_items.push_back(std::move(item));
    }
    emit changed();
}

void ChangeSeriesRun::prepareRest()
{
    std::vector<Item> done;
    std::vector<ChangePlanRequest> rest;
    for (Item &item : m_items) {
        if (item.state == ItemState::Done) {
            done.push_back(std::move(item));
            continue;
        }
        item.request.operation = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
        rest.push_back(item.request);
    }
    prepare(rest);
    m_items.insert(m_items.begin(), std::make_move_iterator(done.begin()), std::make_move_iterator(done.end()));
    emit changed();
}

bool ChangeSeriesRun::isRunnable() const
{
    const bool blocked = std::ranges::any_of(m_items, [](const Item &item) { return item.error.has_value(); });
    return !blocked && !m_running && std::ranges::any_of(m_items, [](const Item &item) { return item.state == ItemState::Waiting; });
}

int ChangeSeriesRun::doneCount() const
{
    return static_cast<int>(std::ranges::count_if(
        m_items, [](const Item &item) { return item.state == ItemState::Done || item.state == ItemState::NothingToDo; }));
}

int ChangeSeriesRun::failed() const
{
    const auto found = std::ranges::find(m_items, ItemState::Failed, &Item::state);
    return found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
}

void ChangeSeriesRun::start()
{
    if (!isRunnable())
        return;
    m_running = true;
    m_stopAfterThis = false;
    next();
}

void ChangeSeriesRun::resume()
{
    const int index = failed();
    if (m_running || index < 0 || !m_items[static_cast<std::size_t>(index)].open)
        return;
    m_running = true;
    m_stopAfterThis = false;
    m_current = static_cast<std::size_t>(index);
    Item &item = m_items[*m_current];
    item.state = ItemState::Running;
    item.error.reset();
    emit changed();
    m_operations.resume(*item.open);
}

void ChangeSeriesRun::stopAfterThis()
{
    m_stopAfterThis = true;
}

void ChangeSeriesRun::next()
{
    m_current.reset();
    const auto waiting = std::ranges::find(m_items, ItemState::Waiting, &Item::state);
    if (waiting == m_items.end() || m_stopAfterThis || failed() >= 0) {
        m_running = false;
        emit changed();
        return emit finished();
    }
    m_current = static_cast<std::size_t>(waiting - m_items.begin());
    begin(*waiting);
}

void ChangeSeriesRun::begin(Item &item)
{
    const Result<Runbook> fresh = makeChangePlanRunbook(item.request, *m_snapshots.current());
    if (!fresh)
        return fail(item, fresh.error());
    if (const QStringList facts = changedFacts(*item.runbook, *fresh); !facts.isEmpty())
        return fail(item, {.code = ErrorCode::StalePreview, .args = facts, .source = ErrorSource::Planner});
    if (!fresh->blockers.empty())
        return fail(item, fresh->blockers.front());
    item.runbook = *fresh;
    item.state = ItemState::Running;
    emit changed();
    m_operations.start(*item.runbook);
}

void ChangeSeriesRun::fail(Item &item, const Error &error)
{
    item.state = ItemState::Failed;
    item.error = error;
    next();
}

void ChangeSeriesRun::operationEnded(const OperationEnd &end)
{
    if (!m_running || !m_current || end.id != m_items[*m_current].request.operation)
        return;
    Item &item = m_items[*m_current];
    item.open.reset();
    if (end.outcome && end.outcome->kind == OutcomeKind::Done) {
        item.state = ItemState::Done;
        m_waitsForSnapshot = true; // the next one is planned on what this one has left
        emit changed();
        return m_snapshots.refresh();
    }
    if (end.outcome && end.outcome->kind != OutcomeKind::RolledBack)
        item.open = end.id;
    m_snapshots.refresh();
    const std::optional<Error> error = end.refused ? end.refused : end.outcome ? end.outcome->error : std::nullopt;
    fail(item, error.value_or(Error{.code = ErrorCode::Cancelled, .source = ErrorSource::Local}));
}

void ChangeSeriesRun::snapshotArrived()
{
    if (std::exchange(m_waitsForSnapshot, false))
        next();
}

} // namespace tmc::ui
