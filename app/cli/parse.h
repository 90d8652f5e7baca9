#pragma once

#include "app/cli/command.h"

#include <optional>

namespace tmc::cli {

/// A verb to run, or a text to print instead (help, version, what is wrong) with its exit code.
struct Parsed {
    std::optional<Verb> verb;
    Invocation invocation;
    QString message;
    ExitCode exitCode = ExitCode::Usage;
};

/// `typed` is without the program's name. The verb's words come first, options and arguments after them in any order.
Parsed parse(const QStringList &typed);

/// The options that every verb has, in the language that is installed now.
QList<QCommandLineOption> commonOptions();

/// The value of --lang, looked up before anything else is parsed; "system" when it is missing.
QString languageOf(const QStringList &typed);

} // namespace tmc::cli
