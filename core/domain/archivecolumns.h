#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace tmc {

/// A column as the definition of its table in an archive of pg_dump has it. Hostile text.
struct ArchiveColumn {
    QString name;
    QString type; ///< as PostgreSQL writes it, e.g. "character varying(254)"
    bool operator==(const ArchiveColumn &) const = default;
};

/// The columns of a "CREATE TABLE …" as pg_dump writes it: one in a line. Lines that are something else are passed over.
std::vector<ArchiveColumn> columnsOfTable(const QString &definition);

/// The columns that a "COPY table (…) FROM stdin" fills; generated ones are not among them.
QStringList copiedColumns(const QString &statement);

} // namespace tmc
