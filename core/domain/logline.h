#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace tmc {

enum class LogStream : quint8 { Output, Error };

/// How serious a line says that it is; Unknown when it does not say.
enum class LogLevel : quint8 { Unknown, Debug, Info, Warning, Error, Fatal };

/// One line of a container's log as the container wrote it: hostile bytes, shown through logText() only.
struct LogLine {
    qint64 at = 0;        ///< nanoseconds since 1970 in UTC, by the server's clock
    QByteArray text;      ///< without its line end; any bytes
    quint32 cutBytes = 0; ///< how many bytes behind `text` were left out because the line was too long
    quint16 source = 0;   ///< index into the containers that were asked for
    LogStream stream = LogStream::Output;
    LogLevel level = LogLevel::Unknown;
    bool operator==(const LogLine &) const = default;
};

/// Longest line that is kept whole; behind it the line is cut and says by how much.
inline constexpr qsizetype logLineLimit = 256 * 1024;

QString logStreamName(LogStream stream);
QString logLevelName(LogLevel level);
std::optional<LogLevel> logLevelFromName(const QString &name);

/// The line as it can be shown: bytes that are not UTF-8 as \xNN, controls and reordering characters visible (support/safetext.h), tabs kept,
/// a carriage return at its end left out. Longer texts end in a mark.
QString logText(QByteArrayView bytes, qsizetype maximumLength = 2 * logLineLimit);

/// "2026-11-25T22:41:04.123456789Z" or with an offset; no value when it is not such a time. Pure and without QDateTime, because a million
/// lines have one each.
std::optional<qint64> logTimeFromText(QByteArrayView text);

QDateTime logDateTime(qint64 nanoseconds); ///< UTC, to the millisecond
/// RFC 3339 in UTC with all nine digits: what --json tells and what --since takes back.
QString logTimeText(qint64 nanoseconds);

} // namespace tmc
