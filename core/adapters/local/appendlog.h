#pragma once

#include "core/support/filedescriptor.h"

#include <QJsonObject>

#include <vector>

namespace tmc {

/// An append-only file of JSON objects, one on each line, each with a checksum. What append() reported as written survives a power
/// cut. A last line without its line end is what a crash in mid-append leaves: it was never reported as written, is ignored when
/// reading and cut off before the next append. Any other damage is ConfigurationInvalid{path}. Thread: any one at a time.
class AppendLog final {
public:
    /// The lines of a file. NotFound when there is none.
    static Result<std::vector<QJsonObject>> read(const QString &path);

    /// Makes the file, mode 0600. AlreadyExists when there is one.
    static Result<AppendLog> create(const QString &path);

    /// Opens an existing file to append to it. NotFound when there is none.
    static Result<AppendLog> open(const QString &path);

    /// Write and fsync. After a failure the file is as before or, when even that cannot be reached, every later call fails.
    Result<void> append(const QJsonObject &line);

private:
    AppendLog(FileDescriptor file, QString path, qint64 size) : m_file(std::move(file)), m_path(std::move(path)), m_size(size) {}

    FileDescriptor m_file;
    QString m_path;
    qint64 m_size = 0; ///< bytes of complete lines
    bool m_isBroken = false;
};

} // namespace tmc
