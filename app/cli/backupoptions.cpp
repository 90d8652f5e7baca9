#include "app/cli/backupoptions.h"

#include "app/cli/clitext.h"
#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc::cli {

QCommandLineOption repositoryOption()
{
    return {u"repository"_s,
            CliText::tr("Folder with the backups; default: TENANT_MASTER_BACKUPS, or a folder of this program's own."), u"folder"_s};
}

std::unique_ptr<FolderBackups> chosenBackups(Command &command)
{
    return command.graph.backups(command.invocation.value(u"repository"_s, qEnvironmentVariable("TENANT_MASTER_BACKUPS")));
}

QString operatorName(const Command &command)
{
    return command.graph.identity().who + u'@' + command.graph.identity().origin;
}

QJsonObject storedBackupToJson(const StoredBackup &backup)
{
    QJsonObject json{{u"id"_s, backup.id.value()},
                     {u"place"_s, backup.place},
                     {u"state"_s, backupStateName(backup.state())},
                     {u"checkedAt"_s, timeToJson(lastReached(backup.verifications, BackupState::Checked))},
                     {u"provenAt"_s, timeToJson(lastReached(backup.verifications, BackupState::Proven))},
                     {u"verifications"_s, arrayToJson(backup.verifications, verificationToJson)}};
    if (backup.damage)
        json.insert(u"damage"_s, errorToJson(*backup.damage));
    else
        json.insert(u"manifest"_s, backupManifestToJson(backup.manifest));
    return json;
}

} // namespace tmc::cli
