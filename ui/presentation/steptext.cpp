#include "ui/presentation/steptext.h"

#include "ui/presentation/catalogueview.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/othersteptext.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>
#include <QLocale>

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StepText)
};

QString listed(const QStringList &names)
{
    QStringList safe;
    for (const QString &name : names)
        safe.append(quoted(name));
    return QLocale().createSeparatedList(safe);
}

QString sentence(const QString &text, const QStringList &hostile)
{
    QStringList safe;
    for (const QString &arg : hostile)
        safe.append(quoted(arg));
    return filled(text, safe);
}

QString catalogueNames(const action::SeedCatalogue &a)
{
    QStringList names;
    for (const Product &product : a.products)
        names.append(product.name.isEmpty() ? product.key.value() : product.name);
    for (const Plan &plan : a.plans)
        names.append(plan.name.isEmpty() ? plan.key.value() : plan.name);
    return listed(names);
}

QString registryRoleTitle(const sql::RegistryRole &role)
{
    if (role.createsRolesAndDatabases)
        return sentence(Tr::tr("Create the role %1 for the console, which may create roles and databases"), {role.name});
    if (role.canLogin)
        return sentence(Tr::tr("Create the login role %1"), {role.name});
    return sentence(Tr::tr("Create the role %1, which cannot log in"), {role.name});
}

/// One overload for each alternative: a new action does not compile until it has its sentences here.
struct Title {
    QString operator()(const action::CreateRegistryRole &a) const { return registryRoleTitle(a.role); }
    QString operator()(const action::CreateRegistryDatabase &a) const
    {
        return sentence(Tr::tr("Create the registry's database %1 owned by %2"), {a.name, a.owner});
    }
    QString operator()(const action::ApplyMigration &a) const
    {
        return sentence(Tr::tr("Bring the registry to version %1 (%2)"), {QString::number(a.version), a.name});
    }
    QString operator()(const action::CreateNetwork &a) const { return sentence(Tr::tr("Create the Docker network %1"), {a.name}); }
    QString operator()(const action::SeedCatalogue &a) const
    {
        return filled(Tr::tr("Add to the catalogue of products and plans: %1"), {catalogueNames(a)});
    }
    QString operator()(const action::GrantSchemaDatabase &a) const
    {
        return sentence(Tr::tr("Let the console's role %2 make tenants in the database %1"), {a.database, a.consoleRole});
    }
    QString operator()(const action::CreateTenantRole &a) const
    {
        return sentence(Tr::tr("Create the role %1 for the workspace"), {a.role});
    }
    QString operator()(const action::GrantTenantRole &a) const
    {
        return sentence(Tr::tr("Let the shared container's role %2 act as %1"), {a.role, a.member});
    }
    QString operator()(const action::CreateDatabase &a) const
    {
        return sentence(Tr::tr("Create the database %1 owned by %2"), {a.temporaryName, a.owner});
    }
    QString operator()(const action::RestrictDatabase &a) const
    {
        return filled(Tr::tr("Let nobody but %2 into the database %1"),
                      {quoted(a.database), listed(QStringList{a.owner} + a.otherRoles)});
    }
    QString operator()(const action::PublishDatabase &a) const
    {
        return sentence(Tr::tr("Give the database %1 its final name %2"), {a.temporaryName, a.finalName});
    }
    QString operator()(const action::CreateTenantSchema &a) const
    {
        return sentence(Tr::tr("Create the schema %1 in the database %2 owned by %3"),
                        {a.place.schema, a.place.database, a.place.role});
    }
    QString operator()(const action::RegisterTenant &a) const
    {
        return sentence(Tr::tr("Enter the tenant %1 and its subscription in the database %2"), {a.row.tenantId, a.row.database});
    }
    QString operator()(const action::EnsureContainerRunning &a) const
    {
        return sentence(Tr::tr("Make sure that the shared container %1 is running"), {a.container});
    }
    QString operator()(const action::CreateContainer &a) const
    {
        return sentence(Tr::tr("Create the container %1 from the image %2"), {a.spec.name, a.spec.image});
    }
    QString operator()(const action::StartContainer &a) const { return sentence(Tr::tr("Start the container %1"), {a.container}); }
    QString operator()(const action::MigrateTenant &a) const
    {
        return sentence(Tr::tr("Run “%2” in the container %1"), {a.container, a.argv.join(u' ')});
    }
    QString operator()(const action::WaitHealthy &a) const
    {
        return filled(Tr::tr("Wait until the container %1 is healthy, for %2 at most"),
                      {quoted(a.container), duration(a.timeoutSeconds * 1000LL)});
    }
    QString operator()(const action::ProbeRoute &a) const
    {
        return sentence(Tr::tr("Ask for %1 through the proxy and check that %2 answers"), {a.host, a.tenantId});
    }
    QString operator()(const action::ProbeFrontend &a) const
    {
        return sentence(Tr::tr("Ask for %1 through the proxy and check that only %2 claims it"), {a.host, a.container});
    }
    QString operator()(const action::ActivateWorkspace &a) const
    {
        return sentence(Tr::tr("Mark the workspace %1 as active"), {a.slug});
    }
    QString operator()(const action::SaveProduct &a) const
    {
        if (!a.before)
            return sentence(Tr::tr("Add the product %1 to the catalogue"), {a.after.key.value()});
        return filled(Tr::tr("Change the product %1: %2"),
                      {quoted(a.after.key.value()), changedFieldNames(productToJson(*a.before), productToJson(a.after))});
    }
    QString operator()(const action::SavePlan &a) const
    {
        if (!a.before)
            return sentence(Tr::tr("Add the plan %1 to the catalogue"), {a.after.key.value()});
        return filled(Tr::tr("Change the plan %1: %2"),
                      {quoted(a.after.key.value()), changedFieldNames(planToJson(*a.before), planToJson(a.after))});
    }
    template <typename OtherStep>
    QString operator()(const OtherStep &a) const
    {
        return othersteptext::title(a);
    }
};

struct Reason {
    QString operator()(const action::CreateRegistryRole &) const
    {
        return Tr::tr("Each role gets only the rights that its part of the registry needs.");
    }
    QString operator()(const action::CreateRegistryDatabase &) const
    {
        return Tr::tr("The registry keeps products, plans, workspaces and the journal of operations on the server itself.");
    }
    QString operator()(const action::ApplyMigration &) const
    {
        return Tr::tr("The tables of the registry take the form that this version of the console knows.");
    }
    QString operator()(const action::CreateNetwork &) const
    {
        return Tr::tr("The proxy reaches the tenants' containers through this network.");
    }
    QString operator()(const action::SeedCatalogue &) const
    {
        return Tr::tr("Workspaces are made from these products and plans. What is in the catalogue already stays as it is.");
    }
    QString operator()(const action::GrantSchemaDatabase &) const
    {
        return Tr::tr(
            "The product's tenants share this database. The console may make schemas in it and enter tenants, nothing else.");
    }
    QString operator()(const action::CreateTenantRole &) const
    {
        return Tr::tr("The role will own this customer's data and nothing else.");
    }
    QString operator()(const action::GrantTenantRole &) const
    {
        return Tr::tr("The shared container serves this customer with the customer's own role.");
    }
    QString operator()(const action::CreateDatabase &) const
    {
        return Tr::tr("It carries a temporary name until it is complete, so that an interruption leaves nothing half-made under the "
                      "final name.");
    }
    QString operator()(const action::RestrictDatabase &) const
    {
        return Tr::tr("By itself PostgreSQL lets every role connect to a new database.");
    }
    QString operator()(const action::PublishDatabase &) const { return Tr::tr("From here on the application finds the database."); }
    QString operator()(const action::CreateTenantSchema &) const
    {
        return Tr::tr("The customer's tables go into it. No other customer's role can look into it.");
    }
    QString operator()(const action::RegisterTenant &) const
    {
        return Tr::tr("The application looks here for its tenants and what they have bought.");
    }
    QString operator()(const action::EnsureContainerRunning &) const
    {
        return Tr::tr("It serves all customers of the product on shared plans, and this one too.");
    }
    QString operator()(const action::CreateContainer &a) const
    {
        if (a.role.isEmpty())
            return Tr::tr("It serves the customer's pages and holds no password.");
        return Tr::tr("It gets a fresh database password that only the container knows, and the limits of the plan.");
    }
    QString operator()(const action::StartContainer &) const
    {
        return Tr::tr("The application has to run before its database can be filled.");
    }
    QString operator()(const action::MigrateTenant &) const
    {
        return Tr::tr("The application makes its own tables in the customer's database.");
    }
    QString operator()(const action::WaitHealthy &) const
    {
        return Tr::tr("Only an application that answers is shown to the customer.");
    }
    QString operator()(const action::ProbeRoute &) const
    {
        return Tr::tr("It proves that a visitor of this host reaches this customer's data and nobody else's.");
    }
    QString operator()(const action::ProbeFrontend &) const
    {
        return Tr::tr("If two containers claimed one host, the proxy would send every second visitor to the wrong one.");
    }
    QString operator()(const action::ActivateWorkspace &) const { return Tr::tr("All checks have passed, and the registry says so."); }
    QString operator()(const action::SaveProduct &) const
    {
        return Tr::tr("New workspaces are made from what the catalogue says. Nothing that runs is touched.");
    }
    QString operator()(const action::SavePlan &) const
    {
        return Tr::tr("The limits of new workspaces follow the plan. Nothing that runs is touched.");
    }
    template <typename OtherStep>
    QString operator()(const OtherStep &a) const
    {
        return othersteptext::reason(a);
    }
};

QString comesBack(const QJsonObject &before, const QJsonObject &after)
{
    const QString values = previousValues(before, after);
    return values.isEmpty() ? Tr::tr("The values from before come back.")
                            : filled(Tr::tr("The values from before come back: %1."), {values});
}

struct Undo {
    QString operator()(const action::CreateRegistryRole &a) const
    {
        return sentence(Tr::tr("The role %1 is dropped."), {a.role.name});
    }
    QString operator()(const action::CreateRegistryDatabase &a) const
    {
        return sentence(Tr::tr("The database %1 is dropped."), {a.name});
    }
    QString operator()(const action::ApplyMigration &) const
    {
        return Tr::tr("Not undone: a migration is applied completely or not at all, and a new registry goes with its database.");
    }
    QString operator()(const action::CreateNetwork &a) const
    {
        return sentence(Tr::tr("The Docker network %1 is removed."), {a.name});
    }
    QString operator()(const action::SeedCatalogue &) const
    {
        return Tr::tr("Not undone: entries of the catalogue harm nobody, and a new registry goes with its database.");
    }
    QString operator()(const action::GrantSchemaDatabase &a) const
    {
        return sentence(Tr::tr("The console's rights in the database %1 are taken away again."), {a.database});
    }
    QString operator()(const action::CreateTenantRole &a) const { return sentence(Tr::tr("The role %1 is dropped."), {a.role}); }
    QString operator()(const action::GrantTenantRole &) const { return Tr::tr("Nothing to undo: the membership goes with the role."); }
    QString operator()(const action::CreateDatabase &a) const
    {
        return sentence(Tr::tr("The database %1, which nobody uses yet, is dropped."), {a.temporaryName});
    }
    QString operator()(const action::RestrictDatabase &) const { return Tr::tr("Nothing to undo: the rights go with the database."); }
    QString operator()(const action::PublishDatabase &a) const
    {
        return sentence(Tr::tr("The database %2 gets its temporary name %1 back."), {a.temporaryName, a.finalName});
    }
    QString operator()(const action::CreateTenantSchema &a) const
    {
        return sentence(Tr::tr("The schema %1, which only this operation has used, is dropped."), {a.place.schema});
    }
    QString operator()(const action::RegisterTenant &a) const
    {
        return sentence(Tr::tr("The entries of the tenant %1 are removed."), {a.row.tenantId});
    }
    QString operator()(const action::EnsureContainerRunning &) const
    {
        return Tr::tr("Not undone: the shared container keeps running for the other customers.");
    }
    QString operator()(const action::CreateContainer &a) const
    {
        return sentence(Tr::tr("The container %1 is removed."), {a.spec.name});
    }
    QString operator()(const action::StartContainer &) const
    {
        return Tr::tr("Nothing to undo: the container is removed with the step that made it.");
    }
    QString operator()(const action::MigrateTenant &) const { return Tr::tr("Nothing to undo: the tables go with the database."); }
    QString operator()(const action::WaitHealthy &) const { return Tr::tr("Nothing to undo: waiting changes nothing."); }
    QString operator()(const action::ProbeRoute &) const { return Tr::tr("Nothing to undo: the request changes nothing."); }
    QString operator()(const action::ProbeFrontend &) const { return Tr::tr("Nothing to undo: the request changes nothing."); }
    QString operator()(const action::ActivateWorkspace &a) const
    {
        return sentence(Tr::tr("The workspace %1 goes back to being created."), {a.slug});
    }
    QString operator()(const action::SaveProduct &a) const
    {
        if (!a.before)
            return sentence(Tr::tr("The product %1 is removed from the catalogue."), {a.after.key.value()});
        return comesBack(productToJson(*a.before), productToJson(a.after));
    }
    QString operator()(const action::SavePlan &a) const
    {
        if (!a.before)
            return sentence(Tr::tr("The plan %1 is removed from the catalogue."), {a.after.key.value()});
        return comesBack(planToJson(*a.before), planToJson(a.after));
    }
    template <typename OtherStep>
    QString operator()(const OtherStep &a) const
    {
        return othersteptext::undo(a);
    }
};

} // namespace

QString stepTitle(const Action &action)
{
    return std::visit(Title{}, action);
}

QString stepReason(const Action &action)
{
    return std::visit(Reason{}, action);
}

QString stepUndoText(const Action &action)
{
    return std::visit(Undo{}, action);
}

QString riskText(Risk risk)
{
    switch (risk) {
    case Risk::None:
        return Tr::tr("No risk for customers");
    case Risk::ServiceRestart:
        return Tr::tr("Interrupts customers for a short time");
    case Risk::DataLoss:
        return Tr::tr("Destroys data");
    }
    return {};
}

Badge riskBadge(Risk risk)
{
    switch (risk) {
    case Risk::None:
        return {riskText(risk), StatusRole::Neutral};
    case Risk::ServiceRestart:
        return {riskText(risk), StatusRole::Warn};
    case Risk::DataLoss:
        return {riskText(risk), StatusRole::Bad};
    }
    return {};
}

} // namespace tmc::ui
