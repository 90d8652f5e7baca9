#pragma once

#include <QString>

namespace tmc {

/// What people call this build: "0.1.0 (abc1234)", "0.1.0 (abc1234, modified)" when tracked files differ from the commit, or "0.1.0" when
/// the sources are not a Git checkout. The text is fixed when the program is linked (app/version/writebuildversion.cmake). Any thread.
QString buildVersion();

} // namespace tmc
