#pragma once

#include <QString>

namespace tmc {

/// Text without what looks like a secret: passwords in connection URLs, PGPASSWORD=…, Authorization headers, SCRAM verifiers and
/// PEM blocks are replaced by •••.
QString redact(const QString &text);

/// True for environment names whose value is masked wherever a container is shown (…PASSWORD, …SECRET…, …KEY, …TOKEN, …_URL).
bool isSecretEnvironmentName(const QString &name);

/// What stands in the place of a secret in previews and details.
QString secretMask();

} // namespace tmc
