#include "ui/presentation/databasetext.h"

#include "core/support/redact.h"
#include "core/support/safetext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/loadtext.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DatabaseText)
};

} // namespace

QString dataPlaceName(const DataPlace &place)
{
    return place.schema.isEmpty() ? place.database : place.database + u'.' + place.schema;
}

Badge dataPlaceBadge(PlaceState state, bool isRegistry, bool hasTenants)
{
    switch (state) {
    case PlaceState::Missing:
        return {Tr::tr("Missing", "state of a database"), StatusRole::Bad};
    case PlaceState::Invalid:
        return {Tr::tr("Invalid", "state of a database"), StatusRole::Warn};
    case PlaceState::Present:
        break;
    }
    if (isRegistry)
        return {Tr::tr("Registry", "state of a database"), StatusRole::Info};
    if (!hasTenants)
        return {Tr::tr("Nobody's", "state of a database"), StatusRole::Neutral};
    return {Tr::tr("In use", "state of a database"), StatusRole::Ok};
}

QString dataPlaceAdvice(PlaceState state, bool isRegistry, bool hasTenants)
{
    switch (state) {
    case PlaceState::Missing:
        return Tr::tr(
            "The registry says that a workspace has it, but PostgreSQL does not have it. Its customer cannot work. Restore the "
            "newest copy.");
    case PlaceState::Invalid:
        return Tr::tr("It was left behind when making or dropping it was interrupted. Nobody can connect to it; it can be dropped.");
    case PlaceState::Present:
        break;
    }
    if (!isRegistry && !hasTenants)
        return Tr::tr("No workspace of the registry has it. The console leaves it alone.");
    return {};
}

QString tenantText(const QStringList &slugs)
{
    if (slugs.isEmpty())
        return unknownFigure();
    return slugs.size() == 1 ? slugs.constFirst() : Tr::tr("%n workspace(s)", nullptr, static_cast<int>(slugs.size()));
}

QString sizeChangeText(Bytes change)
{
    if (change.value == 0)
        return byteSize(change);
    return (change.value > 0 ? QChar(u'+') : QChar(u'\u2212')) + byteSize({std::abs(change.value)});
}

QString growthText(const std::optional<DatabaseGrowth> &growth)
{
    return growth ? sizeChangeText({std::llround(growth->bytesPerDay)}) : unknownFigure();
}

QString queryStateText(const QString &state)
{
    if (state == "active"_L1)
        return Tr::tr("Working", "state of a session");
    if (state == "idle in transaction"_L1)
        return Tr::tr("Transaction left open", "state of a session");
    if (state == "idle in transaction (aborted)"_L1)
        return Tr::tr("Failed transaction left open", "state of a session");
    if (state == "fastpath function call"_L1)
        return Tr::tr("Calling a function", "state of a session");
    return quoted(state);
}

QString secondsText(double seconds)
{
    return duration(static_cast<qint64>(seconds * 1000));
}

QString statementText(const RunningQuery &query, qsizetype length)
{
    return safeLine(redact(query.statement).simplified(), length);
}

QString statementTime(double milliseconds)
{
    if (milliseconds < 10)
        return Tr::tr("%1 ms").arg(QLocale().toString(milliseconds, 'f', 2));
    return duration(std::llround(milliseconds));
}

QString statementText(const SlowStatement &statement, qsizetype length)
{
    return safeLine(redact(statement.text).simplified(), length);
}

QString statisticsMissingTitle(const SlowStatements &statements)
{
    return statements.statistics == StatementStatistics::Available ? QString()
                                                                   : Tr::tr("PostgreSQL does not count what statements take");
}

QString statisticsMissingAdvice(const SlowStatements &statements)
{
    const QString database = quoted(statements.database);
    switch (statements.statistics) {
    case StatementStatistics::Available:
        break;
    case StatementStatistics::NotShipped:
        return Tr::tr(
            "Its extension pg_stat_statements is not on the server. Install the package with the additional extensions of this "
            "PostgreSQL version first, and then let PostgreSQL load it.");
    case StatementStatistics::NotLoaded:
        return filled(
            Tr::tr("Add pg_stat_statements to the setting shared_preload_libraries, restart PostgreSQL at a quiet hour, because "
                   "every tenant is interrupted, and run CREATE EXTENSION pg_stat_statements in the database %1 as superuser. "
                   "The console does not restart it for this."),
            {database});
    case StatementStatistics::NotInstalled:
        return filled(Tr::tr("Run CREATE EXTENSION pg_stat_statements in the database %1 as superuser. Nothing has to be restarted."),
                      {database});
    case StatementStatistics::Outdated:
        return filled(
            Tr::tr("Its extension is still of version %1. Run ALTER EXTENSION pg_stat_statements UPDATE in the database %2 as "
                   "superuser."),
            {quoted(statements.version), database});
    }
    return {};
}

QString countedSinceText(const SlowStatements &statements)
{
    return statements.since.isValid() ? filled(Tr::tr("Counted since %1."), {exactTime(statements.since)}) : QString();
}

QString seesOwnOnlyText(const QString &role)
{
    return filled(Tr::tr("The role %1 is told only of its own sessions: GRANT pg_read_all_stats makes it see the others."),
                  {quoted(role)});
}

QString exposureText(const Exposure &exposure)
{
    switch (exposure.kind) {
    case ExposureKind::SuperuserTenant:
        return filled(Tr::tr("The role %1 of a tenant is a superuser or can become one"), {quoted(exposure.subject)});
    case ExposureKind::PublicDatabase:
        return filled(Tr::tr("Every role may connect to the database %1"), {quoted(exposure.subject)});
    case ExposureKind::PublishedPort: {
        QStringList ports;
        for (const int port : exposure.ports)
            ports.append(QString::number(port));
        return filled(Tr::tr("The container %1 publishes PostgreSQL on the server's port %2"),
                      {quoted(exposure.subject), ports.join(u", "_s)});
    }
    }
    return {};
}

QString exposureAdvice(ExposureKind kind)
{
    switch (kind) {
    case ExposureKind::SuperuserTenant:
        return Tr::tr("Its application can read and change every other tenant's data. Take the right away: ALTER ROLE … NOSUPERUSER, "
                      "or REVOKE the superuser's role.");
    case ExposureKind::PublicDatabase:
        return Tr::tr("The role of another tenant gets in, though not at the data of tables that it was not given. Take the right to "
                      "connect away "
                      "from PUBLIC.");
    case ExposureKind::PublishedPort:
        return Tr::tr(
            "Whoever reaches that port can try passwords. Make sure that it is bound to 127.0.0.1 or closed by the firewall; the "
            "console does not need it.");
    }
    return {};
}

Badge exposureBadge(ExposureKind kind)
{
    switch (kind) {
    case ExposureKind::SuperuserTenant:
        return {Tr::tr("Superuser", "what is too open"), StatusRole::Bad};
    case ExposureKind::PublicDatabase:
        return {Tr::tr("Open to all roles", "what is too open"), StatusRole::Warn};
    case ExposureKind::PublishedPort:
        return {Tr::tr("Published port", "what is too open"), StatusRole::Warn};
    }
    return {};
}

} // namespace tmc::ui
