#include "core/planner/commandrequests.h"

#include "core/support/json.h"

#include <array>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr std::array purposeNames = {"own"_L1, "migrate"_L1, "createsuperuser"_L1};

CommandPurpose purposeFromName(const QString &name)
{
    for (std::size_t i = 0; i < purposeNames.size(); ++i)
        if (name == purposeNames[i])
            return static_cast<CommandPurpose>(i);
    return CommandPurpose::Own;
}

} // namespace

QJsonObject commandRequestToJson(const CommandRequest &request)
{
    return {{u"operation"_s, request.operation.value()},
            {u"purpose"_s, purposeNames.at(static_cast<std::size_t>(request.purpose))},
            {u"container"_s, request.container},
            {u"product"_s, request.product.value()},
            {u"slug"_s, request.slug},
            {u"environment"_s, environmentName(request.environment)},
            {u"argv"_s, QJsonArray::fromStringList(request.argv)},
            {u"user"_s, request.user},
            {u"email"_s, request.email},
            {u"secretVariable"_s, request.secretVariable},
            {u"limitSeconds"_s, request.limitSeconds}};
}

CommandRequest commandRequestFromJson(const QJsonObject &json)
{
    const auto text = [&json](QLatin1StringView key) { return json.value(key).toString(); };
    return {.operation = OperationId(text("operation"_L1)),
            .purpose = purposeFromName(text("purpose"_L1)),
            .container = text("container"_L1),
            .product = ProductKey(text("product"_L1)),
            .slug = text("slug"_L1),
            .environment = environmentFromName(text("environment"_L1)),
            .argv = stringsFromJson(json.value("argv"_L1)),
            .user = text("user"_L1),
            .email = text("email"_L1),
            .secretVariable = text("secretVariable"_L1),
            .limitSeconds = json.value("limitSeconds"_L1).toInt(300)};
}

} // namespace tmc
