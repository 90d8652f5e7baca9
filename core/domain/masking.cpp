#include "core/domain/masking.h"

#include "core/domain/archivecolumns.h"
#include "core/support/json.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr std::array kindNames = {"keep"_L1, "email"_L1, "phone"_L1, "tax-id"_L1, "name"_L1};

/// What runs code by them or is asked before the application starts is the application's, not a person's.
constexpr std::array ownTables = {"app_migrations"_L1, "django_migrations"_L1, "django_content_type"_L1, "auth_permission"_L1,
                                  "auth_group"_L1,     "alembic_version"_L1,   "schema_migrations"_L1,   "flyway_schema_history"_L1};

/// Types of which no value is personal by itself.
constexpr std::array harmlessTypes = {"boolean"_L1,  "date"_L1, "time"_L1, "timestamp"_L1,
                                      "interval"_L1, "uuid"_L1, "inet"_L1, "cidr"_L1};

enum class TypeGroup { Text, Number, Harmless, Other };

TypeGroup groupOf(const QString &type)
{
    const auto begins = [&type](QLatin1StringView word) {
        return type.startsWith(word) && (type.size() == word.size() || type[word.size()] == u'(' || type[word.size()] == u' ');
    };
    if (type.endsWith("[]"_L1))
        return TypeGroup::Other;
    if (begins("text"_L1) || begins("character varying"_L1) || begins("character"_L1) || type == "citext"_L1
        || type.endsWith(".citext"_L1))
        return TypeGroup::Text;
    if (type == "integer"_L1 || type == "bigint"_L1 || begins("numeric"_L1))
        return TypeGroup::Number;
    return std::ranges::any_of(harmlessTypes, begins) || type == "smallint"_L1 ? TypeGroup::Harmless : TypeGroup::Other;
}

std::optional<MaskKind> kindFromName(const QString &name)
{
    const auto found = std::ranges::find(kindNames, name);
    return found == kindNames.end() ? std::nullopt : std::optional(static_cast<MaskKind>(found - kindNames.begin()));
}

/// `*` stands for any text, also for none.
bool fits(QStringView pattern, QStringView name)
{
    const QList<QStringView> parts = pattern.split(u'*');
    if (parts.size() == 1)
        return name.compare(pattern, Qt::CaseInsensitive) == 0;
    if (!name.startsWith(parts.constFirst(), Qt::CaseInsensitive))
        return false;
    qsizetype at = parts.constFirst().size();
    for (const QStringView part : parts.sliced(1, parts.size() - 2)) {
        const qsizetype found = name.indexOf(part, at, Qt::CaseInsensitive);
        if (found < 0)
            return false;
        at = found + part.size();
    }
    return name.size() - at >= parts.constLast().size() && name.endsWith(parts.constLast(), Qt::CaseInsensitive);
}

MaskKind kindOf(const QString &table, const QString &column, const std::vector<MaskRule> &rules)
{
    const auto found =
        std::ranges::find_if(rules, [&](const MaskRule &rule) { return fits(rule.column, column) && fits(rule.table, table); });
    return found == rules.end() ? MaskKind::Keep : found->kind;
}

void addColumn(const PgArchiveEntry &table, const ArchiveColumn &column, MaskKind kind, MaskChoice &choice)
{
    ColumnMask mask{.schema = table.schema, .table = table.name, .column = column.name, .kind = kind};
    switch (groupOf(column.type)) {
    case TypeGroup::Text:
        choice.columns.push_back(mask);
        break;
    case TypeGroup::Number:
        // A number is no name and no address; a phone or a tax id it may be.
        mask.isNumber = true;
        if (kind == MaskKind::Phone || kind == MaskKind::TaxId)
            choice.columns.push_back(mask);
        break;
    case TypeGroup::Harmless:
        break;
    case TypeGroup::Other:
        choice.unmaskable.append(columnName(mask) + u' ' + column.type);
        break;
    }
}

} // namespace

std::vector<MaskRule> defaultMaskRules()
{
    using enum MaskKind;
    std::vector<MaskRule> rules;
    const auto add = [&rules](MaskKind kind, const QStringList &columns, const QString &table = u"*"_s) {
        for (const QString &column : columns)
            rules.push_back({.column = column, .table = table, .kind = kind});
    };
    add(Email,
        {u"*email*"_s, u"*e_mail*"_s, u"*e-mail*"_s, u"*mail_address*"_s, u"correo*"_s, u"*_correo*"_s, u"mail"_s, u"*_mail"_s});
    add(Phone, {u"*phone*"_s, u"*telefono*"_s, u"*teléfono*"_s, u"*mobile*"_s, u"*movil*"_s, u"*móvil*"_s, u"celular*"_s,
                u"*_celular"_s, u"*whatsapp*"_s, u"fax"_s, u"*_fax"_s, u"tel"_s, u"tel_*"_s, u"*_tel"_s, u"telf*"_s});
    add(TaxId, {u"*tax_id*"_s, u"*taxid*"_s, u"*tax_number*"_s, u"vat_number"_s, u"vat_id"_s,  u"nif"_s,     u"*_nif"_s, u"cif"_s,
                u"*_cif"_s,    u"nie"_s,     u"dni"_s,          u"*_dni"_s,      u"rfc"_s,     u"*_rfc"_s,   u"curp"_s,  u"ruc"_s,
                u"*_ruc"_s,    u"cuit"_s,    u"rut"_s,          u"*_rut"_s,      u"cedula*"_s, u"cédula*"_s, u"ssn"_s});
    add(Name, {u"first*name"_s, u"last*name"_s, u"middle*name"_s, u"full*name"_s, u"surname*"_s, u"*contact_name*"_s,
               u"customer_name"_s, u"client_name"_s, u"apellido*"_s, u"*_apellido*"_s, u"nombres"_s, u"nombre*completo"_s,
               u"nombre_contacto*"_s, u"nombre_cliente*"_s, u"*razon_social*"_s, u"*razón_social*"_s});
    // Called only "name", it is a person's in tables of people.
    for (const QString &table : {u"*client*"_s, u"*customer*"_s, u"*user*"_s, u"*usuario*"_s, u"*person*"_s, u"*contact*"_s,
                                 u"*emplead*"_s, u"*employee*"_s, u"*proveedor*"_s, u"*supplier*"_s, u"*member*"_s, u"*socio*"_s})
        add(Name, {u"name"_s, u"nombre"_s, u"username"_s, u"display_name"_s}, table);
    return rules;
}

QString maskKindName(MaskKind kind)
{
    return kindNames.at(static_cast<std::size_t>(kind));
}

QJsonObject maskRulesToJson(const std::vector<MaskRule> &rules)
{
    return {{u"rules"_s, arrayToJson(rules, [](const MaskRule &rule) {
                 return QJsonObject{{u"table"_s, rule.table}, {u"column"_s, rule.column}, {u"mask"_s, maskKindName(rule.kind)}};
             })}};
}

Result<std::vector<MaskRule>> maskRulesFromJson(const QJsonObject &json)
{
    if (!json.value(u"rules"_s).isArray())
        return fail(ErrorCode::InvalidInput, {u"rules"_s, QString()});
    std::vector<MaskRule> rules;
    const QJsonArray array = json.value(u"rules"_s).toArray();
    for (const QJsonValue &each : array) {
        const QJsonObject rule = each.toObject();
        const QString mask = rule.value(u"mask"_s).toString();
        const std::optional<MaskKind> kind = kindFromName(mask);
        if (!kind)
            return fail(ErrorCode::InvalidInput, {u"mask"_s, mask});
        const QString column = rule.value(u"column"_s).toString();
        if (column.isEmpty())
            return fail(ErrorCode::InvalidInput, {u"column"_s, QString()});
        rules.push_back({.column = column, .table = rule.value(u"table"_s).toString(u"*"_s), .kind = *kind});
    }
    return rules;
}

QJsonObject columnMaskToJson(const ColumnMask &mask)
{
    return {{u"schema"_s, mask.schema},
            {u"table"_s, mask.table},
            {u"column"_s, mask.column},
            {u"mask"_s, maskKindName(mask.kind)},
            {u"isNumber"_s, mask.isNumber}};
}

ColumnMask columnMaskFromJson(const QJsonObject &json)
{
    return {.schema = json.value(u"schema"_s).toString(),
            .table = json.value(u"table"_s).toString(),
            .column = json.value(u"column"_s).toString(),
            .kind = kindFromName(json.value(u"mask"_s).toString()).value_or(MaskKind::Keep),
            .isNumber = json.value(u"isNumber"_s).toBool()};
}

QString columnName(const ColumnMask &mask)
{
    return mask.schema + u'.' + mask.table + u'.' + mask.column;
}

MaskChoice chooseMasks(const std::vector<PgArchiveEntry> &entries, const std::vector<MaskRule> &rules)
{
    QHash<QString, std::vector<ArchiveColumn>> tables;
    const auto key = [](const PgArchiveEntry &entry) { return entry.schema + u'\n' + entry.name; };
    for (const PgArchiveEntry &entry : entries)
        if (entry.kind == "TABLE"_L1)
            tables.insert(key(entry), columnsOfTable(entry.statement));
    MaskChoice choice;
    for (const PgArchiveEntry &entry : entries) {
        if (entry.kind != "TABLE DATA"_L1 || std::ranges::find(ownTables, entry.name) != ownTables.end())
            continue;
        const std::vector<ArchiveColumn> defined = tables.value(key(entry));
        const QStringList copied = copiedColumns(entry.statement);
        for (const QString &name : copied) {
            const MaskKind kind = kindOf(entry.name, name, rules);
            const auto column = std::ranges::find(defined, name, &ArchiveColumn::name);
            // A column of an inherited table stands in that one's definition; whoever reads the rules has to decide.
            if (kind != MaskKind::Keep)
                addColumn(entry, column == defined.end() ? ArchiveColumn{name, u"(inherited)"_s} : *column, kind, choice);
        }
    }
    return choice;
}

} // namespace tmc
