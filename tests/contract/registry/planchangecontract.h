#pragma once

#include "contract/registry/contractsuite.h"

namespace tmtest {

/// What a change of plan writes: the workspace's row with its allocations, the history, the shared container's way into a database.
class PlanChangeContract final : public ContractSuite {
    Q_OBJECT
public:
    using ContractSuite::ContractSuite;

private slots:
    void aChangedRowIsReadBackAndPutBackExactly();
    void aRowThatSomebodyElseChangedIsLeftAlone();
    void aPortOrIndexOfAnotherWorkspaceIsRefused();
    void theServerTellsWhenAContainerWasRetired();
    void theHistoryTellsWhoChangedWhat();
    void theSharedContainerIsAdmittedAndDismissed();

private:
    tmc::Result<QJsonObject> commit(const std::function<tmc::Result<void>(tmc::RegistryTransaction &)> &effect);
    tmc::Workspace reserved(int number);
    tmc::Workspace found(const tmc::Workspace &workspace);
};

} // namespace tmtest
