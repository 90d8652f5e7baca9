#include "tests/sample/samplerecords.h"

#include "core/domain/workspacerecord.h"

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

QJsonObject sampleRecords(const std::vector<Workspace> &workspaces, const QString &who)
{
    QJsonObject records;
    int number = 0;
    for (const Workspace &workspace : workspaces) {
        const QString domain = workspace.slug + u".example"_s;
        WorkspaceRecord record;
        record.members = {
            {.email = u"admin@"_s + domain, .fullName = u"Lucía Ortega"_s, .role = u"administrator"_s, .since = workspace.createdAt},
            {.email = u"owner@"_s + domain, .fullName = workspace.businessName, .role = u"owner"_s, .since = workspace.createdAt}};
        if (++number % 5 == 0 && workspace.plan.value() != u"free"_s)
            record.planChanges = {{.fromPlan = u"free"_s,
                                   .toPlan = workspace.plan.value(),
                                   .fromHosting = u"shared"_s,
                                   .toHosting = hostingName(workspace.hosting),
                                   .who = who,
                                   .at = workspace.createdAt.addSecs(5 * 3600)}};
        records.insert(workspace.id.value(), workspaceRecordToJson(record));
    }
    return records;
}

} // namespace tmtest
