#include "contract/registry/contractsuite.h"
#include "contract/registry/postgresfixture.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    tmtest::PostgresFixture fixture;
    return tmtest::runContract(fixture, argc, argv);
}
