#include "core/adapters/local/childprocess.h"

#include "core/support/redact.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype mostWords = 16 * 1024;

/// What the child gets as its three streams; the rest of our descriptors is closed when it starts, because all have O_CLOEXEC.
class Streams final {
public:
    Streams(int input, int output, int errors)
    {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_adddup2(&m_actions, input, STDIN_FILENO);
        if (output >= 0)
            posix_spawn_file_actions_adddup2(&m_actions, output, STDOUT_FILENO);
        else
            posix_spawn_file_actions_addopen(&m_actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_adddup2(&m_actions, errors, STDERR_FILENO);
    }
    ~Streams() { posix_spawn_file_actions_destroy(&m_actions); }
    Streams(const Streams &) = delete;
    Streams &operator=(const Streams &) = delete;
    const posix_spawn_file_actions_t *get() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions{};
};

} // namespace

Result<ChildProcess> ChildProcess::start(const QStringList &argv, int output)
{
    ChildProcess child;
    child.m_program = argv.value(0);
    // A socket instead of a pipe: writing to a program that has ended is an error and no signal.
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return fail(localFileError(child.m_program, errno));
    child.m_input = FileDescriptor(ends[0]);
    const FileDescriptor theirs(ends[1]);
    child.m_errors = FileDescriptor(::memfd_create("tenant-master-child", MFD_CLOEXEC));
    if (!child.m_errors.isOpen())
        return fail(localFileError(child.m_program, errno));
    std::vector<QByteArray> words;
    for (const QString &word : argv)
        words.push_back(QFile::encodeName(word));
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const Streams streams(theirs.get(), output, child.m_errors.get());
    const int failure = ::posix_spawnp(&child.m_pid, pointers.front(), streams.get(), nullptr, pointers.data(), environ);
    if (failure == ENOENT)
        return fail(ErrorCode::NotFound, {u"program"_s, child.m_program});
    if (failure != 0)
        return fail(localFileError(child.m_program, failure));
    return child;
}

ChildProcess::ChildProcess(ChildProcess &&other) noexcept
    : m_program(std::move(other.m_program)),
      m_pid(std::exchange(other.m_pid, -1)),
      m_input(std::move(other.m_input)),
      m_errors(std::move(other.m_errors))
{
}

ChildProcess::~ChildProcess()
{
    if (m_pid <= 0)
        return;
    ::kill(m_pid, SIGKILL);
    while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) {}
}

Result<void> ChildProcess::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t count = ::send(m_input.get(), bytes.data(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail({.code = ErrorCode::ExecFailed, .args = {m_program, QString()}, .detail = said()});
        bytes = bytes.sliced(count);
    }
    return {};
}

Result<void> ChildProcess::finish()
{
    m_input.close();
    int status = 0;
    while (::waitpid(m_pid, &status, 0) < 0)
        if (errno != EINTR)
            return fail(localFileError(m_program, errno));
    m_pid = -1;
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (code == 0)
        return {};
    return fail({.code = ErrorCode::ExecFailed, .args = {m_program, QString::number(code)}, .detail = said()});
}

QString ChildProcess::said() const
{
    QByteArray words(mostWords, Qt::Uninitialized);
    const ssize_t count = ::pread(m_errors.get(), words.data(), static_cast<std::size_t>(words.size()), 0);
    words.truncate(std::max<ssize_t>(count, 0));
    return redact(QString::fromUtf8(words).trimmed());
}

} // namespace tmc
