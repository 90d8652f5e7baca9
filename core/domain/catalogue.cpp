#include "core/domain/catalogue.h"

using namespace Qt::StringLiterals;

namespace tmc::catalogue {
namespace {

Product databaseProduct(const QString &key, const QString &name, int sharedPort, const QString &baseDomain)
{
    return {.key = ProductKey(key),
            .name = name,
            .isolation = Isolation::Database,
            .hosting = HostingRule::ByPlan,
            .image = key + u":1.0.0"_s,
            .internalPort = 8000,
            .baseDomain = key + u'.' + baseDomain,
            .healthPath = u"/health"_s,
            .migrateCommand = {u"python"_s, u"manage.py"_s, u"migrate"_s},
            .shellCommand = {u"python"_s, u"manage.py"_s, u"shell"_s},
            .sharedContainer = key + u"-shared"_s,
            .sharedPort = sharedPort,
            .firstDedicatedPort = sharedPort + 1,
            .lastDedicatedPort = sharedPort + 50,
            .appRole = key + u"_app"_s};
}

Plan sharedPlan(const QString &key, const QString &name, int rank, qint64 storageMegabytes, int users, int requestsPerMinute)
{
    return {.key = PlanKey(key),
            .name = name,
            .hosting = Hosting::Shared,
            .storage = {storageMegabytes},
            .users = users,
            .requestsPerMinute = requestsPerMinute,
            .rank = rank};
}

Plan dedicatedPlan(const QString &key, const QString &name, int rank)
{
    Plan plan = sharedPlan(key, name, rank, 51'200, 0, 3000);
    plan.hosting = Hosting::Dedicated;
    plan.memory = {2048};
    plan.cpu = {1000};
    return plan;
}

} // namespace

std::vector<Product> products(const QString &baseDomain)
{
    std::vector<Product> all{
        databaseProduct(u"inventario"_s, u"Inventario"_s, 8100, baseDomain),
        databaseProduct(u"erp"_s, u"ERP"_s, 8200, baseDomain),
        databaseProduct(u"shop"_s, u"Shop"_s, 8300, baseDomain),
        databaseProduct(u"landing"_s, u"Landing Builder"_s, 8400, baseDomain),
    };
    all.push_back({.key = ProductKey(u"chalan"_s),
                   .name = u"Chalan-Pro"_s,
                   .isolation = Isolation::Schema,
                   .hosting = HostingRule::AlwaysOwnContainers,
                   .image = u"chalanpro:2.0.0"_s,
                   .qaImage = u"chalanpro:2.0.0-qa"_s,
                   .frontendImage = u"nginx:1.19.0-alpine"_s,
                   .internalPort = 8000,
                   .baseDomain = u"chalan."_s + baseDomain,
                   .healthPath = u"/health"_s,
                   .migrateCommand = {u"python"_s, u"manage.py"_s, u"migrate"_s},
                   .shellCommand = {u"python"_s, u"manage.py"_s, u"shell"_s},
                   .schemaDatabase = u"chalan_tenant_db"_s,
                   .qaSchemaDatabase = u"chalan_qa_db"_s});
    return all;
}

std::vector<Plan> plans()
{
    return {
        sharedPlan(u"free"_s, u"Free"_s, 1, 512, 3, 60),
        sharedPlan(u"starter"_s, u"Starter"_s, 2, 2048, 10, 300),
        sharedPlan(u"business"_s, u"Business"_s, 3, 10'240, 50, 1000),
        dedicatedPlan(u"enterprise"_s, u"Enterprise"_s, 4),
        dedicatedPlan(u"lifetime"_s, u"Lifetime"_s, 5),
    };
}

} // namespace tmc::catalogue
