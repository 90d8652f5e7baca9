#pragma once

#include "core/ports/hostreader.h"

namespace tmc {

/// The machine that the bundled sample pretends to run on: the one whose budget the product's documents speak of.
class SampleHostReader final : public HostReader {
public:
    Result<HostFacts> readHost(std::stop_token stop) override;
};

} // namespace tmc
