#include "fakes/fakedockerserver.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;

/// Registered commands: started once, ended by a signal to what carries their mark.
namespace tmtest {
namespace {

constexpr int endedBySignal = 143;

Error rejectedWith(int status, const QString &message)
{
    return {.code = ErrorCode::DockerRejected,
            .args = {QString::number(status), message},
            .source = ErrorSource::Docker,
            .httpStatus = status};
}

/// Without the time limit in front of it.
QStringList programOf(const QStringList &argv)
{
    return argv.value(0) == "timeout"_L1 ? argv.mid(4) : argv;
}

} // namespace

FakeCommand *FakeDockerServer::command(const QString &id)
{
    const auto found = std::ranges::find(commands, id, &FakeCommand::id);
    return found == commands.end() ? nullptr : &*found;
}

bool FakeDockerServer::signalCommands(const ExecRequest &request, ExecOutcome &outcome)
{
    if (request.argv.value(3) != "tm-signal"_L1)
        return false;
    outcome = {.exitCode = 0};
    for (FakeCommand &each : commands) {
        if (each.standing.stage != ExecStage::Running || !each.request.environment.contains(request.argv.value(5)))
            continue;
        outcome.standardOutput += "7\n";
        if (request.argv.value(4) != "0"_L1)
            each.standing = {.stage = ExecStage::Ended, .exitCode = endedBySignal};
    }
    return true;
}

void FakeDockerEngine::forgetCommands()
{
    const std::lock_guard guard(m_server->mutex);
    m_server->commands.clear();
}

QStringList FakeDockerEngine::commandsRun() const
{
    const std::lock_guard guard(m_server->mutex);
    return m_server->commandsRun;
}

QStringList FakeDockerEngine::lastEnvironment() const
{
    const std::lock_guard guard(m_server->mutex);
    return m_server->commands.empty() ? QStringList() : m_server->commands.back().request.environment;
}

Result<QString> FakeDockerEngine::prepareExec(const ExecRequest &request, const ExecSecret &secret, std::stop_token stop)
{
    return perform(u"prepareExec"_s, request.container, stop, [this, &request, &secret]() -> Result<QString> {
        TM_TRY(const FakeContainer *container, m_server->findOrFail(request.container));
        if (!container->facts.isRunning())
            return fail(rejectedWith(409, u"Container %1 is not running"_s.arg(request.container)));
        const QString id = QString::number(m_server->nextId++, 16).rightJustified(64, u'e');
        m_server->commands.push_back({.id = id, .request = request});
        if (!secret.name.isEmpty())
            m_server->commands.back().request.environment.append(secret.name + u'=' + QString::fromUtf8(secret.value.revealed()));
        return id;
    });
}

Result<int> FakeDockerEngine::runPrepared(const QString &id, std::chrono::seconds, const ExecOutput &output, std::stop_token stop)
{
    TM_CHECK(m_server->admit(u"runPrepared"_s, {}, stop));
    ExecRequest request;
    ExecScript script;
    QMap<QString, QString> environment;
    {
        const std::lock_guard guard(m_server->mutex);
        FakeCommand *command = m_server->command(id);
        if (!command)
            return fail(rejectedWith(404, u"No such exec instance: "_s + id));
        if (command->standing.stage != ExecStage::Waiting)
            return fail(rejectedWith(409, u"exec command %1 has already run"_s.arg(id)));
        command->standing.stage = ExecStage::Running;
        request = command->request;
        request.argv = programOf(request.argv);
        script = m_server->script;
        if (const FakeContainer *container = m_server->find(request.container))
            environment = container->environment;
        for (const QString &variable : std::as_const(request.environment))
            environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        m_server->commandsRun.append(request.argv.join(u' '));
    }
    const Result<ExecOutcome> outcome = script ? script(request) : runFakeProgram(request, environment, stop);
    if (!outcome)
        return fail(outcome.error()); // its stream is cut; it runs on
    output(outcome->standardOutput);
    output(outcome->standardError);
    {
        const std::lock_guard guard(m_server->mutex);
        if (FakeCommand *command = m_server->command(id); command && command->standing.stage == ExecStage::Running)
            command->standing = {.stage = ExecStage::Ended, .exitCode = outcome->exitCode};
    }
    TM_CHECK(m_server->finish(u"runPrepared"_s));
    return outcome->exitCode;
}

Result<ExecStanding> FakeDockerEngine::execStanding(const QString &id, std::stop_token stop)
{
    if (id.size() != 64)
        return fail({.code = ErrorCode::InvalidInput, .args = {u"container"_s, id}, .source = ErrorSource::Docker});
    return perform(u"execStanding"_s, {}, stop, [this, &id]() -> Result<ExecStanding> {
        const FakeCommand *command = m_server->command(id);
        return command ? command->standing : ExecStanding{};
    });
}

} // namespace tmtest
