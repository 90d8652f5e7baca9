#pragma once

#include <QJsonValue>
#include <QString>

namespace tmc {

/// SHA-256 in hexadecimal of the canonical form of a JSON value (sorted keys, compact), equal for equal values on every machine.
QString fingerprintOf(const QJsonValue &value);

/// SHA-256 in hexadecimal of the UTF-8 bytes of a text.
QString fingerprintOfText(const QString &text);

} // namespace tmc
