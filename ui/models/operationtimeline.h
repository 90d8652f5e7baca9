#pragma once

#include "core/domain/operation.h"
#include "ui/widgets/stagelist.h"

namespace tmc::ui {

/// The steps of a journalled operation with how long each took, by the server's clock. A step that was undone shows that; its duration is
/// that of the undo.
QList<Stage> operationTimeline(const OperationRecord &operation);

} // namespace tmc::ui
