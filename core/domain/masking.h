#pragma once

#include "core/domain/pgarchive.h"
#include "core/support/result.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace tmc {

/// What personal data become in a copy for tests.
enum class MaskKind {
    Keep, ///< they stay: an exception from the rules behind it
    Email,
    Phone,
    TaxId,
    Name
};

/// Which columns hold personal data, by their names. `*` stands for any text; upper and lower case are the same.
struct MaskRule {
    QString column;
    QString table = QStringLiteral("*");
    MaskKind kind = MaskKind::Keep;
    bool operator==(const MaskRule &) const = default;
};

/// Those that there are before anybody has edited them: e-mail, phone, tax id and names of people, in English and Spanish.
std::vector<MaskRule> defaultMaskRules();

QJsonObject maskRulesToJson(const std::vector<MaskRule> &rules);
/// Fails with InvalidInput{field, value}: a rule that is not understood would leave data as they are.
Result<std::vector<MaskRule>> maskRulesFromJson(const QJsonObject &json);

/// One column that is masked.
struct ColumnMask {
    QString schema;
    QString table;
    QString column;
    MaskKind kind = MaskKind::Keep;
    bool isNumber = false; ///< otherwise text
    bool operator==(const ColumnMask &) const = default;
};

QString maskKindName(MaskKind kind);
QJsonObject columnMaskToJson(const ColumnMask &mask);
ColumnMask columnMaskFromJson(const QJsonObject &json);
/// "schema.table.column", for people.
QString columnName(const ColumnMask &mask);

/// What the rules mean for the tables of one archive.
struct MaskChoice {
    std::vector<ColumnMask> columns; ///< in the archive's order
    QStringList unmaskable;          ///< "schema.table.column type": a rule means them, but they are neither text nor number
};

/// Goes through the tables whose rows are in the archive; the first rule that fits a column decides. Columns that cannot hold such data (yes or no,
/// dates, …) and the application's own table of migrations are left out. Pure.
MaskChoice chooseMasks(const std::vector<PgArchiveEntry> &entries, const std::vector<MaskRule> &rules);

} // namespace tmc
