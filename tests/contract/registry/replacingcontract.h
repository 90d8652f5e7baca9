#pragma once

#include "contract/registry/contractsuite.h"

namespace tmtest {

/// One workspace takes the place of another, and gives it back.
class ReplacingContract final : public ContractSuite {
    Q_OBJECT
public:
    using ContractSuite::ContractSuite;

private slots:
    void hostsAndPeopleGoOverAndTheFormerOneIsArchived();
    void givenBackItIsAsItWas();
    void whatWasNeverReplacedIsLeftWhateverBecameOfIt();
    void anotherRowThanTheOperatorSawIsNotReplaced();
    void aHostThatSomebodyElseHasIsRefusedAndNothingIsChanged();
    void aClosedTenantComesToItsDataAgain();

private:
    using Effect = std::function<tmc::Result<void>(tmc::RegistryTransaction &)>;
    tmc::Result<QJsonObject> commit(const Effect &effect);
    /// As the registry has it; none when it has no such row.
    std::optional<tmc::Workspace> row(const tmc::WorkspaceId &id);
    QStringList people(const tmc::WorkspaceId &id);
    /// An active workspace with one member, as the registry has it.
    tmc::Workspace reserved(int number);
    /// What takes its place: the same slug elsewhere, with its last host and one more.
    tmc::Workspace successor(const tmc::Workspace &former, int number) const;
};

} // namespace tmtest
