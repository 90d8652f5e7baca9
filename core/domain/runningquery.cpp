#include "core/domain/runningquery.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr double longest = 1e10; ///< seconds

double seconds(const QJsonValue &value)
{
    const double given = value.toDouble();
    return std::isfinite(given) ? std::clamp(given, 0.0, longest) : 0.0;
}

RunningQuery queryFromJson(const QJsonObject &json)
{
    RunningQuery query{.pid = json.value(u"pid"_s).toInteger(),
                       .database = json.value(u"database"_s).toString(),
                       .role = json.value(u"role"_s).toString(),
                       .state = json.value(u"state"_s).toString(),
                       .waitingFor = json.value(u"waitingFor"_s).toString(),
                       .seconds = seconds(json.value(u"seconds"_s)),
                       .statement = json.value(u"statement"_s).toString()};
    if (json.value(u"transactionSeconds"_s).isDouble())
        query.transactionSeconds = seconds(json.value(u"transactionSeconds"_s));
    for (const QJsonValue &blocker : json.value(u"blockedBy"_s).toArray())
        query.blockedBy.push_back(blocker.toInteger());
    return query;
}

} // namespace

RunningQueries runningQueriesFromJson(const QJsonObject &json)
{
    RunningQueries found{.role = json.value(u"role"_s).toString(), .seesAll = json.value(u"seesAll"_s).toBool()};
    for (const QJsonValue &query : json.value(u"queries"_s).toArray())
        found.queries.push_back(queryFromJson(query.toObject()));
    std::ranges::stable_sort(found.queries, std::ranges::greater(), &RunningQuery::seconds);
    return found;
}

QJsonObject runningQueryToJson(const RunningQuery &query)
{
    QJsonArray blockers;
    for (const qint64 pid : query.blockedBy)
        blockers.append(pid);
    return {{u"pid"_s, query.pid},
            {u"database"_s, query.database},
            {u"role"_s, query.role},
            {u"state"_s, query.state},
            {u"waitingFor"_s, query.waitingFor},
            {u"seconds"_s, query.seconds},
            {u"transactionSeconds"_s, query.transactionSeconds ? QJsonValue(*query.transactionSeconds) : QJsonValue(QJsonValue::Null)},
            {u"blockedBy"_s, blockers},
            {u"statement"_s, query.statement}};
}

} // namespace tmc
