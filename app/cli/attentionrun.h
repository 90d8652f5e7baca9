#pragma once

#include "app/cli/connectedrun.h"
#include "core/engine/diagnosis.h"
#include "core/engine/muting.h"

namespace tmc::cli {

/// What one look at a server has found.
struct AttentionReport {
    QString server;
    QDateTime at;
    std::vector<Finding> findings; ///< the worst first, without those that are muted
    std::vector<Finding> muted;    ///< decide neither status nor exit code
    Mutings mutings;
    std::vector<Check> checks; ///< all of them by subject
    SnapshotPtr snapshot;      ///< that was looked at

    /// "ok", "attention" or "unknown": the same words in every language.
    QString status() const;
    ExitCode exitCode() const;
    /// True when Docker did not answer: the connection is gone, or will be found to be.
    bool isCutOff() const;
};

/// What looks in a row read once an hour only: it costs commands in the proxy's container.
struct SeldomRead {
    std::optional<Checkup> checkup;
    QDateTime at; ///< invalid = to be read at the next look
};

/// Looks at everything that findingsOf() speaks of. What cannot be read is a finding, no failure. Blocks; thread: any one at a time.
AttentionReport lookForAttention(Command &command, const ConnectedServer &server, SeldomRead &seldom, std::stop_token stop);

/// What is muted of a server, as the settings of this computer have it; the console reads the same.
Mutings readMutings(const Command &command, const QString &server);

/// A report for scripts: with the texts and the next step of each finding (docs/CLI.md).
QJsonObject attentionDocument(const AttentionReport &report);

} // namespace tmc::cli
