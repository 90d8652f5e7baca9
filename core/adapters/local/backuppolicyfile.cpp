#include "core/adapters/local/backuppolicyfile.h"

#include "core/support/atomicfile.h"
#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {

BackupPolicyFile::BackupPolicyFile(const LocalPaths &paths) : m_path(paths.config() + u"/backup-policy.json"_s)
{
}

Result<BackupPolicy> BackupPolicyFile::read()
{
    const Result<QByteArray> file = atomicfile::read(m_path);
    if (!file && file.error().code == ErrorCode::NotFound)
        return BackupPolicy();
    if (!file)
        return fail(file.error());
    const Result<QJsonObject> json = parseJsonObject(*file);
    if (!json)
        return fail(ErrorCode::ConfigurationInvalid, {m_path}, json.error().detail);
    // A policy that is only half understood might keep or remove what it should not.
    const Result<BackupPolicy> policy = backupPolicyFromJson(*json);
    if (!policy)
        return fail(ErrorCode::ConfigurationInvalid, {m_path}, policy.error().args.join(u": "_s));
    return *policy;
}

Result<void> BackupPolicyFile::write(const BackupPolicy &policy)
{
    TM_CHECK(checkBackupPolicy(policy));
    return atomicfile::write(m_path, toCompactJson(backupPolicyToJson(policy)));
}

} // namespace tmc
