#pragma once

#include "core/adapters/ssh/sshtranscript.h"
#include "core/domain/serverprofile.h"
#include "core/support/error.h"

namespace tmc {

/// How far a connection had come when it ended.
enum class SshProgress { BeforeLogin, LoggedIn, Ready };

/// What is known apart from ssh's words.
struct SshCircumstances {
    SshTarget target;
    SshProgress progress = SshProgress::BeforeLogin;
    QString expectedFingerprint; ///< of the profile's trusted key; empty when there is none
    QString remoteOutput;        ///< what the session printed instead of the ready token
};

/// Turns the end of an ssh process into an Error. Pure. ssh's exit status says nothing (255 means anything), so its words decide; they
/// are kept in `detail`. Where the words are not known the result is SshFailed with them.
class SshFailure final {
public:
    static Error classify(const SshTranscript &transcript, const SshCircumstances &circumstances);

    /// A stage took longer than SshTimeouts allows.
    static Error timedOut(const SshTranscript &transcript, const SshCircumstances &circumstances, const QString &what, int seconds);

    /// The server, or the way to it, did not let `remoteTarget` be reached.
    static Error forwardRefused(const QString &remoteTarget, const QString &words);

    static Error connectionLost(const QString &host, const QString &words);
};

} // namespace tmc
