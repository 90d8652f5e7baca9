#include "ui/presentation/commandhints.h"
#include "ui/presentation/errorsentences.h"

#include <QCoreApplication>

namespace tmc::ui {
namespace {

using enum ArgKind;

constexpr ErrorSentences sentences[] = {
    {.code = ErrorCode::Internal,
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The program met a situation that it was not made for."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText",
         "This is a defect of the console, not of the server. What was running stopped there; the journal knows how far it came."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Look at the open operations before trying again, and give the technical details to "
                                              "whoever maintains the console. Command: %9"),
     .command = hints::listOperations},
    {.code = ErrorCode::InvalidInput,
     .args = {Field, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The value of “%1” cannot be used: %2"),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "The request was refused before any effect."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Correct the value and try again."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The value of “%1” is missing or cannot be used.")},
    {.code = ErrorCode::InvalidSlug,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "“%1” cannot be used as a slug."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText",
         "The names of the database, the container and the host are made from the slug, so its form is strict. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText", "Use 3 to 40 characters: small letters a to z, digits and single hyphens, a letter "
                      "first and no hyphen last. Words such as www, api or postgres are kept for other uses. Example: acme-north"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The slug is empty.")},
    {.code = ErrorCode::InvalidHostName,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "“%1” is not a host name."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "The proxy could not route customers to it. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Use a full name such as shop.example.com: at least two parts of up to 63 letters, "
                                              "digits and inner hyphens, without a wildcard."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The host name is empty.")},
    {.code = ErrorCode::NotFound,
     .args = {Object},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "Not found: %1."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "It was removed, was never made, or its name is written differently."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Check the spelling, then refresh to see what exists now."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "What was asked for was not found.")},
    {.code = ErrorCode::AlreadyExists,
     .args = {Object},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "It exists already: %1."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "What has that name is left as it is."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Choose another name, or use what exists."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "What should be made exists already."),
     .mayRaiseDoubt = true},
    {.code = ErrorCode::NameTooLong,
     .args = {Text, Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The name “%1” has %2 bytes; the limit is %3."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText", "A longer name would be cut silently and could then hit something else, so it is refused. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Choose a shorter name. Letters with accents count as two bytes."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A name is too long.")},
    {.code = ErrorCode::Cancelled,
     .happened = QT_TRANSLATE_NOOP("ErrorText", "Stopped because the operator asked for it."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText", "An operation that had begun stays open in the journal, which knows what was done and what was not."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "If an operation was running, resume it or roll it back under Operations. Command: %9"),
     .command = hints::listOperations},
    {.code = ErrorCode::TimedOut,
     .args = {Awaited, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "No answer within the time limit of %2 s from: %1."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "The server is busy, something blocks it, or the connection is slow."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText",
                                 "Wait a moment and try again. If it happens again, look at the server's load and at the network."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "No answer came in time from: %1."),
     .mayRaiseDoubt = true},
    {.code = ErrorCode::LocalFile,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "A file or folder of this computer could not be used: %1"),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "The console needs it for what was asked, so this was not done. The server is not concerned."),
     .remedy =
         QT_TRANSLATE_NOOP("ErrorText", "Check that it exists, that your user may read and write it, and that the disk is not full."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A file of this computer could not be used.")},
    {.code = ErrorCode::ConfigurationInvalid,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The file %1 is damaged or was written by another version."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "It is neither used nor overwritten."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Restore it from a copy, or move it away so that the console begins a new one."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A file of the console is damaged or was written by another version.")},
    {.code = ErrorCode::SecretMissing,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The secret for %1 is not known on this computer."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "Without it the console cannot log in there. It is never guessed."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText",
         "Enter it in the settings of the server, or keep it in a file of mode 0600 and name that file when adding the server: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A secret is not known on this computer."),
     .command = hints::addServer},
    {.code = ErrorCode::SecretFileTooOpen,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The secret file %1 is not yours alone."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "A secret that other users could read or replace is not used."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText",
                                 "Make it a plain file that belongs to your user and has the mode 0600 (chmod 600), then try again."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A secret file is not yours alone.")},
};

} // namespace

std::span<const ErrorSentences> localErrorSentences()
{
    return sentences;
}

} // namespace tmc::ui
