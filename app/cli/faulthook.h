#pragma once

#include "core/engine/operationrunner.h"

namespace tmc::cli {

/// The hook that ends the process at the step boundary named by TENANT_MASTER_FAULT=<step>:<point>. There is none in the program that
/// ships: only tenant-master-faults, which the tests run, is compiled with it.
FaultHook faultHook();

} // namespace tmc::cli
