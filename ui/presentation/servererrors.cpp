#include "ui/presentation/commandhints.h"
#include "ui/presentation/errorsentences.h"

#include <QCoreApplication>

namespace tmc::ui {
namespace {

using enum ArgKind;

constexpr ErrorSentences sentences[] = {
    {.code = ErrorCode::DockerUnreachable,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The Docker engine does not answer at %1."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText",
                                  "Containers can be neither read nor changed now; what is shown of them is as old as its age says."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "On the server, check with “systemctl status docker” that the engine runs and that the "
                                              "user may use its socket (group docker)."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The Docker engine does not answer."),
     .mayRaiseDoubt = true},
    {.code = ErrorCode::DockerVersionUnsupported,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The Docker engine knows its API up to version %1; the console needs %2 or newer."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "The containers of this server cannot be managed."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Update the Docker engine on the server to 20.10 or newer."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The Docker engine is too old.")},
    {.code = ErrorCode::DockerRejected,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "Docker refused a request with status %1: %2"),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "The engine understood the request and did not carry it out."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Put right what Docker's words name, then try again."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "Docker refused a request."),
     .mayRaiseDoubt = true},
    {.code = ErrorCode::DockerProtocol,
     .happened = QT_TRANSLATE_NOOP("ErrorText", "Docker's reply was not what its API promises."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "A reply that cannot be understood is not used."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Check that the socket belongs to a Docker engine and not to another program in front "
                                              "of it. Give the technical details to whoever maintains the console."),
     .mayRaiseDoubt = true},
    {.code = ErrorCode::DockerImageMissing,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The image %1 is not on the server."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "No container can be made from it."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Pull, load or build the image on the server, then make a new preview."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "An image is not on the server."),
     .mayRaiseDoubt = true},
    {.code = ErrorCode::DockerNameTaken,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "There is already a container named %1."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "It was not made by this operation and is left as it is."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Find out whose it is. Rename or remove it by hand, or choose another slug."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "There is already a container of that name."),
     .mayRaiseDoubt = true},
    {.code = ErrorCode::ContainerNotFound,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The container %1 does not exist."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "It was removed or renamed, or it has never been made."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Refresh, and find out who removed it. Then make a new preview."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A container does not exist.")},
    {.code = ErrorCode::ContainerUnhealthy,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The container %1 did not become healthy; its state is %2."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "It does not answer as it should, so no customer is sent to it."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText", "Read its logs. The usual causes are a wrong setting, a migration that is missing, or too little memory."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A container did not become healthy.")},
    {.code = ErrorCode::ExecFailed,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The command “%1” ended with exit code %2."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText", "The application's own command did not succeed in its container; it may have done a part of its work."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText",
         "Read its output in the technical details, put the cause right and try again. Exit code 124 means that it took too long."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A command in a container failed.")},
    {.code = ErrorCode::PostgresUnreachable,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "PostgreSQL does not answer at %1."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText",
         "The registry and the databases can be neither read nor changed now; what is shown of them is as old as its age says."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText", "Check that PostgreSQL runs and that the server's settings name the right place for it, then test with: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "PostgreSQL does not answer."),
     .command = hints::testServer,
     .mayRaiseDoubt = true},
    {.code = ErrorCode::PostgresAuthenticationFailed,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "PostgreSQL does not let the role %1 into the database %2."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "The password is wrong or the role may not log in from there. No other password is tried."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText", "Check the password in the settings of the server, the role, and pg_hba.conf on the server. Then test with: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "PostgreSQL does not let the role in."),
     .command = hints::testServer},
    {.code = ErrorCode::PostgresRejected,
     .happened = QT_TRANSLATE_NOOP("ErrorText", "PostgreSQL refused a statement."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "PostgreSQL undoes a refused statement as a whole."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Read PostgreSQL's words in the technical details and put right what they name."),
     .mayRaiseDoubt = true},
    {.code = ErrorCode::PostgresConnectionLost,
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The connection to PostgreSQL was lost."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText", "What had been read only in part is not used. An operation that was running stays open in the journal."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText", "Connect again. If an operation was running, resume it or roll it back under Operations. Command: %9"),
     .command = hints::listOperations,
     .mayRaiseDoubt = true},
    {.code = ErrorCode::PostgresReadOnly,
     .happened = QT_TRANSLATE_NOOP("ErrorText", "This PostgreSQL accepts no changes: it is a standby."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "It can be looked at, but operations need the primary."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText", "Let the server's settings name the primary. If the primary is gone for good, promote this one first."),
     .mayRaiseDoubt = true},
    {.code = ErrorCode::PostgresTooOld,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "PostgreSQL %1 is too old; version %2 is the oldest that is supported."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "It lacks what the console relies on for safe operations."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Update PostgreSQL on the server, then connect again."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "PostgreSQL is too old.")},
    {.code = ErrorCode::PermissionDenied,
     .args = {Awaited},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "Permission was denied: %1"),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "The user or the role that the console works as lacks a right."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText", "Ask whoever administers it for the right. The rights in the registry are given by preparing the server: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "Permission was denied."),
     .command = hints::prepareServer,
     .mayRaiseDoubt = true},
    {.code = ErrorCode::PortTaken,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "Another program on the server already listens on port %1."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "A container that needs this port cannot start; the other program is left as it is."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "On the server, “ss -ltnp” names the program. Stop it or let it use another port, or "
                                              "move the product's range of ports, then make a new preview."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "Another program on the server already listens on the port."),
     .mayRaiseDoubt = true},
    {.code = ErrorCode::NoSpace,
     .args = {Section},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The server's disk is full; this ran out of space: %1."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "Nothing can be made there until there is space again. Workspaces that store data may "
                                               "already be failing."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "On the server, “df -h” and “docker system df” show what fills the disk. Make space, "
                                              "then make a new preview."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The server's disk is full."),
     .mayRaiseDoubt = true},
};

} // namespace

std::span<const ErrorSentences> serverErrorSentences()
{
    return sentences;
}

} // namespace tmc::ui
