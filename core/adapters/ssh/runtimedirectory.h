#pragma once

#include "core/support/result.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace tmc {

/// A directory for the sockets of one connection that only this user can enter (0700), below $XDG_RUNTIME_DIR/tenant-master or, where
/// that is not usable, below <temporary directory>/tenant-master-<uid>. The destructor removes it with what is in it. A lock on its
/// "owner" file, which the kernel gives back however the process ends, tells living directories from those of dead processes.
class RuntimeDirectory final {
public:
    /// Also sweeps what dead processes left behind in the same place. Fails with LocalFile (args: path) when no safe place can be
    /// made, NameTooLong when the path leaves no room for the names of sockets.
    static Result<std::unique_ptr<RuntimeDirectory>> create();

    /// The same in `place`, which is made when it is missing.
    static Result<std::unique_ptr<RuntimeDirectory>> createBelow(const QString &place);

    ~RuntimeDirectory();
    RuntimeDirectory(const RuntimeDirectory &) = delete;
    RuntimeDirectory &operator=(const RuntimeDirectory &) = delete;

    const QString &path() const { return m_path; }
    QString file(const QString &name) const;

private:
    RuntimeDirectory(QString path, int lock) : m_path(std::move(path)), m_lock(lock) {}

    QString m_path;
    int m_lock;
};

} // namespace tmc
