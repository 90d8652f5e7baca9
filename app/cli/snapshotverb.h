#pragma once

#include "app/cli/command.h"
#include "core/domain/systemsnapshot.h"

namespace tmc::cli {

/// What a read verb prints of a snapshot. Runs in a worker thread, or in the main thread with --offline.
using SnapshotReport = std::function<ExitCode(const Command &, const SystemSnapshot &)>;

/// A read verb: the same report on a fresh snapshot, or with --offline on the cached one with its age.
Verb snapshotVerb(const QStringList &words, const QStringList &arguments, const QString &summary, const SnapshotReport &report,
                  QList<QCommandLineOption> extra = {});

/// Reports why the snapshot has no registry.
ExitCode registryFailure(const Command &command, const SystemSnapshot &snapshot);

/// A document with the snapshot's server and age.
QJsonObject aged(const SystemSnapshot &snapshot, const QString &key, const QJsonValue &value);

} // namespace tmc::cli
