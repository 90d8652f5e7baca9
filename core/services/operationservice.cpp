#include "core/services/operationservice.h"

#include "core/services/background.h"
#include "core/services/executionadapters.h"
#include "core/services/retriedread.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

Result<ContainerConfiguration> configurationOf(DockerEngine &docker, const QString &container)
{
    TM_TRY(std::optional<ContainerConfiguration> found, docker.configuration(container, {}));
    if (!found)
        return fail({.code = ErrorCode::ContainerNotFound, .args = {container}, .source = ErrorSource::Docker});
    return std::move(*found);
}

} // namespace

OperationService::OperationService(ServerConnection &connection, const AdapterFactory &factory, const OperatorIdentity &identity,
                                   const Clock &clock, QObject *parent)
    : QObject(parent),
      m_connection(connection),
      m_factory(factory),
      m_identity(identity),
      m_clock(clock)
{
    qRegisterMetaType<tmc::OperationId>();
    qRegisterMetaType<tmc::OperationEvent>();
    qRegisterMetaType<tmc::OperationEnd>();
}

OperationService::~OperationService()
{
    if (m_control)
        m_control->requestAbort();
    m_operationThread.waitForDone();
    m_readPool.waitForDone();
}

bool OperationService::claim(const OperationId &id)
{
    if (!m_running.isEmpty()) {
        emit ended(
            {.id = id,
             .refused = Error{.code = ErrorCode::OperationLocked, .args = {m_identity.who, u"0"_s}, .source = ErrorSource::Engine}});
        return false;
    }
    m_running = id;
    m_control = std::make_shared<OperationControl>();
    emit started(id);
    return true;
}

OperationListener OperationService::listenerFor(const OperationId &id)
{
    return [this, id](const OperationEvent &event) {
        QMetaObject::invokeMethod(
            this, [this, id, event] { emit eventHappened(id, event); }, Qt::QueuedConnection);
    };
}

void OperationService::runInOperationThread(const OperationId &id, std::function<Result<OperationOutcome>()> work)
{
    runInBackground(m_operationThread, this, std::move(work), [this, id](const Result<OperationOutcome> &result) {
        m_running = {};
        m_control.reset();
        OperationEnd end{.id = id};
        if (result)
            end.outcome = *result;
        else
            end.refused = result.error();
        emit ended(end);
    });
}

void OperationService::run(const OperationId &id, const Job &job)
{
    if (!claim(id))
        return;
    const ExecutionPlace place{.server = m_connection.profile().name,
                               .access = m_connection.postgresAccess(),
                               .endpoints = m_connection.endpoints(),
                               .identity = m_identity};
    auto work = [&factory = m_factory, &clock = m_clock, place, control = m_control, listener = listenerFor(id),
                 job]() -> Result<OperationOutcome> {
        const ExecutionAdapters adapters = executionAdapters(factory, place);
        OperationExecutor executor(adapters.ports(clock), place.identity.who + u'@' + place.identity.origin);
        return job(executor, *control, listener);
    };
    runInOperationThread(id, std::move(work));
}

void OperationService::start(const Runbook &previewed, const CommandInput &input)
{
    run(previewed.operation,
        [previewed, input](OperationExecutor &executor, OperationControl &control, const OperationListener &listener) {
            return executor.start(previewed, control, listener, input);
        });
}

void OperationService::resume(const OperationId &id)
{
    run(id, [id](OperationExecutor &executor, OperationControl &control, const OperationListener &listener) {
        return executor.resume(id, control, listener);
    });
}

void OperationService::rollBack(const OperationId &id)
{
    run(id, [id](OperationExecutor &executor, OperationControl &control, const OperationListener &listener) {
        return executor.rollBack(id, control, listener);
    });
}

void OperationService::planPreparation(ServerConnection &administrator, const PrepareServerRequest &request,
                                       std::function<void(Result<Runbook>)> done)
{
    auto work = [&factory = m_factory, &clock = m_clock, identity = m_identity, access = administrator.postgresAccess(),
                 endpoints = administrator.endpoints(), request]() -> Result<Runbook> {
        const auto admin = factory.serverAdmin(access, identity);
        const auto docker = factory.dockerEngine(endpoints.dockerSocket);
        const auto journal = factory.localOperationStore(request.serverName);
        return PreparationExecutor(*admin, *docker, *journal, clock, identity.who + u'@' + identity.origin).plan(request, {});
    };
    runInBackground(m_readPool, this, std::move(work), std::move(done));
}

void OperationService::startPreparation(ServerConnection &administrator, const Runbook &previewed, const PrepareServerRequest &request,
                                        const Secret &consolePassword)
{
    if (!claim(previewed.operation))
        return;
    auto work = [&factory = m_factory, &clock = m_clock, identity = m_identity, access = administrator.postgresAccess(),
                 endpoints = administrator.endpoints(), control = m_control, listener = listenerFor(previewed.operation), previewed,
                 request, consolePassword]() -> Result<OperationOutcome> {
        const auto admin = factory.serverAdmin(access, identity);
        const auto docker = factory.dockerEngine(endpoints.dockerSocket);
        const auto journal = factory.localOperationStore(request.serverName);
        PreparationExecutor executor(*admin, *docker, *journal, clock, identity.who + u'@' + identity.origin);
        return executor.start(previewed, request, consolePassword, *control, listener);
    };
    runInOperationThread(previewed.operation, std::move(work));
}

void OperationService::requestStop()
{
    if (m_control)
        m_control->requestStop();
}

void OperationService::requestAbort()
{
    if (m_control)
        m_control->requestAbort();
}

void OperationService::readOperation(const OperationId &id, std::function<void(Result<OperationRecord>)> done)
{
    const auto read = [&factory = m_factory, id](const PostgresAccess &access) {
        return factory.registryStore(access)->readOperation(id);
    };
    runRead(m_readPool, m_connection, this, read, std::move(done));
}

void OperationService::readWorkspaceRecord(const WorkspaceId &id, std::function<void(Result<WorkspaceRecord>)> done)
{
    auto work = [&factory = m_factory, access = m_connection.postgresAccess(), id] {
        return factory.registryStore(access)->readWorkspaceRecord(id);
    };
    runInBackground(m_readPool, this, std::move(work), std::move(done));
}

void OperationService::readConfiguration(const QString &container, std::function<void(Result<ContainerConfiguration>)> done)
{
    auto work = [&factory = m_factory, socket = m_connection.endpoints().dockerSocket, container] {
        return configurationOf(*factory.dockerEngine(socket), container);
    };
    runInBackground(m_readPool, this, std::move(work), std::move(done));
}

void OperationService::revealValue(const QString &container, const QString &variable, std::function<void(Result<QString>)> done)
{
    auto work = [&factory = m_factory, socket = m_connection.endpoints().dockerSocket, access = m_connection.postgresAccess(),
                 container, variable]() -> Result<QString> {
        TM_CHECK(factory.auditedActions(access)->noteReveal(container, variable));
        TM_TRY(const ContainerConfiguration found, configurationOf(*factory.dockerEngine(socket), container));
        const auto entry = std::ranges::find(found.environment, variable, &EnvironmentEntry::name);
        if (entry == found.environment.end())
            return fail({.code = ErrorCode::NotFound, .args = {u"variable"_s, variable}, .source = ErrorSource::Docker});
        return entry->value;
    };
    runInBackground(m_readPool, this, std::move(work), std::move(done));
}

void OperationService::readActivity(int limit, std::function<void(Result<std::vector<ActivityEntry>>)> done)
{
    const auto read = [&factory = m_factory, limit](const PostgresAccess &access) {
        return factory.registryStore(access)->readActivity(limit);
    };
    runRead(m_readPool, m_connection, this, read, std::move(done));
}

} // namespace tmc
