#include "core/support/csv.h"

#include "core/support/safetext.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace tmc::csv {
namespace {

bool isPlainNumber(const QString &value)
{
    bool isNumber = false;
    value.toDouble(&isNumber);
    return isNumber && (value.front() == u'-' || value.front() == u'+' || value.front().isDigit()) && value.back().isDigit();
}

bool looksLikeFormula(const QString &value)
{
    if (value.front() == u'\t' || value.front() == u'\r')
        return true;
    const QString trimmed = value.trimmed();
    return !trimmed.isEmpty() && u"=+-@"_s.contains(trimmed.front()) && !isPlainNumber(value);
}

QString line(const QStringList &values, qsizetype columns)
{
    QStringList fields;
    fields.reserve(columns);
    for (qsizetype column = 0; column < columns; ++column)
        fields.append(field(values.value(column)));
    return fields.join(u',') + u"\r\n"_s;
}

} // namespace

QString field(const QString &value)
{
    if (value.isEmpty())
        return {};
    QString text = safeText(value, std::numeric_limits<qsizetype>::max());
    if (looksLikeFormula(value))
        text.prepend(u'\'');
    const bool quoted = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\t')
                        || text.front().isSpace() || text.back().isSpace();
    if (!quoted)
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QByteArray table(const QStringList &header, const QList<QStringList> &rows)
{
    QString text = u"\uFEFF"_s + line(header, header.size());
    for (const QStringList &row : rows)
        text += line(row, header.size());
    return text.toUtf8();
}

} // namespace tmc::csv
