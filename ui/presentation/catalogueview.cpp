#include "ui/presentation/catalogueview.h"

#include "core/domain/fieldchange.h"
#include "core/support/json.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/objecttext.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/workspacetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CatalogueText)
};

QString textOrNone(const QString &text)
{
    return text.isEmpty() ? Tr::tr("none", "a product does not have it") : quoted(text);
}

QString notLimited()
{
    return Tr::tr("not limited", "limit of a plan");
}

QString valueText(const QJsonValue &value)
{
    if (value.isArray())
        return quoted(stringsFromJson(value).join(u' '));
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString().isEmpty() ? Tr::tr("empty", "value of a field") : quoted(value.toString());
}

template <typename Fits>
int countWorkspaces(const RegistryFacts &registry, Fits fits)
{
    return static_cast<int>(std::count_if(registry.workspaces.begin(), registry.workspaces.end(), fits));
}

} // namespace

int usersOf(const ProductKey &product, const RegistryFacts &registry)
{
    return countWorkspaces(registry, [&product](const Workspace &workspace) { return workspace.product == product; });
}

int usersOf(const PlanKey &plan, const RegistryFacts &registry)
{
    return countWorkspaces(registry, [&plan](const Workspace &workspace) { return workspace.plan == plan; });
}

QString portRangeText(int first, int last)
{
    if (first == 0)
        return Tr::tr("none", "a product does not have it");
    return first == last ? QString::number(first) : u"%1-%2"_s.arg(first).arg(last);
}

QString limitText(Megabytes memory)
{
    return memory.value == 0 ? notLimited() : memorySize(memory);
}

QString limitText(MilliCpu cpu)
{
    return cpu.value == 0 ? notLimited() : cpuText(cpu);
}

QString limitText(int number)
{
    return number == 0 ? notLimited() : count(number);
}

std::vector<CatalogueLine> productLines(const Product &product, const RegistryFacts &registry)
{
    return {
        {fieldText(u"name"_s), quoted(product.name)},
        {fieldText(u"isolation"_s), isolationText(product.isolation)},
        {fieldText(u"hosting"_s), hostingRuleText(product.hosting)},
        {fieldText(u"image"_s), quoted(product.image)},
        {fieldText(u"qaImage"_s), textOrNone(product.qaImage)},
        {fieldText(u"frontendImage"_s), textOrNone(product.frontendImage)},
        {fieldText(u"internalPort"_s), QString::number(product.internalPort)},
        {fieldText(u"baseDomain"_s), quoted(product.baseDomain)},
        {fieldText(u"healthPath"_s), quoted(product.healthPath)},
        {fieldText(u"migrateCommand"_s), quoted(product.migrateCommand.join(u' '))},
        {fieldText(u"shellCommand"_s), quoted(product.shellCommand.join(u' '))},
        {fieldText(u"sharedContainer"_s), textOrNone(product.sharedContainer)},
        {fieldText(u"sharedPort"_s), portRangeText(product.sharedPort, product.sharedPort)},
        {fieldText(u"dedicatedPorts"_s), portRangeText(product.firstDedicatedPort, product.lastDedicatedPort)},
        {fieldText(u"appRole"_s), textOrNone(product.appRole)},
        {fieldText(u"schemaDatabase"_s), textOrNone(product.schemaDatabase)},
        {fieldText(u"qaSchemaDatabase"_s), textOrNone(product.qaSchemaDatabase)},
        {fieldText(u"workspaces"_s), count(usersOf(product.key, registry))},
    };
}

std::vector<CatalogueLine> planLines(const Plan &plan, const RegistryFacts &registry)
{
    return {
        {fieldText(u"name"_s), quoted(plan.name)},
        {fieldText(u"hosting"_s), hostingText(plan.hosting)},
        {fieldText(u"memoryMegabytes"_s), limitText(plan.memory)},
        {fieldText(u"milliCpu"_s), limitText(plan.cpu)},
        {fieldText(u"storageMegabytes"_s), limitText(plan.storage)},
        {fieldText(u"users"_s), limitText(plan.users)},
        {fieldText(u"requestsPerMinute"_s), limitText(plan.requestsPerMinute)},
        {fieldText(u"rank"_s), count(plan.rank)},
        {fieldText(u"workspaces"_s), count(usersOf(plan.key, registry))},
    };
}

QString changedFieldNames(const QJsonObject &before, const QJsonObject &after)
{
    QStringList names;
    for (const FieldChange &change : changedFields(before, after))
        names.append(fieldText(change.field));
    return QLocale().createSeparatedList(names);
}

QString previousValues(const QJsonObject &before, const QJsonObject &after)
{
    QStringList values;
    for (const FieldChange &change : changedFields(before, after))
        values.append(filled(Tr::tr("%1: %2", "name of a field and its value"), {fieldText(change.field), valueText(change.before)}));
    return values.join(u"; "_s);
}

} // namespace tmc::ui
