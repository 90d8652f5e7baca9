#include "app/cli/catalogueoptions.h"

#include "app/cli/clitext.h"
#include "core/support/argv.h"

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

Error unreadable(const QString &field, const QString &value)
{
    return {.code = ErrorCode::InvalidInput, .args = {field, value}};
}

/// Puts a typed number into `target`.
template <typename Number>
Result<void> readNumber(const Invocation &typed, const QString &option, const QString &field, Number &target)
{
    if (!typed.has(option))
        return {};
    bool isNumber = false;
    const int value = typed.value(option).toInt(&isNumber);
    if (!isNumber)
        return fail(unreadable(field, typed.value(option)));
    target = value;
    return {};
}

void readText(const Invocation &typed, const QString &option, QString &target)
{
    if (typed.has(option))
        target = typed.value(option);
}

Result<void> readArgv(const Invocation &typed, const QString &option, const QString &field, QStringList &target)
{
    if (!typed.has(option))
        return {};
    const Result<QStringList> argv = argvFromText(typed.value(option));
    if (!argv)
        return fail(unreadable(field, typed.value(option)));
    target = *argv;
    return {};
}

Result<void> readRange(const Invocation &typed, int &first, int &last)
{
    const QString option = u"dedicated-ports"_s;
    if (!typed.has(option))
        return {};
    const QStringList ends = typed.value(option).split(u'-');
    bool areNumbers[] = {false, false};
    const int low = ends.constFirst().toInt(&areNumbers[0]);
    const int high = ends.constLast().toInt(&areNumbers[1]);
    if (ends.size() > 2 || !areNumbers[0] || !areNumbers[1])
        return fail(unreadable(u"ports"_s, typed.value(option)));
    first = low;
    last = high;
    return {};
}

/// Sets `target` to the value whose name was typed.
template <typename Enum>
Result<void> readChoice(const Invocation &typed, const QString &option, std::initializer_list<Enum> choices, QString (*nameOf)(Enum),
                        Enum &target)
{
    if (!typed.has(option))
        return {};
    for (const Enum choice : choices) {
        if (typed.value(option) != nameOf(choice))
            continue;
        target = choice;
        return {};
    }
    return fail(unreadable(option, typed.value(option)));
}

} // namespace

QList<QCommandLineOption> productOptions()
{
    return {
        {u"name"_s, CliText::tr("Name of the product for people."), u"text"_s},
        {u"isolation"_s, CliText::tr("database or schema: how its tenants are kept apart."), u"way"_s},
        {u"hosting"_s, CliText::tr("by-plan or own-containers."), u"rule"_s},
        {u"image"_s, CliText::tr("Docker image with tag."), u"image"_s},
        {u"qa-image"_s, CliText::tr("Image of QA variants; empty for the same."), u"image"_s},
        {u"frontend-image"_s, CliText::tr("Image of a tenant's front-end container; empty for none."), u"image"_s},
        {u"internal-port"_s, CliText::tr("TCP port inside the container."), u"port"_s},
        {u"domain"_s, CliText::tr("Tenants get hosts below this domain."), u"domain"_s},
        {u"health-path"_s, CliText::tr("Path that answers when the product is well, such as /health."), u"path"_s},
        {u"migrate-command"_s, CliText::tr("Program with arguments that makes a tenant's tables; words, or a JSON array."),
         u"words"_s},
        {u"shell-command"_s, CliText::tr("Program with arguments that opens the product's shell; words, or a JSON array."),
         u"words"_s},
        {u"shared-container"_s, CliText::tr("Container that serves all shared plans; empty for none."), u"name"_s},
        {u"shared-port"_s, CliText::tr("Host port of the shared container; 0 for none."), u"port"_s},
        {u"dedicated-ports"_s, CliText::tr("Host ports of dedicated containers; 0-0 for none."), u"first-last"_s},
        {u"app-role"_s, CliText::tr("PostgreSQL role of the shared container."), u"role"_s},
        {u"schema-database"_s, CliText::tr("Database that holds the tenants' schemas (schema isolation)."), u"name"_s},
        {u"qa-schema-database"_s, CliText::tr("The same for QA variants; empty for the same database."), u"name"_s},
    };
}

QList<QCommandLineOption> planOptions()
{
    return {
        {u"name"_s, CliText::tr("Name of the plan for people."), u"text"_s},
        {u"hosting"_s, CliText::tr("shared or dedicated."), u"hosting"_s},
        {u"memory"_s, CliText::tr("Memory of a dedicated container in megabytes."), u"megabytes"_s},
        {u"cpu"_s, CliText::tr("Processor of a dedicated container in thousandths of a core."), u"millicores"_s},
        {u"storage"_s, CliText::tr("Storage in megabytes; 0 for no limit."), u"megabytes"_s},
        {u"users"_s, CliText::tr("Number of users; 0 for no limit."), u"number"_s},
        {u"requests-per-minute"_s, CliText::tr("Requests per minute; 0 for no limit."), u"number"_s},
        {u"rank"_s, CliText::tr("Place of the plan from small to large."), u"number"_s},
    };
}

Result<Product> withTypedOptions(Product product, const Invocation &typed)
{
    readText(typed, u"name"_s, product.name);
    readText(typed, u"image"_s, product.image);
    readText(typed, u"qa-image"_s, product.qaImage);
    readText(typed, u"qa-schema-database"_s, product.qaSchemaDatabase);
    readText(typed, u"frontend-image"_s, product.frontendImage);
    readText(typed, u"domain"_s, product.baseDomain);
    readText(typed, u"health-path"_s, product.healthPath);
    readText(typed, u"shared-container"_s, product.sharedContainer);
    readText(typed, u"app-role"_s, product.appRole);
    readText(typed, u"schema-database"_s, product.schemaDatabase);
    TM_CHECK(readChoice(typed, u"isolation"_s, {Isolation::Database, Isolation::Schema}, isolationName, product.isolation));
    TM_CHECK(
        readChoice(typed, u"hosting"_s, {HostingRule::ByPlan, HostingRule::AlwaysOwnContainers}, hostingRuleName, product.hosting));
    TM_CHECK(readNumber(typed, u"internal-port"_s, u"internalPort"_s, product.internalPort));
    TM_CHECK(readNumber(typed, u"shared-port"_s, u"sharedPort"_s, product.sharedPort));
    TM_CHECK(readRange(typed, product.firstDedicatedPort, product.lastDedicatedPort));
    TM_CHECK(readArgv(typed, u"migrate-command"_s, u"migrateCommand"_s, product.migrateCommand));
    TM_CHECK(readArgv(typed, u"shell-command"_s, u"shellCommand"_s, product.shellCommand));
    return product;
}

Result<Plan> withTypedOptions(Plan plan, const Invocation &typed)
{
    readText(typed, u"name"_s, plan.name);
    TM_CHECK(readChoice(typed, u"hosting"_s, {Hosting::Shared, Hosting::Dedicated}, hostingName, plan.hosting));
    TM_CHECK(readNumber(typed, u"memory"_s, u"memoryMegabytes"_s, plan.memory.value));
    TM_CHECK(readNumber(typed, u"cpu"_s, u"milliCpu"_s, plan.cpu.value));
    TM_CHECK(readNumber(typed, u"storage"_s, u"storageMegabytes"_s, plan.storage.value));
    TM_CHECK(readNumber(typed, u"users"_s, u"users"_s, plan.users));
    TM_CHECK(readNumber(typed, u"requests-per-minute"_s, u"requestsPerMinute"_s, plan.requestsPerMinute));
    TM_CHECK(readNumber(typed, u"rank"_s, u"rank"_s, plan.rank));
    return plan;
}

} // namespace tmc::cli
