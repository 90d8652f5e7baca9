#pragma once

#include <QCoreApplication>

namespace tmc::cli {

/// Translation context of the command line's own texts.
struct CliText {
    Q_DECLARE_TR_FUNCTIONS(tmc::cli::CliText)
};

} // namespace tmc::cli
