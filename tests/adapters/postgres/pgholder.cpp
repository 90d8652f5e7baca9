// A console process for tests: reads where to connect from standard input, begins the operation named there, says "ready" and works on
// nothing until it is killed. With "statement" it then runs that statement on the lock session, as a killed console's last effect.
#include "contract/registry/registryfixture.h"
#include "core/adapters/postgres/pgoperationstore.h"
#include "core/support/json.h"

#include <QFile>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

int main()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const auto order = tmc::parseJsonObject(input.readLine());
    if (!order)
        return 2;
    QByteArray password = order->value(u"password"_s).toString().toUtf8();
    const tmc::PostgresAccess access{.directory = order->value(u"directory"_s).toString(),
                                     .role = order->value(u"role"_s).toString(),
                                     .password = tmc::Secret::fromBytes(password),
                                     .registryDatabase = order->value(u"database"_s).toString()};
    tmc::OperationRecord operation = tmtest::sampleOperation();
    operation.id = tmc::OperationId(order->value(u"operation"_s).toString());
    const auto session = tmc::PgOperationStore(access, tmtest::consoleOf(u"victim"_s)).begin(operation);
    if (!session || !(*session)->recordIntent(1))
        return 3;
    std::puts("ready");
    std::fflush(stdout);
    const QString database = order->value(u"createDatabase"_s).toString();
    if (!database.isEmpty())
        static_cast<void>((*session)->createDatabase(database, order->value(u"owner"_s).toString()));
    ::pause();
    return 0;
}
