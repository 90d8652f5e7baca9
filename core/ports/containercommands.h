#pragma once

#include "core/support/result.h"
#include "core/support/secret.h"

#include <QByteArrayView>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

namespace tmc {

/// A command in a container whose output is too large to be kept.
struct ContainerCommand {
    QString container;                ///< id or name
    QStringList argv;                 ///< never a shell string
    QStringList environment;          ///< NAME=value, no secrets
    std::chrono::seconds timeout{60}; ///< from start() to the end of finish()
};

/// One running command. Destroying it closes its input and its outputs; what it does then is its own affair, so whoever starts something
/// long sees to it that it ends by itself.
class RunningCommand {
public:
    virtual ~RunningCommand() = default;

    /// Takes bytes for standard input. While they wait for the command, its outputs go to the sinks. Fails with Cancelled, TimedOut,
    /// DockerUnreachable, DockerProtocol, or as a sink does.
    virtual Result<void> write(QByteArrayView bytes) = 0;
    virtual Result<void> closeInput() = 0;
    /// Waits for the next output and hands it on; false at the end of both.
    virtual Result<bool> pump() = 0;
    /// Closes the input, hands on the rest, and reads the exit code back from the engine. A stream that ends without one is a failure.
    virtual Result<int> finish() = 0;
};

/// Commands in containers with streams for input and output. Calls block; any one thread at a time, several commands side by side.
class ContainerCommands {
public:
    /// Gets a piece of output; its failure ends the command's streams.
    using Sink = std::function<Result<void>(QByteArrayView)>;
    struct Sinks {
        Sink output;
        Sink error;
    };

    virtual ~ContainerCommands() = default;
    /// `stop` ends every later call on the command, too.
    virtual Result<std::unique_ptr<RunningCommand>> start(const ContainerCommand &command, Sinks sinks, std::stop_token stop) = 0;
};

} // namespace tmc
