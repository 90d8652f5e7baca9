#pragma once

#include "core/domain/serverprofile.h"
#include "core/engine/finding.h"
#include "core/domain/systemsnapshot.h"
#include "core/planner/runbook.h"

namespace tmc {

/// What the console can do about a finding by itself, as an operation that is previewed, journalled and verified.
struct Remedy {
    enum class Way {
        Command,     ///< starts, restarts or redeploys a container
        Resume,      ///< goes on with an interrupted operation, or undoes it
        Drop,        ///< drops a database for good: never without being asked for this one
        Certificate, ///< renews one, or takes the one on the disk into service
        Migrate,     ///< runs the product's migrations for a workspace
    };
    Way way = Way::Command;
    OperationKind kind = OperationKind::StartContainer; ///< of the operation; of the interrupted one when that is resumed
    QString container;
    OperationId operation; ///< the interrupted one
    QString database;      ///< that is dropped
    WorkspaceId workspace; ///< whose it is, or that is migrated
    QString host;          ///< whose certificate
    bool operator==(const Remedy &) const = default;
};

/// None where it is not certain that it helps, or where only a person can decide. Pure.
std::optional<Remedy> remedyFor(const Finding &finding, const SystemSnapshot &snapshot);

/// The runbook of a remedy that is no resumption. Pure. Fails as the planners do, or with NotFound when the workspace is gone.
Result<Runbook> makeRemedyRunbook(const Remedy &remedy, const OperationId &operation, const SystemSnapshot &snapshot,
                                  const ServerProfile &profile);

} // namespace tmc
