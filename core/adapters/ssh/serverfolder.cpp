#include "core/adapters/ssh/serverfolder.h"

#include "core/adapters/ssh/sshfailure.h"
#include "core/adapters/ssh/sshoptions.h"
#include "core/domain/backuplayout.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr qsizetype outputLimit = 64 * 1024 * 1024;
constexpr auto missing = "No such file or directory"_L1;
constexpr qint64 largestReserve = 5LL * 1024 * 1024 * 1024;
constexpr int cannotOpen = 66; ///< EX_NOINPUT of flock, when the file is not there

/// `flock` around a `cat` that waits for the end of our connection.
class ServerLock final : public DiskLock {
public:
    explicit ServerLock(std::unique_ptr<HostStream> holder) : m_holder(std::move(holder)) {}
    Q_DISABLE_COPY_MOVE(ServerLock)
    /// Free when this returns, as far as the server can be reached; without it, the end of the connection frees it.
    ~ServerLock() override { static_cast<void>(m_holder->finish(std::chrono::seconds(5))); }

private:
    std::unique_ptr<HostStream> m_holder;
};

/// Whatever language the server speaks, its tools are to be understood.
QStringList inEnglish(const QStringList &argv)
{
    return QStringList{u"env"_s, u"LC_ALL=C"_s} + argv;
}

Error serverError(ErrorCode code, const QStringList &args, const QString &words)
{
    return {.code = code, .args = args, .detail = words, .source = ErrorSource::Ssh};
}

} // namespace

ServerFolder::ServerFolder(QString controlSocket, QString folder)
    : m_controlSocket(std::move(controlSocket)),
      m_folder(std::move(folder))
{
}

QString ServerFolder::path(const QString &below) const
{
    const QString folder = backuplayout::pathOnServer(m_folder).value_or(QString());
    return below.isEmpty() ? folder : folder + u'/' + below;
}

Result<std::unique_ptr<HostStream>> ServerFolder::start(const QStringList &argv) const
{
    TM_CHECK(backuplayout::pathOnServer(m_folder));
    if (m_controlSocket.isEmpty())
        return fail(SshFailure::connectionLost({}, u"there is no connection"_s));
    TM_TRY(const QStringList arguments, SshOptions::runOnHost(m_controlSocket, inEnglish(argv)));
    auto stream = std::make_unique<HostStream>();
    stream->start(arguments);
    return stream;
}

Result<ServerFolder::Answer> ServerFolder::ask(const QStringList &argv, const QByteArray &input) const
{
    TM_TRY(const auto stream, start(argv));
    if (!input.isEmpty())
        TM_CHECK(stream->write(input));
    stream->endInput();
    Answer answer;
    TM_CHECK(stream->readToEnd(
        [&](QByteArrayView bytes) -> Result<void> {
            if (answer.output.size() + bytes.size() > outputLimit)
                return fail(serverError(ErrorCode::BackupFolderFails, {m_folder, argv.front()}, u"it says too much"_s));
            answer.output.append(bytes);
            return {};
        },
        {}));
    TM_TRY(answer.exitCode, stream->finish());
    answer.words = QString::fromUtf8(stream->words()).trimmed();
    return answer;
}

Result<QByteArray> ServerFolder::run(const QStringList &argv, const QByteArray &input) const
{
    TM_TRY(Answer answer, ask(argv, input));
    if (answer.exitCode != 0)
        return fail(problem(argv, answer));
    return std::move(answer.output);
}

Error ServerFolder::problem(const QStringList &argv, int exitCode, const QString &words) const
{
    if (words.contains("No space left on device"_L1) || words.contains("Disk quota exceeded"_L1))
        return serverError(ErrorCode::NoSpace, {u"backups"_s}, words);
    return serverError(ErrorCode::BackupFolderFails, {m_folder, argv.front()}, u"exit code %1: %2"_s.arg(exitCode).arg(words));
}

bool ServerFolder::saysGone(const Answer &answer)
{
    return answer.exitCode == cannotOpen && answer.words.endsWith(missing);
}

bool ServerFolder::saysMissing(const Answer &answer)
{
    const QStringList lines = answer.words.split(u'\n', Qt::SkipEmptyParts);
    return (answer.exitCode == 1 || answer.exitCode == 123) && !lines.isEmpty()
           && std::ranges::all_of(lines, [](const QString &line) { return line.endsWith(missing); });
}

Result<void> ServerFolder::make() const
{
    // Parents that have to be made are as closed as the folder; those that are there stay as they are.
    QStringList missing;
    QString there = path();
    for (; there.size() > 1; there = there.section(u'/', 0, -2)) {
        TM_TRY(const Answer answer, ask({u"test"_s, u"-d"_s, there}));
        if (answer.exitCode == 0)
            break;
        missing.prepend(there);
    }
    if (missing.isEmpty())
        return {};
    TM_CHECK(run(QStringList{u"mkdir"_s, u"-p"_s, u"-m"_s, u"0700"_s, u"--"_s} + missing));
    // These alone: to sync the whole file system may take a busy server minutes.
    TM_CHECK(run(QStringList{u"sync"_s, u"--"_s, there.isEmpty() ? u"/"_s : there} + missing));
    return {};
}

QStringList ServerFolder::writer(const QString &below) const
{
    return {u"dd"_s,         u"of="_s + path(below), u"bs=1M"_s, u"iflag=fullblock"_s, u"oflag=nofollow"_s, u"conv=excl,fsync"_s,
            u"status=none"_s};
}

Result<void> ServerFolder::addFile(const QString &below, const QByteArray &bytes) const
{
    TM_CHECK(run(writer(below), bytes));
    return {};
}

Result<bool> ServerFolder::hasFile(const QString &below) const
{
    const QStringList argv{u"test"_s, u"-f"_s, path(below)};
    TM_TRY(const Answer answer, ask(argv));
    if (answer.exitCode > 1)
        return fail(problem(argv, answer));
    return answer.exitCode == 0;
}

Result<void> ServerFolder::sync(const QStringList &below) const
{
    QStringList argv{u"sync"_s, u"--"_s};
    for (const QString &directory : below)
        argv.append(path(directory));
    TM_CHECK(run(argv));
    return {};
}

Result<QStringList> ServerFolder::directoriesIn(const QString &below, const QString &pattern, std::chrono::minutes olderThan) const
{
    QStringList argv{u"find"_s, path(below) + u"/."_s, u"-mindepth"_s, u"1"_s, u"-maxdepth"_s, u"1"_s, u"-type"_s, u"d"_s, u"-name"_s,
                     pattern};
    if (olderThan > 0min)
        argv += {u"-mmin"_s, u"+%1"_s.arg(olderThan.count())};
    argv += {u"-printf"_s, u"%f\\0"_s};
    TM_TRY(const Answer answer, ask(argv));
    if (answer.exitCode != 0 && !saysMissing(answer))
        return fail(problem(argv, answer));
    QStringList names;
    for (const QByteArray &name : answer.output.split('\0'))
        if (!name.isEmpty())
            names.append(QString::fromUtf8(name));
    return names;
}

Result<qint64> ServerFolder::freeBytes() const
{
    // Before the first backup the folder is not there: it will be made in the nearest directory that is, which `df` names first.
    QStringList argv{u"df"_s, u"-B1"_s, u"--output=avail,size"_s, u"--"_s};
    for (QString directory = path(); !directory.isEmpty(); directory = directory.section(u'/', 0, -2))
        argv.append(directory);
    argv.append(u"/"_s);
    TM_TRY(const Answer answer, ask(argv));
    for (const QByteArray &line : answer.output.split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        bool isNumber = false;
        const qint64 available = words.value(0).toLongLong(&isNumber);
        if (isNumber)
            return std::max<qint64>(0, available - std::min(largestReserve, words.value(1).toLongLong() / 10));
    }
    return fail(problem(argv, answer));
}

Result<std::unique_ptr<DiskLock>> ServerFolder::lock(const QString &below, Lock kind) const
{
    const QStringList argv{
        u"flock"_s, kind == Lock::Shared ? u"-s"_s : u"-x"_s, u"-n"_s, u"-E"_s, QString::number(isLocked), path(below), u"cat"_s};
    TM_TRY(auto holder, start(argv));
    // What comes back shows that the command behind the lock has begun.
    TM_CHECK(holder->write("l"));
    TM_TRY(const QByteArray heard, holder->readSome({}));
    if (!heard.isEmpty())
        return std::make_unique<ServerLock>(std::move(holder));
    TM_TRY(const int exitCode, holder->finish());
    if (exitCode == isLocked)
        return std::unique_ptr<DiskLock>();
    return fail(problem(argv, exitCode, QString::fromUtf8(holder->words()).trimmed()));
}

} // namespace tmc
