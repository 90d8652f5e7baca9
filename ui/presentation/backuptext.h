#pragma once

#include "core/domain/backupkey.h"
#include "core/domain/masking.h"
#include "core/engine/backuprun.h"
#include "ui/presentation/badge.h"

namespace tmc::ui {

/// "made", "checked", "proven" or "damaged" in the operator's language.
QString backupStateText(BackupState state);
/// The same as one word for a chip.
Badge backupStateBadge(BackupState state);

/// How a workspace stands with its backups, in a word or two.
Badge backupStandingBadge(BackupStanding standing);
/// What that means, in a sentence.
QString backupStandingMeaning(BackupStanding standing);

/// "database inventario_acme" or "schema tenant_acme in the database chalan_tenant_db".
QString backupSubjectText(const BackupSubject &subject);

/// "/home/ana/backups", or "/srv/backups on the server". Not neutralised.
QString backupFolderText(const QString &folder);

/// "team", "recovery (on paper)" or "signing".
QString backupKeyKindText(BackupKeyKind kind);

/// What a masked column holds afterwards: "invented e-mail addresses".
QString maskKindText(MaskKind kind);

/// "every day", "every 6 hours", "only when asked" for 0.
QString backupIntervalText(int hours);

/// "Dumping: 12 MB of about 40 MB, 3 MB per second, about 9 s left". `rate` is in bytes per second; 0 = not known yet.
QString backupProgressText(const BackupRun::Progress &progress, qint64 rate, std::optional<qint64> millisecondsLeft);

} // namespace tmc::ui
