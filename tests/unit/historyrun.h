#pragma once

#include "unit/modelserver.h"
#include "unit/randomhistory.h"

namespace tmtest {

/// What happened in how many places; a test that looks at it cannot pass because nothing was tried.
using Tally = std::map<QString, int>;

/// Lets a history happen to a model through the planner, and holds every runbook to what the planner promises.
class HistoryRun {
public:
    HistoryRun(const History &history, Tally &tally);

    /// The first broken promise with the event at which it broke; empty when all are kept.
    QString run();

private:
    QString happen(const HistoryEvent &event);
    QString create(const HistoryEvent &event);
    QString thereAndBack(const tmc::WorkspaceId &id, const QString &plan);
    /// Plans twice, and runs what can be run. Says what is broken; `done` tells whether it was run to its end or there was nothing to do.
    QString change(const tmc::WorkspaceId &id, const QString &plan, bool &done);
    QString removeRetired(const tmc::WorkspaceId &id, bool &done);
    QString plan(tmc::OperationKind kind, const QJsonObject &request, bool &done);
    void upgrade(const QString &productKey);
    tmc::WorkspaceId chosen(int number) const;
    QString newId();

    const History &m_history;
    Tally &m_tally;
    ModelServer m_server;
    QStringList m_blockers; ///< of what was planned last
    int m_ids = 0;
    int m_slugs = 0;
};

} // namespace tmtest
