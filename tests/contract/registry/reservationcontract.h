#pragma once

#include "contract/registry/contractsuite.h"

namespace tmtest {

/// What commits together with a step: names, ports, indexes.
class ReservationContract final : public ContractSuite {
    Q_OBJECT
public:
    using ContractSuite::ContractSuite;

private slots:
    void aReservationIsReadBackAsItWasMade();
    void theRecordOfAWorkspaceHasItsPeopleAndItsPast();
    void theRegistryKnowsWhatWasPutBesideLiveTablesUntilItIsDropped();
    void anUnknownWorkspaceHasAnEmptyRecord();
    void aFailingStepLeavesNothingBehind();
    void takenNamesAreRefusedByKind_data();
    void takenNamesAreRefusedByKind();
    void unknownProductAndPlanAreNamed();
    void ofTenRacersForOneSlugExactlyOneWins();
    void releasingFreesEveryName();
    void theStateOfAWorkspaceFollowsItsStep();

private:
    tmc::Result<QJsonObject> reserve(const tmc::Workspace &workspace);
    /// An operation of the workspace that has come to that end.
    tmc::Result<tmc::OperationId> ended(const tmc::WorkspaceId &workspace, tmc::OperationKind kind, tmc::OperationState state,
                                        const QString &dropped);
};

} // namespace tmtest
