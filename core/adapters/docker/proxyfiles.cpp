#include "core/adapters/docker/proxyfiles.h"

#include "core/adapters/docker/tararchive.h"
#include "core/support/pause.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

const QString root = u"/etc/nginx"_s;
constexpr qsizetype fileLimit = 16 * 1024 * 1024;
constexpr qsizetype outputLimit = 4 * 1024 * 1024;

QString absolute(const QString &path)
{
    return root + u'/' + path;
}

constexpr auto reloadTime = 1000ms; ///< where the workers cannot be seen; nginx itself waits 100 ms before it ends the old ones
constexpr auto longestReload = 10s;

Result<void> pause(std::chrono::milliseconds time, const std::stop_token &stop)
{
    if (!pauseUnlessStopped(time, stop))
        return fail({.code = ErrorCode::Cancelled, .source = ErrorSource::Proxy, .effect = Effect::Unknown});
    return {};
}

Error execFailed(const QString &command, const QByteArray &words)
{
    return {.code = ErrorCode::ExecFailed,
            .args = {command, u"1"_s},
            .detail = QString::fromUtf8(words),
            .source = ErrorSource::Proxy,
            .effect = Effect::Applied};
}

/// Neither conf.d's *.conf nor a glob of vhost.d sees a name that begins with a dot.
QString beside(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/') + 1;
    return path.left(slash) + u".tm-new-"_s + path.mid(slash);
}

} // namespace

Result<void> ProxyFiles::checkReachable(const QString &container) const
{
    const bool reachable = std::ranges::any_of(m_others, [this, &container](const ContainerFacts &each) {
        return each.name == container && each.isRunning()
               && std::ranges::any_of(m_networks, [&each](const QString &network) { return each.addresses.contains(network); });
    });
    if (!reachable)
        return fail({.code = ErrorCode::ContainerNotFound, .args = {container}, .source = ErrorSource::Proxy});
    return {};
}

QString ProxyFiles::containerAt(const QString &address) const
{
    const auto found = std::ranges::find_if(m_others, [&address](const ContainerFacts &each) {
        return std::ranges::any_of(each.addresses, [&address](const QString &own) { return own == address; });
    });
    return found == m_others.end() ? QString() : found->name;
}

Result<void> ProxyFiles::readDirectory(const QString &directory)
{
    TM_TRY(const QByteArray tar, m_docker.getArchive(m_container, absolute(directory), m_stop));
    TM_TRY(const auto files, filesInTar(tar, fileLimit));
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        m_contents.insert(directory.section(u'/', 0, -2) + file.key(), file.value());
    m_directories.append(directory);
    return {};
}

Result<std::optional<QByteArray>> ProxyFiles::read(const QString &path)
{
    if (m_contents.contains(path))
        return std::optional(m_contents.value(path));
    if (m_directories.contains(path.section(u'/', 0, -2)))
        return std::optional<QByteArray>();
    const Result<QByteArray> tar = m_docker.getArchive(m_container, absolute(path), m_stop);
    if (!tar)
        return tar.error().code == ErrorCode::NotFound ? Result<std::optional<QByteArray>>(std::optional<QByteArray>())
                                                       : fail(tar.error());
    TM_TRY(QByteArray content, fileInTar(*tar, fileLimit));
    return std::optional(std::move(content));
}

Result<QStringList> ProxyFiles::find(const QString &directory, const QStringList &names)
{
    QStringList paths;
    if (names.isEmpty())
        return paths;
    QStringList argv{u"find"_s, absolute(directory), u"-mindepth"_s, u"2"_s, u"-maxdepth"_s, u"2"_s, u"-type"_s, u"f"_s, u"("_s};
    for (const QString &name : names)
        argv << u"-name"_s << name << u"-o"_s;
    argv.last() = u")"_s;
    TM_TRY(const QByteArray found, output(argv));
    for (const QByteArray &line : found.split('\n')) {
        if (line.startsWith(root.toUtf8() + '/'))
            paths.append(QString::fromUtf8(line.mid(root.size() + 1)));
    }
    return paths;
}

Result<QByteArray> ProxyFiles::output(const QStringList &argv)
{
    TM_TRY(ExecOutcome outcome, m_docker.exec({.container = m_container, .argv = argv, .timeout = 30s}, m_stop));
    if (outcome.exitCode == 0)
        return std::move(outcome.standardOutput);
    return fail({.code = ErrorCode::ExecFailed,
                 .args = {argv.join(u' '), QString::number(outcome.exitCode)},
                 .detail = QString::fromUtf8(outcome.standardError.right(4096)),
                 .source = ErrorSource::Proxy});
}

/// Numbers of the workers that accept connections; none where the server cannot tell.
Result<std::optional<QSet<qint64>>> ProxyFiles::acceptingWorkers()
{
    const Result<std::vector<ContainerProcess>> processes = m_docker.processes(m_container, m_stop);
    if (!processes)
        return processes.error().code == ErrorCode::DockerRejected ? Result<std::optional<QSet<qint64>>>(std::nullopt)
                                                                   : fail(processes.error());
    QSet<qint64> workers;
    for (const ContainerProcess &process : *processes) {
        if (process.command.contains("worker process"_L1) && !process.command.contains("shutting down"_L1))
            workers.insert(process.pid);
    }
    return std::optional(workers);
}

Result<void> ProxyFiles::outlast(const std::optional<QSet<qint64>> &workers)
{
    if (!workers)
        return pause(reloadTime, m_stop);
    const auto deadline = std::chrono::steady_clock::now() + longestReload;
    while (std::chrono::steady_clock::now() < deadline) {
        TM_TRY(const auto accepting, acceptingWorkers());
        if (!accepting || !accepting->intersects(*workers))
            return {};
        TM_CHECK(pause(20ms, m_stop));
    }
    return {};
}

/// One archive for each directory that is a volume of its own: the root of the container may be read-only.
Result<void> ProxyFiles::upload(const std::vector<Change> &changes)
{
    QMap<QString, QMap<QString, QByteArray>> archives;
    for (const Change &change : changes) {
        const QString temporary = beside(change.path);
        if (change.content)
            archives[temporary.section(u'/', 0, 0)].insert(temporary.section(u'/', 1), *change.content);
    }
    for (auto each = archives.cbegin(); each != archives.cend(); ++each) {
        TM_TRY(const QByteArray tar, tarOfFiles(each.value()));
        TM_CHECK(m_docker.putArchive(m_container, absolute(each.key()), tar, m_stop));
    }
    return {};
}

/// Moved, tested, loaded.
qsizetype ProxyFiles::stagesOf(Loading loading)
{
    return loading == Loading::Not ? 1 : loading == Loading::OnlyTested ? 2 : 3;
}

/// Moves, tests, loads and reads back in one exec instead of one each, which is most of what a change costs: find goes on to its next
/// command only when the one before has succeeded, and writes a line for each stage that did.
Result<ProxyFiles::Loaded> ProxyFiles::moveAndLoad(const std::vector<Change> &changes, Loading loading)
{
    QStringList argv{u"find"_s, root, u"-maxdepth"_s, u"0"_s};
    const auto then = [&argv](const QStringList &command) { argv << u"-exec"_s << command << u";"_s; };
    for (const Change &change : changes) {
        if (change.content)
            then({u"mv"_s, u"-f"_s, absolute(beside(change.path)), absolute(change.path)});
        else
            then({u"rm"_s, u"-f"_s, absolute(change.path)});
    }
    argv << u"-print"_s;
    if (loading != Loading::Not) {
        then({u"nginx"_s, u"-t"_s});
        argv << u"-print"_s;
    }
    if (loading == Loading::Now) {
        then({u"nginx"_s, u"-s"_s, u"reload"_s});
        argv << u"-print"_s;
    }
    const QByteArray line = root.toUtf8() + '\n';
    QByteArray readBack;
    for (const Change &change : changes) {
        then(change.content ? QStringList{u"cat"_s, absolute(change.path)}
                            : QStringList{u"test"_s, u"!"_s, u"-e"_s, absolute(change.path)});
        argv << u"-print"_s;
        readBack += change.content.value_or(QByteArray()) + line;
    }
    TM_TRY(const ExecOutcome outcome,
           m_docker.exec({.container = m_container, .argv = argv, .timeout = 60s, .outputLimit = outputLimit}, m_stop));
    Loaded loaded{.words = outcome.standardError.right(8192)};
    QByteArrayView left = outcome.standardOutput;
    while (loaded.passed < stagesOf(loading) && left.startsWith(line)) {
        left = left.sliced(line.size());
        ++loaded.passed;
    }
    loaded.isReadBack = left == readBack;
    m_contents.clear();
    m_directories.clear();
    return loaded;
}

Result<std::vector<ProxyFiles::Change>> ProxyFiles::differing(const std::vector<Change> &changes, std::vector<Change> &before)
{
    std::vector<Change> wanted;
    for (const Change &change : changes) {
        TM_TRY(std::optional<QByteArray> old, read(change.path));
        if (old == change.content)
            continue;
        before.push_back({change.path, std::move(old)});
        wanted.push_back(change);
    }
    return wanted;
}

Result<void> ProxyFiles::putBack(const std::vector<Change> &before)
{
    TM_CHECK(upload(before));
    TM_TRY(const Loaded moved, moveAndLoad(before, Loading::Not));
    return moved.passed == 1 ? Result<void>() : fail(execFailed(u"find"_s, moved.words));
}

Result<void> ProxyFiles::apply(const std::vector<Change> &changes, const QString &subject, OldWorkers old, Loading loading)
{
    std::vector<Change> before;
    TM_TRY(const std::vector<Change> wanted, differing(changes, before));
    std::optional<QSet<qint64>> workers;
    if (old == OldWorkers::AreOutlasted) {
        TM_TRY(workers, acceptingWorkers());
    }
    TM_CHECK(upload(wanted));
    // Also when nothing differs: an earlier attempt may have ended between the file and the reload.
    TM_TRY(const Loaded loaded, moveAndLoad(wanted, loading));
    if (loaded.passed == 1) {
        TM_CHECK(putBack(before));
        return fail({.code = ErrorCode::ProxyConfigRejected,
                     .args = {subject},
                     .detail = QString::fromUtf8(loaded.words),
                     .source = ErrorSource::Proxy});
    }
    if (loaded.passed != stagesOf(loading))
        return fail(execFailed(loaded.passed == 0 ? u"mv"_s : u"nginx -s reload"_s, loaded.words));
    if (old == OldWorkers::AreOutlasted)
        TM_CHECK(outlast(workers));
    // What the exec wrote may have been cut off; then the files are asked for one by one.
    return loaded.isReadBack ? Result<void>() : checkWritten(wanted);
}

Result<void> ProxyFiles::checkWritten(const std::vector<Change> &changes)
{
    for (const Change &change : changes) {
        TM_TRY(const std::optional<QByteArray> now, read(change.path));
        if (now != change.content)
            return fail({.code = ErrorCode::VerificationFailed,
                         .args = {u"pin-route"_s, QString::fromUtf8(change.content.value_or(QByteArray()).left(200)),
                                  QString::fromUtf8(now.value_or(QByteArray()).left(200))},
                         .source = ErrorSource::Proxy,
                         .effect = Effect::Unknown});
    }
    return {};
}

} // namespace tmc
