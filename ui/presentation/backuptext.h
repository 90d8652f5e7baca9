#pragma once

#include "core/domain/backupmanifest.h"

namespace tmc::ui {

/// "made", "checked", "proven" or "damaged" in the operator's language.
QString backupStateText(BackupState state);

/// "database inventario_acme" or "schema tenant_acme in the database chalan_tenant_db".
QString backupSubjectText(const BackupSubject &subject);

} // namespace tmc::ui
