#include "core/engine/alertrules.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int longestDays = 365;
constexpr int largestPercent = 1000;
const QString timeFormat = u"HH:mm"_s;

QJsonObject limitToJson(const AttentionLimit &limit)
{
    return {{u"warning"_s, limit.warning}, {u"critical"_s, limit.critical}};
}

AttentionLimit limitFromJson(const QJsonValue &value, const AttentionLimit &standard)
{
    const QJsonObject json = value.toObject();
    const AttentionLimit limit{.warning = json.value(u"warning"_s).toInt(), .critical = json.value(u"critical"_s).toInt()};
    const bool isSound = limit.warning >= 1 && limit.warning <= limit.critical && limit.critical <= largestPercent;
    return isSound ? limit : standard;
}

int daysFromJson(const QJsonValue &value, int standard)
{
    const int days = value.toInt(standard);
    return days >= 1 && days <= longestDays ? days : standard;
}

QTime timeFromText(const QJsonValue &value, const QTime &standard)
{
    const QTime time = QTime::fromString(value.toString(), timeFormat);
    return time.isValid() ? time : standard;
}

} // namespace

bool AlertRules::isQuietAt(const QTime &time) const
{
    if (!hasQuietHours)
        return false;
    if (quietFrom <= quietUntil)
        return time >= quietFrom && time < quietUntil;
    return time >= quietFrom || time < quietUntil;
}

bool AlertRules::tells(const Finding &finding) const
{
    return finding.severity == FindingSeverity::Critical || (finding.severity == FindingSeverity::Warning && tellsWarnings);
}

QJsonObject alertRulesToJson(const AlertRules &rules)
{
    return {{u"disk"_s, limitToJson(rules.limits.disk)},
            {u"memory"_s, limitToJson(rules.limits.memory)},
            {u"connections"_s, limitToJson(rules.limits.connections)},
            {u"processor"_s, limitToJson(rules.limits.processor)},
            {u"forecastDays"_s, rules.limits.forecastDays},
            {u"certificateDays"_s, rules.limits.certificateDays},
            {u"tellsWarnings"_s, rules.tellsWarnings},
            {u"hasQuietHours"_s, rules.hasQuietHours},
            {u"quietFrom"_s, rules.quietFrom.toString(timeFormat)},
            {u"quietUntil"_s, rules.quietUntil.toString(timeFormat)}};
}

AlertRules alertRulesFromJson(const QJsonObject &json)
{
    AlertRules rules;
    AttentionLimits &limits = rules.limits;
    limits.disk = limitFromJson(json.value(u"disk"_s), limits.disk);
    limits.memory = limitFromJson(json.value(u"memory"_s), limits.memory);
    limits.connections = limitFromJson(json.value(u"connections"_s), limits.connections);
    limits.processor = limitFromJson(json.value(u"processor"_s), limits.processor);
    limits.forecastDays = daysFromJson(json.value(u"forecastDays"_s), limits.forecastDays);
    limits.certificateDays = daysFromJson(json.value(u"certificateDays"_s), limits.certificateDays);
    rules.tellsWarnings = json.value(u"tellsWarnings"_s).toBool(rules.tellsWarnings);
    rules.hasQuietHours = json.value(u"hasQuietHours"_s).toBool(rules.hasQuietHours);
    rules.quietFrom = timeFromText(json.value(u"quietFrom"_s), rules.quietFrom);
    rules.quietUntil = timeFromText(json.value(u"quietUntil"_s), rules.quietUntil);
    return rules;
}

} // namespace tmc
