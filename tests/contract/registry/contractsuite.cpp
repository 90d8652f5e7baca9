#include "contract/registry/contractsuite.h"

#include "contract/registry/cataloguecontract.h"
#include "contract/registry/clustercontract.h"
#include "contract/registry/journalcontract.h"
#include "contract/registry/planchangecontract.h"
#include "contract/registry/replacingcontract.h"
#include "contract/registry/reservationcontract.h"
#include "contract/registry/tenantcontract.h"

namespace tmtest {

int runContract(RegistryFixture &fixture, int argumentCount, char **arguments)
{
    JournalContract journal(fixture);
    ReservationContract reservations(fixture);
    CatalogueContract catalogue(fixture);
    PlanChangeContract planChanges(fixture);
    ReplacingContract replacing(fixture);
    ClusterContract cluster(fixture);
    TenantContract tenants(fixture);
    int failures = 0;
    for (QObject *suite :
         std::initializer_list<QObject *>{&journal, &reservations, &catalogue, &planChanges, &replacing, &cluster, &tenants})
        failures += QTest::qExec(suite, argumentCount, arguments);
    return failures;
}

} // namespace tmtest
