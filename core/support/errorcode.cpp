#include "core/support/errorcode.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

using Entry = std::pair<ErrorCode, QLatin1StringView>;

constexpr std::array names = {
    Entry{ErrorCode::Internal, "internal"_L1},
    Entry{ErrorCode::InvalidInput, "invalid-input"_L1},
    Entry{ErrorCode::InvalidSlug, "invalid-slug"_L1},
    Entry{ErrorCode::InvalidHostName, "invalid-host-name"_L1},
    Entry{ErrorCode::NotFound, "not-found"_L1},
    Entry{ErrorCode::AlreadyExists, "already-exists"_L1},
    Entry{ErrorCode::NameTooLong, "name-too-long"_L1},
    Entry{ErrorCode::Cancelled, "cancelled"_L1},
    Entry{ErrorCode::TimedOut, "timed-out"_L1},
    Entry{ErrorCode::LocalFile, "local-file"_L1},
    Entry{ErrorCode::ConfigurationInvalid, "configuration-invalid"_L1},
    Entry{ErrorCode::SecretMissing, "secret-missing"_L1},
    Entry{ErrorCode::SecretFileTooOpen, "secret-file-too-open"_L1},
    Entry{ErrorCode::SshNotInstalled, "ssh-not-installed"_L1},
    Entry{ErrorCode::SshHostUnknown, "ssh-host-unknown"_L1},
    Entry{ErrorCode::SshUnreachable, "ssh-unreachable"_L1},
    Entry{ErrorCode::SshHostKeyUnknown, "ssh-host-key-unknown"_L1},
    Entry{ErrorCode::SshHostKeyChanged, "ssh-host-key-changed"_L1},
    Entry{ErrorCode::SshAuthenticationFailed, "ssh-authentication-failed"_L1},
    Entry{ErrorCode::SshForwardRefused, "ssh-forward-refused"_L1},
    Entry{ErrorCode::SshConnectionLost, "ssh-connection-lost"_L1},
    Entry{ErrorCode::SshFailed, "ssh-failed"_L1},
    Entry{ErrorCode::DockerUnreachable, "docker-unreachable"_L1},
    Entry{ErrorCode::DockerVersionUnsupported, "docker-version-unsupported"_L1},
    Entry{ErrorCode::DockerRejected, "docker-rejected"_L1},
    Entry{ErrorCode::DockerProtocol, "docker-protocol"_L1},
    Entry{ErrorCode::DockerImageMissing, "docker-image-missing"_L1},
    Entry{ErrorCode::DockerNameTaken, "docker-name-taken"_L1},
    Entry{ErrorCode::ContainerNotFound, "container-not-found"_L1},
    Entry{ErrorCode::ContainerUnhealthy, "container-unhealthy"_L1},
    Entry{ErrorCode::ExecFailed, "exec-failed"_L1},
    Entry{ErrorCode::PostgresUnreachable, "postgres-unreachable"_L1},
    Entry{ErrorCode::PostgresAuthenticationFailed, "postgres-authentication-failed"_L1},
    Entry{ErrorCode::PostgresRejected, "postgres-rejected"_L1},
    Entry{ErrorCode::PostgresConnectionLost, "postgres-connection-lost"_L1},
    Entry{ErrorCode::PostgresReadOnly, "postgres-read-only"_L1},
    Entry{ErrorCode::PostgresTooOld, "postgres-too-old"_L1},
    Entry{ErrorCode::PermissionDenied, "permission-denied"_L1},
    Entry{ErrorCode::RegistryMissing, "registry-missing"_L1},
    Entry{ErrorCode::RegistryTooOld, "registry-too-old"_L1},
    Entry{ErrorCode::RegistryTooNew, "registry-too-new"_L1},
    Entry{ErrorCode::ProductUnknown, "product-unknown"_L1},
    Entry{ErrorCode::PlanUnknown, "plan-unknown"_L1},
    Entry{ErrorCode::WorkspaceUnknown, "workspace-unknown"_L1},
    Entry{ErrorCode::SlugTaken, "slug-taken"_L1},
    Entry{ErrorCode::NameTaken, "name-taken"_L1},
    Entry{ErrorCode::HostTaken, "host-taken"_L1},
    Entry{ErrorCode::PortRangeExhausted, "port-range-exhausted"_L1},
    Entry{ErrorCode::RedisExhausted, "redis-exhausted"_L1},
    Entry{ErrorCode::CapacityExceeded, "capacity-exceeded"_L1},
    Entry{ErrorCode::SharedContainerMissing, "shared-container-missing"_L1},
    Entry{ErrorCode::SchemaDatabaseNotReady, "schema-database-not-ready"_L1},
    Entry{ErrorCode::DomainNeedsOwnContainer, "domain-needs-own-container"_L1},
    Entry{ErrorCode::NetworkMissing, "network-missing"_L1},
    Entry{ErrorCode::SectionUnavailable, "section-unavailable"_L1},
    Entry{ErrorCode::InvalidKey, "invalid-key"_L1},
    Entry{ErrorCode::FieldRequired, "field-required"_L1},
    Entry{ErrorCode::PortInvalid, "port-invalid"_L1},
    Entry{ErrorCode::LimitInvalid, "limit-invalid"_L1},
    Entry{ErrorCode::PortsTaken, "ports-taken"_L1},
    Entry{ErrorCode::PortsInUse, "ports-in-use"_L1},
    Entry{ErrorCode::ChangeInUse, "change-in-use"_L1},
    Entry{ErrorCode::DomainOverlaps, "domain-overlaps"_L1},
    Entry{ErrorCode::Unsupported, "unsupported"_L1},
    Entry{ErrorCode::StalePreview, "stale-preview"_L1},
    Entry{ErrorCode::OperationLocked, "operation-locked"_L1},
    Entry{ErrorCode::OperationFenced, "operation-fenced"_L1},
    Entry{ErrorCode::OperationNotResumable, "operation-not-resumable"_L1},
    Entry{ErrorCode::ForeignObject, "foreign-object"_L1},
    Entry{ErrorCode::VerificationFailed, "verification-failed"_L1},
    Entry{ErrorCode::ProxyUnreachable, "proxy-unreachable"_L1},
    Entry{ErrorCode::ProbeFailed, "probe-failed"_L1},
    Entry{ErrorCode::ProbeWrongTenant, "probe-wrong-tenant"_L1},
    Entry{ErrorCode::WorkspaceNotActive, "workspace-not-active"_L1},
    Entry{ErrorCode::DoesNotFit, "does-not-fit"_L1},
    Entry{ErrorCode::RetiredContainerDiffers, "retired-container-differs"_L1},
    Entry{ErrorCode::NothingRetired, "nothing-retired"_L1},
    Entry{ErrorCode::CompensationFailed, "compensation-failed"_L1},
    Entry{ErrorCode::NeedsOperator, "needs-operator"_L1},
    Entry{ErrorCode::SampleData, "sample-data"_L1},
    Entry{ErrorCode::ProxyConfigRejected, "proxy-config-rejected"_L1},
    Entry{ErrorCode::ProxyConfigUnreadable, "proxy-config-unreadable"_L1},
    Entry{ErrorCode::HostUnreadable, "host-unreadable"_L1},
    Entry{ErrorCode::PortTaken, "port-taken"_L1},
    Entry{ErrorCode::NoSpace, "no-space"_L1},
    Entry{ErrorCode::BackupDamaged, "backup-damaged"_L1},
    Entry{ErrorCode::BackupKeyMissing, "backup-key-missing"_L1},
    Entry{ErrorCode::BackupKeysNotMade, "backup-keys-not-made"_L1},
    Entry{ErrorCode::LargeObjectsInSchema, "large-objects-in-schema"_L1},
    Entry{ErrorCode::PostgresNotInContainer, "postgres-not-in-container"_L1},
    Entry{ErrorCode::BackupSpace, "backup-space"_L1},
    Entry{ErrorCode::BackupStillNeeded, "backup-still-needed"_L1},
    Entry{ErrorCode::BackupNotProven, "backup-not-proven"_L1},
    Entry{ErrorCode::BackupFolderFails, "backup-folder-fails"_L1},
    Entry{ErrorCode::BackupInUse, "backup-in-use"_L1},
    Entry{ErrorCode::BackupOfAnother, "backup-of-another"_L1},
    Entry{ErrorCode::SchemaInUse, "schema-in-use"_L1},
    Entry{ErrorCode::SchemaNamedInText, "schema-named-in-text"_L1},
    Entry{ErrorCode::ConversionRefused, "conversion-refused"_L1},
    Entry{ErrorCode::WorkspaceArchived, "workspace-archived"_L1},
    Entry{ErrorCode::DataEnteredSince, "data-entered-since"_L1},
    Entry{ErrorCode::TableNotInCopy, "table-not-in-copy"_L1},
    Entry{ErrorCode::TableNotSeparable, "table-not-separable"_L1},
    Entry{ErrorCode::ContainerHoldsRegistry, "container-holds-registry"_L1},
    Entry{ErrorCode::ContainerOfNobody, "container-of-nobody"_L1},
    Entry{ErrorCode::ContainerNotRepeatable, "container-not-repeatable"_L1},
    Entry{ErrorCode::ImagePullFailed, "image-pull-failed"_L1},
    Entry{ErrorCode::CommandMissing, "command-missing"_L1},
    Entry{ErrorCode::CommandInputMissing, "command-input-missing"_L1},
    Entry{ErrorCode::CommandStopped, "command-stopped"_L1},
    Entry{ErrorCode::CommandEndUnknown, "command-end-unknown"_L1},
    Entry{ErrorCode::ContainerNotRunning, "container-not-running"_L1},
    Entry{ErrorCode::CertificateNotStored, "certificate-not-stored"_L1},
    Entry{ErrorCode::CertificateNotManaged, "certificate-not-managed"_L1},
    Entry{ErrorCode::CertificateNotRenewed, "certificate-not-renewed"_L1},
    Entry{ErrorCode::CertificateNotServed, "certificate-not-served"_L1},
    Entry{ErrorCode::TrialRoom, "trial-room"_L1},
};

} // namespace

QString errorCodeName(ErrorCode code)
{
    for (const auto &[candidate, name] : names)
        if (candidate == code)
            return name;
    return u"internal"_s;
}

ErrorCode errorCodeFromName(const QString &name)
{
    for (const auto &[code, candidate] : names)
        if (name == candidate)
            return code;
    return ErrorCode::Internal;
}

} // namespace tmc
