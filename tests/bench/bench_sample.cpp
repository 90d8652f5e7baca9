#include "app/adaptergraph.h"
#include "core/domain/samplingpace.h"
#include "core/engine/resourcesampler.h"
#include "core/services/serverconnection.h"
#include "tests/bench/timing.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>
#include <vector>

// How long one sample of a server and all its containers takes over its real connection, and what it costs on both sides.
// Usage: TENANT_MASTER_HOME=… bench_sample SERVER [ROUNDS]; the server is saved and trusted already. tests/bench/run calls it.
//
// Docker Engine answers with the next round of its collector, about a second after it was asked, and eight questions are asked at a time: one sample
// of 300 containers takes most of a minute, and fifteen of them a quarter of an hour. So each source has a time of its own, after which no
// sample is begun any more, and what was measured until then is told with the number of its samples.

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto timeOfSource = 60s;
constexpr auto longestSample = 240s; ///< then it is broken off, without a figure

/// Stops what takes longer.
class Deadline final {
public:
    std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::jthread m_thread{[stop = m_stop](const std::stop_token &ended) mutable {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        if (!std::condition_variable_any().wait_for(lock, ended, longestSample, [&ended] { return ended.stop_requested(); }))
            stop.request_stop();
    }};
};

/// Processor milliseconds of this process, of its children that have ended, and of those that run (the ssh client).
double ownProcessor()
{
    const auto ticks = [](const QString &process, int columns) {
        QFile file(u"/proc/"_s + process + u"/stat"_s);
        if (!file.open(QIODevice::ReadOnly))
            return 0LL;
        const QByteArray line = file.readAll();
        const QByteArrayList words = line.mid(line.lastIndexOf(')') + 2).split(' ');
        qint64 sum = 0;
        for (int i = 0; i < columns; ++i)
            sum += words.value(11 + i).toLongLong();
        return sum;
    };
    qint64 sum = ticks(u"self"_s, 4);
    for (const QString &task : QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile children(u"/proc/self/task/"_s + task + u"/children"_s);
        if (!children.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &child : children.readAll().split(' '))
            sum += child.isEmpty() ? 0 : ticks(QString::fromLatin1(child), 2);
    }
    return 1000.0 * static_cast<double>(sum) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

struct Measured {
    std::vector<double> times;
    std::vector<double> server; ///< milliseconds of processor there
    tmc::ResourceLoad last;
    double own = 0; ///< milliseconds of processor here, of all samples
};

/// As many rounds as there is time for. The first sample has nothing to compare with and is not counted.
Measured measured(tmc::ResourceSampler &sampler, const std::vector<tmc::ContainerFacts> &containers, int rounds)
{
    const Deadline deadline;
    const auto end = std::chrono::steady_clock::now() + timeOfSource;
    Measured found;
    if (!sampler.sample(containers, deadline.token()))
        return found;
    const double before = ownProcessor();
    while (found.times.empty() || (static_cast<int>(found.times.size()) < rounds && std::chrono::steady_clock::now() < end)) {
        bool isTaken = false;
        const double time = tmtest::milliseconds([&] {
            if (auto sample = sampler.sample(containers, deadline.token())) {
                found.last = std::move(sample->load);
                isTaken = true;
            }
        });
        if (!isTaken)
            break;
        found.times.push_back(time);
        found.server.push_back(static_cast<double>(found.last.serverNanoseconds) / 1e6);
    }
    found.own = ownProcessor() - before;
    return found;
}

int measure(const tmc::ServerConnection &connection, const tmc::AdapterGraph &graph, int rounds)
{
    const auto docker = graph.dockerEngine(connection.endpoints().dockerSocket);
    const auto facts = docker->readFacts({});
    if (!facts) {
        std::fputs("the containers could not be read\n", stderr);
        return 1;
    }
    const tmc::LoadReaders readers = graph.loadReaders(connection.endpoints(), {});
    for (const bool byKernel : {true, false}) {
        tmc::ResourceSampler sampler(byKernel ? *readers.kernel : *readers.engine, *readers.engine, *readers.restarts);
        const Measured found = measured(sampler, facts->containers, rounds);
        if (found.times.empty()) {
            std::printf("no sample of %zu containers %s within %lld s\n", facts->containers.size(),
                        byKernel ? "from the kernel" : "from Docker", static_cast<long long>(longestSample.count()));
            if (byKernel)
                return 1;
            continue;
        }
        const tmc::ResourceLoad &last = found.last;
        std::printf("sample of %zu containers from %s: median %.0f ms of %zu; processor %.1f ms here", last.containers.size(),
                    qPrintable(tmc::readingSourceName(last.source)), tmtest::median(found.times), found.times.size(),
                    found.own / static_cast<double>(found.times.size()));
        if (byKernel)
            std::printf(", %.1f ms on the server (%.1f %% of a processor every %lld ms)", tmtest::median(found.server),
                        tmc::samplingCostPercent(last, tmc::samplingInterval(last, true)).value_or(0),
                        static_cast<long long>(tmc::samplingInterval(last, true).count()));
        std::printf("\n");
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto paths = tmc::LocalPaths::fromEnvironment();
    if (argc < 2 || !paths)
        return 2;
    tmc::AdapterGraph graph(*paths, tmc::currentOperator());
    const auto profile = graph.profiles().find(QString::fromLocal8Bit(argv[1]));
    if (!profile) {
        std::fputs("the server is not known\n", stderr);
        return 2;
    }
    tmc::ServerConnection connection(graph.serverLink(), graph);
    QObject::connect(&connection, &tmc::ServerConnection::stateChanged, &application, [&](tmc::ConnectionState state) {
        if (state == tmc::ConnectionState::Connected)
            QCoreApplication::exit(measure(connection, graph, argc > 2 ? std::max(1, atoi(argv[2])) : 15));
        else if (state == tmc::ConnectionState::Failed)
            QCoreApplication::exit(1);
    });
    connection.openForDocker(*profile);
    return QCoreApplication::exec();
}
