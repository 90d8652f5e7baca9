#pragma once

#include "core/engine/operationexecutor.h"
#include "core/planner/requests.h"
#include "fakes/fakebackupcopies.h"
#include "fakes/fakedockerengine.h"
#include "fakes/fakehostreader.h"
#include "fakes/fakeoperationstore.h"
#include "fakes/fakeregistrystore.h"
#include "fakes/faketenantdatabase.h"
#include "fakes/fakeproxyroutes.h"
#include "fakes/fakeworld.h"

namespace tmtest {

class FixedClock final : public tmc::Clock {
public:
    QDateTime now() const override;
};

/// Every program in a container ends with exit code 0.
tmc::Result<tmc::ExecOutcome> successfulExec(const tmc::ExecRequest &request);

/// A prepared server with the default catalogue, its shared containers and one workspace: "acme" of Inventario on the free plan.
class SmallWorld {
public:
    SmallWorld();

    tmc::CreateWorkspaceRequest request(const QString &slug, const QString &plan = QStringLiteral("free"),
                                        const QString &product = QStringLiteral("inventario")) const;
    /// What the companion's container answers: the certificate of the host, made by the account "default", and acme.sh makes a newer one.
    tmc::Result<tmc::ExecOutcome> companion(const tmc::ExecRequest &request);
    tmc::SystemSnapshot snapshot();
    /// An executor of one console; several may work on the same world.
    std::unique_ptr<tmc::OperationExecutor> console(const tmc::FaultHook &fault = {}, const QString &who = QStringLiteral("ana"));
    /// Everything that an operation could leave behind, as comparable text.
    QStringList inventory();

    std::shared_ptr<FakeWorld> world;
    FakeDockerEngine docker;
    FakeProxy proxy;
    FakeProxyRoutes routes;
    FakeCertificateReader certificates;
    FakeHostReader host;
    FakeRegistryStore registry;
    FakeTenantDatabase tenants;
    FakeBackupCopies copies;
    FixedClock clock;

private:
    void addCompanion();
    std::vector<std::unique_ptr<FakeOperationStore>> m_stores;
};

} // namespace tmtest
