#pragma once

#include "core/domain/workspace.h"

#include <QJsonObject>

#include <vector>

namespace tmtest {

/// Workspace id -> record with two people for each customer, and a change of plan by `who` for every fifth one.
QJsonObject sampleRecords(const std::vector<tmc::Workspace> &workspaces, const QString &who);

} // namespace tmtest
