#pragma once

#include "core/support/filedescriptor.h"
#include "core/support/result.h"

#include <QByteArrayView>
#include <QStringList>

#include <sys/types.h>

namespace tmc {

/// One program of this machine, started from an argument list without a shell. Blocks; not for the GUI thread, one thread. Destroying it
/// before finish() ends the program.
class ChildProcess final {
public:
    /// Standard output goes to `output`, or nowhere. Standard error is kept, at most 16 KiB. Fails with NotFound{"program", name},
    /// LocalFile.
    static Result<ChildProcess> start(const QStringList &argv, int output = -1);
    ChildProcess(ChildProcess &&other) noexcept;
    ChildProcess &operator=(ChildProcess &&) = delete;
    ~ChildProcess();

    /// Standard input. Fails with ExecFailed{program, ""} when it does not read any more.
    Result<void> write(QByteArrayView bytes);
    /// Closes the input and waits for the end. Fails with ExecFailed{program, exit code} unless that is 0; detail is what it said.
    Result<void> finish();

private:
    ChildProcess() = default;
    QString said() const;

    QString m_program;
    pid_t m_pid = -1;
    FileDescriptor m_input;
    FileDescriptor m_errors; ///< an unnamed file: nobody has to read it while the program works
};

} // namespace tmc
