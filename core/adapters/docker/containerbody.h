#pragma once

#include "core/ports/dockerengine.h"

#include <QByteArray>
#include <QJsonObject>

namespace tmc {

/// The JSON text of a create request with the secrets in the place of the placeholders, in the values of "Env" and nowhere else.
/// The caller wipes it after use; no other copy of the secrets is left behind. Fails with SecretMissing when a placeholder has no
/// secret, and with InvalidInput for a secret outside A-Z a-z 0-9 - . _ ~ (which would need escaping here or in a connection URL).
Result<QByteArray> containerBody(const QJsonObject &body, const ContainerSecrets &secrets);

} // namespace tmc
