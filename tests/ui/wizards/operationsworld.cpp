#include "tests/ui/wizards/operationsworld.h"

#include "core/planner/createworkspace.h"
#include "fakes/fakeserveradmin.h"

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

/// A registry of which only the single journal cannot be read.
class RegistryWithoutJournal final : public RegistryStore {
public:
    explicit RegistryWithoutJournal(std::shared_ptr<FakeWorld> world) : m_store(std::move(world)) {}
    Result<int> schemaVersion() override { return m_store.schemaVersion(); }
    Result<RegistryFacts> readRegistry() override { return m_store.readRegistry(); }
    Result<ClusterFacts> readCluster() override { return m_store.readCluster(); }
    Result<std::vector<ActivityEntry>> readActivity(int limit, qint64 before) override { return m_store.readActivity(limit, before); }
    Result<std::optional<qint64>> firstTamperedActivity() override { return m_store.firstTamperedActivity(); }
    Result<OperationRecord> readOperation(const OperationId &) override { return fail(ErrorCode::PostgresConnectionLost); }
    Result<WorkspaceRecord> readWorkspaceRecord(const WorkspaceId &) override { return fail(ErrorCode::PostgresConnectionLost); }

private:
    FakeRegistryStore m_store;
};

} // namespace

OperationsWorld::OperationsWorld()
{
    small.docker.addContainer(
        {.name = u"postgres"_s, .image = u"postgres:15"_s, .state = u"running"_s, .addresses = {{u"nginx-proxy"_s, u"172.18.0.5"_s}}});
    small.docker.setExecScript([this](const ExecRequest &) -> Result<ExecOutcome> {
        return ExecOutcome{.exitCode = m_migrationExitCode,
                           .standardOutput = "Applying contenttypes.0001_initial... OK\nApplying auth.0001_initial... OK\n"};
    });
    small.docker.setBeforeCall([this](const QString &call) {
        {
            const std::scoped_lock lock(m_mutex);
            if (call != m_holdCall)
                return;
            m_holdCall.clear();
        }
        m_held = true;
        m_gate.acquire();
        m_held = false;
    });
    ui.factory.makeDockerEngine = [this] { return std::make_unique<FakeDockerEngine>(small.docker); };
    ui.factory.makeRegistryStore = [this]() -> std::unique_ptr<RegistryStore> {
        if (m_journalReadable)
            return std::make_unique<FakeRegistryStore>(small.world);
        return std::make_unique<RegistryWithoutJournal>(small.world);
    };
    ui.factory.makeOperationStore = [this] { return std::make_unique<FakeOperationStore>(small.world); };
    ui.factory.makeProxyProbe = [this] { return std::make_unique<FakeProxy>(small.world, small.docker); };
    ui.factory.makeProxyRoutes = [this](tmc::DockerEngine &) { return std::make_unique<FakeProxyRoutes>(small.world, small.docker); };
    ui.factory.makeServerAdmin = [this] { return std::make_unique<FakeServerAdmin>(small.world); };
}

OperationsWorld::~OperationsWorld()
{
    m_gate.release(100); // nothing may wait when the operation thread is joined
}

bool OperationsWorld::connect()
{
    return ui.connectServer();
}

void OperationsWorld::holdBefore(const QString &dockerCall)
{
    const std::scoped_lock lock(m_mutex);
    m_holdCall = dockerCall;
}

void OperationsWorld::release()
{
    m_gate.release();
}

OperationId OperationsWorld::leaveBehind(const QString &lastStep)
{
    const Runbook runbook = *makeCreateWorkspaceRunbook(small.request(u"beta"_s), small.snapshot(), small.clock.now());
    OperationControl control;
    try {
        const auto outcome = small
                                 .console(
                                     [lastStep](const QString &point, const QString &step) {
                                         if (point == "after-record"_L1 && step == lastStep)
                                             throw CrashException{point, 0};
                                     },
                                     u"berta@laptop-2"_s)
                                 ->start(runbook, control, {});
        Q_UNUSED(outcome)
    } catch (const CrashException &) {
        small.world->expireLeases();
    }
    return runbook.operation;
}

} // namespace tmtest
