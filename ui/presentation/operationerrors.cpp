#include "ui/presentation/commandhints.h"
#include "ui/presentation/errorsentences.h"

#include <QCoreApplication>

namespace tmc::ui {
namespace {

using enum ArgKind;

constexpr ErrorSentences sentences[] = {
    {.code = ErrorCode::StalePreview,
     .args = {Facts},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The server has changed since the preview: %1."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "The operation would no longer do what was shown, so it was not begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Make a new preview and read it before confirming."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The server has changed since the preview.")},
    {.code = ErrorCode::OperationLocked,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "Another console is working on this: %1."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "Only one console works on a target at a time, so this was not begun."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText",
         "Wait until it has finished, then try again. The lock of a console that has died ends by itself (seconds left: %2)."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "Another console is working on this.")},
    {.code = ErrorCode::OperationFenced,
     .happened = QT_TRANSLATE_NOOP("ErrorText", "Another console has taken this operation over."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText",
         "This console stopped at once, so that not two of them work on the same thing. The other one goes on from the journal."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Follow it under Operations and do not start it a second time. Command: %9"),
     .command = hints::listOperations},
    {.code = ErrorCode::OperationNotResumable,
     .args = {Text, OperationState},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The operation %1 cannot be continued in its state: %2."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "It has ended, or what was asked for does not fit what it is doing."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Look at its steps. If the work is still wanted, make a new preview. Command: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The operation cannot be continued."),
     .command = hints::listOperations},
    {.code = ErrorCode::ForeignObject,
     .args = {Object},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "In the place of %1 there is something that the console did not make."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "It has a name that this step needs. What is not ours is never changed or removed."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText", "Find out whose it is. Rename or remove it by hand, or choose another name; then make a new preview."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "There is something that the console did not make under a name that is needed.")},
    {.code = ErrorCode::VerificationFailed,
     .args = {StepKind, FactValue, FactValue},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "Read back after the change, %1 is not as it should be. Expected: %2. Found: %3."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "The change cannot be seen on the server, so the step does not count as done."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Look at the operation: it rolls itself back, or waits to be resumed. Command: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "Read back after the change, the result is not as it should be."),
     .command = hints::listOperations},
    {.code = ErrorCode::ProxyUnreachable,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The reverse proxy does not answer at %1."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText",
         "The route to the workspace cannot be tested. If the proxy is down, visitors reach no workspace of this server."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText", "Check that the proxy's container runs and that the server's settings name the right address for it."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The reverse proxy does not answer.")},
    {.code = ErrorCode::ProxyConfigRejected,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "nginx refused the configuration for %1."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "The proxy's files were put back as they were; it goes on with what it had loaded."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Read nginx's own words in the technical details. A file in the proxy's conf.d or "
                                              "vhost.d that was changed by hand is the usual cause; put it right and try again."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "nginx refused a configuration.")},
    {.code = ErrorCode::ProxyConfigUnreadable,
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The proxy's own configuration is not understood."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "Without it the console cannot tell where a host is served, and moves none."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "In the proxy's container, “nginx -t” tells what is wrong with conf.d/default.conf.")},
    {.code = ErrorCode::ProbeFailed,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "A test request to %1 through the proxy was answered with status %2."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "The proxy does not lead to the workspace yet, or the application answers with an "
                                               "error. The workspace does not go live like this."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Read the logs of the proxy and of the application. 502 and 503 mean that the container "
                                              "is not reached, 404 that it does not know the host."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A test request through the proxy failed.")},
    {.code = ErrorCode::ProbeWrongTenant,
     .args = {Text, Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "A test request to %1 was answered by another tenant. Expected: %2. Answered: %3."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "Visitors would see the data of another customer. The workspace does not go live like this."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText",
         "Look for a second container that claims the same host, and for an application that ignores its tenant setting."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A test request was answered by another tenant.")},
    {.code = ErrorCode::CompensationFailed,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The step “%1” could not be undone."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText", "The rollback stopped there; what came before that step is still in place. Nothing is removed by force."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Put right what the technical details name, then roll back again: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A step could not be undone."),
     .command = hints::rollBackOperation},
    {.code = ErrorCode::NeedsOperator,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The operation waits for a person at the step “%1”."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "The console knows no safe way on, neither forward nor back."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Look at the step and at the server, put the cause right, then roll back: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The operation waits for a person."),
     .command = hints::rollBackOperation},
    {.code = ErrorCode::SampleData,
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The sample data cannot be changed."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "What you look at comes with the program: there is no server behind it. Previews are real, "
                                        "but there is nothing to apply them to."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "To do this in earnest, add a server of your own: %9"),
     .command = hints::addServer},
};

} // namespace

std::span<const ErrorSentences> operationErrorSentences()
{
    return sentences;
}

} // namespace tmc::ui
