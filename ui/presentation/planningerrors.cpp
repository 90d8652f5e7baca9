#include "ui/presentation/commandhints.h"
#include "ui/presentation/errorsentences.h"

#include <QCoreApplication>

namespace tmc::ui {
namespace {

using enum ArgKind;

constexpr ErrorSentences sentences[] = {
    {.code = ErrorCode::RegistryMissing,
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The server has no registry yet, or only a part of it."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "Products, plans and workspaces are kept there, so nothing can be managed before it exists."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Prepare the server; every statement is shown before anything runs. Command: %9"),
     .command = hints::prepareServer},
    {.code = ErrorCode::RegistryTooOld,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The registry has version %1; this console needs version %2."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "The registry was made by an older console and can be brought up to date without loss."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Prepare the server again; every statement is shown before anything runs. Command: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The registry is older than this console needs."),
     .command = hints::prepareServer},
    {.code = ErrorCode::RegistryTooNew,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The registry has version %1; this console knows versions up to %2."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "A newer console has changed it. This one could misread it and therefore leaves it alone."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Update this program, then connect again."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The registry is newer than this console.")},
    {.code = ErrorCode::ProductUnknown,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The registry has no product “%1”."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "Without the product there is nothing to preview. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText",
                                 "Check the product's key. Products that come with the console are added by preparing the server: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "No product was chosen."),
     .command = hints::prepareServer},
    {.code = ErrorCode::PlanUnknown,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The registry has no plan “%1”."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "Without the plan the hosting and its limits are not known. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText",
                                 "Check the plan's key. Plans that come with the console are added by preparing the server: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "No plan was chosen."),
     .command = hints::prepareServer},
    {.code = ErrorCode::WorkspaceUnknown,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The registry has no workspace “%1”."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "It may have been removed, or it is on another server. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Check the slug and the chosen server, then refresh."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "No workspace was chosen.")},
    {.code = ErrorCode::SlugTaken,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The slug “%1” is already used in %2."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "Two customers of one product cannot share a slug. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Choose another slug, for example with the customer's city behind it."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The slug is already used.")},
    {.code = ErrorCode::NameTaken,
     .args = {Object},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The name is already taken by %1."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "It is on the server without belonging to this operation. What is not ours is never changed."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Choose another slug, or find out whose it is before removing it by hand."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A name that is needed is already taken.")},
    {.code = ErrorCode::HostTaken,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The host %1 is already claimed by %2."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "The proxy would send the visitors of one customer to another. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Choose another subdomain, or free the host first."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The host is already claimed.")},
    {.code = ErrorCode::PortRangeExhausted,
     .args = {Text, Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "No port is left for %1 between %2 and %3."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "A dedicated container needs a port of its own. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText", "Widen the product's range of ports in the registry, or free the port of a workspace that is no longer needed."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "No port is left for the product.")},
    {.code = ErrorCode::RedisExhausted,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "All Redis indexes are in use; the server has %1."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "A dedicated workspace needs an index of its own. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Raise “databases” in the configuration of Redis and the number in the registry, or "
                                              "archive a workspace that is no longer needed."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "All Redis indexes are in use.")},
    {.code = ErrorCode::CapacityExceeded,
     .args = {Resource, Amount, Amount},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "Too little is left of the budget (%1): needed %2, left %3."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText", "What is promised to other customers is counted, not only what they use at the moment. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Choose a smaller plan or another server, or free some of it first."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The server has not enough left for this.")},
    {.code = ErrorCode::SharedContainerMissing,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The product's shared container %1 is not on the server."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText",
                                  "It serves all workspaces on shared plans, so none can be made without it. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Set up the product's shared container first, or choose a dedicated plan."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The product's shared container is not on the server.")},
    {.code = ErrorCode::SchemaDatabaseNotReady,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The console cannot make tenants in the database %1: %2."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "The product's tenants share this database, and the console's role needs rights in it. "
                                               "Nothing was begun."),
     .remedy =
         QT_TRANSLATE_NOOP("ErrorText", "Let the product's application make its tables there, then prepare the server again: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The console cannot make tenants in the product's database."),
     .command = hints::prepareServer},
    {.code = ErrorCode::DomainNeedsOwnContainer,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The plan %2 cannot serve the domain %1."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "On a shared plan the customer is reached below the product's own domain only. Nothing "
                                               "was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Choose a dedicated plan, or leave the customer's own domain away."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A domain of the customer's own needs a dedicated plan.")},
    {.code = ErrorCode::NetworkMissing,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The Docker network %1 does not exist."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "The proxy and the tenants meet in it; without it no visitor reaches a workspace."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Prepare the server, which makes the network: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A Docker network does not exist."),
     .command = hints::prepareServer},
    {.code = ErrorCode::SectionUnavailable,
     .args = {Section},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "This could not be read: %1."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "Without it a preview would be a guess, so none was made. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Test the connection, refresh and try again. Command: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A part of the server could not be read."),
     .command = hints::testServer},
    {.code = ErrorCode::Unsupported,
     .args = {Awaited},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "This version cannot do this for %1."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "It was not begun, so nothing has to be undone."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Look for a newer version of the console, or choose something else."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "This version cannot do this.")},
};

} // namespace

std::span<const ErrorSentences> planningErrorSentences()
{
    return sentences;
}

} // namespace tmc::ui
