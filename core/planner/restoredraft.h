#pragma once

#include "core/planner/copysteps.h"

namespace tmc {

/// Everything that the steps of a restore are made from. Database and schema products plan with it in files of their own; what they share is
/// in restoreworkspace.cpp.
struct RestoreDraft {
    const RestoreWorkspaceRequest &request;
    const Workspace &workspace;
    const Product &product;
    QString fresh; ///< the database that the copy is restored into
    QString kept;  ///< what the database, or the schema, before is called afterwards
    QString restorer;
    QStringList otherRoles; ///< that may connect to the database besides its owner

    bool isSchema() const { return !workspace.schemaName.isEmpty(); }
};

/// Blockers of a copy that is another workspace's, and of a workspace that is not in use.
void checkWhose(const RestoreWorkspaceRequest &request, const Workspace &workspace, Runbook &runbook);
/// Blockers of a restore into a schema product's database.
void checkSchemaDatabase(FactList &facts, const RestoreDraft &draft, Runbook &runbook);
/// Beside the live schema: what comes after the copy has been restored into a database of its own.
void addBroughtSchema(const RestoreDraft &draft, const CopyPlace &place, const QString &container, int seconds, Runbook &runbook);
Step schemaSwapStep(const RestoreDraft &draft);

/// Plans the end of a schema that a restore has put aside, or of tables that one has put beside the live ones. Fails as makeDropKeptRunbook.
Result<void> addDropKeptSchema(const DropKeptRequest &request, const Workspace &workspace, FactList &facts, Runbook &runbook);

} // namespace tmc
