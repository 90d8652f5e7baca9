#pragma once

#include "core/planner/demand.h"
#include "core/planner/factlist.h"

namespace tmc {

/// A workspace of `product` that shall be on `plan`: the one rule by which creating it, changing it and the what-if answers agree.
struct RoomQuestion {
    const Product &product;
    const Plan &plan;
    Environment environment = Environment::Production;
    const Workspace *workspace = nullptr; ///< the one that changes its plan; null: it is new
    QStringList hosts{};                  ///< a shared container answers only for those below the product's domain
};

/// Blocks for everything that more is needed of than can still be promised within the environment's budget, with the figures and the
/// nearest smaller plan that would fit. Ports and Redis indexes are not looked at here but where one is chosen: see blockFor().
void checkRoom(FactList &facts, const RoomQuestion &question, Runbook &runbook);

/// Blocks because of one resource: with the nearest smaller plan that would fit, or with `otherwise` where there is none.
void blockFor(const FactList &facts, const RoomQuestion &question, const ResourceDemand &demand, qint64 left, const Error &otherwise,
              Runbook &runbook);

/// A free port of the product's range; blocks when there is none.
std::optional<int> choosePort(FactList &facts, const RoomQuestion &question, Runbook &runbook);
/// The same for a Redis index.
std::optional<int> chooseRedisIndex(FactList &facts, const RoomQuestion &question, Runbook &runbook);

} // namespace tmc
