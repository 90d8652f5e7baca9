#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/operationrun.h"
#include "app/cli/verbs.h"
#include "core/support/json.h"
#include "ui/presentation/backuptext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

void showCopies(const Command &command, const std::vector<StoredBackup> &copies)
{
    std::vector<QStringList> rows;
    for (const StoredBackup &backup : copies)
        rows.push_back({backup.id.value().first(std::min<qsizetype>(8, backup.id.value().size())), backup.manifest.subject.slug,
                        ui::exactTime(backup.manifest.startedAt), ui::byteSize({backup.manifest.figures.fileBytes}),
                        ui::backupStateText(backup.state())});
    command.output.table({CliText::tr("Backup"), CliText::tr("Slug"), CliText::tr("Made"), CliText::tr("Size"), CliText::tr("State")},
                         rows);
}

ExitCode pruneBackups(Command &command, FolderBackups &backups)
{
    const Result<BackupPolicy> standard = command.graph.backupPolicy({})->read();
    if (!standard)
        return command.output.failure(standard.error());
    const Result<RetentionPolicy> policy = typedRetention(command.invocation, standard->retention);
    if (!policy)
        return command.output.failure(policy.error());
    const Result<std::vector<StoredBackup>> all = backups.list();
    if (!all)
        return command.output.failure(all.error());
    const QDateTime now = command.graph.clock().now();
    const std::vector<StoredBackup> removable = removableBackups(*all, *policy, now);
    const bool isDryRun = command.invocation.has(u"dry-run"_s);
    if (removable.empty())
        command.output.line(CliText::tr("Every backup is kept."));
    else
        showCopies(command, removable);
    if (!isDryRun && !removable.empty()
        && !isConfirmed(command, CliText::tr("Move these %n backup(s) to the trash?", nullptr, static_cast<int>(removable.size()))))
        return command.output.failure({.code = ErrorCode::Cancelled});
    const Result<DiscardedBackups> discarded = isDryRun ? Result<DiscardedBackups>() : discardRemovable(backups, removable, now);
    if (!discarded)
        return command.output.failure(discarded.error());
    for (const Error &inUse : discarded->inUse)
        command.output.note(ui::errorLine(inUse));
    QJsonArray ids;
    if (isDryRun)
        std::ranges::transform(removable, std::back_inserter(ids), [](const StoredBackup &copy) { return copy.id.value(); });
    else
        std::ranges::transform(discarded->moved, std::back_inserter(ids), &BackupId::value);
    const Result<int> purged = isDryRun ? Result<int>(0) : backups.emptyTrash(now.addDays(-daysInBackupTrash));
    if (!purged)
        return command.output.failure(purged.error());
    command.output.document({{u"removed"_s, ids}, {u"purged"_s, *purged}, {u"dryRun"_s, isDryRun}});
    return ExitCode::Done;
}

} // namespace

QList<Verb> backupPruneVerbs()
{
    return {
        {{u"backup"_s, u"prune"_s},
         {},
         QList<QCommandLineOption>{repositoryOption(), {u"dry-run"_s, CliText::tr("Only show which ones would go.")}}
             + retentionOptions(),
         CliText::tr("Move backups that are no longer needed to the trash for seven days; never the last ones that were read back."),
         [](Command &command, Finished finished) { withBackups(command, pruneBackups, std::move(finished)); }}};
}

} // namespace tmc::cli
