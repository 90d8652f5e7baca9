#include "core/adapters/docker/healthcheck.h"

#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc::dockerjson {

QStringList healthCheckOf(const QJsonObject &config)
{
    QStringList test = stringsFromJson(config.value(u"Healthcheck"_s).toObject().value(u"Test"_s));
    const QString kind = test.isEmpty() ? QString() : test.takeFirst();
    if (kind == "CMD"_L1)
        return test;
    if (kind != "CMD-SHELL"_L1)
        return {};
    const QStringList shell = stringsFromJson(config.value(u"Shell"_s));
    return (shell.isEmpty() ? QStringList{u"/bin/sh"_s, u"-c"_s} : shell) + test;
}

} // namespace tmc::dockerjson
