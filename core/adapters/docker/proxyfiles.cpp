#include "core/adapters/docker/proxyfiles.h"

#include "core/adapters/docker/tararchive.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

const QString root = u"/etc/nginx"_s;
constexpr qsizetype fileLimit = 16 * 1024 * 1024;

QString absolute(const QString &path)
{
    return root + u'/' + path;
}

constexpr auto reloadTime = 1000ms; ///< where the workers cannot be seen; nginx itself waits 100 ms before it ends the old ones
constexpr auto longestReload = 10s;

Result<void> pause(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, time, [] { return false; });
    if (stop.stop_requested())
        return fail({.code = ErrorCode::Cancelled, .source = ErrorSource::Proxy, .effect = Effect::Unknown});
    return {};
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

Result<std::optional<QByteArray>> ProxyFiles::read(const QString &path)
{
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

Result<void> ProxyFiles::reload()
{
    const Result<QByteArray> master = output({u"cat"_s, u"/run/nginx.pid"_s});
    const QString pid = QString::number(master ? master->trimmed().toLongLong() : 0);
    const Result<QByteArray> workers = output({u"cat"_s, u"/proc/%1/task/%1/children"_s.arg(pid)});
    TM_CHECK(run({u"nginx"_s, u"-s"_s, u"reload"_s}));
    if (!workers)
        return pause(reloadTime, m_stop);
    QStringList titles{u"cat"_s};
    for (const QByteArray &worker : workers->simplified().split(' '))
        titles.append(u"/proc/%1/cmdline"_s.arg(worker.toLongLong()));
    const auto deadline = std::chrono::steady_clock::now() + longestReload;
    while (std::chrono::steady_clock::now() < deadline) {
        // cat fails for those that are gone already and writes the titles of the others.
        TM_TRY(const ExecOutcome seen, m_docker.exec({.container = m_container, .argv = titles, .timeout = 30s}, m_stop));
        const QList<QByteArray> lines = seen.standardOutput.split('\0');
        const bool accepts = std::ranges::any_of(
            lines, [](const QByteArray &title) { return title.contains("worker process") && !title.contains("shutting down"); });
        if (!accepts)
            return {};
        TM_CHECK(pause(20ms, m_stop));
    }
    return {};
}

Result<void> ProxyFiles::run(const QStringList &argv, QByteArray *errors)
{
    TM_TRY(const ExecOutcome outcome, m_docker.exec({.container = m_container, .argv = argv, .timeout = 60s}, m_stop));
    if (errors)
        *errors = outcome.standardError.right(8192);
    if (outcome.exitCode == 0)
        return {};
    return fail({.code = ErrorCode::ExecFailed,
                 .args = {argv.join(u' '), QString::number(outcome.exitCode)},
                 .detail = QString::fromUtf8(outcome.standardError.right(8192)),
                 .source = ErrorSource::Proxy,
                 .effect = Effect::Applied});
}

Result<void> ProxyFiles::put(const Change &change)
{
    if (!change.content)
        return run({u"rm"_s, u"-f"_s, absolute(change.path)});
    const QString temporary = beside(change.path);
    const QString directory = temporary.section(u'/', 0, 0);
    TM_TRY(const QByteArray tar, tarOfFile(temporary.section(u'/', 1), *change.content));
    TM_CHECK(m_docker.putArchive(m_container, absolute(directory), tar, m_stop));
    return run({u"mv"_s, u"-f"_s, absolute(temporary), absolute(change.path)});
}

Result<void> ProxyFiles::apply(const std::vector<Change> &changes, const QString &subject, OldWorkers oldWorkers)
{
    std::vector<Change> before;
    std::vector<Change> wanted;
    for (const Change &change : changes) {
        TM_TRY(std::optional<QByteArray> old, read(change.path));
        if (old == change.content)
            continue;
        before.push_back({change.path, std::move(old)});
        wanted.push_back(change);
    }
    for (const Change &change : wanted)
        TM_CHECK(put(change));
    if (!wanted.empty()) {
        QByteArray words;
        const Result<void> tested = run({u"nginx"_s, u"-t"_s}, &words);
        if (!tested && tested.error().code != ErrorCode::ExecFailed)
            return tested;
        if (!tested) {
            for (const Change &old : before)
                TM_CHECK(put(old));
            return fail({.code = ErrorCode::ProxyConfigRejected,
                         .args = {subject},
                         .detail = QString::fromUtf8(words),
                         .source = ErrorSource::Proxy});
        }
    }
    // Also when nothing differs: an earlier attempt may have ended between the file and the reload.
    TM_CHECK(oldWorkers == OldWorkers::MustGo ? reload() : run({u"nginx"_s, u"-s"_s, u"reload"_s}));
    for (const Change &change : wanted) {
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
