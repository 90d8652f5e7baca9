#pragma once

#include "core/engine/attention.h"

/// The parts of findingsOf(), each of one subject. Pure; thread: any.
namespace tmc::attention {

/// Containers that are ill, gone or forgotten, hosts that nobody or the wrong one serves.
void lookAtContainers(const AttentionFacts &facts, const QDateTime &now, std::vector<Finding> &findings);
/// Databases and schemas that are missing or half made.
void lookAtDatabases(const AttentionFacts &facts, std::vector<Finding> &findings);
/// Copies that are late, missing or damaged.
void lookAtBackups(const AttentionFacts &facts, const QDateTime &now, std::vector<Finding> &findings);
/// Containers that run another image than their product's.
void lookAtImages(const AttentionFacts &facts, std::vector<Finding> &findings);
/// Databases that restores have put aside.
void lookAtKeptDatabases(const AttentionFacts &facts, std::vector<Finding> &findings);
/// Programs of the server and images whose versions are known to have holes.
void lookAtVersions(const AttentionFacts &facts, const QDateTime &now, std::vector<Finding> &findings);
/// Applications whose log says that their database lacks something, unless an operation on the workspace has ended since.
void lookAtTables(const std::vector<MissingTables> &missing, const SystemSnapshot &snapshot, std::vector<Finding> &findings);
/// Certificates of hosts, sockets and ports that are open to too many.
void lookAtCheckup(const AttentionFacts &facts, const QDateTime &now, std::vector<Finding> &findings);
/// What runs out: disk, memory, connections, ports, Redis indexes.
void lookAtRoom(const AttentionFacts &facts, const QDateTime &now, std::vector<Finding> &findings);

inline AffectedWorkspace affected(const Workspace &workspace)
{
    return {.id = workspace.id, .slug = workspace.slug, .product = workspace.product, .environment = workspace.environment};
}

/// True for a workspace whose customers expect an answer now.
inline bool isServed(const Workspace &workspace)
{
    return workspace.state == WorkspaceState::Active;
}

} // namespace tmc::attention
