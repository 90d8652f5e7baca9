#include "ui/wizards/cataloguefield.h"

#include "ui/presentation/objecttext.h"
#include "ui/presentation/workspacetext.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

using enum CatalogueFieldKind;

struct Hint {
    const char *field;
    const char *text;
};

constexpr Hint hints[] = {
    {"key",
     QT_TRANSLATE_NOOP("CatalogueField", "Small letters, digits and “_”. Names of databases and containers are made from it; it "
                                         "never changes.")},
    {"image", QT_TRANSLATE_NOOP("CatalogueField", "With its tag, such as crm:1.0.0")},
    {"frontendImage", QT_TRANSLATE_NOOP("CatalogueField", "Only for products whose tenants have a front-end container.")},
    {"internalPort", QT_TRANSLATE_NOOP("CatalogueField", "The port that the program listens on inside its container.")},
    {"baseDomain", QT_TRANSLATE_NOOP("CatalogueField", "Workspaces get hosts below it: acme.crm.example.com")},
    {"healthPath", QT_TRANSLATE_NOOP("CatalogueField", "Begins with “/”.")},
    {"migrateCommand", QT_TRANSLATE_NOOP("CatalogueField", "Program and arguments, without a shell.")},
    {"shellCommand", QT_TRANSLATE_NOOP("CatalogueField", "Program and arguments, without a shell.")},
    {"sharedContainer", QT_TRANSLATE_NOOP("CatalogueField", "Serves all workspaces on shared plans. Empty: no shared hosting.")},
    {"sharedPort", QT_TRANSLATE_NOOP("CatalogueField", "On the host. 0: none.")},
    {"firstDedicatedPort", QT_TRANSLATE_NOOP("CatalogueField", "On the host, for workspaces on dedicated plans. 0: none.")},
    {"lastDedicatedPort", QT_TRANSLATE_NOOP("CatalogueField", "The end of that range.")},
    {"appRole", QT_TRANSLATE_NOOP("CatalogueField", "The PostgreSQL role that the shared container connects as.")},
    {"schemaDatabase", QT_TRANSLATE_NOOP("CatalogueField", "Only when each customer has a schema instead of a database.")},
    {"qaImage", QT_TRANSLATE_NOOP("CatalogueField", "For QA variants. Empty: the same image.")},
    {"qaSchemaDatabase", QT_TRANSLATE_NOOP("CatalogueField", "For QA variants. Empty: the same database.")},
    {"memoryMegabytes", QT_TRANSLATE_NOOP("CatalogueField", "In megabytes; dedicated plans need it.")},
    {"milliCpu", QT_TRANSLATE_NOOP("CatalogueField", "In thousandths of a core; dedicated plans need it.")},
    {"storageMegabytes", QT_TRANSLATE_NOOP("CatalogueField", "In megabytes. 0: not limited.")},
    {"users", QT_TRANSLATE_NOOP("CatalogueField", "0: not limited.")},
    {"requestsPerMinute", QT_TRANSLATE_NOOP("CatalogueField", "0: not limited.")},
    {"rank", QT_TRANSLATE_NOOP("CatalogueField", "Orders the plans from small to large.")},
};

QStringList hostingChoices()
{
    return {hostingName(Hosting::Shared), hostingName(Hosting::Dedicated)};
}

} // namespace

QList<CatalogueField> productIdentityFields()
{
    return {
        {u"name"_s, Text, {}},           {u"key"_s, Text, {}},        {u"baseDomain"_s, Text, {}},     {u"image"_s, Text, {}},
        {u"internalPort"_s, Number, {}}, {u"healthPath"_s, Text, {}}, {u"migrateCommand"_s, Argv, {}}, {u"shellCommand"_s, Argv, {}},
        {u"frontendImage"_s, Text, {}},  {u"qaImage"_s, Text, {}},
    };
}

QList<CatalogueField> productHostingFields()
{
    return {
        {u"isolation"_s, Choice, {isolationName(Isolation::Database), isolationName(Isolation::Schema)}},
        {u"hosting"_s, Choice, {hostingRuleName(HostingRule::ByPlan), hostingRuleName(HostingRule::AlwaysOwnContainers)}},
        {u"sharedContainer"_s, Text, {}},
        {u"sharedPort"_s, Number, {}},
        {u"appRole"_s, Text, {}},
        {u"schemaDatabase"_s, Text, {}},
        {u"qaSchemaDatabase"_s, Text, {}},
        {u"firstDedicatedPort"_s, Number, {}},
        {u"lastDedicatedPort"_s, Number, {}},
    };
}

QList<CatalogueField> planFields()
{
    return {
        {u"name"_s, Text, {}},
        {u"key"_s, Text, {}},
        {u"hosting"_s, Choice, hostingChoices()},
        {u"rank"_s, Number, {}},
        {u"memoryMegabytes"_s, Number, {}},
        {u"milliCpu"_s, Number, {}},
        {u"storageMegabytes"_s, Number, {}},
        {u"users"_s, Number, {}},
        {u"requestsPerMinute"_s, Number, {}},
    };
}

QString catalogueLabel(const QString &field)
{
    const QString text = fieldText(field);
    return QLocale().toUpper(text.left(1)) + text.mid(1);
}

QString catalogueHint(const QString &field)
{
    for (const Hint &hint : hints)
        if (field == QLatin1StringView(hint.field))
            return QCoreApplication::translate("CatalogueField", hint.text);
    return {};
}

QString catalogueChoice(const QString &field, const QString &value)
{
    if (field == "isolation"_L1)
        return isolationText(value == isolationName(Isolation::Schema) ? Isolation::Schema : Isolation::Database);
    if (hostingChoices().contains(value))
        return hostingText(hostingFromName(value));
    return hostingRuleText(value == hostingRuleName(HostingRule::ByPlan) ? HostingRule::ByPlan : HostingRule::AlwaysOwnContainers);
}

} // namespace tmc::ui
