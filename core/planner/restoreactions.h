#pragma once

#include "core/domain/masking.h"
#include "core/domain/schemarestore.h"
#include "core/domain/tablerestore.h"
#include "core/planner/backupactions.h"

#include <QStringList>

/// The payloads of the steps that restore a workspace's database or schema and take what was there before away; part of the variant in
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
    bool asAnother = false; ///< the owner is another workspace's than the copy's: who had which rights is left behind
    bool operator==(const FillDatabase &) const = default;
};
/// Compares a database with what the copy says.
struct CompareDatabase {
    CopyReference copy;
    QString database;
    bool asAnother = false; ///< as above; owners and rights are not compared
    bool operator==(const CompareDatabase &) const = default;
};
/// Masks personal data in a database that was filled and that nobody uses yet.
struct MaskDatabase {
    QString container;
    QString database;
    QString restorer; ///< logs in
    QString owner;    ///< acts
    QString host;     ///< PostgreSQL as the container reaches it
    int port = 5432;
    std::vector<ColumnMask> columns;
    bool operator==(const MaskDatabase &) const = default;
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
/// In a database that was filled and that nobody uses: these tables move into a schema of the operation's own, without what ties them to the rest.
struct TakeTables {
    SchemaPlace place;
    std::vector<TableName> tables;
    QString operation;
    bool operator==(const TakeTables &) const = default;
};
/// Gives the schema that was restored into a database of its own a name of the operation's own, and brings it to its product's database.
struct BringSchema {
    QString container;
    QString source;   ///< the database that the copy was restored into
    QString archived; ///< what the schema is called in the copy; empty = it has the place's name and is to take nobody's place
    SchemaPlace place;
    QString restorer; ///< logs in; owns what it makes until all of it is there
    QString host;     ///< PostgreSQL as the container reaches it
    int port = 5432;
    QString operation;
    bool asAnother = false; ///< the role is another workspace's than the copy's, and nothing that the copy is of is replaced
    bool operator==(const BringSchema &) const = default;
};
/// Compares a schema with the one that it was brought over from.
struct CompareSchema {
    QString source;
    SchemaPlace place;
    bool asAnother = false; ///< as above
    bool operator==(const CompareSchema &) const = default;
};
/// Drops the operation's own database when what it was made for is done.
struct DropScratch {
    QString database;
    QString owner;
    bool operator==(const DropScratch &) const = default;
};
/// What a schema product's copy holds becomes what a database product's tenant finds: the schema, in a database that nobody uses yet, takes the place of
/// `public`, which is empty.
struct MoveToPublic {
    SchemaPlace place;
    bool operator==(const MoveToPublic &) const = default;
};
/// In one transaction: the live schema gets the name `kept`, `fresh` gets its name. The tenant's sessions end.
struct SwapSchemas {
    SchemaSwap swap;
    QString operation;
    bool operator==(const SwapSchemas &) const = default;
};
/// Drops a schema that a restore has put aside.
struct DropKeptSchema {
    SchemaPlace place;
    bool operator==(const DropKeptSchema &) const = default;
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
QJsonObject fields(const MaskDatabase &a);
void read(MaskDatabase &a, const QJsonObject &json);
QJsonObject fields(const SwapDatabases &a);
void read(SwapDatabases &a, const QJsonObject &json);
QJsonObject fields(const DropKeptDatabase &a);
void read(DropKeptDatabase &a, const QJsonObject &json);
QJsonObject fields(const TakeTables &a);
void read(TakeTables &a, const QJsonObject &json);
QJsonObject fields(const BringSchema &a);
void read(BringSchema &a, const QJsonObject &json);
QJsonObject fields(const CompareSchema &a);
void read(CompareSchema &a, const QJsonObject &json);
QJsonObject fields(const DropScratch &a);
void read(DropScratch &a, const QJsonObject &json);
QJsonObject fields(const MoveToPublic &a);
void read(MoveToPublic &a, const QJsonObject &json);
QJsonObject fields(const SwapSchemas &a);
void read(SwapSchemas &a, const QJsonObject &json);
QJsonObject fields(const DropKeptSchema &a);
void read(DropKeptSchema &a, const QJsonObject &json);

} // namespace tmc::action
