#include "ui/presentation/objecttext.h"

#include "ui/presentation/sentence.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Word {
    const char *key;
    const char *text;
};

constexpr const char *context = "ObjectText";

constexpr Word objects[] = {
    {"archived", QT_TRANSLATE_NOOP("ObjectText", "the archived workspace of the container %1")},
    {"backup", QT_TRANSLATE_NOOP("ObjectText", "the backup %1")},
    {"backup-keys", QT_TRANSLATE_NOOP("ObjectText", "the keys for backups (%1)")},
    {"container", QT_TRANSLATE_NOOP("ObjectText", "the container %1")},
    {"database", QT_TRANSLATE_NOOP("ObjectText", "the database %1")},
    {"file", QT_TRANSLATE_NOOP("ObjectText", "the file %1")},
    {"host", QT_TRANSLATE_NOOP("ObjectText", "the host %1")},
    {"image", QT_TRANSLATE_NOOP("ObjectText", "the image %1")},
    {"link", QT_TRANSLATE_NOOP("ObjectText", "the connection to %1")},
    {"network", QT_TRANSLATE_NOOP("ObjectText", "the Docker network %1")},
    {"operation", QT_TRANSLATE_NOOP("ObjectText", "the operation %1")},
    {"path", QT_TRANSLATE_NOOP("ObjectText", "the Docker path %1")},
    {"plan", QT_TRANSLATE_NOOP("ObjectText", "the plan %1")},
    {"port", QT_TRANSLATE_NOOP("ObjectText", "the port %1")},
    {"ports", QT_TRANSLATE_NOOP("ObjectText", "the ports %1")},
    {"product", QT_TRANSLATE_NOOP("ObjectText", "the product %1")},
    {"program", QT_TRANSLATE_NOOP("ObjectText", "the program %1")},
    {"redis", QT_TRANSLATE_NOOP("ObjectText", "the Redis index %1")},
    {"role", QT_TRANSLATE_NOOP("ObjectText", "the role %1")},
    {"row", QT_TRANSLATE_NOOP("ObjectText", "the registry's entry %1")},
    {"schema", QT_TRANSLATE_NOOP("ObjectText", "the schema %1")},
    {"schema-database", QT_TRANSLATE_NOOP("ObjectText", "the console's rights in the database %1")},
    {"served-by", QT_TRANSLATE_NOOP("ObjectText", "the workspaces that the container %1 serves")},
    {"secret", QT_TRANSLATE_NOOP("ObjectText", "the secret %1")},
    {"server", QT_TRANSLATE_NOOP("ObjectText", "the server %1")},
    {"side-schema", QT_TRANSLATE_NOOP("ObjectText", "the schema %1 with tables of a backup")},
    {"subscription", QT_TRANSLATE_NOOP("ObjectText", "the subscription of %1")},
    {"session", QT_TRANSLATE_NOOP("ObjectText", "the PostgreSQL session %1")},
    {"variable", QT_TRANSLATE_NOOP("ObjectText", "the variable %1")},
    {"snapshot", QT_TRANSLATE_NOOP("ObjectText", "the saved view of the server %1")},
    {"step", QT_TRANSLATE_NOOP("ObjectText", "the step %1")},
    {"table", QT_TRANSLATE_NOOP("ObjectText", "the table %1")},
    {"tenant", QT_TRANSLATE_NOOP("ObjectText", "the tenant %1")},
    {"workspace", QT_TRANSLATE_NOOP("ObjectText", "the workspace %1")},
    {"workspaces-of", QT_TRANSLATE_NOOP("ObjectText", "the workspaces of the product %1")},
    {"workspaces-on", QT_TRANSLATE_NOOP("ObjectText", "the workspaces on the plan %1")},
};

/// Facts without a name of their own.
constexpr Word plainFacts[] = {
    {"catalogue", QT_TRANSLATE_NOOP("ObjectText", "the catalogue of products and plans")},
    {"connections-budget", QT_TRANSLATE_NOOP("ObjectText", "the database connections that are left of the budget")},
    {"free-disk", QT_TRANSLATE_NOOP("ObjectText", "the free disk of the server")},
    {"free-memory", QT_TRANSLATE_NOOP("ObjectText", "the free memory of the server")},
    {"memory", QT_TRANSLATE_NOOP("ObjectText", "the memory that is not promised to anybody")},
    {"memory-budget", QT_TRANSLATE_NOOP("ObjectText", "the memory that is left of the budget")},
    {"other-products", QT_TRANSLATE_NOOP("ObjectText", "the other products")},
    {"proxy", QT_TRANSLATE_NOOP("ObjectText", "the reverse proxy")},
    {"redis", QT_TRANSLATE_NOOP("ObjectText", "the Redis indexes")},
    {"registry-version", QT_TRANSLATE_NOOP("ObjectText", "the version of the registry")},
    {"server-memory", QT_TRANSLATE_NOOP("ObjectText", "the memory of the server")},
};

constexpr Word stepKinds[] = {
    {"admit-shared-role", QT_TRANSLATE_NOOP("ObjectText", "the shared container's access to the workspace's database")},
    {"begin-plan-change", QT_TRANSLATE_NOOP("ObjectText", "the workspace's entry in the registry")},
    {"complete-plan-change", QT_TRANSLATE_NOOP("ObjectText", "the workspace's entry in the registry")},
    {"dismiss-shared-role", QT_TRANSLATE_NOOP("ObjectText", "the shared container's access to the workspace's database")},
    {"pin-route", QT_TRANSLATE_NOOP("ObjectText", "the host's pin in the proxy")},
    {"probe-candidate", QT_TRANSLATE_NOOP("ObjectText", "the new container's answer through the proxy")},
    {"release-retired", QT_TRANSLATE_NOOP("ObjectText", "the workspace's entry in the registry")},
    {"release-route", QT_TRANSLATE_NOOP("ObjectText", "the host's pin in the proxy")},
    {"remove-container", QT_TRANSLATE_NOOP("ObjectText", "the retired container")},
    {"rotate-role-password", QT_TRANSLATE_NOOP("ObjectText", "the password of the workspace's role")},
    {"set-request-limit", QT_TRANSLATE_NOOP("ObjectText", "the limit of requests in the proxy")},
    {"start-kept-container", QT_TRANSLATE_NOOP("ObjectText", "the kept container")},
    {"stop-container", QT_TRANSLATE_NOOP("ObjectText", "the workspace's container (stopped)")},
    {"switch-route", QT_TRANSLATE_NOOP("ObjectText", "the host's pin in the proxy")},
    {"update-container", QT_TRANSLATE_NOOP("ObjectText", "the limits of the workspace's container")},
    {"update-subscription", QT_TRANSLATE_NOOP("ObjectText", "the tenant's subscription")},
    {"check-copy", QT_TRANSLATE_NOOP("ObjectText", "the backup as it was read back")},
    {"start-trial", QT_TRANSLATE_NOOP("ObjectText", "the sealed container")},
    {"restore-trial", QT_TRANSLATE_NOOP("ObjectText", "the trial restore")},
    {"compare-trial", QT_TRANSLATE_NOOP("ObjectText", "what was restored on trial")},
    {"remove-trial", QT_TRANSLATE_NOOP("ObjectText", "the sealed container")},
    {"note-proof", QT_TRANSLATE_NOOP("ObjectText", "the note beside the backup")},
    {"create-restorer", QT_TRANSLATE_NOOP("ObjectText", "the role of the restore")},
    {"drop-restorer", QT_TRANSLATE_NOOP("ObjectText", "the role of the restore")},
    {"start-restorer", QT_TRANSLATE_NOOP("ObjectText", "the sealed container")},
    {"fill-database", QT_TRANSLATE_NOOP("ObjectText", "the restored database")},
    {"compare-database", QT_TRANSLATE_NOOP("ObjectText", "the restored database")},
    {"mask-database", QT_TRANSLATE_NOOP("ObjectText", "the masked data")},
    {"swap-databases", QT_TRANSLATE_NOOP("ObjectText", "the workspace's database")},
    {"drop-kept-database", QT_TRANSLATE_NOOP("ObjectText", "the kept database")},
    {"take-tables", QT_TRANSLATE_NOOP("ObjectText", "the tables of the backup")},
    {"bring-schema", QT_TRANSLATE_NOOP("ObjectText", "the restored schema")},
    {"compare-schema", QT_TRANSLATE_NOOP("ObjectText", "the restored schema")},
    {"drop-scratch", QT_TRANSLATE_NOOP("ObjectText", "the restored database")},
    {"swap-schemas", QT_TRANSLATE_NOOP("ObjectText", "the workspace's schema")},
    {"drop-kept-schema", QT_TRANSLATE_NOOP("ObjectText", "the kept schema")},
    {"close-tenant", QT_TRANSLATE_NOOP("ObjectText", "the access to the workspace's data")},
    {"compare-live", QT_TRANSLATE_NOOP("ObjectText", "the workspace's present data")},
    {"activate-workspace", QT_TRANSLATE_NOOP("ObjectText", "the workspace's state")},
    {"apply-migration", QT_TRANSLATE_NOOP("ObjectText", "the registry's version")},
    {"create-container", QT_TRANSLATE_NOOP("ObjectText", "the workspace's container")},
    {"create-database", QT_TRANSLATE_NOOP("ObjectText", "the workspace's database")},
    {"create-network", QT_TRANSLATE_NOOP("ObjectText", "the Docker network")},
    {"create-registry-database", QT_TRANSLATE_NOOP("ObjectText", "the registry's database")},
    {"create-registry-role", QT_TRANSLATE_NOOP("ObjectText", "a role of the registry")},
    {"create-tenant-role", QT_TRANSLATE_NOOP("ObjectText", "the workspace's role")},
    {"create-tenant-schema", QT_TRANSLATE_NOOP("ObjectText", "the workspace's schema")},
    {"ensure-container-running", QT_TRANSLATE_NOOP("ObjectText", "the shared container")},
    {"grant-schema-database", QT_TRANSLATE_NOOP("ObjectText", "the console's rights in the product's database")},
    {"grant-tenant-role", QT_TRANSLATE_NOOP("ObjectText", "the membership in the workspace's role")},
    {"migrate-tenant", QT_TRANSLATE_NOOP("ObjectText", "the structure of the workspace's database")},
    {"probe-frontend", QT_TRANSLATE_NOOP("ObjectText", "the front-end's answer through the proxy")},
    {"probe-route", QT_TRANSLATE_NOOP("ObjectText", "the answer through the proxy")},
    {"publish-database", QT_TRANSLATE_NOOP("ObjectText", "the final name of the workspace's database")},
    {"register-tenant", QT_TRANSLATE_NOOP("ObjectText", "the tenant's entry in the product's database")},
    {"reserve-workspace", QT_TRANSLATE_NOOP("ObjectText", "the workspace's entry in the registry")},
    {"restrict-database", QT_TRANSLATE_NOOP("ObjectText", "the access to the workspace's database")},
    {"save-plan", QT_TRANSLATE_NOOP("ObjectText", "the plan's entry in the registry")},
    {"save-product", QT_TRANSLATE_NOOP("ObjectText", "the product's entry in the registry")},
    {"seed-catalogue", QT_TRANSLATE_NOOP("ObjectText", "the catalogue of products and plans")},
    {"note-start", QT_TRANSLATE_NOOP("ObjectText", "the container's start")},
    {"start-existing", QT_TRANSLATE_NOOP("ObjectText", "the container (started)")},
    {"stop-existing", QT_TRANSLATE_NOOP("ObjectText", "the container (stopped)")},
    {"restart-container", QT_TRANSLATE_NOOP("ObjectText", "the container (restarted)")},
    {"await-healthy", QT_TRANSLATE_NOOP("ObjectText", "the container's health")},
    {"pull-image", QT_TRANSLATE_NOOP("ObjectText", "the container's image")},
    {"create-successor", QT_TRANSLATE_NOOP("ObjectText", "the new container")},
    {"swap-successor", QT_TRANSLATE_NOOP("ObjectText", "the container's name")},
    {"remove-predecessor", QT_TRANSLATE_NOOP("ObjectText", "the old container")},
    {"start-container", QT_TRANSLATE_NOOP("ObjectText", "the workspace's container (started)")},
    {"wait-healthy", QT_TRANSLATE_NOOP("ObjectText", "the container's health")},
};

constexpr Word fields[] = {
    {"admin-password-file", QT_TRANSLATE_NOOP("ObjectText", "administrator's password file")},
    {"age", QT_TRANSLATE_NOOP("ObjectText", "public key of age or SSH")},
    {"appRole", QT_TRANSLATE_NOOP("ObjectText", "role of the shared container")},
    {"baseDomain", QT_TRANSLATE_NOOP("ObjectText", "domain")},
    {"businessName", QT_TRANSLATE_NOOP("ObjectText", "business name")},
    {"command", QT_TRANSLATE_NOOP("ObjectText", "command")},
    {"container", QT_TRANSLATE_NOOP("ObjectText", "container")},
    {"database", QT_TRANSLATE_NOOP("ObjectText", "database")},
    {"dedicatedPorts", QT_TRANSLATE_NOOP("ObjectText", "dedicated ports")},
    {"dockerSocket", QT_TRANSLATE_NOOP("ObjectText", "Docker socket")},
    {"domains", QT_TRANSLATE_NOOP("ObjectText", "the customer's own domains")},
    {"due", QT_TRANSLATE_NOOP("ObjectText", "what to back up (--due or --all)")},
    {"environment", QT_TRANSLATE_NOOP("ObjectText", "environment")},
    {"every", QT_TRANSLATE_NOOP("ObjectText", "interval of backups")},
    {"prove", QT_TRANSLATE_NOOP("ObjectText", "answer whether new backups are proven")},
    {"firstDedicatedPort", QT_TRANSLATE_NOOP("ObjectText", "first dedicated port")},
    {"frontendImage", QT_TRANSLATE_NOOP("ObjectText", "front-end image")},
    {"healthPath", QT_TRANSLATE_NOOP("ObjectText", "health path")},
    {"host", QT_TRANSLATE_NOOP("ObjectText", "host")},
    {"hosting", QT_TRANSLATE_NOOP("ObjectText", "hosting")},
    {"hostKey", QT_TRANSLATE_NOOP("ObjectText", "host key")},
    {"identifier", QT_TRANSLATE_NOOP("ObjectText", "name of a database object")},
    {"identityFile", QT_TRANSLATE_NOOP("ObjectText", "key file")},
    {"image", QT_TRANSLATE_NOOP("ObjectText", "image")},
    {"internalPort", QT_TRANSLATE_NOOP("ObjectText", "internal port")},
    {"isolation", QT_TRANSLATE_NOOP("ObjectText", "isolation")},
    {"key", QT_TRANSLATE_NOOP("ObjectText", "key")},
    {"knownHostsFile", QT_TRANSLATE_NOOP("ObjectText", "file of trusted host keys")},
    {"lastDedicatedPort", QT_TRANSLATE_NOOP("ObjectText", "last dedicated port")},
    {"mask", QT_TRANSLATE_NOOP("ObjectText", "mask")},
    {"masking", QT_TRANSLATE_NOOP("ObjectText", "rules for masking")},
    {"memoryMegabytes", QT_TRANSLATE_NOOP("ObjectText", "memory")},
    {"migrateCommand", QT_TRANSLATE_NOOP("ObjectText", "migration command")},
    {"milliCpu", QT_TRANSLATE_NOOP("ObjectText", "processor")},
    {"name", QT_TRANSLATE_NOOP("ObjectText", "name")},
    {"network", QT_TRANSLATE_NOOP("ObjectText", "Docker network")},
    {"no-mask", QT_TRANSLATE_NOOP("ObjectText", "short name of the copy, for real data")},
    {"operation", QT_TRANSLATE_NOOP("ObjectText", "operation")},
    {"password", QT_TRANSLATE_NOOP("ObjectText", "password")},
    {"passwordFile", QT_TRANSLATE_NOOP("ObjectText", "password file")},
    {"path", QT_TRANSLATE_NOOP("ObjectText", "path")},
    {"plan", QT_TRANSLATE_NOOP("ObjectText", "plan")},
    {"port", QT_TRANSLATE_NOOP("ObjectText", "port")},
    {"ports", QT_TRANSLATE_NOOP("ObjectText", "ports")},
    {"postgres", QT_TRANSLATE_NOOP("ObjectText", "PostgreSQL target")},
    {"product", QT_TRANSLATE_NOOP("ObjectText", "product")},
    {"proxyAddress", QT_TRANSLATE_NOOP("ObjectText", "proxy address")},
    {"qaImage", QT_TRANSLATE_NOOP("ObjectText", "QA image")},
    {"qaSchemaDatabase", QT_TRANSLATE_NOOP("ObjectText", "database of the QA schemas")},
    {"rank", QT_TRANSLATE_NOOP("ObjectText", "rank")},
    {"remoteTarget", QT_TRANSLATE_NOOP("ObjectText", "target on the server")},
    {"requestsPerMinute", QT_TRANSLATE_NOOP("ObjectText", "requests per minute")},
    {"rules", QT_TRANSLATE_NOOP("ObjectText", "rules for masking")},
    {"runbook", QT_TRANSLATE_NOOP("ObjectText", "saved runbook")},
    {"schemaDatabase", QT_TRANSLATE_NOOP("ObjectText", "database of the schemas")},
    {"serverName", QT_TRANSLATE_NOOP("ObjectText", "server name")},
    {"sharedContainer", QT_TRANSLATE_NOOP("ObjectText", "shared container")},
    {"sharedPort", QT_TRANSLATE_NOOP("ObjectText", "shared port")},
    {"shellCommand", QT_TRANSLATE_NOOP("ObjectText", "shell command")},
    {"slug", QT_TRANSLATE_NOOP("ObjectText", "slug")},
    {"socket", QT_TRANSLATE_NOOP("ObjectText", "socket")},
    {"ssh", QT_TRANSLATE_NOOP("ObjectText", "SSH target")},
    {"storageMegabytes", QT_TRANSLATE_NOOP("ObjectText", "storage")},
    {"subdomain", QT_TRANSLATE_NOOP("ObjectText", "subdomain")},
    {"table", QT_TRANSLATE_NOOP("ObjectText", "table")},
    {"user", QT_TRANSLATE_NOOP("ObjectText", "user")},
    {"users", QT_TRANSLATE_NOOP("ObjectText", "users")},
    {"value", QT_TRANSLATE_NOOP("ObjectText", "value")},
    {"workspaces", QT_TRANSLATE_NOOP("ObjectText", "workspaces")},
};

constexpr Word sections[] = {
    {"backups", QT_TRANSLATE_NOOP("ObjectText", "the folder of backups")},
    {"cluster", QT_TRANSLATE_NOOP("ObjectText", "the PostgreSQL cluster")},
    {"docker", QT_TRANSLATE_NOOP("ObjectText", "the Docker engine")},
    {"registry", QT_TRANSLATE_NOOP("ObjectText", "the registry")},
};

constexpr Word awaited[] = {
    {"keychain", QT_TRANSLATE_NOOP("ObjectText", "the password store of this computer")},
    {"lock", QT_TRANSLATE_NOOP("ObjectText", "a lock in PostgreSQL that another session holds")},
    {"names", QT_TRANSLATE_NOOP("ObjectText", "the look-up of names")},
    {"ssh", QT_TRANSLATE_NOOP("ObjectText", "a command on the server")},
    {"statement", QT_TRANSLATE_NOOP("ObjectText", "a statement in PostgreSQL")},
};

constexpr Word resources[] = {
    {"connections", QT_TRANSLATE_NOOP("ObjectText", "database connections")},
    {"cpu", QT_TRANSLATE_NOOP("ObjectText", "processor time")},
    {"disk", QT_TRANSLATE_NOOP("ObjectText", "disk space")},
    {"memory", QT_TRANSLATE_NOOP("ObjectText", "memory")},
    {"ports", QT_TRANSLATE_NOOP("ObjectText", "ports")},
    {"redis-indexes", QT_TRANSLATE_NOOP("ObjectText", "Redis indexes")},
};

const char *find(std::span<const Word> words, const QString &key)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [&key](const Word &word) { return key == QLatin1StringView(word.key); });
    return found == words.end() ? nullptr : found->text;
}

QString wordOrKey(std::span<const Word> words, const QString &key)
{
    const char *text = find(words, key);
    return text ? QCoreApplication::translate(context, text) : quoted(key);
}

} // namespace

QString objectText(const QString &kind, const QString &name)
{
    if (const char *text = find(stepKinds, kind))
        return QCoreApplication::translate(context, text);
    if (const char *text = find(objects, kind))
        return filled(QCoreApplication::translate(context, text), {quoted(name)});
    return QStringList{quoted(kind), quoted(name)}.join(u' ').trimmed();
}

QString factPhrase(const QString &factKey)
{
    if (const char *text = find(plainFacts, factKey))
        return QCoreApplication::translate(context, text);
    const qsizetype colon = factKey.indexOf(u':');
    return colon < 0 ? quoted(factKey) : objectText(factKey.left(colon), factKey.mid(colon + 1));
}

QStringList factPhrases(const QStringList &factKeys)
{
    QStringList phrases;
    for (const QString &key : factKeys)
        phrases.append(factPhrase(key));
    return phrases;
}

QString fieldText(const QString &field)
{
    return wordOrKey(fields, field);
}

QString sectionText(const QString &section)
{
    return wordOrKey(sections, section);
}

QString awaitedText(const QString &key)
{
    return wordOrKey(awaited, key);
}

QString resourceText(const QString &key)
{
    return wordOrKey(resources, key);
}

QString stepKindText(const QString &actionName)
{
    return wordOrKey(stepKinds, actionName);
}

} // namespace tmc::ui
