#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/verbs.h"
#include "core/adapters/local/passwordfile.h"
#include "core/support/json.h"
#include "ui/presentation/backuptext.h"
#include "ui/presentation/formatting.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

/// Shown this once; the program keeps it nowhere.
ExitCode showRecoveryKey(const Command &command, const Result<Secret> &key)
{
    if (!key)
        return command.output.failure(key.error());
    QByteArray text = key->revealed();
    command.output.line(
        CliText::tr("This is the recovery key. It opens every backup that is made from now on, and it is shown only now. Write it "
                    "down or print it, and keep it away from this computer:"));
    command.output.line();
    command.output.line(u"  "_s + QString::fromLatin1(text));
    command.output.line();
    command.output.line(CliText::tr("Try it before you need it: tenant-master key test --recovery-key-file FILE"));
    command.output.document({{u"recoveryKey"_s, QString::fromLatin1(text)}});
    wipe(text);
    return ExitCode::Done;
}

ExitCode createKeys(Command &command)
{
    Result<KeyRing> ring = KeyRing::load(command.graph.backupKeys());
    if (!ring)
        return command.output.failure(ring.error());
    return showRecoveryKey(command, ring->create(command.graph.clock().now()));
}

ExitCode rotateKeys(Command &command)
{
    Result<KeyRing> ring = KeyRing::load(command.graph.backupKeys());
    if (!ring)
        return command.output.failure(ring.error());
    if (ring->keys().empty())
        return command.output.failure({.code = ErrorCode::BackupKeysNotMade});
    if (command.invocation.has(u"recovery"_s))
        return showRecoveryKey(command, ring->rotateRecovery(command.graph.clock().now()));
    if (const Result<void> rotated = ring->rotateTeam(command.graph.clock().now()); !rotated)
        return command.output.failure(rotated.error());
    const QString id = ring->inUse(BackupKeyKind::Team).back().id();
    command.output.line(
        CliText::tr("New backups are sealed to the team key %1. The keys before it stay for the backups before it.").arg(id));
    command.output.document({{u"team"_s, id}});
    return ExitCode::Done;
}

ExitCode listKeys(Command &command)
{
    const Result<KeyRing> ring = KeyRing::load(command.graph.backupKeys());
    if (!ring)
        return command.output.failure(ring.error());
    if (ring->keys().empty())
        return command.output.failure({.code = ErrorCode::BackupKeysNotMade});
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const BackupKey &key : ring->keys()) {
        const QString publicKey = QString::fromLatin1(key.publicKey.toHex());
        rows.push_back({key.id(), ui::backupKeyKindText(key.kind), ui::exactTime(key.createdAt),
                        key.isInUse() ? CliText::tr("in use") : CliText::tr("for older backups"), publicKey});
        array.append(QJsonObject{{u"id"_s, key.id()},
                                 {u"kind"_s, backupKeyKindName(key.kind)},
                                 {u"publicKey"_s, publicKey},
                                 {u"createdAt"_s, timeToJson(key.createdAt)},
                                 {u"retiredAt"_s, timeToJson(key.retiredAt)}});
    }
    command.output.table(
        {CliText::tr("Key"), CliText::tr("Kind"), CliText::tr("Made"), CliText::tr("State"), CliText::tr("Public key")}, rows);
    command.output.document({{u"keys"_s, array}});
    return ExitCode::Done;
}

/// What --recovery-key-file holds; empty without one.
Result<Secret> typedKey(const Command &command)
{
    const QString file = command.invocation.value(u"recovery-key-file"_s);
    return file.isEmpty() ? Result<Secret>() : passwordfile::read(QDir().absoluteFilePath(file));
}

Result<StoredBackup> backupToTry(const Command &command, FolderBackups &backups)
{
    if (const QString id = command.invocation.value(u"backup"_s); !id.isEmpty())
        return backups.find(id);
    TM_TRY(const std::vector<StoredBackup> all, backups.list());
    for (const StoredBackup &backup : all)
        if (!backup.damage)
            return backup;
    return fail(ErrorCode::NotFound, {u"backup"_s, backups.folder()});
}

ExitCode testKeys(Command &command, FolderBackups &backups)
{
    const Result<StoredBackup> backup = backupToTry(command, backups);
    if (!backup)
        return command.output.failure(backup.error());
    const Result<Secret> typed = typedKey(command);
    if (!typed)
        return command.output.failure(typed.error());
    const Result<QString> key = backups.tryKey(*backup, *typed);
    if (!key)
        return command.output.failure(key.error());
    command.output.line(
        CliText::tr("The key %1 opens the backup %2 of %3.").arg(*key, backup->id.value(), ui::exactTime(backup->manifest.startedAt)));
    command.output.document({{u"key"_s, *key}, {u"backup"_s, backup->id.value()}, {u"opens"_s, true}});
    return ExitCode::Done;
}

Verb localVerb(const QString &word, const QString &summary, QList<QCommandLineOption> options, ExitCode (*run)(Command &))
{
    return {{u"key"_s, word}, {}, std::move(options), summary, [run](Command &command, Finished finished) { finished(run(command)); }};
}

} // namespace

QList<Verb> keyVerbs()
{
    return {
        localVerb(u"create"_s, CliText::tr("Make the keys for backups, once; shows the recovery key."), {}, createKeys),
        localVerb(u"list"_s, CliText::tr("List the keys for backups."), {}, listKeys),
        localVerb(u"rotate"_s, CliText::tr("Use new keys for new backups."),
                  {{u"recovery"_s, CliText::tr("A new recovery key instead of a new team key.")}}, rotateKeys),
        {{u"key"_s, u"test"_s},
         {},
         {repositoryOption(),
          {u"backup"_s, CliText::tr("Another backup than the newest."), u"id"_s},
          {u"recovery-key-file"_s, CliText::tr("File with the recovery key on its first line; mode 0600."), u"file"_s}},
         CliText::tr("Show that a key opens the newest backup."),
         [](Command &command, Finished finished) { withBackups(command, testKeys, std::move(finished)); }},
    };
}

} // namespace tmc::cli
