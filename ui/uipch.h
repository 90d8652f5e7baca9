#pragma once

// Precompiled header of the desktop console. Sources still include what they use.
#include <QtCore>
#include <QtWidgets>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>
