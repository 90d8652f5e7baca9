#include "tests/bench/timing.h"
#include "app/adaptergraph.h"
#include "core/adapters/postgres/pgregistrystore.h"
#include "core/engine/factcollector.h"
#include "core/services/serverconnection.h"

#include <QCoreApplication>

#include <cstdio>
#include <vector>

// How long one snapshot of a server takes over its real connection, and how many round trips to PostgreSQL it makes.
// Usage: TENANT_MASTER_HOME=… bench_snapshot SERVER [ROUNDS]; the server is saved and trusted already. tests/bench/run calls it.

using namespace Qt::StringLiterals;

namespace {

int measure(const tmc::ServerConnection &connection, const tmc::AdapterGraph &graph, int rounds)
{
    tmc::PgRegistryStore registry(connection.postgresAccess(), graph.identity());
    const auto docker = graph.dockerEngine(connection.endpoints().dockerSocket);
    const auto host = graph.hostReader(connection.endpoints().controlSocket);
    const auto collect = [&] { return tmc::collectSnapshot(u"bench"_s, registry, *docker, *host, graph.clock(), {}); };
    const tmc::SystemSnapshot first = collect(); // connects, and looks once into containers that were not made by the console
    if (!first.registry.value || !first.cluster.value || !first.docker.value) {
        std::fputs("a section of the snapshot could not be read\n", stderr);
        return 1;
    }
    std::vector<double> trips;
    std::vector<double> snapshots;
    for (int i = 0; i < rounds; ++i)
        trips.push_back(tmtest::milliseconds([&] { static_cast<void>(registry.schemaVersion()); }));
    const qint64 before = registry.roundTrips();
    for (int i = 0; i < rounds; ++i)
        snapshots.push_back(tmtest::milliseconds([&] { static_cast<void>(collect()); }));
    std::printf("snapshot of %zu workspaces and %zu containers: median %.0f ms = %.1f x one round trip (median %.0f ms); "
                "%.1f round trips to PostgreSQL beside 2 times 2 to Docker\n",
                first.registry.value->workspaces.size(), first.docker.value->containers.size(), tmtest::median(snapshots),
                tmtest::median(snapshots) / tmtest::median(trips), tmtest::median(trips),
                static_cast<double>(registry.roundTrips() - before) / rounds);
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
    const auto password = profile ? graph.secrets().databasePassword(*profile) : tmc::Result<tmc::Secret>(tmc::Secret());
    if (!profile || !password) {
        std::fputs("the server or its password is not known\n", stderr);
        return 2;
    }
    tmc::ServerConnection connection(graph.serverLink(), graph);
    QObject::connect(&connection, &tmc::ServerConnection::stateChanged, &application, [&](tmc::ConnectionState state) {
        if (state == tmc::ConnectionState::Connected)
            QCoreApplication::exit(measure(connection, graph, argc > 2 ? std::max(1, atoi(argv[2])) : 9));
        else if (state == tmc::ConnectionState::Failed)
            QCoreApplication::exit(1);
    });
    connection.open(*profile, {.role = profile->postgres.role, .password = *password});
    return QCoreApplication::exec();
}
