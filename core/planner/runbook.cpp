#include "core/planner/runbook.h"

#include "core/support/json.h"

#include <QMap>

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr std::array riskNames = {"none"_L1, "service-restart"_L1, "data-loss"_L1};
constexpr std::array noticeNames = {
    "certificate-later"_L1,
    "shared-container-will-start"_L1,
    "low-memory"_L1,
    "schema-database-incomplete"_L1,
    "nothing-to-do"_L1,
    "image-missing"_L1,
    "role-missing"_L1,
    "shared-container-missing"_L1,
    "used-by"_L1,
    "hosts-kept"_L1,
    "new-containers-only"_L1,
    "plan-exceeds-server"_L1,
    "database-missing"_L1,
    "routes-cannot-be-pinned"_L1,
    "request-limit-not-enforced"_L1,
    "image-differs"_L1,
    "kept-container-will-start"_L1,
    "container-kept"_L1,
    "memory-shrinks"_L1,
    "database-kept"_L1,
    "schema-kept"_L1,
    "data-goes-back"_L1,
    "data-of-copy"_L1,
    "tenant-is-replaced"_L1,
    "former-is-kept"_L1,
    "hosts-are-left"_L1,
    "data-masked"_L1,
    "data-not-masked"_L1,
    "mail-of-shared-container"_L1,
    "tables-aside"_L1,
    "tables-come-alone"_L1,
    "copy-is-unproven"_L1,
    "copy-is-behind"_L1,
    "restore-tool-is-old"_L1,
    "prepare-again"_L1,
    "serves-workspaces"_L1,
    "serves-nobody"_L1,
    "serves-every-host"_L1,
    "stays-stopped"_L1,
    "operations-open"_L1,
    "command-not-undone"_L1,
    "command-for-no-tenant"_L1,
    "arguments-masked"_L1,
    "renewals-are-counted"_L1,
};

template <typename Enum, std::size_t size>
Enum fromName(const std::array<QLatin1StringView, size> &names, const QString &name, Enum fallback)
{
    for (std::size_t i = 0; i < size; ++i)
        if (name == names[i])
            return static_cast<Enum>(i);
    return fallback;
}

QJsonObject stepToJson(const Step &step)
{
    return {{u"key"_s, step.key},
            {u"action"_s, actionToJson(step.action)},
            {u"risk"_s, riskName(step.risk)},
            {u"expectedSeconds"_s, step.expectedSeconds}};
}

Result<Step> stepFromJson(const QJsonObject &json)
{
    TM_TRY(Action action, actionFromJson(json.value(u"action"_s).toObject()));
    return Step{.key = json.value(u"key"_s).toString(),
                .action = std::move(action),
                .risk = fromName(riskNames, json.value(u"risk"_s).toString(), Risk::DataLoss),
                .expectedSeconds = json.value(u"expectedSeconds"_s).toInt(1)};
}

QMap<QString, QString> factMap(const Runbook &runbook)
{
    QMap<QString, QString> map;
    for (const ReliedFact &fact : runbook.facts)
        map.insert(fact.key, fact.value);
    return map;
}

} // namespace

int Runbook::expectedSeconds() const
{
    // A runbook out of a journal may say anything; its sum must not leave the range.
    qint64 seconds = 0;
    for (const Step &step : steps)
        seconds += qMax(0, step.expectedSeconds);
    return static_cast<int>(qMin<qint64>(seconds, std::numeric_limits<int>::max()));
}

QString riskName(Risk risk)
{
    return riskNames.at(static_cast<std::size_t>(risk));
}

QString noticeCodeName(NoticeCode code)
{
    return noticeNames.at(static_cast<std::size_t>(code));
}

QJsonObject runbookToJson(const Runbook &runbook)
{
    return {
        {u"format"_s, 1},
        {u"kind"_s, operationKindName(runbook.kind)},
        {u"operation"_s, runbook.operation.value()},
        {u"target"_s, runbook.target},
        {u"targetName"_s, runbook.targetName},
        {u"request"_s, runbook.request},
        {u"plannedAt"_s, timeToJson(runbook.plannedAt)},
        {u"readAt"_s, timeToJson(runbook.readAt)},
        {u"steps"_s, arrayToJson(runbook.steps, stepToJson)},
        {u"blockers"_s, arrayToJson(runbook.blockers, errorToJson)},
        {u"notices"_s,
         arrayToJson(
             runbook.notices,
             [](const Notice &notice) {
                 return QJsonObject{{u"code"_s, noticeCodeName(notice.code)}, {u"args"_s, QJsonArray::fromStringList(notice.args)}};
             })},
        {u"facts"_s, arrayToJson(runbook.facts,
                                 [](const ReliedFact &fact) {
                                     return QJsonObject{{u"key"_s, fact.key}, {u"value"_s, fact.value}};
                                 })},
        {u"resources"_s, arrayToJson(runbook.resources, resourceChangeToJson)},
        {u"expectedInterruptionSeconds"_s, runbook.expectedInterruptionSeconds},
        {u"touched"_s, QJsonArray::fromStringList(runbook.touched)},
    };
}

Result<Runbook> runbookFromJson(const QJsonObject &json)
{
    if (json.value(u"format"_s).toInt() != 1)
        return fail(ErrorCode::InvalidInput, {u"runbook format"_s, QString::number(json.value(u"format"_s).toInt())});
    Runbook runbook;
    runbook.kind = operationKindFromName(json.value(u"kind"_s).toString());
    runbook.operation = OperationId(json.value(u"operation"_s).toString());
    runbook.target = json.value(u"target"_s).toString();
    runbook.targetName = json.value(u"targetName"_s).toString();
    runbook.request = json.value(u"request"_s).toObject();
    runbook.plannedAt = timeFromJson(json.value(u"plannedAt"_s));
    runbook.readAt = timeFromJson(json.value(u"readAt"_s));
    for (const QJsonValue &item : json.value(u"steps"_s).toArray()) {
        TM_TRY(Step step, stepFromJson(item.toObject()));
        runbook.steps.push_back(std::move(step));
    }
    runbook.blockers = arrayFromJson<Error>(json.value(u"blockers"_s), errorFromJson);
    runbook.notices = arrayFromJson<Notice>(json.value(u"notices"_s), [](const QJsonObject &item) {
        return Notice{fromName(noticeNames, item.value(u"code"_s).toString(), NoticeCode::NothingToDo),
                      stringsFromJson(item.value(u"args"_s))};
    });
    runbook.facts = arrayFromJson<ReliedFact>(json.value(u"facts"_s), [](const QJsonObject &item) {
        return ReliedFact{item.value(u"key"_s).toString(), item.value(u"value"_s).toString()};
    });
    runbook.resources = arrayFromJson<ResourceChange>(json.value(u"resources"_s), resourceChangeFromJson);
    runbook.expectedInterruptionSeconds = json.value(u"expectedInterruptionSeconds"_s).toInt();
    runbook.touched = stringsFromJson(json.value(u"touched"_s));
    return runbook;
}

QStringList changedFacts(const Runbook &previewed, const Runbook &fresh)
{
    const QMap<QString, QString> before = factMap(previewed);
    const QMap<QString, QString> after = factMap(fresh);
    QStringList changed;
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        if (after.value(it.key(), u"(not asked)"_s) != it.value())
            changed.append(it.key());
    for (auto it = after.cbegin(); it != after.cend(); ++it)
        if (!before.contains(it.key()))
            changed.append(it.key());
    return changed;
}

} // namespace tmc
