#pragma once

#include "core/domain/backupmanifest.h"

/// The statements that a throw-away server for a trial restore is made ready with. They run before anything of the archive is there.
namespace tmc::trialsql {

/// The tenant's role, which restores and owns everything and has no other right than to look past its own row security; and the other names that
/// the manifest mentions, so that they can be granted something.
Result<QStringList> roles(const BackupManifest &manifest);
/// An empty database with the encoding and the collation that the dumped one had, owned by that role.
Result<QString> scratchDatabase(const BackupManifest &manifest);

/// Names of the extensions that may only be made by a superuser.
extern const QString untrustedExtensions;
/// What must be there before the archive: of a whole database only what its owner may not make itself, because the archive says where the
/// rest goes. `untrusted` are the names that untrustedExtensions gives.
QStringList extensionsToMake(const BackupManifest &manifest, const QStringList &untrusted);
/// Made as the tenant's role, so that it can comment on it: a superuser for the moment between these two.
Result<QString> raise(const QString &role);
Result<QString> lower(const QString &role);
Result<QString> makeExtension(const QString &name);

/// Notes that the restore came to its end, and the question for that.
QString markDone();
QString isDone();

} // namespace tmc::trialsql
