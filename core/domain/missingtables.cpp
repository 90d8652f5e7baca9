#include "core/domain/missingtables.h"

#include "core/support/safetext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype looksAt = 4096;
constexpr qsizetype longestName = 130; ///< two identifiers of 63 characters with a dot between them

/// Programs write requests into their logs as they come; only these have a protocol in them.
bool isRequest(const QString &text)
{
    static const QRegularExpression protocol(uR"(\bHTTP/[0-9])"_s);
    return protocol.match(text).hasMatch();
}

/// By level, by the output for errors, or by the name that a database's driver gives to the error.
bool isError(const LogLine &line, const QString &text)
{
    static const QRegularExpression named(uR"(ProgrammingError|Undefined(?:Column|Table|Relation)|\b(?:42703|42P01)\b)"_s);
    if (line.level == LogLevel::Error || line.level == LogLevel::Fatal)
        return true;
    return (line.level == LogLevel::Unknown && line.stream == LogStream::Error) || named.match(text).hasMatch();
}

} // namespace

std::optional<QString> missingInDatabase(const LogLine &line)
{
    // Possessive, so that no line makes it try again and again. Quotes may be escaped, as in JSON.
    static const QRegularExpression missing(
        uR"re((?:\b(?:column|relation) [\\"']{0,2}+([^\\"'\s]{1,130}+)[\\"']{0,2}+(?: of relation [\\"']{0,2}+[^\\"'\s]{1,64}+[\\"']{0,2}+)? does not exist|no existe la (?:columna|relaci\x{00F3}n) [\x{00AB}\\"']{0,2}+([^\x{00BB}\\"'\s]{1,130}+)))re"_s);
    const QString text = QString::fromUtf8(line.text.first(std::min(line.text.size(), looksAt)));
    const auto match = missing.match(text);
    if (!match.hasMatch() || isRequest(text) || !isError(line, text))
        return std::nullopt;
    return safeLine(match.captured(1).isEmpty() ? match.captured(2) : match.captured(1), longestName);
}

} // namespace tmc
