#pragma once

#include "core/domain/operation.h"
#include "core/domain/workspace.h"

#include <vector>

namespace tmc {

/// How much a finding matters.
enum class FindingSeverity {
    Critical, ///< customers are affected now, or will be soon, or nobody can tell
    Warning,  ///< will become critical when nobody does anything
    Notice,   ///< worth knowing; nothing is wrong
};

/// What can need attention. `subject` and `detail` of a finding are given for each.
enum class FindingKind {
    NotConnected,         ///< subject: server; what is shown is old
    PartUnread,           ///< subject: registry, cluster, docker, host, backups, load, certificates, exposures, environments or logs
    OperationInterrupted, ///< subject: operation; detail: its target's name
    OperationWaiting,     ///< it needs an operator; the same
    ContainerUnhealthy,   ///< subject: container
    ContainerRestarting,  ///< subject: container; `used` is how many times lately, when known
    ContainerStopped,     ///< subject: container; detail: its state
    ContainerMissing,     ///< subject: container that the registry knows and Docker does not
    ContainerForgotten,   ///< subject: container of a workspace that the registry does not know
    HostUnserved,         ///< subject: host; no running container claims it
    HostContested,        ///< subject: host; detail: the containers that claim it
    HostForeign,          ///< subject: host; detail: the container that claims it
    DatabaseMissing,      ///< subject: database, or database/schema
    DatabaseInvalid,      ///< subject: database that an interrupted DROP or CREATE left
    WorkspaceFailed,      ///< subject: slug
    BackupKeysMissing,    ///< no backup can be made
    BackupDamaged,        ///< the newest copy
    BackupMissing,        ///< wanted for a day, and there is no good one
    BackupOverdue,        ///< two intervals are over
    BackupUnproven,       ///< no copy was ever restored on trial, or (a warning) none of the newest ones for two intervals
    DiskFull,             ///< nearly, or soon; `used` of `limit` megabytes, `expected` when the history tells
    MemoryFull,           ///< nearly; the same
    ConnectionsFull,      ///< of PostgreSQL
    PortsFull,            ///< subject: product
    RedisFull,            ///< indexes
    ProcessorBusy,        ///< for a quarter of an hour; `used` percent of what the processors can do
    CertificateEnded,     ///< subject: host; what is served is not valid now; detail: newerIsStored, where that is so
    CertificateWrong,     ///< subject: host; what is served is made for others, although one lies on the disk
    CertificateUnserved,  ///< subject: host; another one lies on the disk than the proxy answers with
    CertificateUntrusted, ///< subject: host; self-signed
    CertificateEnding,    ///< subject: host; `expected`: when
    CertificateMissing,   ///< subject: the first of `used` hosts that have none on the disk
    ImageDrift,           ///< subject: container; detail: the image that it runs; wanted: its product's
    DatabaseKept,         ///< subject: database or schema that a restore has put aside; `used` megabytes, where known
    SocketShared,         ///< subject: container that holds the engine's socket
    PortPublished,        ///< subject: container; detail: "PostgreSQL", "Redis" …; `used`: the port, open on every address
    CompanionUnkept,      ///< subject: companion's container; detail: its folders that are lost when it is made again
    VersionUnpatched, ///< subject: serverPostgres, serverEngine or an image; detail: version; wanted: the first without the known holes
    VersionEnded,     ///< the same, of a line that gets no repairs any more; `expected`: since when, where that is known
    EnvironmentSecrets, ///< `used` of the `limit` containers that were looked at are given some; detail: which, one in each line
    TablesBehind,       ///< subject: slug, or the container of several; detail: what its database does not have
};
/// Subjects of findings about versions.
inline const QString serverPostgres = QStringLiteral("PostgreSQL");
inline const QString serverEngine = QStringLiteral("Docker Engine");
/// Another certificate, which is good, lies on the proxy's disk.
inline const QString newerIsStored = QStringLiteral("newer-stored");
/// Detail of a finding about a certificate: what is served is not the host's own, so that there is none to renew.
inline const QString noneIsStored = QStringLiteral("none-stored");
inline constexpr FindingKind lastFindingKind = FindingKind::TablesBehind;

struct AffectedWorkspace {
    WorkspaceId id;
    QString slug;
    ProductKey product = {}; ///< where it is needed to name the workspace, with the environment
    Environment environment = Environment::Production;
    bool operator==(const AffectedWorkspace &) const = default;
};

/// One thing that needs attention. Names are those of the server and hostile.
struct Finding {
    FindingKind kind = FindingKind::PartUnread;
    FindingSeverity severity = FindingSeverity::Warning;
    QString subject;
    QString detail;
    QString wanted;                            ///< what should be there instead of `detail`
    QDateTime since;                           ///< UTC; invalid = not known
    std::vector<AffectedWorkspace> workspaces; ///< whose customers notice, in the registry's order
    std::optional<qint64> used;
    std::optional<qint64> limit;
    QDateTime expected;                     ///< when the limit is reached; invalid = not known
    std::optional<OperationKind> operation; ///< of an operation
    std::optional<Error> error;             ///< why it could not be read
    bool operator==(const Finding &) const = default;

    /// The same for what is found again at the next look.
    QString key() const;
    /// True when it says that something could not be looked at.
    bool meansUnknown() const { return kind == FindingKind::NotConnected || kind == FindingKind::PartUnread; }
};

/// Stable kebab-case names, part of the documented JSON output.
QString findingKindName(FindingKind kind);
QString findingSeverityName(FindingSeverity severity);

QJsonObject findingToJson(const Finding &finding);

} // namespace tmc
