#pragma once

#include "core/domain/plan.h"
#include "core/domain/workspace.h"

#include <vector>

namespace tmtest {

/// Something that happens to a server. Numbers choose among what is there when it happens, so that a history stays one when a part of it is
/// left out.
struct HistoryEvent {
    enum class Kind {
        Create,        ///< a workspace of `product` on `plan`; number: 1 = with a domain of the customer's own
        Change,        ///< workspace `number` to `plan`
        ThereAndBack,  ///< workspace `number` to `plan` and back, which must leave nothing behind
        RemoveRetired, ///< of workspace `number`
        EditPlan,      ///< memory of `plan` becomes `number`
        Upgrade,       ///< the shared container of `product` is made anew from another image
        Foreign,       ///< a container that the console did not make: `number` MB, on `port`
        Listener,      ///< a program of the server listens on `port`
        Proxy,         ///< number: 1 = its routes can be held from now on, 0 = they cannot
    };
    Kind kind = Kind::Create;
    QString product{};
    QString plan{};
    tmc::Environment environment = tmc::Environment::Production;
    int number = 0;
    int port = 0;
};

struct History {
    int memory = 24'000;
    int maxConnections = 100;
    int redisIndexCount = 16;
    int portsOfAProduct = 50;
    std::vector<HistoryEvent> events;
};

/// The same number gives the same history.
History randomHistory(quint32 seed);
QString described(const History &history);

} // namespace tmtest
