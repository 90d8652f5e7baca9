#include "core/adapters/postgres/activitychain.h"

#include <QCryptographicHash>

namespace tmc::activitychain {

QString firstPrevious()
{
    return QString(64, u'0');
}

QString hashOf(const QList<QByteArray> &columns)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &column : columns) {
        hash.addData(QByteArray::number(column.size()) + ':');
        hash.addData(column);
        hash.addData(",");
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace tmc::activitychain
