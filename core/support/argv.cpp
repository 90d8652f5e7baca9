#include "core/support/argv.h"

#include "core/support/json.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {

QString argvToText(const QStringList &argv)
{
    const bool isPlain = std::all_of(argv.begin(), argv.end(), [](const QString &word) {
        return !word.isEmpty() && std::none_of(word.begin(), word.end(), [](QChar c) { return c.isSpace(); });
    });
    if (isPlain && !argv.value(0).startsWith(u'['))
        return argv.join(u' ');
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(argv)).toJson(QJsonDocument::Compact));
}

Result<QStringList> argvFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith(u'['))
        return trimmed.simplified().split(u' ', Qt::SkipEmptyParts);
    const Result<QJsonArray> array = parseJsonArray(trimmed.toUtf8());
    if (!array)
        return fail(ErrorCode::InvalidInput, {u"argv"_s, text});
    return stringsFromJson(*array);
}

} // namespace tmc
