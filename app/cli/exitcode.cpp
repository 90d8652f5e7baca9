#include "app/cli/exitcode.h"

namespace tmc::cli {

ExitCode exitCodeFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::InvalidSlug:
    case ErrorCode::InvalidHostName:
        return ExitCode::Usage;
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::NameTooLong:
    case ErrorCode::SecretMissing:
    case ErrorCode::SecretFileTooOpen:
    case ErrorCode::DockerImageMissing:
    case ErrorCode::DockerNameTaken:
    case ErrorCode::RegistryMissing:
    case ErrorCode::RegistryTooOld:
    case ErrorCode::RegistryTooNew:
    case ErrorCode::ProductUnknown:
    case ErrorCode::PlanUnknown:
    case ErrorCode::WorkspaceUnknown:
    case ErrorCode::SlugTaken:
    case ErrorCode::NameTaken:
    case ErrorCode::HostTaken:
    case ErrorCode::PortRangeExhausted:
    case ErrorCode::RedisExhausted:
    case ErrorCode::CapacityExceeded:
    case ErrorCode::SharedContainerMissing:
    case ErrorCode::SchemaDatabaseNotReady:
    case ErrorCode::DomainNeedsOwnContainer:
    case ErrorCode::NetworkMissing:
    case ErrorCode::SectionUnavailable:
    case ErrorCode::Unsupported:
    case ErrorCode::OperationLocked:
    case ErrorCode::OperationNotResumable:
        return ExitCode::Blocked;
    case ErrorCode::StalePreview:
        return ExitCode::StalePreview;
    case ErrorCode::CompensationFailed:
    case ErrorCode::NeedsOperator:
    case ErrorCode::OperationFenced:
        return ExitCode::NeedsOperator;
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
        return ExitCode::Unreachable;
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
