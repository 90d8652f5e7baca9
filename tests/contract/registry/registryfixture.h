#pragma once

#include "core/ports/operationstore.h"
#include "core/ports/adapterfactory.h"

#include <memory>

namespace tmtest {

/// One prepared registry, in memory or on a real server, that the contract suites work on.
class RegistryFixture {
public:
    virtual ~RegistryFixture() = default;
    virtual std::unique_ptr<tmc::OperationStore> operations(const tmc::OperatorIdentity &identity) = 0;
    virtual std::unique_ptr<tmc::RegistryStore> registry() = 0;
    virtual std::unique_ptr<tmc::ServerAdmin> admin(const tmc::OperatorIdentity &identity) = 0;
    virtual std::unique_ptr<tmc::TenantDatabase> tenants(const tmc::OperatorIdentity &identity) = 0;
    virtual std::vector<tmc::RegistryMigration> migrations() = 0;
    virtual QString registryDatabase() const = 0;

    /// Starts every name that this run makes on the server: [a-z][a-z0-9]*, unique for the run.
    virtual QString prefix() const = 0;
    /// Role that the sample product's shared container connects as.
    QString appRole() const { return prefix() + QStringLiteral("_app"); }

    /// Database of a schema product with the application's tables, in which the console's role has no rights yet.
    QString schemaDatabase() const { return prefix() + QStringLiteral("_tenants"); }
    virtual QString consoleRole() const = 0;

    /// As if every lease had run out, while the holders' sessions go on.
    virtual void expireLeases() = 0;
    /// Changes a committed row of the activity log behind the program's back.
    virtual void tamperWithActivity(qint64 sequence) = 0;
    /// Whether the shared container's role may connect to the database and act as the tenant's.
    virtual bool mayActAs(const tmc::sql::SharedAccess &access) = 0;
    virtual bool mayLogIn(const QString &role) = 0;
    /// As the tenants' administration and a change of plan will write them.
    virtual void addMember(const tmc::WorkspaceId &workspace, const tmc::WorkspaceMember &member) = 0;
    virtual void addPlanChange(const tmc::WorkspaceId &workspace, const tmc::PlanChange &change) = 0;
};

/// A console process.
tmc::OperatorIdentity consoleOf(const QString &who);

tmc::Product sampleProduct(const RegistryFixture &fixture);
std::vector<tmc::Plan> samplePlans();

/// A workspace of the sample product, the `number`th of this run; all names, ports and indexes follow from the number (1..40).
tmc::Workspace sampleWorkspace(const RegistryFixture &fixture, int number);

/// An operation with three steps (1, 2, 3) on the target.
tmc::OperationRecord sampleOperation(const QString &target);

/// An operation on a target of its own.
tmc::OperationRecord sampleOperation();

} // namespace tmtest
