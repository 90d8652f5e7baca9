#include "contract/docker/contractchecks.h"
#include "contract/resources/resourcereadercontract.h"
#include "contract/resources/sandboxcontainers.h"
#include "core/adapters/docker/httpresourcereader.h"
#include "core/adapters/ssh/sshresourcereader.h"
#include "core/domain/resourceload.h"
#include "support/sandbox.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

/// What only the real server can show.
class RealResourceReader final : public QObject {
    Q_OBJECT

public:
    RealResourceReader(const SandboxLink &link, SandboxContainers &containers) : m_link(link), m_containers(containers) {}

private slots:
    void aReadingIsOneRoundTripHoweverManyContainers();
    void aContainerThatIsNewIsFound();
    void withoutAConnectionNothingIsRead();
    void theReadingTellsWhatItCost();
    void restartsOfThePolicyAreCounted();

private:
    const SandboxLink &m_link;
    SandboxContainers &m_containers;
};

void RealResourceReader::aReadingIsOneRoundTripHoweverManyContainers()
{
    HttpDockerEngine engine(Sandbox::current().localDockerSocket());
    const auto facts = engine.readFacts({});
    VERIFY_OK(facts);
    SshResourceReader reader(m_link.endpoints().controlSocket);
    VERIFY_OK(reader.read(readingTargets(facts->containers), {}));
    QCOMPARE(reader.commandCount(), 2); // the first one looks for the directories
    for (int i = 0; i < 3; ++i) {
        const auto reading = reader.read(readingTargets(facts->containers), {});
        VERIFY_OK(reading);
        QVERIFY(reading->containers.size() >= 7);
    }
    QCOMPARE(reader.commandCount(), 5);
}

void RealResourceReader::aContainerThatIsNewIsFound()
{
    SshResourceReader reader(m_link.endpoints().controlSocket);
    const ContainerId first = m_containers.run({u"sleep"_s, u"600"_s});
    VERIFY_OK(reader.read({{first, true}}, {}));
    const ContainerId second = m_containers.run({u"sleep"_s, u"600"_s});
    const auto reading = reader.read({{first, true}, {second, true}}, {});
    VERIFY_OK(reading);
    QCOMPARE(reading->containers.size(), std::size_t(2));
    m_containers.stop(first);
    const auto later = reader.read({{first, true}, {second, true}}, {});
    VERIFY_OK(later);
    QCOMPARE(later->containers.size(), std::size_t(1));
    QCOMPARE(later->containers.front().id, second);
}

void RealResourceReader::withoutAConnectionNothingIsRead()
{
    SshResourceReader reader(m_link.endpoints().controlSocket + u"-gone"_s);
    VERIFY_ERROR(reader.read({}, {}), ErrorCode::SshConnectionLost);
    HttpResourceReader docker(m_link.endpoints().dockerSocket + u"-gone"_s);
    VERIFY_ERROR(docker.read({}, {}), ErrorCode::DockerUnreachable);
    std::stop_source stopped;
    stopped.request_stop();
    SshResourceReader asked(m_link.endpoints().controlSocket);
    VERIFY_ERROR(asked.read({}, stopped.get_token()), ErrorCode::Cancelled);
}

void RealResourceReader::theReadingTellsWhatItCost()
{
    SshResourceReader reader(m_link.endpoints().controlSocket);
    const auto reading = reader.read({}, {});
    VERIFY_OK(reading);
    qInfo("reading the server alone took %.2f ms of its processor", static_cast<double>(reading->serverNanoseconds) / 1e6);
    QVERIFY(reading->serverNanoseconds > 10'000);
    QVERIFY(reading->serverNanoseconds < 1'000'000'000);
}

void RealResourceReader::restartsOfThePolicyAreCounted()
{
    // Restart policy "unless-stopped": the engine starts it again each time that it ends.
    const ContainerId ends = m_containers.run({u"sleep"_s, u"0.2"_s});
    const ContainerId stays = m_containers.run({u"sleep"_s, u"600"_s});
    HttpResourceReader reader(Sandbox::current().localDockerSocket());
    QTRY_VERIFY_WITH_TIMEOUT(reader.readRestarts({ends}, {}).value_or(QHash<ContainerId, int>()).value(ends) >= 2, 20'000);
    const auto restarts = reader.readRestarts({stays, ContainerId(QString(64, u'0'))}, {});
    VERIFY_OK(restarts);
    QCOMPARE(restarts->size(), 1);
    QCOMPARE(restarts->value(stays, -1), 0);
}

} // namespace tmtest

int main(int argc, char **argv)
{
    using namespace tmtest;
    const QCoreApplication application(argc, argv);
    const SandboxLink link;
    SandboxContainers containers;
    ResourceFixture fixture{.makeReader = [&] { return std::make_unique<tmc::SshResourceReader>(link.endpoints().controlSocket); },
                            .busy = containers.run({u"sh"_s, u"-c"_s, u"while :; do :; done"_s}, {.memory = {64}, .cpu = {400}}),
                            .idle = containers.run({u"sleep"_s, u"3600"_s}),
                            .stopped = containers.run({u"sleep"_s, u"3600"_s}),
                            .busyMemoryLimit = {64 * 1024 * 1024},
                            .pass = [] { QTest::qWait(1500); }};
    containers.stop(fixture.stopped);
    ResourceReaderContract kernel(fixture);
    int failures = QTest::qExec(&kernel, argc, argv);
    // Through the same connection, as the console asks it.
    fixture.makeReader = [&] { return std::make_unique<tmc::HttpResourceReader>(link.endpoints().dockerSocket); };
    ResourceReaderContract engine(fixture);
    failures += QTest::qExec(&engine, argc, argv);
    RealResourceReader real(link, containers);
    return failures + QTest::qExec(&real, argc, argv);
}

#include "tst_resourcereader_real.moc"
