#pragma once

#include "app/cli/loadrun.h"

namespace tmc::cli {

enum class LoadOrder { Name, Processor, Memory };

/// A report as lines for a terminal; names are neutralised. Pure.
QStringList loadLines(const LoadReport &report, LoadOrder order);

/// The same for scripts (docs/CLI.md).
QJsonObject loadDocument(const LoadReport &report);

} // namespace tmc::cli
