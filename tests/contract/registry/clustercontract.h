#pragma once

#include "contract/registry/contractsuite.h"

namespace tmtest {

/// Roles and databases of tenants, the activity log, and preparing a server.
class ClusterContract final : public ContractSuite {
    Q_OBJECT
public:
    using ContractSuite::ContractSuite;

private slots:
    void aTenantsRoleAndDatabaseComeAndGo();
    void aRestoredDatabaseTakesThePlaceOfTheLiveOne();
    void aNameThatIsTakenIsRefused();
    void namesOfSixtyFourBytesAreRefusedBeforeAnything();
    void namesOfSixtyThreeBytesWork();
    void theClusterShowsWhatItHolds();
    void activityIsReadNewestFirst();
    void aChangedActivityIsFound();
    void preparationFactsNameTheCatalogue();
    void anAppliedMigrationIsNotAppliedAgain();
    void aMigrationThatWasChangedIsRefused();
    void seedingKeepsWhatIsThere();
    void preparationsExcludeOneAnother();

private:
    tmc::Result<std::unique_ptr<tmc::OperationSession>> newSession();
};

} // namespace tmtest
