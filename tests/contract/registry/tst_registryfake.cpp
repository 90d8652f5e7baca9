#include "contract/registry/contractsuite.h"
#include "contract/registry/fakefixture.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    tmtest::FakeFixture fixture;
    return tmtest::runContract(fixture, argc, argv);
}
