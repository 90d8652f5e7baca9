#pragma once

#include <spdlog/logger.h>

#include <QString>

#include <memory>

namespace tmc {

/// The developers' log (the journal is for operators; the two are never mixed). One logger for each subject: "tm.ssh", "tm.pg",
/// "tm.docker", "tm.engine", "tm.app". Thread: any.
std::shared_ptr<spdlog::logger> logger(const char *subject);

/// Sends every logger to a rotating file (5 MB x 3, mode 0600) below `directory`. Each line passes through redact() first.
/// Without this call only warnings are kept, on standard error.
void logToDirectory(const QString &directory);

} // namespace tmc
