#pragma once

#include "core/domain/operation.h"
#include "core/planner/action.h"
#include "core/planner/resourcechange.h"
#include "core/support/result.h"

#include <vector>

namespace tmc {

/// How much a step can hurt, for the way it is shown and confirmed.
enum class Risk { None, ServiceRestart, DataLoss };

struct Step {
    QString key; ///< unique within the runbook
    Action action;
    Risk risk = Risk::None;
    int expectedSeconds = 1;
    bool operator==(const Step &) const = default;
};

/// One fact that the runbook relies on, as a comparable value ("absent" is one too).
struct ReliedFact {
    QString key;   ///< e.g. "database:inventario_acme"
    QString value; ///< e.g. "absent", or a fingerprint
    bool operator==(const ReliedFact &) const = default;
};

/// Something that the operator should know although it does not stop the operation.
enum class NoticeCode {
    CertificateLater,         ///< the companion asks for the certificate when DNS points here; args: host
    SharedContainerWillStart, ///< args: container
    LowMemory,                ///< args: megabytes left afterwards
    SchemaDatabaseIncomplete, ///< args: database, what the application has not made there yet
    NothingToDo,
    ImageMissing,            ///< args: image
    RoleMissing,             ///< args: role
    SharedContainerMissing,  ///< args: container
    UsedBy,                  ///< workspaces of the product or on the plan; args: number, first slugs
    HostsKept,               ///< workspaces keep their hosts below the old domain; args: number, old domain
    NewContainersOnly,       ///< running containers stay as they are; args: number of them
    PlanExceedsServer,       ///< args: megabytes of the plan, megabytes of the server
    DatabaseMissing,         ///< args: database
    RoutesCannotBePinned,    ///< the customer is interrupted while it moves; args: why (empty = no known proxy), seconds
    RequestLimitNotEnforced, ///< the proxy cannot be told; args: requests per minute
    ImageDiffers,            ///< other code meets the data; args: image that will serve, image that serves now
    KeptContainerWillStart,  ///< args: container
    ContainerKept,           ///< stopped, for the grace period; args: container
    MemoryShrinks,           ///< args: megabytes before, megabytes after
    DatabaseKept,            ///< a restore puts it aside; args: database
    SchemaKept,              ///< as above; args: schema
    DataGoesBack,            ///< args: the moment that the copy is from, ISO 8601 in UTC
    DataOfCopy,              ///< a new workspace begins with them; args: slug of the copy's workspace, the moment, ISO 8601 in UTC
    TenantIsReplaced, ///< it does not answer meanwhile, and nothing may be entered since the copy; args: slug, the moment, ISO 8601 in UTC
    FormerIsKept,     ///< args: database and schema, role, its containers
    HostsAreLeft,     ///< that nobody answers afterwards; args: hosts
    DataMasked,       ///< args: the columns, each as "schema.table.column"
    DataNotMasked,         ///< the copy for tests has real data
    MailOfSharedContainer, ///< args: container
    TablesAside,           ///< they come beside the live ones; args: schema, database, the moment of the copy (ISO 8601, UTC), tables
    TablesComeAlone,       ///< without what ties them to the rest
    CopyIsUnproven,        ///< it is proven first; args: backup
    CopyIsBehind,          ///< the application has migrated its data since; args: the copy's migration, that of a newer copy
    RestoreToolIsOld,      ///< it has a known hole; args: its version, the oldest one without
    PrepareAgain,          ///< the console's role gets its rights there by preparing the server; args: database
    ServesWorkspaces,      ///< whom a container serves; args: container, number, their slugs
    ServesNobody,          ///< neither a workspace nor a product that the registry knows; args: container
    ServesEveryHost,       ///< the proxy; args: container, number of hosts
    StaysStopped,          ///< until somebody starts it; args: container
    OperationsOpen,        ///< of workspaces that it serves; args: number, their slugs
    CommandNotUndone,      ///< what a command does is the application's affair
    CommandForNoTenant,    ///< no argument says which tenant of the container is meant; args: container, slug
    ArgumentsMasked,       ///< they look like secrets and are not journalled
    RenewalsAreCounted,    ///< certificate authorities refuse too many of the same certificate
};
struct Notice {
    NoticeCode code = NoticeCode::NothingToDo;
    QStringList args;
    bool operator==(const Notice &) const = default;
};

/// The planner's output: ordered steps as data. Never called a plan, because a plan is what customers buy.
struct Runbook {
    OperationKind kind = OperationKind::CreateWorkspace;
    OperationId operation;
    QString target; ///< what is locked while it runs
    QString targetName;
    QJsonObject request;
    QDateTime plannedAt;
    QDateTime readAt; ///< when the oldest part of the snapshot that it was planned from was read
    std::vector<Step> steps;
    std::vector<Error> blockers; ///< not empty: it cannot be run
    std::vector<Notice> notices;
    std::vector<ReliedFact> facts;
    std::vector<ResourceChange> resources; ///< containers first, then the server; empty where nothing is allotted
    int expectedInterruptionSeconds = 0;   ///< for the customers that it touches
    QStringList touched;                   ///< names of what it touches: blast radius

    bool isRunnable() const { return blockers.empty() && !steps.empty(); }
    int expectedSeconds() const;
    bool operator==(const Runbook &) const = default;
};

QString riskName(Risk risk);
QString noticeCodeName(NoticeCode code);
QJsonObject runbookToJson(const Runbook &runbook);
Result<Runbook> runbookFromJson(const QJsonObject &json);

/// Keys of the facts that differ between a previewed runbook and one planned now; empty = the preview still holds.
QStringList changedFacts(const Runbook &previewed, const Runbook &fresh);

} // namespace tmc
