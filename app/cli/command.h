#pragma once

#include "app/adaptergraph.h"
#include "app/cli/output.h"

#include <QCommandLineOption>
#include <QHash>
#include <QList>

#include <functional>

namespace tmc::cli {

/// What was typed, checked against the verb's own options.
struct Invocation {
    QStringList arguments;                ///< positional ones after the verb
    QHash<QString, QString> values;       ///< option name -> value; the last one where it was given several times
    QHash<QString, QStringList> repeated; ///< the same with all of them
    QSet<QString> flags;

    QString value(const QString &option, const QString &fallback = {}) const { return values.value(option, fallback); }
    bool has(const QString &flag) const { return flags.contains(flag); }
};

using Finished = std::function<void(ExitCode)>;

/// One run of the program: what to do, with what, and where to write.
struct Command {
    Invocation invocation;
    AdapterGraph &graph;
    Output output;
};

/// A verb of the command line. `run` returns at once and calls `finished` later, in the main thread.
struct Verb {
    QStringList words;                 ///< e.g. {"workspace", "create"}
    QStringList arguments;             ///< names of the required positional arguments; a last one "name..." stands for any number
    QList<QCommandLineOption> options; ///< besides the common ones
    QString summary;
    std::function<void(Command &, Finished)> run;
};

/// Every verb, in the order of the help text. Summaries are in the language that is installed now.
QList<Verb> allVerbs();

} // namespace tmc::cli
