#pragma once

#include "core/ports/serveradmin.h"

#include <vector>

namespace tmc {

/// Every migration that this program knows, in order. Thread: any.
std::vector<RegistryMigration> registryMigrations();

/// The newest version among them: the one that this program works with.
int registryVersion();

} // namespace tmc
