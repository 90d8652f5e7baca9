#pragma once

#include "tests/ui/support/uifixture.h"
#include "unit/smallworld.h"

namespace tmtest {

/// Lets trial restores of the console of `fixture` run on `small`, which outlives it.
inline void proveOn(SmallWorld &small, UiFixture &fixture)
{
    fixture.factory.makeDockerEngine = [&small] { return std::make_unique<FakeDockerEngine>(small.docker); };
    fixture.factory.makeRegistryStore = [&small] { return std::make_unique<FakeRegistryStore>(small.world); };
    fixture.factory.makeOperationStore = [&small] { return std::make_unique<FakeOperationStore>(small.world); };
    fixture.factory.makeTrialServer = [&small] { return small.copies.anotherTrialServer(); };
}

} // namespace tmtest
