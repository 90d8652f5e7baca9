#pragma once

#include "core/domain/serverprofile.h"
#include "core/domain/workspace.h"
#include "core/planner/backupactions.h"

namespace tmc {

/// What the operator asks for to bring a workspace's database back to what a backup holds.
struct RestoreWorkspaceRequest {
    OperationId operation;
    action::CopyReference copy;
    BackupSubject subject;    ///< as the copy's manifest has it
    bool isProven = false;    ///< the copy is; otherwise it is proven first
    qint64 tableBytes = 0;    ///< that the tables took when the copy was made
    QDateTime takenAt;        ///< the moment that the copy is from
    QString migration;        ///< of the application's data in it; empty = none found
    QString newestMigration;  ///< in the newest whole copy of the workspace; empty = none found
    int madeOn = 0;           ///< server_version_num of the PostgreSQL that the copy is from; 0 = not known
    QString container;        ///< of the server's database
    QStringList unmovable{};  ///< in PostgreSQL's words, what of the copy cannot go to a product of the other isolation
    bool hasUnsummed = false; ///< of some tables its manifest does not say what was in them
    QString network = QStringLiteral("nginx-proxy");
    QString databaseHost = QStringLiteral("postgres"); ///< PostgreSQL as containers in that network reach it
    int databasePort = 5432;

    bool operator==(const RestoreWorkspaceRequest &) const = default;
};

/// The request for one copy, which knows how it stands; nothing is known of others. Fails with PostgresNotInContainer.
Result<RestoreWorkspaceRequest> restoreRequestFor(const OperationId &operation, const BackupManifest &manifest, BackupState state,
                                                  const ServerProfile &profile);

QJsonObject restoreWorkspaceRequestToJson(const RestoreWorkspaceRequest &request);
RestoreWorkspaceRequest restoreWorkspaceRequestFromJson(const QJsonObject &json);

/// What the operator asks for to take away the database that a restore has put aside.
struct DropKeptRequest {
    OperationId operation;
    ProductKey product;
    QString slug;
    Environment environment = Environment::Production;
    QString database; ///< one of those that are kept for the workspace

    bool operator==(const DropKeptRequest &) const = default;
};

QJsonObject dropKeptRequestToJson(const DropKeptRequest &request);
DropKeptRequest dropKeptRequestFromJson(const QJsonObject &json);

} // namespace tmc
