#include "contract/resources/resourcereadercontract.h"
#include "fakes/fakeload.h"

#include <QTest>

using namespace tmc;
using namespace tmtest;

namespace {

int runOn(ReadingSource source, int argc, char **argv)
{
    const auto server = std::make_shared<FakeLoadServer>();
    const ResourceFixture fixture{.makeReader = [=] { return std::make_unique<FakeResourceReader>(server, source); },
                                  .busy = ContainerId(QString(64, u'a')),
                                  .idle = ContainerId(QString(64, u'b')),
                                  .stopped = ContainerId(QString(64, u'c')),
                                  .busyMemoryLimit = {64'000'000},
                                  .pass = [=] { server->pass(1.5); }};
    server->setUse(fixture.busy, {.cores = 0.4, .memory = {2'000'000}, .memoryLimit = fixture.busyMemoryLimit, .bytesPerSecond = 10});
    server->setUse(fixture.idle, {.memory = {1'000'000}, .bytesPerSecond = 1});
    server->setUse(fixture.stopped, {.runs = false});
    server->pass(1);
    ResourceReaderContract contract(fixture);
    return QTest::qExec(&contract, argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    return runOn(ReadingSource::CgroupV2, argc, argv) + runOn(ReadingSource::Docker, argc, argv);
}
