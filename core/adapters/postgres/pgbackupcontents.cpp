#include "core/adapters/postgres/pgbackupcontents.h"

#include "core/adapters/postgres/backupcontentssql.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype tablesAtOnce = 50; ///< in one round trip

PgParameters scopeOf(const BackupSubject &subject)
{
    return {subject.scope == BackupScope::Schema ? std::optional(subject.schema) : std::nullopt};
}

Result<QStringList> texts(ContentsQueries &queries, const QString &sql, const PgParameters &parameters)
{
    TM_TRY(const PgRows rows, queries.query(sql, parameters, 1));
    QStringList found;
    for (std::size_t row = 0; row < rows.size(); ++row)
        found.append(rows.text(row, 0));
    return found;
}

/// Fills in rows and sums of these tables.
Result<void> countTables(ContentsQueries &queries, const QStringList &names, bool withSums, BackupContents &contents,
                         const std::stop_token &stop)
{
    for (qsizetype at = 0; at < names.size(); at += tablesAtOnce) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        TM_TRY(const PgRows rows, queries.query(backupsql::countsOf(names.mid(at, tablesAtOnce), withSums), {}, 3));
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (BackedUpTable &table : contents.tables)
                if (table.name == rows.text(row, 0)) {
                    table.rows = rows.number(row, 1);
                    table.rowSum = rows.text(row, 2);
                }
    }
    return {};
}

Result<void> readTables(ContentsQueries &queries, const BackupSubject &subject, const ContentsLimits &limits, BackupContents &contents,
                        const std::stop_token &stop)
{
    TM_TRY(const PgRows rows, queries.query(backupsql::relations, scopeOf(subject), 3));
    QStringList summed;
    QStringList counted;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const QString name = rows.text(row, 0);
        const QString kind = rows.text(row, 1);
        const qint64 bytes = rows.number(row, 2);
        contents.tables.push_back({.name = name, .rows = {}, .rowSum = {}});
        contents.bytes += bytes;
        // Rows of partitions are counted there; rows of foreign tables are not dumped. Views that were never filled cannot be read.
        if (kind != "r"_L1)
            continue;
        if (bytes <= limits.sum)
            summed.append(name);
        else if (bytes <= limits.count)
            counted.append(name);
    }
    TM_CHECK(countTables(queries, summed, true, contents, stop));
    return countTables(queries, counted, false, contents, stop);
}

Result<void> readObjects(ContentsQueries &queries, const BackupSubject &subject, BackupContents &contents)
{
    TM_TRY(const PgRows rows, queries.query(backupsql::objects, scopeOf(subject), 3));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        contents.objects.insert(rows.text(row, 0), rows.number(row, 1));
        contents.definitions.insert(rows.text(row, 0), rows.text(row, 2));
    }
    return {};
}

Result<void> readMigration(ContentsQueries &queries, const BackupSubject &subject, BackupContents &contents)
{
    TM_TRY(const PgRows table, queries.query(backupsql::migrationTable, scopeOf(subject), 2));
    if (table.size() == 0)
        return {};
    TM_TRY(const PgRows newest, queries.query(backupsql::newestMigration(table.text(0, 0), table.text(0, 1)), {}, 1));
    contents.migration = table.text(0, 0) + u' ' + newest.text(0, 0);
    return {};
}

} // namespace

Result<void> settleTextForms(PgConnection &connection)
{
    TM_CHECK(connection.query(settingsStatement({{"search_path", "pg_catalog"},
                                                 {"TimeZone", "UTC"},
                                                 {"DateStyle", "ISO, YMD"},
                                                 {"IntervalStyle", "postgres"},
                                                 {"bytea_output", "hex"},
                                                 {"extra_float_digits", "1"},
                                                 {"lc_monetary", "C"},
                                                 {"row_security", "off"}})));
    return {};
}

Result<BackupContents> readBackupContents(ContentsQueries &queries, const BackupSubject &subject, const ContentsLimits &limits,
                                          std::stop_token stop)
{
    BackupContents contents;
    TM_CHECK(readTables(queries, subject, limits, contents, stop));
    TM_CHECK(readObjects(queries, subject, contents));
    TM_TRY(const PgRows sequences, queries.query(backupsql::sequences, scopeOf(subject), 2));
    for (std::size_t row = 0; row < sequences.size(); ++row) {
        const auto value = sequences.isNull(row, 1) ? std::nullopt : std::optional(sequences.number(row, 1));
        contents.sequences.push_back({.name = sequences.text(row, 0), .before = value, .after = value});
    }
    TM_TRY(contents.roles, texts(queries, backupsql::roles, scopeOf(subject)));
    TM_TRY(contents.extensions, texts(queries, backupsql::extensions, scopeOf(subject)));
    PgParameters ofRole = scopeOf(subject);
    ofRole.emplace_back(subject.role);
    TM_TRY(const PgRows database, queries.query(backupsql::database, ofRole, 3));
    contents.encoding = database.text(0, 0);
    contents.collation = database.text(0, 1);
    contents.largeObjects = database.number(0, 2);
    TM_CHECK(readMigration(queries, subject, contents));
    return contents;
}

Result<std::vector<BackedUpTable>> readWholeTables(ContentsQueries &queries, const BackupSubject &subject, const QStringList &names,
                                                   std::stop_token stop)
{
    TM_TRY(const PgRows rows, queries.query(backupsql::relations, scopeOf(subject), 3));
    BackupContents contents;
    QStringList whole;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const QString name = rows.text(row, 0);
        if (rows.text(row, 1) != "r"_L1 || !names.contains(name))
            continue;
        whole.append(name);
        contents.tables.push_back({.name = name, .rows = {}, .rowSum = {}});
    }
    TM_CHECK(countTables(queries, whole, true, contents, stop));
    return contents.tables;
}

Result<void> readSequencesAgain(ContentsQueries &queries, const BackupSubject &subject, BackupContents &contents)
{
    TM_TRY(const PgRows sequences, queries.query(backupsql::sequences, scopeOf(subject), 2));
    for (std::size_t row = 0; row < sequences.size(); ++row)
        for (BackedUpSequence &sequence : contents.sequences)
            if (sequence.name == sequences.text(row, 0) && !sequences.isNull(row, 1))
                sequence.after = sequences.number(row, 1);
    return {};
}

} // namespace tmc
