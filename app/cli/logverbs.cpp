#include "app/cli/clitext.h"
#include "app/cli/connectedrun.h"
#include "app/cli/logprinter.h"
#include "app/cli/operationrun.h"
#include "app/cli/snapshotrun.h"
#include "app/cli/timeoption.h"
#include "app/cli/verbs.h"
#include "core/domain/tenantlogs.h"

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

/// What to read and what of it to show.
struct Choice {
    LogRequest request;
    LogFilter filter;
};

Result<void> chooseTenant(Choice &choice, const SystemSnapshot &snapshot, const Invocation &typed)
{
    TM_TRY(const Workspace workspace, namedWorkspace(snapshot, typed.value(u"tenant"_s), typed.value(u"product"_s)));
    if (!snapshot.docker.value)
        return fail(snapshot.docker.error.value_or(Error{.code = ErrorCode::SectionUnavailable, .args = {u"docker"_s}}));
    const std::vector<TenantLog> logs = logsOfTenant(workspace, *snapshot.docker.value);
    if (logs.empty())
        return fail(ErrorCode::ContainerNotFound, {workspace.containerName});
    for (const TenantLog &log : logs) {
        choice.filter.setMentions(static_cast<quint16>(choice.request.containers.size()), log.mentions);
        choice.request.containers.append(log.container);
    }
    return {};
}

Result<Choice> typedChoice(const Invocation &typed, const QDateTime &now)
{
    Choice choice;
    choice.request.follow = typed.has(u"follow"_s);
    choice.request.containers = typed.arguments;
    choice.request.containers.removeDuplicates();
    // Either containers or a tenant; the end of what is followed cannot be told.
    if (typed.arguments.isEmpty() != typed.has(u"tenant"_s))
        return fail(ErrorCode::InvalidInput, {u"container"_s, typed.arguments.join(u' ')});
    if (choice.request.follow && typed.has(u"until"_s))
        return fail(ErrorCode::InvalidInput, {u"until"_s, typed.value(u"until"_s)});
    if (typed.has(u"since"_s)) {
        TM_TRY(choice.request.since, timeFromOption(u"since"_s, typed.value(u"since"_s), now));
    }
    if (typed.has(u"until"_s)) {
        TM_TRY(choice.request.until, timeFromOption(u"until"_s, typed.value(u"until"_s), now));
    }
    if (typed.has(u"tail"_s)) {
        choice.request.tail = typed.value(u"tail"_s).toInt();
        if (choice.request.tail <= 0)
            return fail(ErrorCode::InvalidInput, {u"tail"_s, typed.value(u"tail"_s)});
    }
    if (typed.has(u"grep"_s))
        TM_CHECK(choice.filter.setPattern(typed.value(u"grep"_s)));
    if (typed.has(u"level"_s)) {
        const std::optional<LogLevel> level = logLevelFromName(typed.value(u"level"_s));
        if (!level)
            return fail(ErrorCode::InvalidInput, {u"level"_s, typed.value(u"level"_s)});
        choice.filter.setLeastLevel(*level);
    }
    return choice;
}

/// Outlives a lost connection: where to go on, and how lines are printed.
struct Printing {
    Choice choice;
    LogCursor cursor;
    std::optional<LogPrinter> printer; ///< none before the first connection
};

Result<void> beginPrinting(const Command &command, const ConnectedServer &server, Printing &printing)
{
    if (command.invocation.has(u"tenant"_s))
        TM_CHECK(chooseTenant(printing.choice, readSnapshot(command, server), command.invocation));
    printing.printer.emplace(printing.choice.request.containers, printing.choice.filter, command.output.isJson());
    return {};
}

ExitCode printLogs(const Command &command, const ConnectedServer &server, Printing &printing)
{
    if (!printing.printer)
        if (const Result<void> begun = beginPrinting(command, server, printing); !begun)
            return command.output.failure(begun.error());
    const LogRequest &request = printing.choice.request;
    OperationControl control;
    const InterruptWatch watch(control, InterruptWatch::FirstSignal::Aborts);
    const LogSink sink{.lines =
                           [&](const std::vector<LogLine> &lines) {
                               if (!printing.printer->print(lines))
                                   control.requestAbort();
                           },
                       .event =
                           [&](const LogEvent &event) {
                               const QString text = logEventText(event, request.containers);
                               if (!text.isEmpty())
                                   command.output.note(text);
                           }};
    const Result<void> done =
        command.graph.logReader(server.endpoints.dockerSocket)->read(request, printing.cursor, sink, control.abortToken());
    if (!done && request.follow && done.error().retryable) {
        command.output.note(CliText::tr("The server does not answer. The log goes on without a gap as soon as it does; Ctrl+C ends."));
        return ExitCode::Unreachable;
    }
    return done ? ExitCode::Done : command.output.failure(done.error());
}

void runLogs(Command &command, Finished finished)
{
    const Result<Choice> choice = typedChoice(command.invocation, command.graph.clock().now());
    if (!choice)
        return finished(command.output.failure(choice.error()));
    // A workspace is looked up in the registry; a container has only to be named, also when PostgreSQL is what does not run.
    connectAndRun(
        command, {.dockerSuffices = !command.invocation.has(u"tenant"_s), .outlivesLosses = choice->request.follow},
        [&command, printing = std::make_shared<Printing>(Printing{.choice = *choice, .cursor = {}, .printer = {}})](
            const ConnectedServer &server) { return printLogs(command, server, *printing); },
        std::move(finished));
}

} // namespace

QList<Verb> logVerbs()
{
    return {{{u"logs"_s},
             {u"container..."_s},
             {{u"tenant"_s, CliText::tr("Everything that tells of this workspace, instead of whole containers."), u"slug"_s},
              {u"product"_s, CliText::tr("Product, when several have a workspace of that name."), u"key"_s},
              {{u"f"_s, u"follow"_s}, CliText::tr("Go on with new lines until Ctrl+C.")},
              {u"grep"_s, CliText::tr("Only lines that match this regular expression."), u"pattern"_s},
              {u"level"_s, CliText::tr("Only lines of this level or a graver one: debug, info, warning, error, fatal."), u"level"_s},
              {u"since"_s, CliText::tr("From this time on: 10m, 2h, 3d ago, or \"2026-11-25 22:41\"."), u"time"_s},
              {u"until"_s, CliText::tr("Up to this time."), u"time"_s},
              {u"tail"_s, CliText::tr("Only this many of the newest lines of each container."), u"number"_s}},
             CliText::tr("Print the logs of containers or of one workspace, in the order of time."),
             runLogs}};
}

} // namespace tmc::cli
