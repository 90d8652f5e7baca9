#include "ui/presentation/errorsentences.h"

#include <QCoreApplication>

namespace tmc::ui {
namespace {

using enum ArgKind;

constexpr ErrorSentences sentences[] = {
    {.code = ErrorCode::InvalidKey,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "“%1” cannot be used as a key."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText", "Names of databases and containers are made from the key, so its form is strict. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText",
         "Use up to 31 characters: small letters a to z, digits and “_”, a letter first; a plan may have hyphens too. Example: crm"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The key is empty.")},
    {.code = ErrorCode::FieldRequired,
     .args = {Field},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "“%1” is missing."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "Without it no workspace could be created. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Fill it in and try again."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A value that is needed is missing.")},
    {.code = ErrorCode::PortInvalid,
     .args = {Field, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "“%1” cannot be %2: ports lie between 1 and 65535."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "No container could listen there. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Choose a port from 1 to 65535; where a port is optional, 0 means none."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A port does not lie between 1 and 65535.")},
    {.code = ErrorCode::LimitInvalid,
     .args = {Field, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "“%1” cannot be %2."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "A limit below 0 has no meaning. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Use 0 for “not limited by the plan”, or a number above it."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "A limit is below 0.")},
    {.code = ErrorCode::PortsTaken,
     .args = {Text, Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The ports %1 meet %3 of %2."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "Two containers cannot listen on one port. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Choose ports that nobody has; the list of products shows who has which."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The ports belong to something else already.")},
    {.code = ErrorCode::PortsInUse,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The range of ports %1 leaves out ports in use: %2."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "Those workspaces would lie outside of their product's range. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Choose a range that holds all of them."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The range leaves out ports in use.")},
    {.code = ErrorCode::ChangeInUse,
     .args = {Field, Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "“%1” cannot be changed while workspaces use it: %2 (%3)."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "What those workspaces are made of depends on it. Nothing was begun."),
     .remedy =
         QT_TRANSLATE_NOOP("ErrorText", "Leave it as it is, or add another entry to the catalogue and move the workspaces there."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "This cannot be changed while workspaces use it.")},
    {.code = ErrorCode::DomainOverlaps,
     .args = {Text, Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The domain %1 overlaps with %3 of the product %2."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "Hosts of one product could be taken for hosts of the other. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Choose a domain that is neither the same nor below or above another product's."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The domain overlaps with that of another product.")},
};

} // namespace

std::span<const ErrorSentences> catalogueErrorSentences()
{
    return sentences;
}

} // namespace tmc::ui
