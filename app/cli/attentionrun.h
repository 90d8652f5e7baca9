#pragma once

#include "app/cli/connectedrun.h"
#include "core/engine/attention.h"

namespace tmc::cli {

/// What one look at a server has found.
struct AttentionReport {
    QString server;
    QDateTime at;
    std::vector<Finding> findings; ///< the worst first

    /// "ok", "attention" or "unknown": the same words in every language.
    QString status() const;
    ExitCode exitCode() const;
    /// True when Docker did not answer: the connection is gone, or will be found to be.
    bool isCutOff() const;
};

/// Looks at everything that findingsOf() speaks of. What cannot be read is a finding, no failure. Blocks; thread: any one at a time.
AttentionReport lookForAttention(Command &command, const ConnectedServer &server, std::stop_token stop);

/// A report for scripts: with the texts and the next step of each finding (docs/CLI.md).
QJsonObject attentionDocument(const AttentionReport &report);

} // namespace tmc::cli
