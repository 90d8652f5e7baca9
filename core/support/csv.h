#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

/// Tables for spreadsheets and scripts. Pure; thread: any.
namespace tmc::csv {

/// One value as RFC 4180 wants it: in quotes, with quotes doubled, whenever it holds a comma, a quote, a line break or a blank at an end.
/// A text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a carriage return, also behind blanks) gets an
/// apostrophe in front; a plain number such as -5 or 1.5e3 stays as it is. Control characters are spelled out by safeText().
QString field(const QString &value);

/// The whole file: UTF-8 with a byte order mark (without it spreadsheets guess the encoding wrong), lines end with CR LF. Every row has
/// as many fields as `header`: missing ones are empty, further ones are dropped.
QByteArray table(const QStringList &header, const QList<QStringList> &rows);

} // namespace tmc::csv
