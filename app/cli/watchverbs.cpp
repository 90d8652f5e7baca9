#include "app/cli/attentionrun.h"
#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/verbs.h"
#include "app/cli/watchmemory.h"
#include "core/services/webhook.h"
#include "core/support/json.h"
#include "core/support/pause.h"

#include <QCoreApplication>
#include <QPointer>

#include <future>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

constexpr int shortestInterval = 30; ///< seconds: a look costs the server something
constexpr int longestInterval = 24 * 3600;

struct Choice {
    int every = 0; ///< seconds; 0: look once
    std::optional<QUrl> webhook;
};

Result<Choice> typedChoice(const Invocation &typed)
{
    Choice choice;
    if (typed.has(u"every"_s)) {
        choice.every = typed.value(u"every"_s).toInt();
        if (choice.every < shortestInterval || choice.every > longestInterval)
            return fail(ErrorCode::InvalidInput, {u"every"_s, typed.value(u"every"_s)});
    }
    if (typed.has(u"webhook"_s)) {
        TM_TRY(choice.webhook, checkedWebhook(typed.value(u"webhook"_s)));
    }
    return choice;
}

/// One run of the verb. Lives in the main thread until the program ends; looks happen in the worker thread of the connection.
class Watch final : public QObject {
public:
    Watch(Command &command, Choice choice)
        : QObject(QCoreApplication::instance()),
          m_command(command),
          m_choice(std::move(choice)),
          m_webhook(this)
    {
    }

    void start(Finished finished)
    {
        connectAndRun(
            m_command, {.postgresMayFail = true, .outlivesLosses = m_choice.every > 0},
            [this](const ConnectedServer &server) { return look(server); },
            [this, finished = std::move(finished)](ExitCode code) {
                if (m_hasLooked || (code != ExitCode::Unreachable && code != ExitCode::HostKeyRefused))
                    return finished(code);
                // That the server is not there is what a watch is for.
                const Result<ServerProfile> profile = chosenProfile(m_command);
                const WatchState state{.status = u"unreachable"_s};
                const QString server = profile ? profile->name : QString();
                m_command.output.line(watchLine(server, state));
                tell(server, state, {}, [code, finished](bool) { finished(code); });
            });
    }

private:
    /// In the worker thread.
    ExitCode look(const ConnectedServer &server)
    {
        OperationControl control;
        const InterruptWatch interrupts(control, InterruptWatch::FirstSignal::Aborts);
        for (;;) {
            const AttentionReport report = lookForAttention(m_command, server, m_seldom, control.abortToken());
            if (control.abortToken().stop_requested())
                return ExitCode::Done;
            const WatchState state = watchStateOf(report.findings);
            if (m_choice.every == 0 || state != m_last) {
                m_command.output.line(watchLine(report.server, state));
                m_command.output.document(attentionDocument(report));
            }
            m_hasLooked = true;
            m_last = state;
            const bool isTold = tellAndWait(report.server, state, attentionDocument(report));
            const ExitCode code = report.exitCode();
            if (m_choice.every == 0)
                return code == ExitCode::Done && !isTold ? ExitCode::FailedAndRolledBack : code;
            if (report.isCutOff())
                return ExitCode::Unreachable; // looked at again on the next connection
            if (!pauseUnlessStopped(std::chrono::seconds(m_choice.every), control.abortToken()))
                return ExitCode::Done;
        }
    }

    bool tellAndWait(const QString &server, const WatchState &state, const QJsonObject &document)
    {
        std::promise<bool> told;
        std::future<bool> isTold = told.get_future();
        QMetaObject::invokeMethod(
            this, [&] { tell(server, state, document, [&told](bool taken) { told.set_value(taken); }); }, Qt::QueuedConnection);
        return isTold.get();
    }

    /// In the main thread. Posts what is news; `done` gets false when it should have been posted and was not.
    void tell(const QString &server, const WatchState &state, QJsonObject document, std::function<void(bool)> done)
    {
        const WatchMemory memory(m_command.graph.paths(), server);
        if (!m_choice.webhook || !memory.isNews(state))
            return done(true);
        document.insert(u"server"_s, server);
        document.insert(u"status"_s, state.status);
        document.insert(u"text"_s, watchLine(server, state));
        m_webhook.post(
            *m_choice.webhook, toCompactJson(document),
            [this, memory, state, done = std::move(done)](const Webhook::Outcome &outcome) {
                if (outcome.isTaken())
                    memory.keep(state);
                else
                    m_command.output.note(
                        CliText::tr("The webhook did not take it: %1. It is tried again at the next look.").arg(outcome.problem));
                done(outcome.isTaken());
            });
    }

    Command &m_command;
    Choice m_choice;
    Webhook m_webhook;
    WatchState m_last;
    SeldomRead m_seldom; ///< of the worker thread
    std::atomic_bool m_hasLooked = false;
};

} // namespace

QList<Verb> watchVerbs()
{
    return {{{u"watch"_s},
             {},
             {{u"every"_s, CliText::tr("Go on looking, so many seconds apart, and print a line whenever something changes."),
               u"seconds"_s},
              {u"webhook"_s, CliText::tr("Post what has changed since the last time as JSON to this address (https)."), u"address"_s},
              repositoryOption()},
             CliText::tr("Look for what needs attention, for timers and terminals: one line of status."),
             [](Command &command, Finished finished) {
                 Result<Choice> choice = typedChoice(command.invocation);
                 if (!choice)
                     return finished(command.output.failure(choice.error()));
                 auto *watch = new Watch(command, std::move(*choice)); // the application's
                 watch->start(std::move(finished));
             }}};
}

} // namespace tmc::cli
