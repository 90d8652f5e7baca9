#pragma once

#include "core/support/result.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tmc {

/// A table as a backup holds it.
struct BackedUpTable {
    QString name;               ///< "schema.table" as PostgreSQL quotes it
    std::optional<qint64> rows; ///< none: too large to be counted while the backup was made
    QString rowSum;             ///< sum of the rows' hashes, in decimal; empty = not taken
    bool operator==(const BackedUpTable &) const = default;
};

/// Nothing says what was in it: it was too large to be summed, or has no rows of its own (a partitioned table, a view).
bool isUnsummed(const BackedUpTable &table);

/// Sequences do not wait for snapshots, so a dump may hold any value between those before and after it.
struct BackedUpSequence {
    QString name;
    std::optional<qint64> before; ///< none = never used
    std::optional<qint64> after;
    bool operator==(const BackedUpSequence &) const = default;
};

/// What a database or schema held, read in the same snapshot of PostgreSQL that was dumped. What a trial restore is compared with.
struct BackupContents {
    std::vector<BackedUpTable> tables;       ///< by name
    std::vector<BackedUpSequence> sequences; ///< by name
    QMap<QString, qint64> objects;           ///< kind -> how many
    QMap<QString, QString> definitions;      ///< kind -> SHA-256 over their names, owners, rights and definitions, hexadecimal
    QStringList extensions;                  ///< "name version"
    QStringList roles;                       ///< that own something or are granted something
    QString migration;                       ///< newest entry of the application's own table of migrations; empty = none found
    QString encoding;                        ///< e.g. "UTF8"
    QString collation;
    qint64 largeObjects = 0;
    qint64 bytes = 0; ///< of tables with their indexes, on the server's disk
    bool operator==(const BackupContents &) const = default;
};

QJsonObject backupContentsToJson(const BackupContents &contents);
BackupContents backupContentsFromJson(const QJsonObject &json);

/// One thing that a trial restore found otherwise than it was when the backup was made.
struct ContentsDifference {
    QString what; ///< name of a table or sequence, a kind of object, "migration", "largeObjects"
    QString expected;
    QString found;
    bool operator==(const ContentsDifference &) const = default;
};

/// Every difference; tables that were not counted are only looked for, and sums are compared where both were taken.
std::vector<ContentsDifference> differencesOf(const BackupContents &expected, const BackupContents &found);

} // namespace tmc
