#pragma once

#include "contract/registry/contractsuite.h"

namespace tmtest {

/// Operations, steps, leases and take-over.
class JournalContract final : public ContractSuite {
    Q_OBJECT
public:
    using ContractSuite::ContractSuite;

private slots:
    void beginWritesTheOperationWithItsSteps();
    void theTargetOfARunningOperationIsLockedAndNamesWhoHasIt();
    void aKnownIdempotencyKeyIsRefused();
    void anInterruptedOperationHasToBeTakenUpBeforeItsTargetIsFree();
    void anOperationThatSomebodyWorksOnCannotBeTakenOver();
    void anUnknownOperationIsNotFound();
    void aFinishedOperationIsNotResumable();
    void stepsKeepStateAttemptAndResult();
    void anUnknownStepIsNotFound();
    void takingOverFencesTheEarlierHolder();
    void aLeaseThatRanOutIsStillOursUntilSomebodyTakesIt();
    void theRegistryShowsWhoHoldsAnOperation();
    void finalStatesAreWrittenToTheActivityLog();
    void theReasonOfAFailureIsKept();
};

} // namespace tmtest
