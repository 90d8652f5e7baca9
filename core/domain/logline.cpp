#include "core/domain/logline.h"

#include "core/support/safetext.h"

#include <QStringDecoder>

#include <array>
#include <chrono>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qint64 second = 1'000'000'000;
constexpr std::array levelNames{"unknown"_L1, "debug"_L1, "info"_L1, "warning"_L1, "error"_L1, "fatal"_L1};

/// The number that the next `digits` characters are; -1 when one of them is no digit.
int number(QByteArrayView text, qsizetype from, qsizetype digits)
{
    if (from + digits > text.size())
        return -1;
    int value = 0;
    for (qsizetype at = from; at < from + digits; ++at) {
        if (text[at] < '0' || text[at] > '9')
            return -1;
        value = value * 10 + (text[at] - '0');
    }
    return value;
}

/// Length of the valid UTF-8 sequence at `at`; 0 when there is none.
qsizetype sequenceLength(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [bytes](qsizetype index) { return static_cast<unsigned char>(bytes[index]); };
    const unsigned char first = byte(at);
    if (first < 0x80)
        return 1;
    const qsizetype length = first >= 0xC2 && first <= 0xDF   ? 2
                             : first >= 0xE0 && first <= 0xEF ? 3
                             : first >= 0xF0 && first <= 0xF4 ? 4
                                                              : 0;
    if (length == 0 || at + length > bytes.size())
        return 0;
    for (qsizetype i = 1; i < length; ++i)
        if ((byte(at + i) & 0xC0) != 0x80)
            return 0;
    const unsigned char next = byte(at + 1);
    const bool isOverlong = (first == 0xE0 && next < 0xA0) || (first == 0xF0 && next < 0x90);
    const bool isNoCharacter = (first == 0xED && next > 0x9F) || (first == 0xF4 && next > 0x8F);
    return isOverlong || isNoCharacter ? 0 : length;
}

/// Every byte that is not part of UTF-8 becomes visible as what it is.
QString decoded(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString whole = decoder(bytes);
    if (!decoder.hasError())
        return whole;
    QByteArray repaired;
    repaired.reserve(bytes.size() + 64);
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = sequenceLength(bytes, at);
        if (length > 0)
            repaired.append(bytes.sliced(at, length));
        else
            repaired.append("\\x").append(QByteArray(1, bytes[at]).toHex());
        at += std::max<qsizetype>(length, 1);
    }
    return QString::fromUtf8(repaired);
}

bool isPlainAscii(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char byte) { return (byte >= 0x20 && byte < 0x7F) || byte == '\t'; });
}

/// "Z" or "+01:00" to seconds; no value for anything else.
std::optional<int> offsetSeconds(QByteArrayView text)
{
    if (text == QByteArrayView("Z"))
        return 0;
    const int hours = number(text, 1, 2);
    const int minutes = number(text, 4, 2);
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':' || hours < 0 || minutes < 0)
        return std::nullopt;
    return (text[0] == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
}

} // namespace

QString logStreamName(LogStream stream)
{
    return stream == LogStream::Error ? u"stderr"_s : u"stdout"_s;
}

QString logLevelName(LogLevel level)
{
    return levelNames.at(static_cast<std::size_t>(level));
}

std::optional<LogLevel> logLevelFromName(const QString &name)
{
    for (std::size_t i = 0; i < levelNames.size(); ++i)
        if (levelNames.at(i) == name)
            return static_cast<LogLevel>(i);
    return std::nullopt;
}

QString logText(QByteArrayView bytes, qsizetype maximumLength)
{
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    // Most lines: a scan is a tenth of the work of looking at every character's category.
    if (bytes.size() <= maximumLength && isPlainAscii(bytes))
        return QString::fromLatin1(bytes);
    return safeText(decoded(bytes), maximumLength);
}

std::optional<qint64> logTimeFromText(QByteArrayView text)
{
    constexpr qsizetype wholeSeconds = 19;
    const int year = number(text, 0, 4);
    const int month = number(text, 5, 2);
    const int day = number(text, 8, 2);
    const int hour = number(text, 11, 2);
    const int minute = number(text, 14, 2);
    const int seconds = number(text, 17, 2);
    if (text.size() <= wholeSeconds || year < 0 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || seconds < 0 || seconds > 60
        || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return std::nullopt;
    qsizetype at = wholeSeconds;
    qint64 fraction = 0;
    if (text[at] == '.') {
        qint64 unit = second;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
            unit /= 10;
            fraction += unit * (text[at] - '0');
        }
    }
    const std::optional<int> offset = offsetSeconds(text.sliced(at));
    if (!offset)
        return std::nullopt;
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    return (days * 86400 + hour * 3600 + minute * 60 + seconds - *offset) * second + fraction;
}

QDateTime logDateTime(qint64 nanoseconds)
{
    return QDateTime::fromMSecsSinceEpoch(nanoseconds / 1'000'000).toUTC();
}

QString logTimeText(qint64 nanoseconds)
{
    const QDateTime whole = QDateTime::fromSecsSinceEpoch(nanoseconds / second).toUTC();
    return whole.toString(u"yyyy-MM-dd'T'HH:mm:ss"_s) + u".%1Z"_s.arg(nanoseconds % second, 9, 10, QChar(u'0'));
}

} // namespace tmc
