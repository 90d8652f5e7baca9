#pragma once

#include "core/support/secret.h"

#include <QByteArray>

namespace tmc::ui {

/// A sheet of paper (A4, PDF) with a recovery key to be typed off, and how to open a backup with it, in the language that is installed
/// now. Thread: GUI.
QByteArray recoverySheet(const Secret &key);

} // namespace tmc::ui
