#pragma once

#include "core/support/result.h"
#include "core/support/secret.h"

/// Password files: the first line of a regular file that only its owner can read. Thread: any.
namespace tmc::passwordfile {

/// Fails with NotFound when there is no file; SecretFileTooOpen{path} when it is a symbolic link, not a regular file, not this
/// user's, or has a mode beyond 0600; SecretMissing{path} when its first line is empty; InvalidInput for a relative path.
Result<Secret> read(const QString &path);

/// Replaces the file atomically with mode 0600.
Result<void> write(const QString &path, const Secret &password);

} // namespace tmc::passwordfile
