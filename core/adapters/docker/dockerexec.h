#pragma once

#include "core/adapters/docker/dockerapi.h"
#include "core/ports/dockerengine.h"

namespace tmc {

/// Runs one command in a container: creates the exec, takes its connection over, moves input and output, and reads the exit code back
/// from the engine. Until the start request nothing happens on the server; every failure after it has the effect unknown, because
/// the command may have run, or may still run.
Result<ExecOutcome> runExec(DockerApi &api, const ExecRequest &request, const CallLimits &limits);

/// The two outputs of an exec stream, and whether all input had been handed over when it ended.
struct ExecTransfer {
    QByteArray standardOutput;
    QByteArray standardError;
    bool inputDelivered = false;
};

/// Writes the input while it reads the output, so that neither can fill up and stop the other, and half-closes after the input.
/// Ends with the stream; a stream that ends inside a frame is a failure.
Result<ExecTransfer> transferExec(TakenOverStream &taken, const ExecRequest &request, const CallLimits &limits);

} // namespace tmc
