#include "ui/presentation/errorsentences.h"

#include <QCoreApplication>

namespace tmc::ui {
namespace {

using enum ArgKind;

constexpr ErrorSentences sentences[] = {
    {.code = ErrorCode::ContainerHoldsRegistry,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The registry's own PostgreSQL runs in the container %1."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "The journal that makes every operation safe would stop together with it, so the console "
                                        "does not stop, restart or renew this container. Nothing was changed."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Choose a quiet moment, see that no operation is running, and do it on the server with "
                                              "“docker restart”. The console connects again by itself."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The registry's own PostgreSQL runs in this container.")},
    {.code = ErrorCode::ContainerOfNobody,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The container %1 belongs to no product and no workspace of the catalogue."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "Whatever made it knows better how it has to be made anew. It can be started, stopped and "
                                        "restarted here. Nothing was changed."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Redeploy it with the tool that made it, for example “docker compose up -d”."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The container belongs to no product and no workspace of the catalogue.")},
    {.code = ErrorCode::ContainerNotRepeatable,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The container %1 cannot be made once more as it is: %2."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "With this setting a second container would not be the same, or the first one could not be "
                                        "brought back. The container was left running."),
     .remedy =
         QT_TRANSLATE_NOOP("ErrorText", "Make it anew with the tool that made it, with an image that has a name and without that "
                                        "setting; from then on it can be redeployed here."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The container cannot be made once more as it is.")},
    {.code = ErrorCode::ImagePullFailed,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The image %1 could not be fetched from its registry."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "The server does not reach the registry, the registry does not have the image, or it asks "
                                        "for a login that the console does not send. The container was left running."),
     .remedy =
         QT_TRANSLATE_NOOP("ErrorText", "Read Docker's words in the technical details. Fetch the image on the server with “docker "
                                        "pull” or “docker load”, then redeploy without fetching."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "An image could not be fetched from its registry.")},
    {.code = ErrorCode::CommandMissing,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The product %1 has no command “%2”."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "The product's definition says how its tables are made. “createsuperuser” is known from that "
                                        "where it is a command of Django's manage.py. Nothing was begun."),
     .remedy =
         QT_TRANSLATE_NOOP("ErrorText", "Run the application's own command in the container instead, or enter the product's migrate "
                                        "command."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The product has no such command.")},
    {.code = ErrorCode::CommandInputMissing,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "A secret that “%1” needs is no longer known."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "It was never written down and was known only to the console that began. The command was not "
                                        "started."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Begin again and give the secret once more."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A secret that the command needs is no longer known.")},
    {.code = ErrorCode::CommandStopped,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The command “%1” was ended because that was asked for."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText",
                                  "Its processes in the container were ended, and none that carries its mark is left. What it had "
                                  "done until then stays."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Look at the application before the command is run again."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A command was ended because that was asked for.")},
    {.code = ErrorCode::CommandEndUnknown,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "Nobody can say how the command “%1” ended."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "It was started, and Docker no longer knows it: Docker was restarted, the container was made "
                                        "anew, or too much time has passed. The command may have done all, a part, or nothing."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Look in the application whether it has done its work before it is run again."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "Nobody can say how a command ended.")},
    {.code = ErrorCode::ContainerNotRunning,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The container %1 does not run; Docker calls its state “%2”."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "A command can only be run in a container that runs. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Start the container, then try again."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The container does not run.")},
};

} // namespace

std::span<const ErrorSentences> containerErrorSentences()
{
    return sentences;
}

} // namespace tmc::ui
