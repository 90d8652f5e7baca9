#pragma once

#include "app/cli/connectedrun.h"
#include "core/domain/systemsnapshot.h"

#include <QJsonObject>

namespace tmc::cli {

/// What a read verb does with the server's state. `server` is null when the state comes from the cache (--offline); otherwise the report
/// runs in a worker thread and may ask the server more.
using SnapshotReport = std::function<ExitCode(const Command &, const SystemSnapshot &, const ConnectedServer *server)>;

/// A read verb: the same report on a fresh snapshot, or with --offline on the cached one with its age.
void withSnapshot(Command &command, Finished finished, const SnapshotReport &report);

/// The verb for a report, with the option --offline behind `options`.
Verb snapshotVerb(const QStringList &words, const QStringList &arguments, const QString &summary, const SnapshotReport &report,
                  QList<QCommandLineOption> options = {});

/// Tells why the registry is not in the snapshot.
ExitCode registryFailure(const Command &command, const SystemSnapshot &snapshot);

/// Where one that is not archived is among the workspaces of a name, it is meant, and those that were archived in its place are left out.
void leaveArchivedOut(std::vector<const Workspace *> &workspaces);

/// The workspace of that name, of any product when `product` is empty. Fails with WorkspaceUnknown, with InvalidInput when several products
/// have one, or with why the registry is not in the snapshot.
Result<Workspace> namedWorkspace(const SystemSnapshot &snapshot, const QString &slug, const QString &product);

/// A document with the server's name and the time of the snapshot.
QJsonObject aged(const SystemSnapshot &snapshot, const QString &key, const QJsonValue &value);

} // namespace tmc::cli
