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
    // Certificates are shown to everybody; switches and numbers say how something is done, unless they are the password itself.
    static const QRegularExpression certificate(u"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----"_s,
                                                QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression setting(u"\\A(?:true|false|yes|no|[0-9]+(?:\\.[0-9]+)?)\\z"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression password(u"PASS(?:WORD|WD)?$"_s, QRegularExpression::CaseInsensitiveOption);
    const QString value = QString(entry.value).remove(certificate).trimmed();
    if (value.isEmpty() || (setting.match(value).hasMatch() && !password.match(entry.name).hasMatch()))
        return false;
    if (redact(value) != value)
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
