#pragma once

#include "core/domain/clusterexposure.h"
#include "core/domain/databasegrowth.h"
#include "core/domain/databasemap.h"
#include "core/domain/runningquery.h"
#include "core/domain/slowstatement.h"
#include "ui/presentation/badge.h"

#include <QString>

/// Words for databases, what runs in them and how open they are, shared with the command line.
namespace tmc::ui {

/// "inventario_acme", "tienda.acme" for a schema. Not neutralised.
QString dataPlaceName(const DataPlace &place);

/// "In use", "Nobody's", "Missing", "Registry".
Badge dataPlaceBadge(PlaceState state, bool isRegistry, bool hasTenants);
/// What it means and what to do; empty where nothing is wrong.
QString dataPlaceAdvice(PlaceState state, bool isRegistry, bool hasTenants);

/// The one workspace of a place by its slug, several by their number; a dash for none.
QString tenantText(const QStringList &slugs);

/// "+12.0 MB", "−3.0 kB"; as much as it is a day, or a dash when it is not known.
QString sizeChangeText(Bytes change);
QString growthText(const std::optional<DatabaseGrowth> &growth);

/// "active", "idle in transaction" in the operator's language; one that is not known as PostgreSQL names it.
QString queryStateText(const QString &state);
/// Seconds that something has been going on, "1.5 s".
QString secondsText(double seconds);
/// Its statement on one line, without what looks like a secret, and neutralised.
QString statementText(const RunningQuery &query, qsizetype length);
/// Why other roles' sessions are not shown, and what to do about it.
QString seesOwnOnlyText(const QString &role);

/// "0.31 ms", "38 ms", "21.5 s".
QString statementTime(double milliseconds);
/// A normalised statement on one line, without what looks like a secret, and neutralised.
QString statementText(const SlowStatement &statement, qsizetype length);
/// Why nothing is known of statements, a sentence without its full stop, and what to do; empty where something is.
QString statisticsMissingTitle(const SlowStatements &statements);
QString statisticsMissingAdvice(const SlowStatements &statements);
/// Since when statements are counted; empty where that is not known.
QString countedSinceText(const SlowStatements &statements);

/// What is more open than it has to be, a sentence without its full stop.
QString exposureText(const Exposure &exposure);
/// What it means, and what to do with it.
QString exposureAdvice(ExposureKind kind);
/// "Superuser", "Open to all roles".
Badge exposureBadge(ExposureKind kind);

} // namespace tmc::ui
