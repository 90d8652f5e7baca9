#pragma once

#include "contract/registry/contractsuite.h"

namespace tmtest {

/// Tenants of schema products: the console's rights in their database, schemas, and the application's rows.
class TenantContract final : public ContractSuite {
    Q_OBJECT
public:
    using ContractSuite::ContractSuite;

private slots:
    void theConsoleIsLetInByPreparing();
    void aTenantsSchemaComesAndGoes();
    void whatAnotherOperationMadeIsRecognised();
    void aSchemaTakesThePlaceOfAnother();
    void aSchemaBesideIsMarkedAndMadeOnce();
    void aTenantsRowComesAndGoes();
    void aTenantsPlanIsChangedWhereTheApplicationReadsIt();
    void theSnapshotShowsTheSchemas();
    void rightsAreTakenAwayAgain();
};

} // namespace tmtest
