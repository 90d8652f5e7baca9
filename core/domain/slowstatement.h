#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace tmc {

/// Whether PostgreSQL counts what statements take (its extension pg_stat_statements), and if not what is missing.
enum class StatementStatistics {
    Available,
    NotShipped,   ///< the server's PostgreSQL does not have the extension's files
    NotLoaded,    ///< it is not among the libraries that PostgreSQL loads when it starts
    NotInstalled, ///< loaded, but not created in the database that was asked
    Outdated,     ///< created by a version before 1.8 and never updated, so that its columns are others
};
/// "available", "not-shipped", …: part of the documented JSON output.
QString statementStatisticsName(StatementStatistics statistics);

/// What one normalised statement of one role in one database took since the statistics were reset.
struct SlowStatement {
    QString database;
    QString role;
    QString text; ///< with $1 for values, at most 2,000 characters; hostile, and utility statements may hold secrets
    qint64 calls = 0;
    double meanMilliseconds = 0;
    double totalMilliseconds = 0;
    qint64 rows = 0;
    QString id; ///< unique within one reading
    bool operator==(const SlowStatement &) const = default;
};

struct SlowStatements {
    StatementStatistics statistics = StatementStatistics::NotLoaded;
    QString database;                      ///< that was asked
    QString role;                          ///< that was asked as
    QString version;                       ///< of the extension; empty when there is none
    bool seesAll = false;                  ///< false: other roles' statements are counted without their text
    QDateTime since;                       ///< when the statistics were reset; invalid: not known
    std::vector<SlowStatement> statements; ///< those that took most in all and those with the highest mean; the longest in all first
    bool operator==(const SlowStatements &) const = default;
};

/// Whose statements: of a database, and of one role in it unless that is empty.
struct StatementFilter {
    QString database;
    QString role;
    bool operator==(const StatementFilter &) const = default;
};

/// The forms in which the two queries of adapters/postgres answer, read tolerantly: first what is there, then the statements themselves.
SlowStatements statementStatisticsFromJson(const QJsonObject &json);
std::vector<SlowStatement> slowStatementsFromJson(const QJsonObject &json);
QJsonObject slowStatementToJson(const SlowStatement &statement);

} // namespace tmc
