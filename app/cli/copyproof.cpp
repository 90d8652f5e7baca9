#include "app/cli/copyproof.h"

#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/faultinjection.h"
#include "app/cli/operationrun.h"
#include "core/engine/backupproof.h"
#include "ui/presentation/backuptext.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

/// A line for each part of the way, on standard error.
std::function<void(const BackupRun::Progress &)> stageLines(const Command &command)
{
    auto told = std::make_shared<std::optional<BackupRun::Stage>>();
    return [&command, told](const BackupRun::Progress &progress) {
        if (*told != progress.stage)
            command.output.note(ui::backupProgressText(progress, 0, {}));
        *told = progress.stage;
    };
}

} // namespace

QCommandLineOption noProofOption()
{
    return {u"no-prove"_s, CliText::tr("Leave out the trial restore that proves the backup right after it was made.")};
}

Result<bool> isProofWanted(const Command &command, const ConnectedServer &server)
{
    if (command.invocation.has(u"no-prove"_s))
        return false;
    TM_TRY(const BackupPolicy policy, command.graph.backupPolicy(server.profile.name)->read());
    return policy.provesNewCopies;
}

Proof proveOne(const Command &command, const ConnectedServer &server, const StoredBackup &copy, OperationControl &control)
{
    // Made anew for each copy: what keeps a copy in a folder on the server occupies one of the few sessions that sshd grants.
    const ExecutionAdapters adapters =
        executionAdapters(command.graph, executionPlace(command, server), chosenBackups(command, server.endpoints.controlSocket));
    OperationExecutor executor(adapters.ports(command.graph.clock()), operatorName(command), faultHook());
    BackupProof proof(executor, *adapters.backups, server.profile, stageLines(command));
    const OperationId operation(QUuid::createUuid().toString(QUuid::WithoutBraces));
    Result<StoredBackup> proven = proof.prove(copy, operation, control);
    const Result<StoredBackup> now = adapters.backups->find(copy.id.value());
    return {.operation = operation, .proven = std::move(proven), .copy = now ? *now : copy};
}

void tellProven(const Command &command, const StoredBackup &copy)
{
    command.output.line(CliText::tr("The backup %1 of %2 is proven: restored on trial and compared, nothing is missing.")
                            .arg(copy.id.value(), copy.manifest.subject.slug));
}

} // namespace tmc::cli
