#pragma once

#include "core/ports/resourcereader.h"

#include <QObject>

#include <functional>
#include <memory>

namespace tmtest {

/// What the suite needs to know about the server that it is run on.
struct ResourceFixture {
    std::function<std::unique_ptr<tmc::ResourceReader>()> makeReader;
    tmc::ContainerId busy;    ///< uses the processor all the time, with a limit of memory
    tmc::ContainerId idle;    ///< does nothing, without a limit
    tmc::ContainerId stopped; ///< not running
    tmc::Bytes busyMemoryLimit;
    std::function<void()> pass; ///< lets a second or more go by
};

/// The promises of core/ports/resourcereader.h, the same for the fake, for the kernel's files and for Docker's statistics.
class ResourceReaderContract final : public QObject {
    Q_OBJECT

public:
    explicit ResourceReaderContract(ResourceFixture fixture) : m_fixture(std::move(fixture)) {}

private slots:
    void init();
    void everyWantedContainerIsReadInItsOrder();
    void oneThatDoesNotRunIsLeftOut();
    void nothingWantedIsNoError();
    void countersOnlyGrow();
    void theBusyOneUsesMoreThanTheIdleOne();
    void limitsAreToldWhereThereAreAny();
    void theNetworkOfOthersIsNotItsOwn();
    void aNewReaderContinuesTheCounters();

private:
    tmc::Result<tmc::ResourceReading> read(const std::vector<tmc::ReadingTarget> &targets) { return m_reader->read(targets, {}); }
    std::vector<tmc::ReadingTarget> both() const { return {{m_fixture.busy, true}, {m_fixture.idle, true}}; }

    ResourceFixture m_fixture;
    std::unique_ptr<tmc::ResourceReader> m_reader;
};

} // namespace tmtest
