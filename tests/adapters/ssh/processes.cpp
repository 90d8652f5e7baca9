#include "processes.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmtest {
namespace {

/// State letter and parent of /proc/<id>/stat; empty when the process is gone. The name in parentheses may hold anything.
QList<QByteArray> statFields(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    return text.mid(text.lastIndexOf(')') + 2).split(' ');
}

} // namespace

QList<qint64> childrenOf(qint64 parent)
{
    QList<qint64> children;
    const QStringList processes = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : processes) {
        const qint64 process = name.toLongLong();
        const QList<QByteArray> fields = process > 0 ? statFields(process) : QList<QByteArray>();
        if (fields.size() > 1 && fields.at(0) != "Z" && fields.at(1).toLongLong() == parent)
            children.append(process);
    }
    return children;
}

QList<qint64> descendantsOf(qint64 parent)
{
    QList<qint64> all;
    for (const qint64 child : childrenOf(parent))
        all << child << descendantsOf(child);
    return all;
}

bool isRunning(qint64 process)
{
    const QList<QByteArray> fields = statFields(process);
    return !fields.isEmpty() && fields.first() != "Z";
}

int tcpListenersOf(const QList<qint64> &processes)
{
    QSet<QString> listening;
    for (const QString &table : {u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s}) {
        QFile file(table);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QStringList lines = QString::fromLatin1(file.readAll()).split(u'\n');
        for (const QString &line : lines) {
            const QStringList fields = line.simplified().split(u' ');
            if (fields.value(3) == u"0A"_s)
                listening.insert(u"socket:[%1]"_s.arg(fields.value(9)));
        }
    }
    int count = 0;
    for (const qint64 process : processes) {
        const QDir descriptors(u"/proc/%1/fd"_s.arg(process));
        const QStringList names = descriptors.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        for (const QString &name : names) {
            const QByteArray link = QFile::encodeName(descriptors.filePath(name));
            char target[100] = {};
            if (::readlink(link.constData(), target, sizeof target - 1) > 0 && listening.contains(QString::fromLatin1(target)))
                ++count;
        }
    }
    return count;
}

} // namespace tmtest
