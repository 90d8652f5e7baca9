#pragma once

#include "app/cli/command.h"
#include "core/adapters/postgres/leasetimes.h"
#include "core/engine/operationrunner.h"

namespace tmc::cli {

/// What test builds (TM_FAULT_INJECTION) let the environment do; in every other build these return nothing, defaults and no verbs.
///
/// TENANT_MASTER_FAULT=<step>:<point> sends the process the signal TENANT_MASTER_FAULT_SIGNAL (KILL, which is the default, or STOP) when
/// it comes to that step boundary for the first time. TENANT_MASTER_FAULT_TRACE=<file> appends every boundary that it passes.
FaultHook faultHook();

/// TENANT_MASTER_LEASE_MILLISECONDS shortens the lease, with its renewal and margin in proportion.
LeaseTimes leaseTimes();

/// `fault-examples`: plans one example of every runbook there is, or lists them.
QList<Verb> faultVerbs();

} // namespace tmc::cli
