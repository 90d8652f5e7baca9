#pragma once

#include <QString>
#include <QStringList>

/// The questions whose answers tell what a backup must hold. Each takes the schema as its only parameter; NULL = all of the database but
/// PostgreSQL's own schemas. Asked the same way of what is dumped and of what was restored.
namespace tmc::backupsql {

/// name, kind of relation, bytes on the disk.
extern const QString relations;
/// kind, how many, SHA-256 over names, owners, rights and definitions. Casts and brackets are left out of definitions, because PostgreSQL
/// writes the same expression with others after it has read its own text.
extern const QString objects;
/// name, newest value or NULL.
extern const QString sequences;
/// Names of the roles that own something or are granted something there.
extern const QString roles;
/// "name version" of each extension, whatever the schema.
extern const QString extensions;
/// Encoding, collation, number of large objects: of the role $2 where a schema is named.
extern const QString database;
/// Name of a table of migrations and its first column.
extern const QString migrationTable;

/// One row for each table: name, rows, and the sum of its rows' hashes where it is asked for. `tables` are names as `relations` gives them.
QString countsOf(const QStringList &tables, bool withSums);
/// The newest entry of a table of migrations as one text.
QString newestMigration(const QString &table, const QString &column);

} // namespace tmc::backupsql
