#pragma once

#include <QString>

namespace tmc {

/// Every failure that core can name. The sentences for them live in ui/presentation/errortext.cpp, so that core speaks codes only.
/// The string forms (see errorCodeName) are part of the documented JSON output of the command line: never rename one.
enum class ErrorCode {
    Internal,             ///< a defect in this program; detail says where
    InvalidInput,         ///< args: field, offending value
    InvalidSlug,          ///< args: slug
    InvalidHostName,      ///< args: host name
    NotFound,             ///< args: kind, name
    AlreadyExists,        ///< args: kind, name
    NameTooLong,          ///< args: name, its length in bytes, the limit in bytes
    Cancelled,            ///< the operator stopped it
    TimedOut,             ///< args: what was waited for, seconds
    LocalFile,            ///< args: path
    ConfigurationInvalid, ///< args: path
    SecretMissing,        ///< args: what the secret is for
    SecretFileTooOpen,    ///< args: path
    SshNotInstalled,
    SshHostUnknown,               ///< the name does not resolve; args: host
    SshUnreachable,               ///< no route, refused or timed out; args: host, port
    SshHostKeyUnknown,            ///< args: host, fingerprint
    SshHostKeyChanged,            ///< args: host, expected fingerprint, offered fingerprint
    SshAuthenticationFailed,      ///< args: user, host
    SshForwardRefused,            ///< args: remote target
    SshConnectionLost,            ///< args: host
    SshFailed,                    ///< anything else that ssh said; detail has its words
    DockerUnreachable,            ///< args: socket
    DockerVersionUnsupported,     ///< args: server's newest version, our oldest
    DockerRejected,               ///< the engine refused a request; args: HTTP status, its message
    DockerProtocol,               ///< the reply was not what the Docker Engine API promises
    DockerImageMissing,           ///< args: image
    DockerNameTaken,              ///< args: container name
    ContainerNotFound,            ///< args: container
    ContainerUnhealthy,           ///< args: container, state
    ExecFailed,                   ///< args: command, exit code
    PostgresUnreachable,          ///< args: target
    PostgresAuthenticationFailed, ///< args: role, database
    PostgresRejected,             ///< an SQL error; sqlState is set
    PostgresConnectionLost,       ///< effect tells whether a commit may have happened
    PostgresReadOnly,             ///< a standby; operations need the primary
    PostgresTooOld,               ///< args: server version, oldest supported
    PermissionDenied,             ///< args: what
    RegistryMissing,              ///< the server has not been prepared
    RegistryTooOld,               ///< args: found version, needed version
    RegistryTooNew,               ///< args: found version, newest known version
    ProductUnknown,               ///< args: product key
    PlanUnknown,                  ///< args: plan key
    WorkspaceUnknown,             ///< args: slug
    SlugTaken,                    ///< args: slug, product
    NameTaken,                    ///< args: kind of object, name
    HostTaken,                    ///< args: host, who claims it
    PortRangeExhausted,           ///< args: product, first port, last port
    RedisExhausted,               ///< args: number of indexes
    CapacityExceeded,             ///< args: resource, needed, available
    SharedContainerMissing,       ///< args: container
    SchemaDatabaseNotReady,       ///< args: database, what is missing there
    DomainNeedsOwnContainer,      ///< args: domain, plan
    NetworkMissing,               ///< args: network
    SectionUnavailable,           ///< a fact the planner needs could not be read; args: section
    InvalidKey,                   ///< key of a product or plan; args: key
    FieldRequired,                ///< args: field
    PortInvalid,                  ///< not within 1..65535; args: field, value
    LimitInvalid,                 ///< a limit below 0; args: field, value
    PortsTaken,                   ///< args: ports wanted, who has them, their ports
    PortsInUse,                   ///< args: ports wanted, workspaces with ports outside of them
    ChangeInUse,                  ///< a field that stays while workspaces use it; args: field, number of workspaces, first slugs
    DomainOverlaps,               ///< args: domain, product, its domain
    Unsupported,                  ///< args: what
    StalePreview,                 ///< args: list of changed facts
    OperationLocked,              ///< args: holder, seconds until the lease ends
    OperationFenced,              ///< another console took over; this one must stop at once
    OperationNotResumable,        ///< args: operation, state
    ForeignObject,                ///< something with our name that is not ours; args: kind, name
    VerificationFailed,           ///< read back and found different; args: what, expected, found
    ProxyUnreachable,             ///< args: address
    ProbeFailed,                  ///< args: host, HTTP status
    ProbeWrongTenant,             ///< args: host, expected, found
    WorkspaceNotActive,           ///< args: slug, state
    DoesNotFit,                   ///< more than is left of the budget; args: resource, needed, left, plan that would fit
    RetiredContainerDiffers,      ///< the kept container cannot take over again; args: container, what differs
    NothingRetired,               ///< args: slug
    CompensationFailed,           ///< args: step
    NeedsOperator,                ///< args: step
    SampleData,                   ///< the bundled sample is looked at, never changed
    ProxyConfigRejected,          ///< nginx refused what was to be added; args: host
    ProxyConfigUnreadable,        ///< the proxy's own configuration is not understood
    HostUnreadable,               ///< the server's own figures are not understood
    PortTaken,                    ///< another program of the server listens on it; args: port
    NoSpace,                      ///< a disk of the server is full; args: section that ran out of it ("cluster" or "docker")
    BackupDamaged,                ///< a backup is not what was written; args: backup, part of it; detail says where
    BackupKeyMissing,             ///< none of the keys that open a backup is here; args: the keys' beginnings
    BackupKeysNotMade,            ///< backups cannot be made before "key create"
    LargeObjectsInSchema,         ///< PostgreSQL cannot dump them by schema; args: database, how many
    PostgresNotInContainer,       ///< args: how PostgreSQL is reached
    BackupSpace,                  ///< not enough room for a backup; args: folder, megabytes needed, megabytes free
    BackupStillNeeded,            ///< a copy that every policy keeps; args: backup
    BackupNotProven,              ///< a trial restore found otherwise; args: backup; detail says what
    BackupFolderFails,            ///< a folder on the server; args: folder, program
    BackupInUse,                  ///< a proof or a restore reads it; args: backup
    BackupOfAnother,              ///< args: backup, slug of the workspace that was to be restored
    SchemaInUse,                  ///< others are built on what is in it; args: schema, who
    SchemaNamedInText,            ///< what is in it says its former name; args: that name, who
    ConversionRefused,            ///< a copy cannot go to a product of the other isolation; args: product, what is in the way
    WorkspaceArchived,            ///< another one has its place; args: slug
    DataEnteredSince, ///< a copy is no longer all there is of a tenant; args: slug, the moment of the copy, ISO 8601 in UTC; detail says what
    TableNotInCopy,         ///< args: what was typed, the tables that are there
    TableNotSeparable,      ///< it needs something that stays behind; args: what needs it, what it needs
    ContainerHoldsRegistry, ///< the registry's own PostgreSQL runs in it; args: container
    ContainerOfNobody,      ///< it serves no workspace and no product; args: container
    ContainerNotRepeatable, ///< cannot be made once more with the same configuration; args: container, why
    ImagePullFailed,        ///< args: image; detail has the engine's words
    CommandMissing,         ///< the product has no such command; args: product, command
    CommandInputMissing,    ///< what it is given secretly is only known where it was begun; args: command
    CommandStopped,         ///< ended on request, which was verified; args: command
    CommandEndUnknown,      ///< it was begun, does not run any more, and nobody knows how it ended; args: command
    ContainerNotRunning,    ///< args: container, state
    CertificateNotStored,   ///< the proxy has no file for the host; args: host
    CertificateNotManaged,  ///< the companion did not make it; args: host, container
    CertificateNotRenewed,  ///< the command succeeded, and the file on the disk is no newer one; args: host
    CertificateNotServed,   ///< the proxy answers with another one than lies on its disk, after a reload; args: host
    TrialRoom,              ///< not enough memory free for a trial restore; args: megabytes needed, megabytes free
};

/// Stable kebab-case name of a code, for JSON output and logs.
QString errorCodeName(ErrorCode code);

/// The code with that stable name, or ErrorCode::Internal when there is none.
ErrorCode errorCodeFromName(const QString &name);

} // namespace tmc
