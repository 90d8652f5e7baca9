#include "core/domain/containerconfiguration.h"

#include "core/domain/shownarguments.h"
#include "core/support/json.h"
#include "core/support/redact.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

QJsonObject mountToJson(const ContainerMount &mount)
{
    return {
        {u"type"_s, mount.type}, {u"source"_s, mount.source}, {u"destination"_s, mount.destination}, {u"writable"_s, mount.writable}};
}

QJsonObject entryToJson(const EnvironmentEntry &entry)
{
    return {{u"name"_s, entry.name}, {u"value"_s, shownValue(entry)}};
}

} // namespace

QString shownValue(const EnvironmentEntry &entry)
{
    if (entry.value.isEmpty())
        return {};
    return isSecretEnvironmentName(entry.name) ? secretMask() : redact(entry.value);
}

bool holdsSecret(const EnvironmentEntry &entry)
{
    // Official images name the key that signed their program (GPG_KEY), which is no secret.
    static const QRegularExpression harmless(u"(PUBLIC|GPG|FINGERPRINT)|_FILE$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression address(u"(_URL|_DSN)$"_s, QRegularExpression::CaseInsensitiveOption);
    if (entry.value.isEmpty())
        return false;
    if (redact(entry.value) != entry.value)
        return true;
    return isSecretEnvironmentName(entry.name) && !harmless.match(entry.name).hasMatch() && !address.match(entry.name).hasMatch();
}

QStringList secretNames(const std::vector<EnvironmentEntry> &environment)
{
    QStringList names;
    for (const EnvironmentEntry &entry : environment)
        if (holdsSecret(entry))
            names.append(entry.name);
    names.sort();
    names.removeDuplicates();
    return names;
}

QJsonObject containerConfigurationToJson(const ContainerConfiguration &configuration)
{
    QJsonObject json = containerFactsToJson(configuration.facts);
    json.insert(u"startedAt"_s, timeToJson(configuration.facts.startedAt));
    json.insert(u"entrypoint"_s, QJsonArray::fromStringList(shownArguments(configuration.entrypoint)));
    json.insert(u"command"_s, QJsonArray::fromStringList(shownArguments(configuration.command)));
    json.insert(u"user"_s, configuration.user);
    json.insert(u"restartPolicy"_s, configuration.restartPolicy);
    json.insert(u"restarts"_s, configuration.restarts);
    json.insert(u"exitCode"_s, configuration.exitCode);
    json.insert(u"environment"_s, arrayToJson(configuration.environment, entryToJson));
    json.insert(u"mounts"_s, arrayToJson(configuration.mounts, mountToJson));
    return json;
}

} // namespace tmc
