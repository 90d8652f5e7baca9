#include "core/domain/product.h"

#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {

QString isolationName(Isolation isolation)
{
    return isolation == Isolation::Schema ? u"schema"_s : u"database"_s;
}

QString hostingRuleName(HostingRule rule)
{
    return rule == HostingRule::AlwaysOwnContainers ? u"own-containers"_s : u"by-plan"_s;
}

QJsonObject productToJson(const Product &product)
{
    return {
        {u"key"_s, product.key.value()},
        {u"name"_s, product.name},
        {u"isolation"_s, isolationName(product.isolation)},
        {u"hosting"_s, hostingRuleName(product.hosting)},
        {u"image"_s, product.image},
        {u"qaImage"_s, product.qaImage},
        {u"frontendImage"_s, product.frontendImage},
        {u"internalPort"_s, product.internalPort},
        {u"baseDomain"_s, product.baseDomain},
        {u"healthPath"_s, product.healthPath},
        {u"migrateCommand"_s, QJsonArray::fromStringList(product.migrateCommand)},
        {u"shellCommand"_s, QJsonArray::fromStringList(product.shellCommand)},
        {u"sharedContainer"_s, product.sharedContainer},
        {u"sharedPort"_s, product.sharedPort},
        {u"firstDedicatedPort"_s, product.firstDedicatedPort},
        {u"lastDedicatedPort"_s, product.lastDedicatedPort},
        {u"appRole"_s, product.appRole},
        {u"schemaDatabase"_s, product.schemaDatabase},
        {u"qaSchemaDatabase"_s, product.qaSchemaDatabase},
    };
}

Product productFromJson(const QJsonObject &json)
{
    Product product;
    product.key = ProductKey(json.value(u"key"_s).toString());
    product.name = json.value(u"name"_s).toString();
    product.isolation = json.value(u"isolation"_s).toString() == "schema"_L1 ? Isolation::Schema : Isolation::Database;
    product.hosting =
        json.value(u"hosting"_s).toString() == "own-containers"_L1 ? HostingRule::AlwaysOwnContainers : HostingRule::ByPlan;
    product.image = json.value(u"image"_s).toString();
    product.qaImage = json.value(u"qaImage"_s).toString();
    product.frontendImage = json.value(u"frontendImage"_s).toString();
    product.internalPort = json.value(u"internalPort"_s).toInt(8000);
    product.baseDomain = json.value(u"baseDomain"_s).toString();
    product.healthPath = json.value(u"healthPath"_s).toString(u"/health"_s);
    product.migrateCommand = stringsFromJson(json.value(u"migrateCommand"_s));
    product.shellCommand = stringsFromJson(json.value(u"shellCommand"_s));
    product.sharedContainer = json.value(u"sharedContainer"_s).toString();
    product.sharedPort = json.value(u"sharedPort"_s).toInt();
    product.firstDedicatedPort = json.value(u"firstDedicatedPort"_s).toInt();
    product.lastDedicatedPort = json.value(u"lastDedicatedPort"_s).toInt();
    product.appRole = json.value(u"appRole"_s).toString();
    product.schemaDatabase = json.value(u"schemaDatabase"_s).toString();
    product.qaSchemaDatabase = json.value(u"qaSchemaDatabase"_s).toString();
    return product;
}

} // namespace tmc
