#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/operationrun.h"
#include "app/cli/verbs.h"
#include "core/adapters/local/ageexport.h"
#include "ui/presentation/formatting.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

ExitCode exportOne(Command &command, FolderBackups &backups)
{
    const Invocation &typed = command.invocation;
    for (const QString &needed : {u"age"_s, u"to"_s})
        if (typed.value(needed).isEmpty())
            return command.output.failure({.code = ErrorCode::InvalidInput, .args = {needed, QString()}});
    QStringList recipients;
    for (const QString &recipient : typed.value(u"age"_s).split(u',', Qt::SkipEmptyParts))
        recipients.append(recipient.trimmed());
    OperationControl control;
    const InterruptWatch watch(control, InterruptWatch::FirstSignal::Aborts);
    const Result<StoredBackup> backup = backups.find(typed.arguments.value(0));
    if (!backup)
        return command.output.failure(backup.error());
    const QString file = QDir::cleanPath(QDir().absoluteFilePath(typed.value(u"to"_s)));
    const Result<qint64> bytes = AgeExport::write(
        backups, *backup, recipients, file, [](qint64) {}, control.stopToken());
    if (!bytes)
        return command.output.failure(bytes.error());
    command.output.line(CliText::tr("Exported %1 of %2: %3 in %4")
                            .arg(backup->id.value(), backup->manifest.subject.slug, ui::byteSize({*bytes}), file));
    command.output.line(CliText::tr("Restore it with: age --decrypt --identity KEYFILE %1 | pg_restore …").arg(file));
    command.output.document({{u"backup"_s, backup->id.value()}, {u"file"_s, file}, {u"bytes"_s, *bytes}});
    return ExitCode::Done;
}

} // namespace

QList<Verb> backupExportVerbs()
{
    return {{{u"backup"_s, u"export"_s},
             {u"ID"_s},
             {{u"age"_s, CliText::tr("Public keys of age or SSH that can open it, with commas between them."), u"recipients"_s},
              {u"to"_s, CliText::tr("The file to write; it must not be there yet."), u"file"_s},
              repositoryOption()},
             CliText::tr("Write a backup as a file of age, to be restored without this program."),
             [](Command &command, Finished finished) { withBackups(command, exportOne, std::move(finished)); }}};
}

} // namespace tmc::cli
