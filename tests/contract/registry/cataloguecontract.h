#pragma once

#include "contract/registry/contractsuite.h"

namespace tmtest {

/// Products and plans: rows that commit together with a step and come back as they were.
class CatalogueContract final : public ContractSuite {
    Q_OBJECT
public:
    using ContractSuite::ContractSuite;

private slots:
    void aProductIsAddedChangedAndRemoved();
    void aPlanIsAddedChangedAndRemoved();
    void anotherValueThanTheOperatorSawIsNotOverwritten();
    void aRowThatIsUsedIsNotRemoved();

private:
    tmc::Result<QJsonObject> commit(const std::function<tmc::Result<void>(tmc::RegistryTransaction &)> &effect);
    std::optional<tmc::Product> product(const QString &key);
    std::optional<tmc::Plan> plan(const QString &key);
};

} // namespace tmtest
