#include "ui/presentation/errorsentences.h"

#include <algorithm>

namespace tmc::ui {
namespace {

/// Exhaustive on purpose: a new code does not compile until somebody has decided where its sentences belong.
std::span<const ErrorSentences> groupOf(ErrorCode code)
{
    using enum ErrorCode;
    // A line for each label would be longer than a page.
    // clang-format off
    switch (code) {
    case Internal: case InvalidInput: case InvalidSlug: case InvalidHostName: case NotFound: case AlreadyExists: case NameTooLong:
    case Cancelled: case TimedOut: case LocalFile: case ConfigurationInvalid: case SecretMissing: case SecretFileTooOpen:
        return localErrorSentences();
    case SshNotInstalled: case SshHostUnknown: case SshUnreachable: case SshHostKeyUnknown: case SshHostKeyChanged:
    case SshAuthenticationFailed: case SshForwardRefused: case SshConnectionLost: case SshFailed:
        return connectionErrorSentences();
    case DockerUnreachable: case DockerVersionUnsupported: case DockerRejected: case DockerProtocol: case DockerImageMissing:
    case DockerNameTaken: case ContainerNotFound: case ContainerUnhealthy: case ExecFailed: case PostgresUnreachable:
    case PostgresAuthenticationFailed: case PostgresRejected: case PostgresConnectionLost: case PostgresReadOnly: case PostgresTooOld:
    case PermissionDenied: case PortTaken: case NoSpace:
        return serverErrorSentences();
    case RegistryMissing: case RegistryTooOld: case RegistryTooNew: case ProductUnknown: case PlanUnknown: case WorkspaceUnknown:
    case SlugTaken: case NameTaken: case HostTaken: case PortRangeExhausted: case RedisExhausted: case CapacityExceeded:
    case SharedContainerMissing: case SchemaDatabaseNotReady: case DomainNeedsOwnContainer: case NetworkMissing: case SectionUnavailable: case Unsupported:
        return planningErrorSentences();
    case InvalidKey: case FieldRequired: case PortInvalid: case LimitInvalid: case PortsTaken: case PortsInUse: case ChangeInUse:
    case DomainOverlaps:
        return catalogueErrorSentences();
    case WorkspaceNotActive: case WorkspaceArchived: case DoesNotFit: case RetiredContainerDiffers: case NothingRetired:
        return planChangeErrorSentences();
    case StalePreview: case OperationLocked: case OperationFenced: case OperationNotResumable: case ForeignObject:
    case VerificationFailed: case ProxyUnreachable: case ProxyConfigRejected: case ProxyConfigUnreadable: case HostUnreadable: case ProbeFailed: case ProbeWrongTenant: case CompensationFailed: case NeedsOperator: case SampleData:
        return operationErrorSentences();
    case BackupDamaged: case BackupKeyMissing: case BackupKeysNotMade: case LargeObjectsInSchema: case PostgresNotInContainer:
    case BackupSpace: case BackupStillNeeded: case BackupNotProven: case BackupInUse: case BackupFolderFails: case TrialRoom: case BackupOfAnother: case SchemaInUse:
    case SchemaNamedInText: case ConversionRefused: case DataEnteredSince: case TableNotInCopy: case TableNotSeparable:
        return backupErrorSentences();
    case ContainerHoldsRegistry: case ContainerOfNobody: case ContainerNotRepeatable: case ImagePullFailed:
    case CommandMissing: case CommandInputMissing: case CommandStopped: case CommandEndUnknown: case ContainerNotRunning:
        return containerErrorSentences();
    case CertificateNotStored: case CertificateNotManaged: case CertificateNotRenewed: case CertificateNotServed:
        return certificateErrorSentences();
    }
    // clang-format on
    return localErrorSentences();
}

} // namespace

const ErrorSentences &errorSentences(ErrorCode code)
{
    const auto group = groupOf(code);
    const auto found =
        std::find_if(group.begin(), group.end(), [code](const ErrorSentences &candidate) { return candidate.code == code; });
    return found != group.end() ? *found : localErrorSentences().front();
}

} // namespace tmc::ui
