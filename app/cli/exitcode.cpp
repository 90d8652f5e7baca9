#include "app/cli/exitcode.h"

namespace tmc::cli {
namespace {

bool meansUnreachable(ErrorCode code)
{
    switch (code) {
    case ErrorCode::SshNotInstalled:
    case ErrorCode::SshHostUnknown:
    case ErrorCode::SshUnreachable:
    case ErrorCode::SshAuthenticationFailed:
    case ErrorCode::SshForwardRefused:
    case ErrorCode::SshConnectionLost:
    case ErrorCode::SshFailed:
    case ErrorCode::DockerUnreachable:
    case ErrorCode::PostgresUnreachable:
    case ErrorCode::PostgresAuthenticationFailed:
    case ErrorCode::PostgresConnectionLost:
        return true;
    default:
        return false;
    }
}

bool isBackupPrecondition(ErrorCode code)
{
    switch (code) {
    case ErrorCode::LargeObjectsInSchema:
    case ErrorCode::PostgresNotInContainer:
    case ErrorCode::BackupKeyMissing:
    case ErrorCode::BackupKeysNotMade:
    case ErrorCode::BackupSpace:
    case ErrorCode::BackupStillNeeded:
    case ErrorCode::BackupInUse:
    case ErrorCode::TrialRoom:
    case ErrorCode::BackupOfAnother:
    case ErrorCode::SchemaInUse:
    case ErrorCode::SchemaNamedInText:
    case ErrorCode::ConversionRefused:
    case ErrorCode::DataEnteredSince:
    case ErrorCode::TableNotInCopy:
    case ErrorCode::TableNotSeparable:
        return true;
    default:
        return false;
    }
}

/// A precondition on the server does not hold; nothing was written.
bool isPrecondition(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::NameTooLong:
    case ErrorCode::SecretMissing:
    case ErrorCode::SecretFileTooOpen:
    case ErrorCode::DockerImageMissing:
    case ErrorCode::DockerNameTaken:
    case ErrorCode::PostgresReadOnly:
    case ErrorCode::RegistryMissing:
    case ErrorCode::RegistryTooOld:
    case ErrorCode::RegistryTooNew:
    case ErrorCode::ProductUnknown:
    case ErrorCode::PlanUnknown:
    case ErrorCode::WorkspaceUnknown:
    case ErrorCode::SlugTaken:
    case ErrorCode::NameTaken:
    case ErrorCode::HostTaken:
    case ErrorCode::PortTaken:
    case ErrorCode::NoSpace:
    case ErrorCode::ContainerNotFound:
    case ErrorCode::ContainerHoldsRegistry:
    case ErrorCode::ContainerOfNobody:
    case ErrorCode::ContainerNotRunning:
    case ErrorCode::CommandMissing:
    case ErrorCode::ContainerNotRepeatable:
    case ErrorCode::PortRangeExhausted:
    case ErrorCode::RedisExhausted:
    case ErrorCode::CapacityExceeded:
    case ErrorCode::WorkspaceNotActive:
    case ErrorCode::WorkspaceArchived:
    case ErrorCode::DoesNotFit:
    case ErrorCode::RetiredContainerDiffers:
    case ErrorCode::NothingRetired:
    case ErrorCode::SharedContainerMissing:
    case ErrorCode::SchemaDatabaseNotReady:
    case ErrorCode::DomainNeedsOwnContainer:
    case ErrorCode::NetworkMissing:
    case ErrorCode::SectionUnavailable:
    case ErrorCode::PortsTaken:
    case ErrorCode::PortsInUse:
    case ErrorCode::ChangeInUse:
    case ErrorCode::DomainOverlaps:
    case ErrorCode::Unsupported:
    case ErrorCode::SampleData:
    case ErrorCode::OperationLocked:
    case ErrorCode::OperationNotResumable:
        return true;
    default:
        return isBackupPrecondition(code);
    }
}

} // namespace

ExitCode exitCodeFor(const Error &error)
{
    if (isPrecondition(error.code))
        return ExitCode::Blocked;
    if (meansUnreachable(error.code))
        return ExitCode::Unreachable;
    switch (error.code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::InvalidSlug:
    case ErrorCode::InvalidHostName:
    case ErrorCode::InvalidKey:
    case ErrorCode::FieldRequired:
    case ErrorCode::PortInvalid:
    case ErrorCode::LimitInvalid:
        return ExitCode::Usage;
    case ErrorCode::StalePreview:
        return ExitCode::StalePreview;
    case ErrorCode::CompensationFailed:
    case ErrorCode::NeedsOperator:
    case ErrorCode::OperationFenced:
        return ExitCode::NeedsOperator;
    case ErrorCode::SshHostKeyUnknown:
    case ErrorCode::SshHostKeyChanged:
        return ExitCode::HostKeyRefused;
    default:
        return ExitCode::FailedAndRolledBack;
    }
}

ExitCode exitCodeFor(const OperationOutcome &outcome)
{
    switch (outcome.kind) {
    case OutcomeKind::Done:
        return ExitCode::Done;
    case OutcomeKind::RolledBack:
        return ExitCode::FailedAndRolledBack;
    case OutcomeKind::Stopped:
    case OutcomeKind::Interrupted:
    case OutcomeKind::NeedsOperator:
        return ExitCode::NeedsOperator;
    }
    return ExitCode::NeedsOperator;
}

} // namespace tmc::cli
