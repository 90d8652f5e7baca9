#include "app/cli/clitext.h"
#include "app/cli/snapshotrun.h"
#include "app/cli/verbs.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/workspacetext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

ExitCode showStatus(const Command &command, const SystemSnapshot &snapshot, const ConnectedServer *)
{
    const Output &output = command.output;
    std::vector<QStringList> rows;
    QJsonObject json = aged(snapshot, u"workspaces"_s, QJsonValue::Null);
    std::optional<Error> firstError;
    if (snapshot.registry.value) {
        const RegistryFacts &registry = *snapshot.registry.value;
        const auto interrupted = std::count_if(registry.operations.begin(), registry.operations.end(),
                                               [](const OperationRecord &operation) { return operation.isInterrupted(); });
        rows.push_back({CliText::tr("Registry"), CliText::tr("version %1").arg(registry.schemaVersion)});
        rows.push_back({CliText::tr("Workspaces"), ui::count(static_cast<qint64>(registry.workspaces.size()))});
        rows.push_back({CliText::tr("Operations that need attention"), ui::count(interrupted)});
        json.insert(u"registryVersion"_s, registry.schemaVersion);
        json.insert(u"workspaces"_s, static_cast<qint64>(registry.workspaces.size()));
        json.insert(u"interruptedOperations"_s, static_cast<qint64>(interrupted));
    }
    if (snapshot.cluster.value)
        rows.push_back({u"PostgreSQL"_s,
                        CliText::tr("version %1, %n database(s)", nullptr, static_cast<int>(snapshot.cluster.value->databases.size()))
                            .arg(snapshot.cluster.value->serverVersion / 10000)});
    if (snapshot.docker.value)
        rows.push_back({u"Docker"_s,
                        CliText::tr("version %1, %n container(s)", nullptr, static_cast<int>(snapshot.docker.value->containers.size()))
                            .arg(snapshot.docker.value->engineVersion)});
    for (const std::optional<Error> *error : {&snapshot.registry.error, &snapshot.cluster.error, &snapshot.docker.error})
        if (*error && !firstError)
            firstError = **error;
    output.table({CliText::tr("Server"), snapshot.serverName}, rows);
    if (firstError)
        return output.failure(*firstError);
    output.document(json);
    return ExitCode::Done;
}

ExitCode listProducts(const Command &command, const SystemSnapshot &snapshot, const ConnectedServer *)
{
    if (!snapshot.registry.value)
        return registryFailure(command, snapshot);
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const Product &product : snapshot.registry.value->products) {
        rows.push_back({product.key.value(), product.name, ui::isolationText(product.isolation), product.image, product.baseDomain});
        array.append(productToJson(product));
    }
    command.output.table(
        {CliText::tr("Key"), CliText::tr("Name"), CliText::tr("Isolation"), CliText::tr("Image"), CliText::tr("Domain")}, rows);
    command.output.document(aged(snapshot, u"products"_s, array));
    return ExitCode::Done;
}

ExitCode listPlans(const Command &command, const SystemSnapshot &snapshot, const ConnectedServer *)
{
    if (!snapshot.registry.value)
        return registryFailure(command, snapshot);
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const Plan &plan : snapshot.registry.value->plans) {
        rows.push_back({plan.key.value(), plan.name, ui::hostingText(plan.hosting), ui::memorySize(plan.storage)});
        array.append(planToJson(plan));
    }
    command.output.table({CliText::tr("Key"), CliText::tr("Name"), CliText::tr("Hosting"), CliText::tr("Storage")}, rows);
    command.output.document(aged(snapshot, u"plans"_s, array));
    return ExitCode::Done;
}

ExitCode listOperations(const Command &command, const SystemSnapshot &snapshot, const ConnectedServer *)
{
    if (!snapshot.registry.value)
        return registryFailure(command, snapshot);
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const OperationRecord &operation : snapshot.registry.value->operations) {
        rows.push_back({operation.id.value(), ui::operationKindText(operation.kind), operation.targetName,
                        ui::operationBadge(operation).text, operation.createdBy, ui::exactTime(operation.createdAt)});
        QJsonObject json = operationToJson(operation);
        json.insert(u"interrupted"_s, operation.isInterrupted());
        array.append(json);
    }
    command.output.table({CliText::tr("Operation"), CliText::tr("Kind"), CliText::tr("Target"), CliText::tr("State"),
                          CliText::tr("By"), CliText::tr("Started")},
                         rows);
    command.output.document(aged(snapshot, u"operations"_s, array));
    return ExitCode::Done;
}

ExitCode showActivity(const Command &command, const ConnectedServer &server)
{
    const int limit = std::clamp(command.invocation.value(u"limit"_s, u"50"_s).toInt(), 1, 10000);
    const auto registry = command.graph.registryStore(server.access);
    const Result<std::vector<ActivityEntry>> entries = registry->readActivity(limit);
    if (!entries)
        return command.output.failure(entries.error());
    const Result<std::optional<qint64>> tampered = registry->firstTamperedActivity();
    if (!tampered)
        return command.output.failure(tampered.error());
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const ActivityEntry &entry : *entries) {
        rows.push_back({QString::number(entry.sequence), ui::exactTime(entry.at), entry.who, entry.action, entry.subject});
        array.append(activityToJson(entry));
    }
    command.output.table({u"#"_s, CliText::tr("When"), CliText::tr("Who"), CliText::tr("What"), CliText::tr("Subject")}, rows);
    command.output.document({{u"activity"_s, array}, {u"chainIntact"_s, !tampered->has_value()}});
    if (tampered->has_value())
        return command.output.failure({.code = ErrorCode::VerificationFailed,
                                       .args = {u"activity_log"_s, u"intact"_s, QString::number(**tampered)},
                                       .source = ErrorSource::Postgres});
    return ExitCode::Done;
}

} // namespace

QList<Verb> readVerbs()
{
    return {
        snapshotVerb({u"status"_s}, {}, CliText::tr("Show what is on a server."), showStatus),
        snapshotVerb({u"product"_s, u"list"_s}, {}, CliText::tr("List the products."), listProducts),
        snapshotVerb({u"plan"_s, u"list"_s}, {}, CliText::tr("List the plans."), listPlans),
        snapshotVerb({u"operation"_s, u"list"_s}, {}, CliText::tr("List the operations."), listOperations),
        {{u"activity"_s},
         {},
         {{u"limit"_s, CliText::tr("How many entries; default: 50."), u"number"_s}},
         CliText::tr("Show who did what, and check that the log is untouched."),
         [](Command &command, Finished finished) {
             connectAndRun(
                 command, {}, [&command](const ConnectedServer &server) { return showActivity(command, server); },
                 std::move(finished));
         }},
    };
}

} // namespace tmc::cli
