#include "ui/presentation/commandhints.h"
#include "ui/presentation/errorsentences.h"

#include <QCoreApplication>

namespace tmc::ui {
namespace {

using enum ArgKind;

constexpr ErrorSentences sentences[] = {
    {.code = ErrorCode::SshNotInstalled,
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The program ssh was not found on this computer."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "Servers are reached only through OpenSSH, so no connection can be made."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText",
         "Install the OpenSSH client (on Debian and Ubuntu the package openssh-client) and make sure that ssh is in the PATH.")},
    {.code = ErrorCode::SshHostUnknown,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "No address was found for the name %1."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "The server was not contacted."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText", "Check the spelling of the host, the DNS of this computer and, for an alias, the file ~/.ssh/config."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "No address was found for the name of the server.")},
    {.code = ErrorCode::SshUnreachable,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "%1 did not accept a connection on port %2."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText",
         "The server is off, its address or port is another one, or a firewall is in between. From here it cannot be told which."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText", "Check that the server is up and that its firewall lets this computer in, then test the connection with: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The server did not accept a connection."),
     .command = hints::testServer},
    {.code = ErrorCode::SshHostKeyUnknown,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The server %1 is not trusted yet; its key has the fingerprint %2."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "Nobody has confirmed so far that this is the right server, so nothing was sent to it."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Compare the fingerprint with the one that the server itself or its provider shows. "
                                              "Only if they are equal, trust it here or with: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The server is not trusted yet."),
     .command = hints::trustServer},
    {.code = ErrorCode::SshHostKeyChanged,
     .args = {Text, Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The server %1 shows another key than the trusted one. Trusted: %2. Shown: %3."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText",
         "Either the server was installed anew, or somebody stands in between. The connection was refused before anything was sent."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText",
         "Ask whoever administers the server. Only when the change has been confirmed by another way, forget the old key (“Forget the "
         "host key…” in the menu of the server) and trust the new one. On the command line, remove the server and add it again: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The server shows another key than the trusted one."),
     .command = hints::removeServer},
    {.code = ErrorCode::SshAuthenticationFailed,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The server %2 does not let the user %1 in."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "The server is reachable and is the right one, but it accepted no key of this computer."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Check the user name, load the key into the agent (ssh-add) and check that its public "
                                              "part is in authorized_keys on the server. Then test with: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The server does not let the user in."),
     .command = hints::testServer},
    {.code = ErrorCode::SshForwardRefused,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The server did not forward the connection to %1."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "SSH works, but what is behind it was not reached: it does not run, the user may not "
                                               "use it, or the SSH server forbids forwarding."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Check that it runs, that the user may use it (for Docker: the group docker), and "
                                              "AllowTcpForwarding and AllowStreamLocalForwarding in sshd_config."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The server did not forward a connection.")},
    {.code = ErrorCode::SshConnectionLost,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The connection to %1 was lost."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "What is shown is as old as its age says. An operation that was running stays open in "
                                               "the journal and is neither lost nor repeated blindly."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText", "Connect again. If an operation was running, resume it or roll it back under Operations. Command: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The connection to the server was lost."),
     .command = hints::listOperations},
    {.code = ErrorCode::SshFailed,
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The program ssh ended with an error."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "The connection was not made, or it has ended."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText",
                                 "Read the words of ssh in the technical details and put right what they name. Then test with: %9"),
     .command = hints::testServer},
};

} // namespace

std::span<const ErrorSentences> connectionErrorSentences()
{
    return sentences;
}

} // namespace tmc::ui
