#include "core/adapters/postgres/pgbackupcontents.h"

#include "core/adapters/postgres/backupcontentssql.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qint64 countLimit = qint64(4) * 1024 * 1024 * 1024;
constexpr qint64 sumLimit = qint64(64) * 1024 * 1024;
constexpr qsizetype tablesAtOnce = 50; ///< in one round trip

PgParameters scopeOf(const BackupSubject &subject)
{
    return {subject.scope == BackupScope::Schema ? std::optional(subject.schema) : std::nullopt};
}

Result<QStringList> texts(PgConnection &connection, const QString &sql, const PgParameters &parameters)
{
    TM_TRY(const PgRows rows, connection.query(sql, parameters));
    QStringList found;
    for (std::size_t row = 0; row < rows.size(); ++row)
        found.append(rows.text(row, 0));
    return found;
}

/// Fills in rows and sums of these tables.
Result<void> countTables(PgConnection &connection, const QStringList &names, bool withSums, BackupContents &contents,
                         const std::stop_token &stop)
{
    for (qsizetype at = 0; at < names.size(); at += tablesAtOnce) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        TM_TRY(const PgRows rows, connection.query(backupsql::countsOf(names.mid(at, tablesAtOnce), withSums)));
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (BackedUpTable &table : contents.tables)
                if (table.name == rows.text(row, 0)) {
                    table.rows = rows.number(row, 1);
                    table.rowSum = rows.text(row, 2);
                }
    }
    return {};
}

Result<void> readTables(PgConnection &connection, const BackupSubject &subject, BackupContents &contents, const std::stop_token &stop)
{
    TM_TRY(const PgRows rows, connection.query(backupsql::relations, scopeOf(subject)));
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
        if (bytes <= sumLimit)
            summed.append(name);
        else if (bytes <= countLimit)
            counted.append(name);
    }
    TM_CHECK(countTables(connection, summed, true, contents, stop));
    return countTables(connection, counted, false, contents, stop);
}

Result<void> readObjects(PgConnection &connection, const BackupSubject &subject, BackupContents &contents)
{
    TM_TRY(const PgRows rows, connection.query(backupsql::objects, scopeOf(subject)));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        contents.objects.insert(rows.text(row, 0), rows.number(row, 1));
        contents.definitions.insert(rows.text(row, 0), rows.text(row, 2));
    }
    return {};
}

Result<void> readMigration(PgConnection &connection, const BackupSubject &subject, BackupContents &contents)
{
    TM_TRY(const PgRows table, connection.query(backupsql::migrationTable, scopeOf(subject)));
    if (table.size() == 0)
        return {};
    TM_TRY(const PgRows newest, connection.query(backupsql::newestMigration(table.text(0, 0), table.text(0, 1))));
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

Result<BackupContents> readBackupContents(PgConnection &connection, const BackupSubject &subject, std::stop_token stop)
{
    BackupContents contents;
    TM_CHECK(readTables(connection, subject, contents, stop));
    TM_CHECK(readObjects(connection, subject, contents));
    TM_TRY(const PgRows sequences, connection.query(backupsql::sequences, scopeOf(subject)));
    for (std::size_t row = 0; row < sequences.size(); ++row) {
        const auto value = sequences.isNull(row, 1) ? std::nullopt : std::optional(sequences.number(row, 1));
        contents.sequences.push_back({.name = sequences.text(row, 0), .before = value, .after = value});
    }
    TM_TRY(contents.roles, texts(connection, backupsql::roles, scopeOf(subject)));
    TM_TRY(contents.extensions, texts(connection, backupsql::extensions, scopeOf(subject)));
    PgParameters ofRole = scopeOf(subject);
    ofRole.emplace_back(subject.role);
    TM_TRY(const PgRows database, connection.query(backupsql::database, ofRole));
    contents.encoding = database.text(0, 0);
    contents.collation = database.text(0, 1);
    contents.largeObjects = database.number(0, 2);
    TM_CHECK(readMigration(connection, subject, contents));
    return contents;
}

Result<void> readSequencesAgain(PgConnection &connection, const BackupSubject &subject, BackupContents &contents)
{
    TM_TRY(const PgRows sequences, connection.query(backupsql::sequences, scopeOf(subject)));
    for (std::size_t row = 0; row < sequences.size(); ++row)
        for (BackedUpSequence &sequence : contents.sequences)
            if (sequence.name == sequences.text(row, 0) && !sequences.isNull(row, 1))
                sequence.after = sequences.number(row, 1);
    return {};
}

} // namespace tmc
