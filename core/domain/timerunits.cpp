#include "core/domain/timerunits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::timerunits {
namespace {

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar letter) {
        return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z')
               || letter == u'-' || letter == u'_' || letter == u'.';
    });
}

/// Quotes with specifiers ("%h") written out; what "$" means differs between the lines of a unit.
Result<QString> quotedValue(const QString &value)
{
    for (const QChar letter : value)
        if (letter.category() == QChar::Other_Control)
            return fail(ErrorCode::InvalidInput, {u"schedule"_s, value});
    QString inside = value;
    inside.replace(u"\\"_s, u"\\\\"_s).replace(u"\""_s, u"\\\""_s).replace(u"%"_s, u"%%"_s);
    return u'"' + inside + u'"';
}

Result<void> check(const Job &job)
{
    if (!isPlainName(job.server))
        return fail(ErrorCode::InvalidInput, {u"server"_s, job.server});
    if (job.argv.isEmpty() || !job.argv.constFirst().startsWith(u'/'))
        return fail(ErrorCode::InvalidInput, {u"schedule"_s, job.argv.value(0)});
    return {};
}

} // namespace

QString serviceName(const QString &server)
{
    return u"tenant-master-backup-"_s + server + u".service"_s;
}

QString timerName(const QString &server)
{
    return u"tenant-master-backup-"_s + server + u".timer"_s;
}

Result<QString> quotedWord(const QString &word)
{
    TM_TRY(QString quoted, quotedValue(word));
    return quoted.replace(u"$"_s, u"$$"_s);
}

Result<QByteArray> serviceText(const Job &job)
{
    TM_CHECK(check(job));
    QStringList words;
    for (const QString &word : job.argv) {
        TM_TRY(const QString quoted, quotedWord(word));
        words.append(quoted);
    }
    QString environment;
    for (auto variable = job.environment.begin(); variable != job.environment.end(); ++variable) {
        if (!isPlainName(variable.key()))
            return fail(ErrorCode::InvalidInput, {u"schedule"_s, variable.key()});
        TM_TRY(const QString quoted, quotedValue(variable.key() + u'=' + variable.value()));
        environment += u"Environment="_s + quoted + u'\n';
    }
    return u"[Unit]\n"
           "Description=Backups of the workspaces on %1 (tenant-master)\n"
           "\n"
           "[Service]\n"
           "Type=oneshot\n"
           "%2ExecStart=%3\n"
           "Nice=10\n"
           "IOSchedulingClass=idle\n"
           "TimeoutStartSec=infinity\n"_s.arg(job.server, environment, words.join(u' '))
               .toUtf8();
}

Result<QByteArray> timerText(const Job &job)
{
    TM_CHECK(check(job));
    // Every hour it is looked what is due: a computer that was off makes up for it, and a clock that drifts skips no day.
    return u"[Unit]\n"
           "Description=Looks every hour which backups of %1 are due (tenant-master)\n"
           "\n"
           "[Timer]\n"
           "OnCalendar=hourly\n"
           "RandomizedDelaySec=5min\n"
           "Persistent=true\n"
           "\n"
           "[Install]\n"
           "WantedBy=timers.target\n"_s.arg(job.server)
               .toUtf8();
}

} // namespace tmc::timerunits
