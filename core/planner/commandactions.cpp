#include "core/planner/commandactions.h"

#include "core/domain/tenantcommands.h"
#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc::action {
namespace {

QJsonObject common(const ContainerReference &container, int limitSeconds, const QString &operation)
{
    return {{u"container"_s, container.name}, {u"id"_s, container.id}, {u"limitSeconds"_s, limitSeconds}, {u"operation"_s, operation}};
}

ContainerReference readContainer(const QJsonObject &json)
{
    return {.name = json.value("container"_L1).toString(), .id = json.value("id"_L1).toString()};
}

} // namespace

QStringList commandEnvironment(const PrepareCommand &command)
{
    return {tenantcommands::mark(command.operation)};
}

QJsonObject fields(const PrepareCommand &a)
{
    QJsonObject json = common(a.container, a.limitSeconds, a.operation);
    json.insert(u"argv"_s, QJsonArray::fromStringList(a.argv));
    json.insert(u"secretVariable"_s, a.secretVariable);
    return json;
}
void read(PrepareCommand &a, const QJsonObject &json)
{
    a = {.container = readContainer(json),
         .argv = stringsFromJson(json.value("argv"_L1)),
         .secretVariable = json.value("secretVariable"_L1).toString(),
         .limitSeconds = json.value("limitSeconds"_L1).toInt(300),
         .operation = json.value("operation"_L1).toString()};
}

QJsonObject fields(const RunCommand &a)
{
    QJsonObject json = common(a.container, a.limitSeconds, a.operation);
    json.insert(u"command"_s, a.command);
    return json;
}
void read(RunCommand &a, const QJsonObject &json)
{
    a = {.container = readContainer(json),
         .command = json.value("command"_L1).toString(),
         .limitSeconds = json.value("limitSeconds"_L1).toInt(300),
         .operation = json.value("operation"_L1).toString()};
}

} // namespace tmc::action
