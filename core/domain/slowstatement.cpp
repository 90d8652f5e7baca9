#include "core/domain/slowstatement.h"

#include "core/support/json.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr double longest = 1e15; ///< milliseconds

double milliseconds(const QJsonValue &value)
{
    const double given = value.toDouble();
    return std::isfinite(given) ? std::clamp(given, 0.0, longest) : 0.0;
}

qint64 amount(const QJsonValue &value)
{
    return std::max(qint64(0), value.toInteger());
}

/// 1.8 came with PostgreSQL 13 and named the columns as they are today.
bool isOutdated(const QString &version)
{
    return std::pair(version.section(u'.', 0, 0).toInt(), version.section(u'.', 1, 1).toInt()) < std::pair(1, 8);
}

SlowStatement statementFromJson(const QJsonObject &json)
{
    SlowStatement statement{.database = json.value(u"database"_s).toString(),
                            .role = json.value(u"role"_s).toString(),
                            .text = json.value(u"statement"_s).toString(),
                            .calls = amount(json.value(u"calls"_s)),
                            .meanMilliseconds = milliseconds(json.value(u"mean"_s)),
                            .totalMilliseconds = milliseconds(json.value(u"total"_s)),
                            .rows = amount(json.value(u"rows"_s)),
                            .id = json.value(u"id"_s).toString()};
    return statement;
}

} // namespace

QString statementStatisticsName(StatementStatistics statistics)
{
    switch (statistics) {
    case StatementStatistics::Available:
        return u"available"_s;
    case StatementStatistics::NotShipped:
        return u"not-shipped"_s;
    case StatementStatistics::NotLoaded:
        return u"not-loaded"_s;
    case StatementStatistics::NotInstalled:
        return u"not-installed"_s;
    case StatementStatistics::Outdated:
        return u"outdated"_s;
    }
    return {};
}

SlowStatements statementStatisticsFromJson(const QJsonObject &json)
{
    SlowStatements found{.statistics = StatementStatistics::Available,
                         .database = json.value(u"database"_s).toString(),
                         .role = json.value(u"role"_s).toString(),
                         .version = json.value(u"version"_s).toString(),
                         .seesAll = json.value(u"seesAll"_s).toBool(),
                         .since = {},
                         .statements = {}};
    if (!json.value(u"isLoaded"_s).toBool())
        found.statistics = json.value(u"isShipped"_s).toBool() ? StatementStatistics::NotLoaded : StatementStatistics::NotShipped;
    else if (found.version.isEmpty())
        found.statistics = StatementStatistics::NotInstalled;
    else if (isOutdated(found.version))
        found.statistics = StatementStatistics::Outdated;
    return found;
}

std::vector<SlowStatement> slowStatementsFromJson(const QJsonObject &json)
{
    std::vector<SlowStatement> found = arrayFromJson<SlowStatement>(json.value(u"statements"_s), statementFromJson);
    std::ranges::stable_sort(found, std::ranges::greater(), &SlowStatement::totalMilliseconds);
    return found;
}

QJsonObject slowStatementToJson(const SlowStatement &statement)
{
    return {{u"database"_s, statement.database},
            {u"role"_s, statement.role},
            {u"calls"_s, statement.calls},
            {u"meanMilliseconds"_s, statement.meanMilliseconds},
            {u"totalMilliseconds"_s, statement.totalMilliseconds},
            {u"rows"_s, statement.rows},
            {u"statement"_s, statement.text}};
}

} // namespace tmc
