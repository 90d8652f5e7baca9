#include "ui/presentation/errorsentences.h"

#include <QCoreApplication>

namespace tmc::ui {
namespace {

using enum ArgKind;

constexpr ErrorSentences sentences[] = {
    {.code = ErrorCode::WorkspaceNotActive,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The workspace %1 is not active but “%2”."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "Another operation is at work on it or has stopped half way. Nothing was begun."),
     .remedy =
         QT_TRANSLATE_NOOP("ErrorText", "Look at the open operations; resume or roll back the one that concerns this workspace."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The workspace is not active.")},
    {.code = ErrorCode::WorkspaceArchived,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The workspace %1 is archived: one of another product has taken its place."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText",
                                  "The other one answers for its hosts now. What was here is kept as it was. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Work with the workspace that has taken its place."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The workspace is archived.")},
    {.code = ErrorCode::DoesNotFit,
     .args = {Resource, Amount, Amount, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The plan does not fit into the server's budget (%1): needed %2, left %3."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText", "What is promised to other customers is counted, not only what they use at the moment. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "The plan “%4” would fit. Or choose another server, or free some of it first."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The plan does not fit into the server's budget.")},
    {.code = ErrorCode::RetiredContainerDiffers,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The kept container %1 is not what it was: %2."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "It could serve the customer with other code or another address. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Remove the retired container first; the change then makes a new one."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The kept container is not what it was.")},
    {.code = ErrorCode::NothingRetired,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The workspace %1 has no retired container."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "There is nothing to remove. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Refresh; somebody else may have removed it already."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The workspace has no retired container.")},
};

} // namespace

std::span<const ErrorSentences> planChangeErrorSentences()
{
    return sentences;
}

} // namespace tmc::ui
