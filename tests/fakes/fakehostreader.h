#pragma once

#include "core/ports/hostreader.h"

namespace tmtest {

/// Tells what the test has put into `facts` once the test has ended the `outage`.
class FakeHostReader final : public tmc::HostReader {
public:
    tmc::Result<tmc::HostFacts> readHost(std::stop_token) override
    {
        if (outage)
            return tmc::fail(*outage);
        return facts;
    }

    tmc::HostFacts facts{
        .memoryTotal = {24'000}, .memoryAvailable = {16'000}, .diskTotal = {160'000'000'000}, .diskFree = {90'000'000'000}};
    std::optional<tmc::Error> outage = tmc::Error{.code = tmc::ErrorCode::HostUnreadable, .source = tmc::ErrorSource::Ssh};
};

} // namespace tmtest
