#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/operationrun.h"
#include "app/cli/verbs.h"
#include "core/domain/retention.h"
#include "core/support/json.h"
#include "ui/presentation/backuptext.h"
#include "ui/presentation/formatting.h"

#include <map>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

constexpr int daysInTrash = 7;

Result<RetentionPolicy> typedPolicy(const Invocation &typed)
{
    RetentionPolicy policy;
    const std::pair<QString, int *> counts[] = {{u"keep-last"_s, &policy.last},
                                                {u"keep-daily"_s, &policy.daily},
                                                {u"keep-weekly"_s, &policy.weekly},
                                                {u"keep-monthly"_s, &policy.monthly}};
    for (const auto &[name, count] : counts) {
        bool isNumber = true;
        if (typed.values.contains(name))
            *count = typed.value(name).toInt(&isNumber);
        if (!isNumber)
            return fail(ErrorCode::InvalidInput, {name, typed.value(name)});
    }
    TM_CHECK(checkRetentionPolicy(policy));
    return policy;
}

/// Whatever lies under another name than its manifest says belongs to nobody here, and is left to a person.
std::vector<StoredBackup> removableOf(const std::vector<StoredBackup> &all, const RetentionPolicy &policy, const QDateTime &now)
{
    std::map<QString, std::vector<RetentionCopy>> workspaces;
    for (const StoredBackup &backup : all)
        if (!backup.manifest.id.isEmpty())
            workspaces[backup.manifest.subject.systemIdentifier + u'/' + backup.manifest.subject.workspace.value()].push_back(
                {backup.id, backup.manifest.startedAt, backup.state()});
    std::vector<StoredBackup> removable;
    for (const auto &[workspace, copies] : workspaces)
        for (const BackupId &id : copiesToRemove(policy, copies, now))
            for (const StoredBackup &backup : all)
                if (backup.id == id)
                    removable.push_back(backup);
    return removable;
}

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

ExitCode pruneBackups(Command &command)
{
    const auto backups = chosenBackups(command);
    const Result<RetentionPolicy> policy = typedPolicy(command.invocation);
    if (!policy)
        return command.output.failure(policy.error());
    const Result<std::vector<StoredBackup>> all = backups->list();
    if (!all)
        return command.output.failure(all.error());
    const QDateTime now = command.graph.clock().now();
    const std::vector<StoredBackup> removable = removableOf(*all, *policy, now);
    const bool isDryRun = command.invocation.has(u"dry-run"_s);
    if (removable.empty())
        command.output.line(CliText::tr("Every backup is kept."));
    else
        showCopies(command, removable);
    if (!isDryRun && !removable.empty()
        && !isConfirmed(command, CliText::tr("Move these %n backup(s) to the trash?", nullptr, static_cast<int>(removable.size()))))
        return command.output.failure({.code = ErrorCode::Cancelled});
    QJsonArray ids;
    for (const StoredBackup &backup : removable) {
        if (!isDryRun)
            if (const Result<void> discarded = backups->discard(backup, now); !discarded)
                return command.output.failure(discarded.error());
        ids.append(backup.id.value());
    }
    const Result<int> purged = isDryRun ? Result<int>(0) : backups->emptyTrash(now.addDays(-daysInTrash));
    if (!purged)
        return command.output.failure(purged.error());
    command.output.document({{u"removed"_s, ids}, {u"purged"_s, *purged}, {u"dryRun"_s, isDryRun}});
    return ExitCode::Done;
}

} // namespace

QList<Verb> backupPruneVerbs()
{
    return {{{u"backup"_s, u"prune"_s},
             {},
             {repositoryOption(),
              {u"keep-last"_s, CliText::tr("The newest ones; default: 7."), u"number"_s},
              {u"keep-daily"_s, CliText::tr("One of each day, for so many days that have one; default: 14."), u"number"_s},
              {u"keep-weekly"_s, CliText::tr("The same for weeks; default: 8."), u"number"_s},
              {u"keep-monthly"_s, CliText::tr("The same for months; default: 12."), u"number"_s},
              {u"dry-run"_s, CliText::tr("Only show which ones would go.")}},
             CliText::tr("Move backups that are no longer needed to the trash for seven days; never the last good ones."),
             [](Command &command, Finished finished) { finished(pruneBackups(command)); }}};
}

} // namespace tmc::cli
