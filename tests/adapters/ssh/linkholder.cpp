#include "core/adapters/ssh/opensshlink.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

/// tm_linkholder <config directory> <host> <port> <user> <identity> <docker socket> <proxy>: opens a link, prints its docker socket and
/// waits for its end, which comes as SIGKILL.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 8)
        return 2;
    tmc::OpenSshLink link({.configDirectory = arguments.at(1)});
    const tmc::ServerProfile profile{
        .name = u"private"_s,
        .ssh = {.host = arguments.at(2), .port = arguments.at(3).toInt(), .user = arguments.at(4), .identityFile = arguments.at(5)},
        .dockerSocket = arguments.at(6),
        .postgres = {.kind = tmc::PostgresTargetKind::Socket, .address = u"/run/postgresql/.s.PGSQL.5432"_s},
        .proxyAddress = arguments.at(7)};
    link.open(profile, nullptr, [](const tmc::Result<tmc::LinkEndpoints> &endpoints) {
        std::puts(endpoints ? qPrintable(endpoints->dockerSocket) : "failed");
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}
