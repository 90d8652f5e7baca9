#include "app/cli/clitext.h"
#include "app/cli/loadtable.h"
#include "app/cli/terminalscreen.h"
#include "app/cli/verbs.h"
#include "core/domain/samplingpace.h"
#include "core/support/pause.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc::cli {
namespace {

constexpr double shortestInterval = 0.2;
constexpr double longestInterval = 3600;

struct Choice {
    std::chrono::milliseconds interval = 1s;
    LoadOrder order = LoadOrder::Name;
    bool withPostgres = false;
};

Result<Choice> typedChoice(const Invocation &typed, LoadOrder order)
{
    Choice choice{.order = order, .withPostgres = typed.has(u"postgres"_s)};
    if (typed.has(u"interval"_s)) {
        const double seconds = typed.value(u"interval"_s).toDouble();
        if (!(seconds >= shortestInterval && seconds <= longestInterval))
            return fail(ErrorCode::InvalidInput, {u"interval"_s, typed.value(u"interval"_s)});
        choice.interval = std::chrono::milliseconds(static_cast<qint64>(seconds * 1000));
    }
    if (typed.has(u"sort"_s)) {
        const QString by = typed.value(u"sort"_s);
        if (by != "name"_L1 && by != "cpu"_L1 && by != "memory"_L1)
            return fail(ErrorCode::InvalidInput, {u"sort"_s, by});
        choice.order = by == "name"_L1 ? LoadOrder::Name : by == "cpu"_L1 ? LoadOrder::Processor : LoadOrder::Memory;
    }
    return choice;
}

/// Two readings, because most figures are rates.
ExitCode printOnce(const Command &command, const ConnectedServer &server, const Choice &choice)
{
    OperationControl control;
    const InterruptWatch watch(control, InterruptWatch::FirstSignal::Aborts);
    LoadRun run(command, server, choice.withPostgres);
    if (const auto first = run.look(control.abortToken()); !first)
        return command.output.failure(first.error());
    if (!pauseUnlessStopped(choice.interval, control.abortToken()))
        return command.output.failure({.code = ErrorCode::Cancelled});
    const auto report = run.look(control.abortToken());
    if (!report)
        return command.output.failure(report.error());
    for (const QString &line : loadLines(*report, choice.order))
        command.output.line(line);
    command.output.document(loadDocument(*report));
    return ExitCode::Done;
}

QStringList page(const LoadReport &report, const std::optional<Error> &error, const Choice &choice, std::chrono::milliseconds interval)
{
    QStringList lines{CliText::tr("%1 · every %2 · q ends, c sorts by processor, m by memory, n by name")
                          .arg(report.server, ui::duration(interval.count()))};
    // What is on the screen is as old as this says.
    if (error)
        lines.append(u"! "_s + CliText::tr("No answer since %1. %2").arg(ui::exactTime(report.at), ui::errorLine(*error)));
    else
        lines.append(ui::exactTime(report.at));
    return lines + loadLines(report, choice.order);
}

/// True when the screen has to be left.
bool follow(char key, Choice &choice)
{
    if (key == 'c')
        choice.order = LoadOrder::Processor;
    else if (key == 'm')
        choice.order = LoadOrder::Memory;
    else if (key == 'n')
        choice.order = LoadOrder::Name;
    return key == 'q' || key == 'Q';
}

ExitCode showScreen(const Command &command, const ConnectedServer &server, Choice choice)
{
    OperationControl control;
    const InterruptWatch watch(control, InterruptWatch::FirstSignal::Aborts);
    LoadRun run(command, server, choice.withPostgres);
    std::optional<LoadReport> last;
    std::optional<Error> error;
    {
        TerminalScreen screen;
        while (!control.abortToken().stop_requested()) {
            auto report = run.look(control.abortToken());
            error = report ? std::nullopt : std::optional(report.error());
            // Without the connection nothing comes any more; everything else may come back.
            if (error && (!last || error->code == ErrorCode::SshConnectionLost || error->code == ErrorCode::Cancelled))
                break;
            if (report)
                last = std::move(*report);
            const auto interval = std::max(choice.interval, samplingInterval(last->sample.load, true));
            screen.draw(page(*last, error, choice, interval));
            if (follow(screen.waitForKey(interval, control.abortToken()), choice))
                return ExitCode::Done;
        }
    }
    return error && !control.abortToken().stop_requested() ? command.output.failure(*error) : ExitCode::Done;
}

void run(Command &command, Finished finished, LoadOrder order, bool onScreen)
{
    const Result<Choice> choice = typedChoice(command.invocation, order);
    if (!choice)
        return finished(command.output.failure(choice.error()));
    connectAndRun(
        command, {.dockerSuffices = !choice->withPostgres},
        [&command, onScreen, choice = *choice](const ConnectedServer &server) {
            return onScreen ? showScreen(command, server, choice) : printOnce(command, server, choice);
        },
        std::move(finished));
}

} // namespace

QList<Verb> statsVerbs()
{
    const QList<QCommandLineOption> options{{u"postgres"_s, CliText::tr("Also what PostgreSQL is doing; needs its password.")},
                                            {u"interval"_s, CliText::tr("Seconds between two readings; default 1."), u"seconds"_s},
                                            {u"sort"_s, CliText::tr("Order of the containers: name, cpu or memory."), u"column"_s}};
    return {{{u"stats"_s},
             {},
             options,
             CliText::tr("Show what server and containers use just now."),
             [](Command &command, Finished finished) { run(command, std::move(finished), LoadOrder::Name, false); }},
            {{u"top"_s},
             {},
             options,
             CliText::tr("Show it again and again until q or Ctrl+C; once when the output is no terminal."),
             [](Command &command, Finished finished) {
                 const bool onScreen = !command.output.isJson() && TerminalScreen::isAvailable();
                 run(command, std::move(finished), LoadOrder::Processor, onScreen);
             }}};
}

} // namespace tmc::cli
