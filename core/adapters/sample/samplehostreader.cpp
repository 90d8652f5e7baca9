#include "core/adapters/sample/samplehostreader.h"

namespace tmc {

Result<HostFacts> SampleHostReader::readHost(std::stop_token)
{
    constexpr qint64 gigabyte = 1'000'000'000;
    return HostFacts{.memoryTotal = {7953},
                     .memoryAvailable = {3412},
                     .load1 = 1.38,
                     .diskTotal = {160 * gigabyte},
                     .diskFree = {71 * gigabyte},
                     .listeningPorts = {22, 80, 443, 5432, 8001}};
}

} // namespace tmc
