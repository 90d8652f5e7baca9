#pragma once

#include "core/domain/operation.h"

#include <QString>

namespace tmc::ui {

/// What this console may do with an operation of the journal.
struct OperationActions {
    bool canResume = false;
    bool canRollBack = false;
    /// Why neither is possible although the operation is open: somebody works on it, or there is no connection. Translated; empty otherwise.
    QString whyNot;
};

/// `here` is the operation that this console runs, empty when it runs none.
OperationActions operationActions(const OperationRecord &operation, const OperationId &here, bool isConnected);

} // namespace tmc::ui
