#include "core/domain/names.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::names {
namespace {

constexpr qsizetype postgresNameLimit = 63;

Result<QString> withinPostgresLimit(const QString &name)
{
    const qsizetype bytes = name.toUtf8().size();
    if (bytes > postgresNameLimit)
        return fail(ErrorCode::NameTooLong, {name, QString::number(bytes), QString::number(postgresNameLimit)});
    return name;
}

QString underscored(const QString &slug)
{
    return QString(slug).replace(u'-', u'_');
}

} // namespace

Result<QString> checkedSlug(const QString &typed)
{
    static const QRegularExpression pattern(uR"(\A[a-z][a-z0-9-]{1,38}[a-z0-9]\z)"_s);
    if (!pattern.match(typed).hasMatch() || typed.contains("--"_L1))
        return fail(ErrorCode::InvalidSlug, {typed});
    if (isReservedSlug(typed))
        return fail(ErrorCode::InvalidSlug, {typed}, u"reserved word"_s);
    return typed;
}

Result<QString> checkedHostName(const QString &typed)
{
    static const QRegularExpression pattern(
        uR"(\A(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\z)"_s);
    const QString host = typed.toLower();
    if (host.size() > 253 || !pattern.match(host).hasMatch())
        return fail(ErrorCode::InvalidHostName, {typed});
    return host;
}

Result<QString> databaseName(const Product &product, const QString &slug)
{
    return withinPostgresLimit(product.key.value() + u'_' + underscored(slug));
}

Result<QString> schemaName(const QString &slug, bool qa)
{
    return withinPostgresLimit(u"tenant_"_s + underscored(slug) + (qa ? u"_qa"_s : QString()));
}

QString containerName(const Product &product, const QString &slug)
{
    return product.key.value() + u'-' + slug;
}

Result<QString> schemaRoleName(const Product &product, const QString &slug, bool qa)
{
    return withinPostgresLimit(product.key.value() + u'_' + underscored(slug) + (qa ? u"_qa"_s : QString()));
}

QString webContainerName(const Product &product, const QString &slug, bool qa)
{
    return containerName(product, slug) + (qa ? u"-web-qa-1"_s : u"-web-1"_s);
}

QString frontendContainerName(const Product &product, const QString &slug, bool qa)
{
    return containerName(product, slug) + (qa ? u"-nginx-qa-1"_s : u"-nginx-1"_s);
}

Result<TenantHosts> tenantHosts(const QString &domain, bool qa)
{
    TM_TRY(const QString checked, checkedHostName(domain));
    TenantHosts hosts;
    for (const QString &prefix : qa ? QStringList{u"stage."_s} : QStringList{QString(), u"www."_s}) {
        TM_TRY(const QString host, checkedHostName(prefix + checked));
        hosts.frontend.append(host);
    }
    TM_TRY(const QString api, checkedHostName((qa ? u"api-stage."_s : u"api."_s) + checked));
    hosts.web.append(api);
    return hosts;
}

Result<QString> primaryHost(const Product &product, const QString &subdomain)
{
    return checkedHostName(subdomain + u'.' + product.baseDomain);
}

QString tenantId(const QString &slug)
{
    return slug + u"_001"_s;
}

QString schemaTenantId(const QString &slug, bool qa)
{
    return tenantId(qa ? slug + u"_qa"_s : slug);
}

QString temporaryDatabaseName(const OperationId &operation)
{
    return u"tmc_"_s + QString(operation.value()).remove(u'-');
}

namespace {

const QString keptMark = u"__old_"_s;
const QString undoneMark = u"__undone_"_s;
const QString freshMark = u"__new_"_s;
const QString sideMark = u"__tables_"_s;
const QString sidePrefix = u"restored_"_s;
constexpr qsizetype tagLength = 8;

QString tagOf(const OperationId &operation)
{
    return QString(operation.value()).remove(u'-').left(tagLength);
}

QString prefixed(const QString &name, const QString &mark)
{
    constexpr qsizetype limit = 63;
    return name.left(limit - mark.size() - tagLength) + mark; // our own names are ASCII
}

} // namespace

QString keptDatabaseName(const QString &database, const OperationId &operation)
{
    return prefixed(database, keptMark) + tagOf(operation);
}

QString freshSchemaName(const QString &schema, const OperationId &operation)
{
    return prefixed(schema, freshMark) + tagOf(operation);
}

QString undoneDatabaseName(const QString &kept)
{
    return prefixed(kept.chopped(keptMark.size() + tagLength), undoneMark) + kept.last(tagLength);
}

bool isKeptDatabaseName(const QString &name, const QString &database)
{
    return std::ranges::any_of(QStringList{keptMark, undoneMark}, [&](const QString &mark) {
        const QString prefix = prefixed(database, mark);
        return name.startsWith(prefix) && name.size() == prefix.size() + tagLength;
    });
}

QString sideSchemaName(const QString &schema, const OperationId &operation)
{
    return (schema.isEmpty() ? sidePrefix : prefixed(schema, sideMark)) + tagOf(operation);
}

bool isSideSchemaName(const QString &name, const QString &schema)
{
    const QString prefix = schema.isEmpty() ? sidePrefix : prefixed(schema, sideMark);
    return name.startsWith(prefix) && name.size() == prefix.size() + tagLength;
}

QString restorerRole(const OperationId &operation)
{
    return u"tmc_r_"_s + tagOf(operation);
}

QString successorName(const QString &container, const OperationId &operation)
{
    return container + u"__new_"_s + operation.value().left(8);
}

QString predecessorName(const QString &container, const OperationId &operation)
{
    return container + u"__old_"_s + operation.value().left(8);
}

QString label(const QString &key)
{
    return labelPrefix + key;
}

bool isReservedSlug(const QString &slug)
{
    static const QStringList reserved{u"admin"_s,  u"all"_s,          u"api"_s,   u"current-user"_s, u"default"_s,   u"localhost"_s,
                                      u"mail"_s,   u"none"_s,         u"null"_s,  u"postgres"_s,     u"public"_s,    u"root"_s,
                                      u"select"_s, u"shared"_s,       u"stage"_s, u"table"_s,        u"template0"_s, u"template1"_s,
                                      u"user"_s,   u"session-user"_s, u"www"_s};
    return reserved.contains(slug);
}

bool isReservedDatabaseName(const QString &name)
{
    static const QStringList reserved{u"postgres"_s, u"template0"_s, u"template1"_s, u"tenant_master"_s};
    return name.startsWith("pg_"_L1) || reserved.contains(name);
}

} // namespace tmc::names
