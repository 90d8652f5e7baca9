#pragma once

#include "core/adapters/docker/dockerapi.h"
#include "core/adapters/docker/execframeparser.h"
#include "core/ports/dockerengine.h"

#include <functional>

namespace tmc {

/// Runs one command in a container: creates the exec, takes its connection over, moves input and output, and reads the exit code back
/// from the engine. Until the start request nothing happens on the server; every failure after it has the effect unknown, because
/// the command may have run, or may still run.
Result<ExecOutcome> runExec(DockerApi &api, const ExecRequest &request, const CallLimits &limits);

/// Only registers the command; it has not run, whatever fails here. Returns its id.
Result<QString> registerExec(DockerApi &api, const dockercalls::Call &call, const QString &container, const CallLimits &limits);

/// The same with a body that the caller wipes.
Result<QString> registerExec(DockerApi &api, const QString &path, QByteArrayView body, const QString &container,
                             const CallLimits &limits);

/// Starts a registered command and takes its connection over.
Result<TakenOverStream> startExec(DockerApi &api, const QString &id, const QString &container, const CallLimits &limits);

/// The exit code after the stream has ended. Fails with DockerProtocol when the engine has none.
Result<int> readExitCode(DockerApi &api, const QString &id, const CallLimits &limits);

/// Gets what a command says, piece by piece.
using ExecSink = std::function<void(ExecFrameParser::Stream, QByteArrayView)>;

/// Writes the input while it reads the output, so that neither can fill up and stop the other, and half-closes after the input. Ends with
/// the stream; a stream that ends inside a frame is a failure. Whether all input had been handed over.
Result<bool> moveExecStreams(TakenOverStream &taken, QByteArrayView input, const ExecSink &sink, const CallLimits &limits);

/// The two outputs of an exec stream, and whether all input had been handed over when it ended.
struct ExecTransfer {
    QByteArray standardOutput;
    QByteArray standardError;
    bool inputDelivered = false;
};

/// The same, keeping what is said.
Result<ExecTransfer> transferExec(TakenOverStream &taken, const ExecRequest &request, const CallLimits &limits);

} // namespace tmc
