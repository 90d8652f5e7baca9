#include "core/domain/dumpcommands.h"

#include "core/domain/sqlstatements.h"
#include "core/domain/timelimit.h"

using namespace Qt::StringLiterals;

namespace tmc::dumpcommands {

QString connectionText(const QString &database)
{
    QString value = database;
    return u"dbname='"_s + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

Result<QString> exactPattern(const QString &name)
{
    // In pg_dump's patterns, too, double quotes take the meaning from every letter and are doubled inside.
    return sql::quoteIdentifier(name);
}

Result<QStringList> dump(const BackupSubject &subject, const QString &login, const QString &snapshot, std::chrono::seconds limit)
{
    QStringList argv{u"pg_dump"_s,
                     u"--format=custom"_s,
                     u"--no-password"_s,
                     u"--lock-wait-timeout=5000"_s,
                     u"--snapshot="_s + snapshot,
                     u"--username="_s + login,
                     u"--role="_s + subject.role,
                     u"--dbname="_s + connectionText(subject.database)};
    if (subject.scope == BackupScope::Schema) {
        TM_TRY(const QString pattern, exactPattern(subject.schema));
        argv << u"--strict-names"_s << u"--schema="_s + pattern;
    }
    return limitedInTime(limit, argv);
}

QStringList guard(const BackupSubject &subject, const QString &login, const QString &applicationName, std::chrono::seconds limit)
{
    return limitedInTime(limit, {u"psql"_s, u"--no-psqlrc"_s, u"--quiet"_s, u"--tuples-only"_s, u"--no-align"_s, u"--no-password"_s,
                                 u"--username="_s + login, u"--dbname="_s + connectionText(subject.database), u"-c"_s,
                                 sql::sayReady(guardWord), u"-f"_s, u"-"_s, u"-c"_s, sql::endSessionsNamed(applicationName)});
}

QStringList dumpVersion()
{
    return {u"pg_dump"_s, u"--version"_s};
}

QString applicationName(const BackupId &id)
{
    return u"tmc/backup/"_s + id.value();
}

} // namespace tmc::dumpcommands
