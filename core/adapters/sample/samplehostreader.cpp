#include "core/adapters/sample/samplehostreader.h"

#include "core/adapters/sample/samplefigures.h"

namespace tmc {

Result<HostFacts> SampleHostReader::readHost(std::stop_token)
{
    return sampleHost();
}

} // namespace tmc
