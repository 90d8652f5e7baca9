#include "app/cli/clitext.h"
#include "app/cli/commandtarget.h"
#include "app/cli/operationrun.h"
#include "app/cli/verbs.h"
#include "core/adapters/ssh/sshterminal.h"
#include "core/domain/operatorcommands.h"
#include "core/domain/sampleserver.h"
#include "core/domain/tenantcommands.h"

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

/// The product's shell for a workspace; whatever else runs in a container only has its own.
QStringList shellFor(const CommandTarget &target, const SystemSnapshot &snapshot, bool isPlain)
{
    const bool isOfProduct = target.workspace && !isPlain;
    return tenantcommands::shell(isOfProduct ? snapshot.registry.value->product(target.workspace->product) : nullptr,
                                 target.workspace);
}

ExitCode openShell(const Command &command, const ConnectedServer &server)
{
    if (server.registryError)
        return command.output.failure(*server.registryError);
    if (server.profile.name == sampleServerName)
        return command.output.failure({.code = ErrorCode::SampleData, .source = ErrorSource::Ssh});
    const SystemSnapshot snapshot = readSnapshot(command, server);
    const QString name = command.invocation.arguments.constFirst();
    const Result<CommandTarget> target = commandTarget(command.invocation, name, server.profile, snapshot);
    if (!target)
        return command.output.failure(target.error());
    const ContainerFacts *container = snapshot.docker.value ? snapshot.docker.value->container(target->container) : nullptr;
    if (!container)
        return command.output.failure(
            {.code = ErrorCode::ContainerNotFound, .args = {target->container}, .source = ErrorSource::Docker});
    if (!container->isRunning())
        return command.output.failure(
            {.code = ErrorCode::ContainerNotRunning, .args = {container->name, container->state}, .source = ErrorSource::Docker});
    const bool hasTerminal = ::isatty(STDIN_FILENO) && ::isatty(STDOUT_FILENO);
    const Result<QString> remote = operatorcommands::shellOnServer(
        server.profile, container->name, shellFor(*target, snapshot, command.invocation.has(u"plain"_s)), hasTerminal);
    if (!remote)
        return command.output.failure(remote.error());
    if (const Result<void> noted = command.graph.auditedActions(server.access)->noteShell(container->name); !noted)
        return command.output.failure(noted.error());
    command.output.note(
        CliText::tr("Shell in %1 on %2; the activity log says that you opened it.").arg(container->name, server.profile.name));
    const Result<int> exitCode = runInTerminal(server.endpoints.controlSocket, *remote, hasTerminal);
    if (!exitCode)
        return command.output.failure(exitCode.error());
    if (*exitCode != 0)
        command.output.note(CliText::tr("The shell ended with exit code %1.").arg(*exitCode));
    return *exitCode == 0 ? ExitCode::Done : ExitCode::FailedAndRolledBack;
}

} // namespace

QList<Verb> shellVerbs()
{
    return {{{u"container"_s, u"shell"_s},
             {u"workspace|container"_s},
             QList<QCommandLineOption>{{u"plain"_s, CliText::tr("The container's own sh instead of the product's shell.")}}
                 + targetOptions(),
             CliText::tr("Open a shell in a container, in this terminal."),
             [](Command &command, Finished finished) {
                 connectAndRun(
                     command, {}, [&command](const ConnectedServer &server) { return openShell(command, server); },
                     std::move(finished));
             }}};
}

} // namespace tmc::cli
