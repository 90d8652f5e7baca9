#pragma once

#include "core/support/error.h"
#include "core/support/strongid.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace tmc {

enum class OperationKind {
    PrepareServer,
    CreateWorkspace,
    SaveProduct,
    SavePlan,
    ChangePlan,
    RemoveRetired,
    ProveBackup,
    RestoreWorkspace,
    RestoreTables,
    ConvertWorkspace, ///< one of the other isolation takes the place of a workspace
    DropKeptDatabase,
    StartContainer,
    StopContainer,
    RestartContainer,
    RedeployContainer,
    RunCommand,
    RenewCertificate,
    ServeCertificate ///< the one on the proxy's disk
};

/// Running and Compensating without a live lease mean "interrupted": any console may resume or roll back.
enum class OperationState { Running, Compensating, Done, RolledBack, NeedsOperator };

/// Written before and after every effect (write-ahead). Intent and CompensationIntent mean: the effect may or may not have happened.
enum class StepState { Pending, Intent, Done, CompensationIntent, Compensated };

struct StepRecord {
    int sequence = 0;
    QString key; ///< stable within the runbook, e.g. "create-database"
    StepState state = StepState::Pending;
    int attempt = 0;
    QJsonObject result;  ///< identifiers learned from the effect, e.g. container id
    QDateTime changedAt; ///< server clock
    bool operator==(const StepRecord &) const = default;
};

/// One operation as the journal has it.
struct OperationRecord {
    OperationId id;
    OperationKind kind = OperationKind::CreateWorkspace;
    QString
        target; ///< what is locked: workspace id, "product:<key>", "plan:<key>", "backup:<id>", "container:<name>", "certificate:<host>", or "server"
    QString targetName;     ///< for people: slug or server name
    QString idempotencyKey; ///< one for each click; a second operation with the same key is refused
    QJsonObject runbook;    ///< planner::runbookToJson
    OperationState state = OperationState::Running;
    QString createdBy;   ///< "user@laptop"
    QString createdWith; ///< version of the program
    QDateTime createdAt; ///< server clock
    QDateTime finishedAt;
    std::optional<Error> error; ///< why it was rolled back or needs an operator
    QString leaseHolder;        ///< process that holds the lease, empty when nobody does
    QDateTime leaseExpiresAt;
    std::vector<StepRecord> steps;

    bool isOpen() const { return state != OperationState::Done && state != OperationState::RolledBack; }
    /// Open, and nobody is working on it.
    bool isInterrupted() const { return isOpen() && leaseHolder.isEmpty(); }
    bool operator==(const OperationRecord &) const = default;
};

QString operationKindName(OperationKind kind);
OperationKind operationKindFromName(const QString &name);
QString operationStateName(OperationState state);
OperationState operationStateFromName(const QString &name);
QString stepStateName(StepState state);
StepState stepStateFromName(const QString &name);
QJsonObject operationToJson(const OperationRecord &operation);
OperationRecord operationFromJson(const QJsonObject &json);

/// One line of the append-only activity log.
struct ActivityEntry {
    qint64 sequence = 0;
    QDateTime at; ///< server clock
    QString who;
    QString origin;  ///< laptop host name
    QString action;  ///< stable code, e.g. "workspace.created"
    QString subject; ///< slug, server, ...
    OperationId operation;
    QJsonObject details;
    QString hash; ///< chained SHA-256, hexadecimal
    bool operator==(const ActivityEntry &) const = default;
};

QJsonObject activityToJson(const ActivityEntry &entry);
ActivityEntry activityFromJson(const QJsonObject &json);

} // namespace tmc
