#pragma once

#include "core/adapters/local/localpaths.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

namespace tmtest {

/// A home directory that is empty at the start of a test and gone after it.
class TemporaryHome final {
public:
    const tmc::LocalPaths &paths() const { return m_paths; }
    QString root() const { return m_directory.path(); }

    /// Names of all files below the home, relative to it.
    QStringList files() const
    {
        QStringList names;
        QDirIterator walk(root(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext())
            names.append(QDir(root()).relativeFilePath(walk.next()));
        names.sort();
        return names;
    }

private:
    QTemporaryDir m_directory;
    tmc::LocalPaths m_paths = tmc::LocalPaths::below(m_directory.path()).value();
};

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// Permission bits of a file or directory, or -1.
inline int modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? static_cast<int>(status.st_mode & 07777) : -1;
}

} // namespace tmtest
