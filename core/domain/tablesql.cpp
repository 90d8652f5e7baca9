#include "core/domain/tablesql.h"

#include "core/domain/sqlstatements.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tmc::sql {

Result<QStringList> makeSideSchema(const SchemaPlace &side, const QString &operation)
{
    TM_TRY(const QString schema, quoteIdentifier(side.schema));
    TM_TRY(const QString role, quoteIdentifier(side.role));
    return QStringList{
        u"CREATE SCHEMA %1 AUTHORIZATION %2"_s.arg(schema, role),
        u"COMMENT ON SCHEMA %1 IS %2"_s.arg(schema, quoteLiteral(schemaMark(operation))),
    };
}

namespace {

struct Form {
    QLatin1StringView what;
    QLatin1StringView sql; ///< %1 the object, %2 its part, %3 the side schema, %4 the other table
};

constexpr std::array forms = {
    Form{"detach"_L1, "ALTER TABLE %4 DETACH PARTITION %1"_L1},
    Form{"no-inherit"_L1, "ALTER TABLE %1 NO INHERIT %4"_L1},
    Form{"move-table"_L1, "ALTER TABLE %1 SET SCHEMA %3"_L1},
    Form{"move-type"_L1, "ALTER TYPE %1 SET SCHEMA %3"_L1},
    Form{"move-domain"_L1, "ALTER DOMAIN %1 SET SCHEMA %3"_L1},
    Form{"drop-trigger"_L1, "DROP TRIGGER %2 ON %1"_L1},
    Form{"drop-rule"_L1, "DROP RULE %2 ON %1"_L1},
    Form{"drop-policy"_L1, "DROP POLICY %2 ON %1"_L1},
    Form{"show-all-rows"_L1, "ALTER TABLE %1 DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY"_L1},
    // What hangs on it is outside or is one of those that are dropped as well.
    Form{"drop-constraint"_L1, "ALTER TABLE %1 DROP CONSTRAINT %2 CASCADE"_L1},
    Form{"drop-default"_L1, "ALTER TABLE %1 ALTER COLUMN %2 DROP DEFAULT"_L1},
    Form{"drop-expression"_L1, "ALTER TABLE %1 ALTER COLUMN %2 DROP EXPRESSION"_L1},
    Form{"drop-index"_L1, "DROP INDEX %1"_L1},
};

Result<QString> qualified(const QString &schema, const QString &name)
{
    TM_TRY(const QString place, quoteIdentifier(schema));
    TM_TRY(const QString object, quoteIdentifier(name));
    return place + u'.' + object;
}

} // namespace

Result<QString> sever(const Severance &severance, const QString &side)
{
    const auto form = std::ranges::find(forms, severance.what, &Form::what);
    if (form == forms.end())
        return fail(ErrorCode::InvalidInput, {u"severance"_s, severance.what});
    TM_TRY(const QString object, qualified(severance.schema, severance.object));
    TM_TRY(const QString target, quoteIdentifier(side));
    QString part;
    QString other;
    if (!severance.other.isEmpty()) {
        TM_TRY(other, qualified(severance.part, severance.other));
    } else if (!severance.part.isEmpty()) {
        TM_TRY(part, quoteIdentifier(severance.part));
    }
    // Not QString::arg, which numbers placeholders anew where some are missing.
    QString statement;
    for (qsizetype at = 0; at < form->sql.size(); ++at) {
        if (form->sql[at] != QLatin1Char('%')) {
            statement.append(form->sql[at]);
            continue;
        }
        const std::array<QString, 4> parts{object, part, target, other};
        statement.append(parts.at(static_cast<std::size_t>(form->sql[++at].toLatin1() - '1')));
    }
    return statement;
}

Result<QStringList> moveTable(const QString &schema, const QString &table, const QString &side)
{
    TM_TRY(const QString statement,
           sever({.what = u"move-table"_s, .schema = schema, .object = table, .part = {}, .other = {}}, side));
    return QStringList{statement};
}

} // namespace tmc::sql
