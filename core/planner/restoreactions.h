#pragma once

#include "core/planner/backupactions.h"

#include <QStringList>

/// The payloads of the steps that restore a workspace's database and take the database before it away; part of the variant in
/// core/planner/action.h.
namespace tmc::action {

/// A role that may log in and become the tenant's, and has no right of its own: a restore logs in as it.
struct CreateRestorer {
    QString role;
    QString tenant;
    bool operator==(const CreateRestorer &) const = default;
};
struct DropRestorer {
    QString role;
    bool operator==(const DropRestorer &) const = default;
};
/// Makes and starts the sealed container that the restore runs in, with a new password for the role that only the container knows.
struct StartRestorer {
    ContainerSpec spec;
    QString role;
    bool operator==(const StartRestorer &) const = default;
};
/// Restores the copy into an empty database, whatever was in it before.
struct FillDatabase {
    CopyReference copy;
    QString container;
    QString database;
    QString restorer; ///< logs in
    QString owner;    ///< acts, and owns everything
    QString host;     ///< PostgreSQL as the container reaches it
    int port = 5432;
    bool operator==(const FillDatabase &) const = default;
};
/// Compares a database with what the copy says.
struct CompareDatabase {
    CopyReference copy;
    QString database;
    bool operator==(const CompareDatabase &) const = default;
};
/// In one transaction: the live database gets the name `kept`, `fresh` gets its name. Its sessions end.
struct SwapDatabases {
    QString live;
    QString fresh;
    QString kept;
    QString slug;
    bool operator==(const SwapDatabases &) const = default;
};
/// Drops a database that a restore has put aside.
struct DropKeptDatabase {
    QString database;
    QString owner;
    bool operator==(const DropKeptDatabase &) const = default;
};

// As in actionjson.cpp: fields() writes a payload, read() restores it.
QJsonObject fields(const CreateRestorer &a);
void read(CreateRestorer &a, const QJsonObject &json);
QJsonObject fields(const DropRestorer &a);
void read(DropRestorer &a, const QJsonObject &json);
QJsonObject fields(const StartRestorer &a);
void read(StartRestorer &a, const QJsonObject &json);
QJsonObject fields(const FillDatabase &a);
void read(FillDatabase &a, const QJsonObject &json);
QJsonObject fields(const CompareDatabase &a);
void read(CompareDatabase &a, const QJsonObject &json);
QJsonObject fields(const SwapDatabases &a);
void read(SwapDatabases &a, const QJsonObject &json);
QJsonObject fields(const DropKeptDatabase &a);
void read(DropKeptDatabase &a, const QJsonObject &json);

} // namespace tmc::action
