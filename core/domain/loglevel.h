#pragma once

#include "core/domain/logline.h"

namespace tmc {

/// How serious a line says that it is: JSON ("level", "severity", ...), logfmt (level=warn), nginx (error log, and the status in an access
/// log: 5xx is an error, 4xx a warning), Django and Python's logging (ERROR:, [ERROR], a traceback), PostgreSQL ("ERROR:  ", "FATAL:  ").
/// A word inside a sentence is not taken for a level. Pure; looks at the first 512 bytes at most.
LogLevel detectLogLevel(QByteArrayView line);

} // namespace tmc
