#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QString>

#include <utility>

namespace tmc {

/// Owns one POSIX file descriptor and closes it.
class FileDescriptor final {
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int number) : m_number(number) {}
    ~FileDescriptor() { close(); }
    FileDescriptor(FileDescriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    FileDescriptor &operator=(FileDescriptor &&other) noexcept;
    FileDescriptor(const FileDescriptor &) = delete;
    FileDescriptor &operator=(const FileDescriptor &) = delete;

    bool isOpen() const { return m_number >= 0; }
    int get() const { return m_number; }
    void close();

private:
    int m_number = -1;
};

/// LocalFile with the words of the operating system for `number` (an errno value) as its detail.
Error localFileError(const QString &path, int number);

/// Writes all bytes, continuing after interruptions and short writes. `path` is for the error only.
Result<void> writeAll(const FileDescriptor &file, const QByteArray &bytes, const QString &path);

/// Reads to the end. Fails with LocalFile when there is more than `maximumBytes`.
Result<QByteArray> readAll(const FileDescriptor &file, qsizetype maximumBytes, const QString &path);

/// Waits until names that were made, changed or removed in a directory are on the disk.
Result<void> syncDirectory(const QString &directory);

} // namespace tmc
