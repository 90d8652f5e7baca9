#include "app/adaptergraph.h"
#include "core/domain/samplingpace.h"
#include "core/engine/resourcesampler.h"
#include "core/services/serverconnection.h"
#include "tests/bench/timing.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <unistd.h>

#include <cstdio>
#include <vector>

// How long one sample of a server and all its containers takes over its real connection, and what it costs on both sides.
// Usage: TENANT_MASTER_HOME=… bench_sample SERVER [ROUNDS]; the server is saved and trusted already. tests/bench/run calls it.

using namespace Qt::StringLiterals;

namespace {

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

int measure(const tmc::ServerConnection &connection, const tmc::AdapterGraph &graph, int rounds)
{
    const auto docker = graph.dockerEngine(connection.endpoints().dockerSocket);
    const auto facts = docker->readFacts({});
    const tmc::LoadReaders readers = graph.loadReaders(connection.endpoints(), {});
    for (const bool byKernel : {true, false}) {
        tmc::ResourceSampler sampler(byKernel ? *readers.kernel : *readers.engine, *readers.engine, *readers.restarts);
        if (!facts || !sampler.sample(facts->containers, {})) {
            std::fputs("no sample could be taken\n", stderr);
            return 1;
        }
        std::vector<double> times;
        std::vector<double> server;
        tmc::ResourceLoad last;
        const double before = ownProcessor();
        for (int i = 0; i < rounds; ++i) {
            times.push_back(tmtest::milliseconds([&] { last = sampler.sample(facts->containers, {}).value().load; }));
            server.push_back(static_cast<double>(last.serverNanoseconds) / 1e6);
        }
        const double each = (ownProcessor() - before) / rounds;
        std::printf("sample of %zu containers from %s: median %.0f ms; processor %.1f ms here", last.containers.size(),
                    qPrintable(tmc::readingSourceName(last.source)), tmtest::median(times), each);
        if (byKernel)
            std::printf(", %.1f ms on the server (%.1f %% of a processor every %lld ms)", tmtest::median(server),
                        tmc::samplingCostPercent(last, tmc::samplingInterval(last, true)).value_or(0),
                        static_cast<long long>(tmc::samplingInterval(last, true).count()));
        std::printf("\n");
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
