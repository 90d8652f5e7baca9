#include "core/engine/finding.h"

#include "core/support/json.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr std::array kindNames = {"not-connected"_L1,       "part-unread"_L1,          "operation-interrupted"_L1,
                                  "operation-waiting"_L1,   "container-unhealthy"_L1,  "container-restarting"_L1,
                                  "container-stopped"_L1,   "container-missing"_L1,    "container-forgotten"_L1,
                                  "host-unserved"_L1,       "host-contested"_L1,       "host-foreign"_L1,
                                  "database-missing"_L1,    "database-invalid"_L1,     "workspace-failed"_L1,
                                  "backup-keys-missing"_L1, "backup-damaged"_L1,       "backup-missing"_L1,
                                  "backup-overdue"_L1,      "backup-unproven"_L1,      "disk-full"_L1,
                                  "memory-full"_L1,         "connections-full"_L1,     "ports-full"_L1,
                                  "redis-full"_L1,          "processor-busy"_L1,       "certificate-ended"_L1,
                                  "certificate-wrong"_L1,   "certificate-unserved"_L1, "certificate-untrusted"_L1,
                                  "certificate-ending"_L1,  "certificate-missing"_L1,  "image-drift"_L1,
                                  "database-kept"_L1,       "socket-shared"_L1,        "port-published"_L1,
                                  "companion-unkept"_L1,    "version-unpatched"_L1,    "version-ended"_L1,
                                  "environment-secrets"_L1, "tables-behind"_L1};
static_assert(kindNames.size() == static_cast<std::size_t>(lastFindingKind) + 1);

constexpr std::array severityNames = {"critical"_L1, "warning"_L1, "notice"_L1};

QJsonValue numberOrNull(std::optional<qint64> number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

} // namespace

QString findingKindName(FindingKind kind)
{
    return kindNames.at(static_cast<std::size_t>(kind));
}

QString findingSeverityName(FindingSeverity severity)
{
    return severityNames.at(static_cast<std::size_t>(severity));
}

QString Finding::key() const
{
    return findingKindName(kind) + u' ' + subject;
}

QJsonObject findingToJson(const Finding &finding)
{
    QJsonArray workspaces;
    for (const AffectedWorkspace &workspace : finding.workspaces)
        workspaces.append(workspace.slug);
    QJsonObject json{{u"kind"_s, findingKindName(finding.kind)},
                     {u"severity"_s, findingSeverityName(finding.severity)},
                     {u"subject"_s, finding.subject},
                     {u"detail"_s, finding.detail},
                     {u"since"_s, timeToJson(finding.since)},
                     {u"workspaces"_s, workspaces},
                     {u"used"_s, numberOrNull(finding.used)},
                     {u"limit"_s, numberOrNull(finding.limit)},
                     {u"expected"_s, timeToJson(finding.expected)}};
    if (!finding.wanted.isEmpty())
        json.insert(u"wanted"_s, finding.wanted);
    if (finding.operation)
        json.insert(u"operation"_s, operationKindName(*finding.operation));
    if (finding.error)
        json.insert(u"error"_s, errorToJson(*finding.error));
    return json;
}

} // namespace tmc
