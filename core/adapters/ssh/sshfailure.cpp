#include "core/adapters/ssh/sshfailure.h"

#include <QRegularExpression>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

struct Evidence {
    const SshTranscript &transcript;
    const SshCircumstances &circumstances;
    QString text;
};

Error sshError(ErrorCode code, QStringList args, const QString &detail, bool retryable = false)
{
    return {.code = code, .args = std::move(args), .detail = detail, .source = ErrorSource::Ssh, .retryable = retryable};
}

QRegularExpressionMatch find(const QString &pattern, const QString &text)
{
    return QRegularExpression(pattern, QRegularExpression::MultilineOption).match(text);
}

QString portText(const Evidence &evidence)
{
    const int port = evidence.transcript.port() != 0 ? evidence.transcript.port() : evidence.circumstances.target.port;
    return QString::number(port != 0 ? port : 22);
}

Error unreachable(const Evidence &evidence)
{
    return sshError(ErrorCode::SshUnreachable, {evidence.circumstances.target.host, portText(evidence)}, evidence.text, true);
}

/// Only words that follow a key of *our* connection count: a jump host's ssh writes the same sentences to the same place.
std::optional<Error> hostKey(const Evidence &evidence)
{
    const QString offered = evidence.transcript.serverKeyFingerprint();
    if (offered.isEmpty() || !evidence.transcript.authenticationMethod().isEmpty())
        return std::nullopt;
    const bool changed =
        find(u"REMOTE HOST IDENTIFICATION HAS CHANGED|has changed and you have requested strict checking"_s, evidence.text).hasMatch();
    const bool unknown = find(u"^No \\S+ host key is known for .+ and you have requested strict checking"_s, evidence.text).hasMatch();
    if (!changed && !unknown)
        return std::nullopt;
    const QString expected = evidence.circumstances.expectedFingerprint;
    const QString host = evidence.circumstances.target.host;
    // A trusted key of another type makes ssh say "unknown"; for this server it is a change all the same. The trusted key under another
    // host name is none: the profile was edited.
    if (changed || (!expected.isEmpty() && expected != offered))
        return sshError(ErrorCode::SshHostKeyChanged, {host, expected, offered}, evidence.text);
    return sshError(ErrorCode::SshHostKeyUnknown, {host, offered}, evidence.text);
}

std::optional<Error> nameOrRoute(const Evidence &evidence)
{
    if (const auto match = find(u"Could not resolve hostname ([^:\\s]+):"_s, evidence.text); match.hasMatch())
        return sshError(ErrorCode::SshHostUnknown, {match.captured(1)}, evidence.text, evidence.text.contains("Temporary failure"_L1));
    if (const auto match = find(u"connect to host (\\S+) port (\\d+): "_s, evidence.text); match.hasMatch())
        return sshError(ErrorCode::SshUnreachable, {match.captured(1), match.captured(2)}, evidence.text, true);
    if (find(u"^Connection (?:to \\S+ port \\d+ )?timed out(?: during banner exchange)?"_s, evidence.text).hasMatch())
        return unreachable(evidence);
    return std::nullopt;
}

/// A private key that ssh would not use explains the refusal better than the refusal.
std::optional<Error> identityFile(const Evidence &evidence)
{
    if (const auto match = find(u"Permissions \\d+ for '([^']+)' are too open"_s, evidence.text); match.hasMatch())
        return sshError(ErrorCode::SecretFileTooOpen, {match.captured(1)}, evidence.text);
    if (const auto match = find(u"Identity file (.+) not accessible: "_s, evidence.text); match.hasMatch())
        return sshError(ErrorCode::LocalFile, {match.captured(1)}, evidence.text);
    if (const auto match =
            find(u"Load key \"([^\"]+)\": (?:Permission denied|No such file|Is a directory|invalid format|error in libcrypto)"_s,
                 evidence.text);
        match.hasMatch())
        return sshError(ErrorCode::LocalFile, {match.captured(1)}, evidence.text);
    return std::nullopt;
}

std::optional<Error> authentication(const Evidence &evidence)
{
    const auto denied = find(u"^(?:(\\S+)@(\\S+): )?Permission denied(?: \\(|, please try again)"_s, evidence.text);
    const bool tooMany = find(u"Too many authentication failures|[Nn]o more authentication methods"_s, evidence.text).hasMatch();
    if (!denied.hasMatch() && !tooMany)
        return std::nullopt;
    if (auto reason = identityFile(evidence))
        return reason;
    const SshTarget &target = evidence.circumstances.target;
    const QString user = !denied.captured(1).isEmpty()           ? denied.captured(1)
                         : !evidence.transcript.user().isEmpty() ? evidence.transcript.user()
                                                                 : target.user;
    const QString host = denied.captured(2).isEmpty() ? target.host : denied.captured(2);
    return sshError(ErrorCode::SshAuthenticationFailed, {user, host}, evidence.text);
}

/// The other side, or the jump host before it, hung up before anybody logged in.
std::optional<Error> closedEarly(const Evidence &evidence)
{
    if (find(u"stdio forwarding failed|UNKNOWN port 65535"_s, evidence.text).hasMatch()
        && evidence.transcript.serverKeyFingerprint().isEmpty())
        return unreachable(evidence);
    if (find(u"^(?:kex_exchange_identification|ssh_exchange_identification|banner exchange): |^Connection (?:closed|reset) by |"
             u"^Received disconnect from |^Disconnected from "_s,
             evidence.text)
            .hasMatch())
        return SshFailure::connectionLost(evidence.circumstances.target.host, evidence.text);
    return std::nullopt;
}

Error sessionRefused(const Evidence &evidence)
{
    QStringList detail{u"Logged in, but the server did not run the command that keeps the connection open (echo, cat). "
                       u"A forced command, a login shell such as nologin, or MaxSessions 0 does this."_s};
    if (!evidence.circumstances.remoteOutput.isEmpty())
        detail << evidence.circumstances.remoteOutput;
    if (!evidence.text.isEmpty())
        detail << evidence.text;
    return sshError(ErrorCode::SshFailed, {}, detail.join(u'\n'));
}

} // namespace

Error SshFailure::classify(const SshTranscript &transcript, const SshCircumstances &circumstances)
{
    const Evidence evidence{.transcript = transcript, .circumstances = circumstances, .text = transcript.text()};
    if (circumstances.progress == SshProgress::Ready)
        return connectionLost(circumstances.target.host, evidence.text);
    if (circumstances.progress == SshProgress::LoggedIn) {
        if (find(u"^Timeout, server |^client_loop: |^Connection to .* closed by remote host|^Connection reset"_s, evidence.text)
                .hasMatch())
            return connectionLost(circumstances.target.host, evidence.text);
        return sessionRefused(evidence);
    }
    static constexpr std::array rules = {&hostKey, &nameOrRoute, &authentication, &closedEarly};
    for (const auto &rule : rules) {
        if (auto error = rule(evidence))
            return *error;
    }
    return sshError(ErrorCode::SshFailed, {}, evidence.text);
}

Error SshFailure::timedOut(const SshTranscript &transcript, const SshCircumstances &circumstances, const QString &what, int seconds)
{
    const Evidence evidence{.transcript = transcript, .circumstances = circumstances, .text = transcript.text()};
    if (circumstances.progress == SshProgress::LoggedIn)
        return sessionRefused(evidence);
    return sshError(ErrorCode::TimedOut, {what, QString::number(seconds)}, evidence.text, true);
}

Error SshFailure::forwardRefused(const QString &remoteTarget, const QString &words)
{
    return sshError(ErrorCode::SshForwardRefused, {remoteTarget}, words, true);
}

Error SshFailure::connectionLost(const QString &host, const QString &words)
{
    return sshError(ErrorCode::SshConnectionLost, {host}, words, true);
}

} // namespace tmc
