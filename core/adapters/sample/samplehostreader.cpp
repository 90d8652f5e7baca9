#include "core/adapters/sample/samplehostreader.h"

namespace tmc {

Result<HostFacts> SampleHostReader::readHost(std::stop_token)
{
    constexpr qint64 gigabyte = 1'000'000'000;
    return HostFacts{.memoryTotal = {49'152},
                     .memoryAvailable = {18'412},
                     .load1 = 3.38,
                     .diskTotal = {640 * gigabyte},
                     .diskFree = {271 * gigabyte},
                     .listeningPorts = {22, 80, 443, 5432, 8001}};
}

} // namespace tmc
