#include "core/domain/loglevel.h"

#include <array>
#include <cctype>

namespace tmc {
namespace {

constexpr qsizetype lookedAt = 512;

struct Word {
    const char *text;
    LogLevel level;
};

/// In lower case. PostgreSQL's LOG, DETAIL, HINT and STATEMENT are its ordinary talk.
constexpr std::array words{Word{"trace", LogLevel::Debug},    Word{"debug", LogLevel::Debug},      Word{"verbose", LogLevel::Debug},
                           Word{"info", LogLevel::Info},      Word{"information", LogLevel::Info}, Word{"notice", LogLevel::Info},
                           Word{"log", LogLevel::Info},       Word{"detail", LogLevel::Info},      Word{"hint", LogLevel::Info},
                           Word{"statement", LogLevel::Info}, Word{"warn", LogLevel::Warning},     Word{"warning", LogLevel::Warning},
                           Word{"err", LogLevel::Error},      Word{"error", LogLevel::Error},      Word{"critical", LogLevel::Fatal},
                           Word{"crit", LogLevel::Fatal},     Word{"fatal", LogLevel::Fatal},      Word{"panic", LogLevel::Fatal},
                           Word{"alert", LogLevel::Fatal},    Word{"emerg", LogLevel::Fatal},      Word{"emergency", LogLevel::Fatal}};

bool isLetter(char byte)
{
    return std::isalpha(static_cast<unsigned char>(byte)) != 0;
}

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

QByteArrayView wordAt(QByteArrayView line, qsizetype at)
{
    qsizetype end = at;
    while (end < line.size() && isLetter(line[end]))
        ++end;
    return line.sliced(at, end - at);
}

LogLevel levelOf(QByteArrayView word)
{
    for (const Word &known : words)
        if (word.compare(known.text, Qt::CaseInsensitive) == 0)
            return known.level;
    return LogLevel::Unknown;
}

/// pino and bunyan count: 10 trace to 60 fatal.
LogLevel levelOfNumber(QByteArrayView digits)
{
    if (digits.size() != 2 || digits[1] != '0')
        return LogLevel::Unknown;
    switch (digits[0]) {
    case '1':
    case '2':
        return LogLevel::Debug;
    case '3':
        return LogLevel::Info;
    case '4':
        return LogLevel::Warning;
    case '5':
        return LogLevel::Error;
    case '6':
        return LogLevel::Fatal;
    default:
        return LogLevel::Unknown;
    }
}

LogLevel jsonLevel(QByteArrayView line)
{
    static constexpr std::array names{"\"level\"", "\"severity\"", "\"levelname\"", "\"lvl\"", "\"log.level\""};
    for (const char *name : names) {
        qsizetype at = line.indexOf(name);
        if (at < 0)
            continue;
        at += static_cast<qsizetype>(qstrlen(name));
        while (at < line.size() && (line[at] == ' ' || line[at] == ':' || line[at] == '"'))
            ++at;
        const QByteArrayView word = wordAt(line, at);
        return word.isEmpty() ? levelOfNumber(line.sliced(at, std::min<qsizetype>(2, line.size() - at))) : levelOf(word);
    }
    return LogLevel::Unknown;
}

LogLevel logfmtLevel(QByteArrayView line)
{
    static constexpr std::array names{"level=", "lvl=", "severity="};
    for (const char *name : names) {
        const qsizetype found = line.indexOf(name);
        if (found < 0 || (found > 0 && line[found - 1] != ' '))
            continue;
        qsizetype at = found + static_cast<qsizetype>(qstrlen(name));
        if (at < line.size() && line[at] == '"')
            ++at;
        return levelOf(wordAt(line, at));
    }
    return LogLevel::Unknown;
}

/// ... "GET / HTTP/1.1" 502 ...
LogLevel accessLogLevel(QByteArrayView line)
{
    const qsizetype protocol = line.indexOf(" HTTP/");
    const qsizetype quote = protocol < 0 ? -1 : line.indexOf("\" ", protocol);
    const qsizetype status = quote + 2;
    if (quote < 0 || quote - protocol > 10 || status + 3 > line.size() || !isDigit(line[status]) || !isDigit(line[status + 1]))
        return LogLevel::Unknown;
    return line[status] == '5' ? LogLevel::Error : line[status] == '4' ? LogLevel::Warning : LogLevel::Info;
}

/// The characters of a date, a time, a process id or brackets that may stand in front of a level.
bool isPreamble(char byte)
{
    return isDigit(byte) || std::strchr(" \t-/:.,+[](){}|TZ#*<>", byte) != nullptr;
}

/// A level in front of the message: "ERROR: ", "[error] ", "2026-11-25 22:41:04.123 UTC [57] FATAL:  ", "WARNING 2026-11-25 ...".
LogLevel leadingLevel(QByteArrayView line)
{
    qsizetype at = 0;
    for (int others = 0; others < 4 && at < line.size();) {
        while (at < line.size() && isPreamble(line[at]) && wordAt(line, at).size() <= 1)
            ++at;
        const QByteArrayView word = at < line.size() ? wordAt(line, at) : QByteArrayView();
        if (word.isEmpty())
            return LogLevel::Unknown;
        const char behind = at + word.size() < line.size() ? line[at + word.size()] : '\n';
        const bool isMarked = behind == ':' || behind == ']' || behind == '|' || behind == ')' || behind == '}' || behind == '>';
        const bool isCapital = at == 0 && std::isupper(static_cast<unsigned char>(word.front()))
                               && std::isupper(static_cast<unsigned char>(word.back())) && (behind == ' ' || behind == '\n');
        const bool isPlainWord = behind == ' ' && std::isupper(static_cast<unsigned char>(word.back())) && others <= 1;
        if (const LogLevel level = levelOf(word); level != LogLevel::Unknown && (isMarked || isCapital || isPlainWord))
            return level;
        // One or two words may stand before it, as a time zone, a module or "postgres@inventario" do.
        ++others;
        at += word.size();
        while (at < line.size() && !isPreamble(line[at]))
            ++at;
    }
    return LogLevel::Unknown;
}

} // namespace

LogLevel detectLogLevel(QByteArrayView line)
{
    line = line.first(std::min(line.size(), lookedAt));
    if (line.isEmpty())
        return LogLevel::Unknown;
    if (line.startsWith('{')) {
        if (const LogLevel level = jsonLevel(line); level != LogLevel::Unknown)
            return level;
    }
    if (line.startsWith("Traceback (most recent call last)"))
        return LogLevel::Error;
    if (const LogLevel level = accessLogLevel(line); level != LogLevel::Unknown)
        return level;
    if (const LogLevel level = logfmtLevel(line); level != LogLevel::Unknown)
        return level;
    return leadingLevel(line);
}

} // namespace tmc
