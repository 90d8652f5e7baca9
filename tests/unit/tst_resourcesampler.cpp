#include "core/engine/resourcesampler.h"

#include "fakes/fakeload.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

ContainerFacts running(const QString &id)
{
    ContainerFacts facts;
    facts.id = ContainerId(id);
    facts.name = id;
    facts.state = u"running"_s;
    facts.addresses = {{u"bridge"_s, u"172.17.0.2"_s}};
    return facts;
}

const Error noAwk{.code = ErrorCode::HostUnreadable, .detail = u"awk"_s, .source = ErrorSource::Ssh};

} // namespace

class ResourceSamplerTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void theKernelIsAskedFirst();
    void withoutAwkTheEngineTellsAndTheReasonIsKept();
    void unreadableContainersLeaveTheServersFigures();
    void containersThatAllEndedSayNothingAboutTheKernel();
    void theKernelIsTriedAgain();
    void aLostConnectionIsAnErrorAndNoReasonToChange();
    void restartsAreAskedOnlyWhenSomethingIsNew();

private:
    Result<ResourceSample> sampleAfter(double seconds)
    {
        m_server->pass(seconds);
        return m_sampler->sample(m_containers, {});
    }

    std::shared_ptr<FakeLoadServer> m_server;
    std::unique_ptr<FakeResourceReader> m_kernel;
    std::unique_ptr<FakeResourceReader> m_engine;
    std::unique_ptr<FakeContainerRestarts> m_restarts;
    std::unique_ptr<ResourceSampler> m_sampler;
    std::vector<ContainerFacts> m_containers;
};

void ResourceSamplerTest::init()
{
    m_server = std::make_shared<FakeLoadServer>();
    m_server->setUse(ContainerId(u"busy"_s), {.cores = 1.5, .memory = {1000}, .bytesPerSecond = 200});
    m_server->setUse(ContainerId(u"idle"_s), {.cores = 0, .memory = {500}});
    m_server->pass(1);
    m_kernel = std::make_unique<FakeResourceReader>(m_server, ReadingSource::CgroupV2);
    m_engine = std::make_unique<FakeResourceReader>(m_server, ReadingSource::Docker);
    m_restarts = std::make_unique<FakeContainerRestarts>(m_server);
    m_sampler = std::make_unique<ResourceSampler>(*m_kernel, *m_engine, *m_restarts);
    m_containers = {running(u"busy"_s), running(u"idle"_s)};
}

void ResourceSamplerTest::theKernelIsAskedFirst()
{
    QVERIFY(sampleAfter(1).has_value());
    const auto sample = sampleAfter(2);
    QVERIFY(sample.has_value());
    QVERIFY(!sample->whyNotKernel);
    QCOMPARE(sample->load.source, ReadingSource::CgroupV2);
    QCOMPARE(sample->load.seconds, 2.0);
    QCOMPARE(sample->load.container(ContainerId(u"busy"_s))->cpuPercent, std::optional(150.0));
    QCOMPARE(sample->load.container(ContainerId(u"busy"_s))->receivedPerSecond, std::optional(200.0));
    QCOMPARE(sample->load.container(ContainerId(u"idle"_s))->cpuPercent, std::optional(0.0));
    QCOMPARE(sample->load.host->cpuPercent, 37.5);
}

void ResourceSamplerTest::withoutAwkTheEngineTellsAndTheReasonIsKept()
{
    m_server->setKernelOutage(noAwk);
    QVERIFY(sampleAfter(1).has_value());
    const auto sample = sampleAfter(2);
    QVERIFY(sample.has_value());
    QCOMPARE(sample->load.source, ReadingSource::Docker);
    QCOMPARE(sample->whyNotKernel, std::optional(noAwk));
    QVERIFY(!sample->load.host);
    QCOMPARE(sample->load.container(ContainerId(u"busy"_s))->cpuPercent, std::optional(150.0));
}

void ResourceSamplerTest::unreadableContainersLeaveTheServersFigures()
{
    m_server->setKernelSeesContainers(false);
    QVERIFY(sampleAfter(1).has_value());
    const auto sample = sampleAfter(2);
    QVERIFY(sample.has_value());
    QCOMPARE(sample->load.source, ReadingSource::Docker);
    QCOMPARE(sample->whyNotKernel->detail, u"/sys/fs/cgroup"_s);
    QCOMPARE(sample->load.host->cpuPercent, 37.5);
    QCOMPARE(sample->load.containers.size(), std::size_t(2));
}

void ResourceSamplerTest::containersThatAllEndedSayNothingAboutTheKernel()
{
    QVERIFY(sampleAfter(1).has_value());
    m_server->setUse(ContainerId(u"busy"_s), {.runs = false});
    m_server->setUse(ContainerId(u"idle"_s), {.runs = false});
    const auto sample = sampleAfter(1);
    QVERIFY(sample.has_value());
    QVERIFY(!sample->whyNotKernel);
    QVERIFY(sample->load.containers.empty());
    QVERIFY(sample->load.host);
}

void ResourceSamplerTest::theKernelIsTriedAgain()
{
    m_server->setKernelSeesContainers(false);
    QVERIFY(sampleAfter(1).has_value());
    m_server->setKernelSeesContainers(true);
    for (int i = 0; i < 59; ++i)
        QVERIFY(sampleAfter(1)->whyNotKernel.has_value());
    const auto sample = sampleAfter(1);
    QVERIFY(!sample->whyNotKernel);
    QCOMPARE(sample->load.source, ReadingSource::CgroupV2);
}

void ResourceSamplerTest::aLostConnectionIsAnErrorAndNoReasonToChange()
{
    QVERIFY(sampleAfter(1).has_value());
    m_server->setKernelOutage(Error{.code = ErrorCode::SshConnectionLost, .source = ErrorSource::Ssh});
    const auto broken = sampleAfter(1);
    QVERIFY(!broken.has_value());
    QVERIFY(broken.error().code == ErrorCode::SshConnectionLost);
    m_server->setKernelOutage({});
    // The gap counts: the next rates are means since the last reading that succeeded.
    QCOMPARE(sampleAfter(3)->load.seconds, 4.0);
}

void ResourceSamplerTest::restartsAreAskedOnlyWhenSomethingIsNew()
{
    QVERIFY(sampleAfter(1).has_value());
    QCOMPARE(m_server->restartQuestions(), 2);
    QVERIFY(sampleAfter(1).has_value());
    QCOMPARE(m_server->restartQuestions(), 2);
    m_server->restart(ContainerId(u"busy"_s));
    const auto sample = sampleAfter(0.1);
    QCOMPARE(m_server->restartQuestions(), 3);
    QCOMPARE(sample->restarts.value(ContainerId(u"busy"_s)), 1);
    QCOMPARE(sample->restarts.value(ContainerId(u"idle"_s)), 0);
}

} // namespace tmtest

QTEST_APPLESS_MAIN(tmtest::ResourceSamplerTest)

#include "tst_resourcesampler.moc"
