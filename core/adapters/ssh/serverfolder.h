#pragma once

#include "core/adapters/ssh/hoststream.h"
#include "core/ports/backupdisk.h"

#include <QStringList>

#include <chrono>
#include <memory>

namespace tmc {

/// A folder on the server, and commands of the server's own tools (coreutils, findutils, util-linux) on what is in it, over a running
/// connection. Commands are argument lists; SshOptions::runOnHost quotes them. Never opens a connection itself: without one everything
/// fails with SshConnectionLost. Also fails with NoSpace{"backups"}, BackupFolderFails{folder, program}, TimedOut.
/// Blocks; one thread at a time.
class ServerFolder final {
public:
    struct Answer {
        int exitCode = 0;
        QByteArray output;
        QString words; ///< standard error, in English
    };
    enum class Lock { Shared, Exclusive };
    static constexpr int isLocked = 75; ///< what `flock` is told to end with where somebody else's lock stands against it

    /// `folder` as in backuplayout::pathOnServer(); one that is none is refused by every call.
    ServerFolder(QString controlSocket, QString folder);

    const QString &name() const { return m_folder; }
    /// What lies below the folder; nothing = the folder.
    QString path(const QString &below = {}) const;

    /// Runs a command to its end, however that is. Output of more than 64 MiB is a failure.
    Result<Answer> ask(const QStringList &argv, const QByteArray &input = {}) const;
    /// The output of a command that must end well.
    Result<QByteArray> run(const QStringList &argv, const QByteArray &input = {}) const;
    Result<std::unique_ptr<HostStream>> start(const QStringList &argv) const;
    /// How a command that did not end well has failed.
    Error problem(const QStringList &argv, int exitCode, const QString &words) const;
    Error problem(const QStringList &argv, const Answer &answer) const { return problem(argv, answer.exitCode, answer.words); }

    /// Room for backups. The tenants' databases may lie on the same disk: a tenth of it, 5 GiB at most, is left for them.
    Result<qint64> freeBytes() const;
    /// Makes the folder with its parents where it is not there.
    Result<void> make() const;
    /// A file that was not there before, on the disk when this returns.
    Result<void> addFile(const QString &below, const QByteArray &bytes) const;
    Result<bool> hasFile(const QString &below) const;
    /// Names that were made, changed or removed in these directories are on the disk.
    Result<void> sync(const QStringList &below) const;
    /// Names of the directories in one that match `pattern`, and have not changed for so long; none where it is not there.
    Result<QStringList> directoriesIn(const QString &below, const QString &pattern, std::chrono::minutes olderThan = {}) const;
    /// A lock that the server holds as long as the connection and the result live; null where somebody else's stands against it. A file
    /// that is not there is made.
    Result<std::unique_ptr<DiskLock>> lock(const QString &below, Lock kind) const;

    /// The arguments of the program that writes its input into a new file and brings it to the disk.
    QStringList writer(const QString &below) const;
    /// True when all that went wrong is that something is not there (any more).
    static bool saysMissing(const Answer &answer);
    /// True when there is nothing to be locked (any more).
    static bool saysGone(const Answer &answer);

private:
    QString m_controlSocket;
    QString m_folder;
};

} // namespace tmc
