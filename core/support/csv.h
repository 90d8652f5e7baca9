#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

/// Tables for spreadsheets and scripts. Pure; thread: any.
namespace tmc::csv {

/// A value as text that is safe to open or paste in a spreadsheet: a text that it would take for a formula (it begins with = + - @, a tab
/// or a carriage return, also behind blanks) gets an apostrophe in front; a plain number such as -5 or 1.5e3 stays as it is. Control
/// characters are spelled out by safeText().
QString harmless(const QString &value);

/// One harmless() value as RFC 4180 wants it: in quotes, with quotes doubled, whenever it holds a comma, a quote, a line break or a blank at an end.
QString field(const QString &value);

/// Spreadsheets guess the encoding wrong without a byte order mark; most scripts take it for a part of the first field.
enum class ByteOrderMark { Written, Omitted };

/// The whole file: UTF-8, lines end with CR LF. Every row has as many fields as `header`: missing ones are empty, further ones are dropped.
QByteArray table(const QStringList &header, const QList<QStringList> &rows, ByteOrderMark mark = ByteOrderMark::Written);

} // namespace tmc::csv
