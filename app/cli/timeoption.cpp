#include "app/cli/timeoption.h"

#include "core/domain/logline.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

constexpr qint64 nanosecondsOfMillisecond = 1'000'000;

std::optional<qint64> secondsBefore(const QString &typed)
{
    static const QRegularExpression pattern(u"\\A(\\d{1,9})([smhd])\\z"_s);
    const QRegularExpressionMatch match = pattern.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    const QChar unit = match.capturedView(2).front();
    return match.capturedView(1).toLongLong() * (unit == u'd' ? 86400 : unit == u'h' ? 3600 : unit == u'm' ? 60 : 1);
}

} // namespace

Result<qint64> timeFromOption(const QString &option, const QString &typed, const QDateTime &now)
{
    if (const std::optional<qint64> seconds = secondsBefore(typed))
        return (now.toMSecsSinceEpoch() - *seconds * 1000) * nanosecondsOfMillisecond;
    if (const std::optional<qint64> exact = logTimeFromText(typed.toUtf8()))
        return *exact;
    for (const QString &format :
         {u"yyyy-MM-dd HH:mm:ss"_s, u"yyyy-MM-dd HH:mm"_s, u"yyyy-MM-dd'T'HH:mm:ss"_s, u"yyyy-MM-dd'T'HH:mm"_s, u"yyyy-MM-dd"_s})
        if (const QDateTime local = QDateTime::fromString(typed, format); local.isValid())
            return local.toMSecsSinceEpoch() * nanosecondsOfMillisecond;
    return fail(ErrorCode::InvalidInput, {option, typed});
}

} // namespace tmc::cli
