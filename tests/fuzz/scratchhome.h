#pragma once

#include "core/adapters/local/localpaths.h"
#include "fuzz/fuzzinput.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace tmc::fuzz {

/// A home of its own for targets that read files; in memory where the system has such a place, because it is written thousands of
/// times a second.
class ScratchHome final {
public:
    ScratchHome() : m_directory((QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/tm-fuzz-XXXXXX"))
    {
        promise(m_directory.isValid(), "there is a place for files");
    }

    LocalPaths paths() const
    {
        auto paths = LocalPaths::below(m_directory.path());
        promise(paths.has_value(), "the directories can be made");
        return *paths;
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        promise(file.open(QIODevice::WriteOnly | QIODevice::Truncate), "a file can be made");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        promise(file.write(bytes) == bytes.size(), "a file can be written");
    }

private:
    inline static const QString memory = QStringLiteral("/dev/shm");
    QTemporaryDir m_directory;
};

} // namespace tmc::fuzz
