#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/verbs.h"
#include "core/engine/backupcheck.h"
#include "core/support/json.h"
#include "ui/presentation/backuptext.h"
#include "ui/presentation/formatting.h"

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

ExitCode listBackups(Command &command, FolderBackups &store)
{
    const Result<std::vector<StoredBackup>> backups = store.list();
    if (!backups)
        return command.output.failure(backups.error());
    std::vector<QStringList> rows;
    QJsonArray array;
    const QDateTime now = command.graph.clock().now();
    const QString slug = command.invocation.value(u"workspace"_s);
    for (const StoredBackup &backup : *backups) {
        const BackupManifest &manifest = backup.manifest;
        // One that cannot say whose it is might be this workspace's.
        if (!slug.isEmpty() && !backup.damage && manifest.subject.slug != slug)
            continue;
        rows.push_back({backup.id.value().first(std::min<qsizetype>(8, backup.id.value().size())), manifest.subject.server,
                        manifest.subject.product.value(), manifest.subject.slug, ui::exactTime(manifest.startedAt),
                        backup.damage ? QString() : ui::relativeTime(manifest.startedAt, now),
                        ui::byteSize({manifest.figures.fileBytes}), ui::backupStateText(backup.state())});
        array.append(storedBackupToJson(backup));
    }
    if (rows.empty())
        command.output.line(CliText::tr("There is no backup yet. Make one with: tenant-master backup create SLUG --product KEY"));
    else
        command.output.table({CliText::tr("Backup"), CliText::tr("Server"), CliText::tr("Product"), CliText::tr("Slug"),
                              CliText::tr("Made"), CliText::tr("Age"), CliText::tr("Size"), CliText::tr("State")},
                             rows);
    command.output.document({{u"backups"_s, array}});
    return ExitCode::Done;
}

ExitCode showBackup(Command &command, FolderBackups &store)
{
    const Result<StoredBackup> backup = store.find(command.invocation.arguments.value(0));
    if (!backup)
        return command.output.failure(backup.error());
    if (backup->damage)
        return command.output.failure(*backup->damage);
    const BackupManifest &manifest = backup->manifest;
    qint64 rowCount = 0;
    for (const BackedUpTable &table : manifest.contents.tables)
        rowCount += table.rows.value_or(0);
    std::vector<QStringList> rows{
        {CliText::tr("Folder"), backup->place},
        {CliText::tr("Contents"), ui::backupSubjectText(manifest.subject)},
        {CliText::tr("Server"), manifest.subject.server},
        {CliText::tr("Made"), ui::exactTime(manifest.startedAt)},
        {CliText::tr("By"), manifest.madeBy},
        {CliText::tr("State"), ui::backupStateText(backup->state())},
        {CliText::tr("Tables"), ui::count(static_cast<qint64>(manifest.contents.tables.size()))},
        {CliText::tr("Rows"), ui::count(rowCount)},
        {CliText::tr("Size"), ui::byteSize({manifest.figures.fileBytes})},
        {CliText::tr("Dumped with"), manifest.dumpVersion},
    };
    for (const BackupVerification &look : backup->verifications)
        rows.push_back({ui::exactTime(look.at), ui::backupStateText(look.reached) + u"  "_s + look.by + u"  "_s + look.detail});
    command.output.table({CliText::tr("Backup"), backup->id.value()}, rows);
    command.output.document({{u"backup"_s, storedBackupToJson(*backup)}});
    return ExitCode::Done;
}

ExitCode checkOne(Command &command, FolderBackups &backups)
{
    const Result<StoredBackup> backup = backups.find(command.invocation.arguments.value(0));
    if (!backup)
        return command.output.failure(backup.error());
    const Result<void> checked = checkBackup(backups, *backup, command.graph.clock().now(), operatorName(command), [](qint64) {}, {});
    if (!checked)
        return command.output.failure(checked.error());
    command.output.line(
        CliText::tr("The backup %1 is whole: %2 read back, decrypted and compared; the archive has everything that was there.")
            .arg(backup->id.value(), ui::byteSize({backup->manifest.figures.fileBytes})));
    command.output.document({{u"backup"_s, backup->id.value()}, {u"state"_s, backupStateName(BackupState::Checked)}});
    return ExitCode::Done;
}

} // namespace

QList<Verb> backupReadVerbs()
{
    const auto reading = [](ExitCode (*run)(Command &, FolderBackups &)) {
        return [run](Command &command, Finished finished) { withBackups(command, run, std::move(finished)); };
    };
    return {
        {{u"backup"_s, u"list"_s},
         {},
         {repositoryOption(), {u"workspace"_s, CliText::tr("Only those of this workspace."), u"slug"_s}},
         CliText::tr("List the backups with their state and age."),
         reading(listBackups)},
        {{u"backup"_s, u"show"_s}, {u"ID"_s}, {repositoryOption()}, CliText::tr("Show one backup."), reading(showBackup)},
        {{u"backup"_s, u"check"_s},
         {u"ID"_s},
         {repositoryOption()},
         CliText::tr("Read a backup back to its end: decrypt it, compare its hashes, look through the archive."),
         reading(checkOne)},
    };
}

} // namespace tmc::cli
