#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace tmc {

/// A client's session that does something or holds a transaction open.
struct RunningQuery {
    qint64 pid = 0;
    QString database;
    QString role;
    QString state;                            ///< as PostgreSQL names it: active, idle in transaction, …
    QString waitingFor;                       ///< "type: event"; empty when it does not wait
    double seconds = 0;                       ///< since the statement began
    std::optional<double> transactionSeconds; ///< since the transaction began
    std::vector<qint64> blockedBy;            ///< processes whose locks it waits for
    QString statement;                        ///< the current or last one, at most 1,000 characters; hostile, and may hold data
    bool operator==(const RunningQuery &) const = default;
};

struct RunningQueries {
    QString role;                      ///< that was asked as
    bool seesAll = false;              ///< false: other roles' sessions are not told to this role and are missing
    std::vector<RunningQuery> queries; ///< longest first
    bool operator==(const RunningQueries &) const = default;
};

/// The form in which the query of adapters/postgres answers; every field is read tolerantly, times are never negative.
RunningQueries runningQueriesFromJson(const QJsonObject &json);
QJsonObject runningQueryToJson(const RunningQuery &query);

} // namespace tmc
