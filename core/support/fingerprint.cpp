#include "core/support/fingerprint.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tmc {

QString fingerprintOf(const QJsonValue &value)
{
    // QJsonObject keeps its keys sorted, so the compact form is canonical.
    const QByteArray bytes = QJsonDocument(QJsonObject{{u"value"_s, value}}).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString fingerprintOfText(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace tmc
