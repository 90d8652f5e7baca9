#include "core/engine/stepregistry.h"

#include "core/engine/handlers/backuphandlers.h"
#include "core/engine/handlers/cataloguehandlers.h"
#include "core/engine/handlers/certificatehandlers.h"
#include "core/engine/handlers/commandhandlers.h"
#include "core/engine/handlers/databasehandlers.h"
#include "core/engine/handlers/containercommandhandlers.h"
#include "core/engine/handlers/containerhandlers.h"
#include "core/engine/handlers/keptcontainerhandlers.h"
#include "core/engine/handlers/planchangehandlers.h"
#include "core/engine/handlers/redeployhandlers.h"
#include "core/engine/handlers/preparationhandlers.h"
#include "core/engine/handlers/replacehandlers.h"
#include "core/engine/handlers/restorehandlers.h"
#include "core/engine/handlers/restoreschemahandlers.h"
#include "core/engine/handlers/routehandlers.h"
#include "core/engine/handlers/schemahandlers.h"
#include "core/engine/handlers/tenanthandlers.h"
#include "core/engine/handlers/workspacehandlers.h"

namespace tmc {
namespace {

using Handlers = std::array<std::unique_ptr<const StepHandler>, std::variant_size_v<ActionKinds>>;

template <std::size_t index = 0>
void fill(Handlers &handlers)
{
    if constexpr (index < std::variant_size_v<ActionKinds>) {
        handlers[index] = makeHandler(std::variant_alternative_t<index, ActionKinds>{});
        fill<index + 1>(handlers);
    }
}

} // namespace

StepRegistry::StepRegistry()
{
    fill(m_handlers);
}

} // namespace tmc
