#pragma once

#include "app/cli/command.h"

namespace tmc::cli {

/// `route dns`: where the hosts' names lead, beside the addresses under which this machine reaches the server.
Verb routeDnsVerb();

} // namespace tmc::cli
