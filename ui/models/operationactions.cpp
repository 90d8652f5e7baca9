#include "ui/models/operationactions.h"

#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(tmc::ui::OperationActions)
};

} // namespace

OperationActions operationActions(const OperationRecord &operation, const OperationId &here, bool isConnected)
{
    if (!operation.isOpen())
        return {};
    if (!here.isEmpty() && operation.id == here)
        return {.whyNot = Tr::tr("This console is working on it.")};
    if (!operation.isInterrupted())
        return {.whyNot =
                    filled(Tr::tr("Another console is working on it (%1). If that console stops, anybody can take over after %2."),
                           {quoted(operation.leaseHolder), exactTime(operation.leaseExpiresAt)})};
    if (!here.isEmpty())
        return {.whyNot = Tr::tr("This console runs another operation. Wait until it has ended.")};
    if (!isConnected)
        return {.whyNot = Tr::tr("Connect to the server to resume it or to roll it back.")};
    // What is being rolled back cannot be turned round again.
    return {.canResume = operation.state == OperationState::Running, .canRollBack = true, .whyNot = {}};
}

} // namespace tmc::ui
