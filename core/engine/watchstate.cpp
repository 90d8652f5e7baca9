#include "core/engine/watchstate.h"

#include "core/engine/attention.h"
#include "core/support/json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tmc {

QString watchStatus(const std::vector<Finding> &findings)
{
    if (hasUnknown(findings))
        return u"unknown"_s;
    return worstOf(findings).value_or(FindingSeverity::Notice) == FindingSeverity::Notice ? u"ok"_s : u"attention"_s;
}

WatchState watchStateOf(const std::vector<Finding> &findings)
{
    WatchState state{.status = watchStatus(findings), .critical = {}, .warnings = {}, .notices = {}, .worst = {}};
    for (const Finding &finding : findings) {
        QStringList &keys = finding.severity == FindingSeverity::Critical  ? state.critical
                            : finding.severity == FindingSeverity::Warning ? state.warnings
                                                                           : state.notices;
        keys.append(finding.key());
    }
    if (!findings.empty()) {
        const Finding &worst = findings.front();
        state.worst = findingKindName(worst.kind) + (worst.subject.isEmpty() ? QString() : u':' + worst.subject);
    }
    for (QStringList *keys : {&state.critical, &state.warnings, &state.notices})
        keys->sort();
    return state;
}

bool isNews(const WatchState &state, const std::optional<WatchState> &told)
{
    if (!told)
        return state.status != "ok"_L1;
    return state.status != told->status || state.critical != told->critical || state.warnings != told->warnings;
}

QJsonObject watchStateToJson(const WatchState &state)
{
    return {{u"status"_s, state.status},
            {u"critical"_s, QJsonArray::fromStringList(state.critical)},
            {u"warnings"_s, QJsonArray::fromStringList(state.warnings)}};
}

WatchState watchStateFromJson(const QJsonObject &json)
{
    return {.status = json.value(u"status"_s).toString(),
            .critical = stringsFromJson(json.value(u"critical"_s)),
            .warnings = stringsFromJson(json.value(u"warnings"_s)),
            .notices = {},
            .worst = {}};
}

} // namespace tmc
