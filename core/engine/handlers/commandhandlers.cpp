#include "core/engine/handlers/commandhandlers.h"

#include "core/domain/shownarguments.h"
#include "core/domain/tenantcommands.h"
#include "core/domain/timelimit.h"
#include "core/engine/handlers/outputlines.h"
#include "core/engine/handlers/waiting.h"
#include "core/engine/operationrunner.h"
#include "core/support/redact.h"
#include "core/support/secret.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

using Steady = std::chrono::steady_clock;

const QString numberKey = u"exec"_s;
constexpr auto besideTheLimit = 30s; ///< that the connection outlives the limit in the container
constexpr auto politeTime = 5s;      ///< from TERM to KILL
constexpr auto signalTime = 15s;

Error commandError(ErrorCode code, const QString &command, Effect effect)
{
    return {.code = code, .args = {command}, .source = ErrorSource::Docker, .effect = effect};
}

Error tooLong(const action::RunCommand &payload, const QString &lastWords, Effect effect)
{
    return {.code = ErrorCode::TimedOut,
            .args = {payload.command, QString::number(payload.limitSeconds)},
            .detail = lastWords,
            .source = ErrorSource::Docker,
            .effect = effect};
}

/// Arguments and secret as they are: from the runbook, or from beside it where the runbook must not hold them.
Result<QStringList> argumentsOf(const action::PrepareCommand &payload, const CommandInput &input)
{
    const QString shown = shownArguments(payload.argv).join(u' ');
    if (!payload.secretVariable.isEmpty() && input.value.isEmpty())
        return fail(commandError(ErrorCode::CommandInputMissing, shown, Effect::None));
    const bool isMasked = payload.argv.join(u' ').contains(secretMask());
    if (!isMasked)
        return payload.argv;
    if (shownArguments(input.argv) != payload.argv)
        return fail(commandError(ErrorCode::CommandInputMissing, shown, Effect::None));
    return input.argv;
}

class PrepareCommandHandler final : public EffectHandler<action::PrepareCommand> {
    /// Registered anew as long as the journal has no number: what was registered before and never started is nothing.
    Result<Presence> look(const action::PrepareCommand &, StepContext &) const override { return Presence::Absent; }
    Result<QJsonObject> make(const action::PrepareCommand &payload, StepContext &context) const override
    {
        TM_TRY(const QStringList argv, argumentsOf(payload, context.command));
        const ExecRequest request{.container = payload.container.id,
                                  .argv = limitedInTime(std::chrono::seconds(payload.limitSeconds), argv),
                                  .environment = action::commandEnvironment(payload)};
        const ExecSecret secret{payload.secretVariable, payload.secretVariable.isEmpty() ? Secret() : context.command.value};
        TM_TRY(const QString number, context.docker->prepareExec(request, secret, context.abort));
        TM_TRY(const ExecStanding standing, context.docker->execStanding(number, context.abort));
        if (standing.stage != ExecStage::Waiting)
            return fail({.code = ErrorCode::VerificationFailed,
                         .args = {payload.container.name, number, QString()},
                         .source = ErrorSource::Docker});
        return QJsonObject{{numberKey, number}};
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
};

/// The number under which the engine knows the command.
Result<QString> numberOf(StepContext &context)
{
    TM_TRY(const OperationRecord journal, context.session.load());
    const auto noted = std::ranges::find_if(journal.steps, [](const StepRecord &step) { return step.result.contains(numberKey); });
    if (noted == journal.steps.end())
        return fail({.code = ErrorCode::Internal, .detail = u"a command that was never registered"_s});
    return noted->result.value(numberKey).toString();
}

/// Ends what the command started and makes sure that it is gone. `stop` is not the operator's, who asked for this.
class Ending final {
public:
    Ending(const action::RunCommand &payload, QString number, StepContext &context, std::stop_token stop)
        : m_payload(payload),
          m_number(std::move(number)),
          m_docker(*context.docker),
          m_stop(std::move(stop))
    {
    }

    /// True when nothing of it runs any more; false when that cannot be said.
    Result<bool> run() const
    {
        TM_TRY(const auto container, m_docker.inspect(m_payload.container.id, m_stop));
        if (!container || !container->isRunning())
            return true;
        for (const QString &signal : {u"TERM"_s, u"KILL"_s}) {
            TM_CHECK(marked(signal));
            TM_TRY(const bool gone, isGoneSoon());
            if (gone)
                return true;
        }
        return false;
    }

private:
    Result<QByteArray> marked(const QString &signal) const
    {
        const ExecRequest request{.container = m_payload.container.id,
                                  .argv = tenantcommands::signalMarked(signal, m_payload.operation),
                                  .environment = {},
                                  .timeout = signalTime};
        TM_TRY(const ExecOutcome outcome, m_docker.exec(request, m_stop));
        if (outcome.exitCode != 0)
            return fail({.code = ErrorCode::ExecFailed,
                         .args = {u"sh"_s, QString::number(outcome.exitCode)},
                         .detail = QString::fromUtf8(outcome.standardError.right(1024)),
                         .source = ErrorSource::Docker});
        return outcome.standardOutput;
    }

    /// Both the engine and the container's own list of processes have to say so: what the command started may outlive it.
    Result<bool> isGoneSoon() const
    {
        const auto until = Steady::now() + politeTime;
        while (true) {
            TM_TRY(const ExecStanding standing, m_docker.execStanding(m_number, m_stop));
            if (standing.stage != ExecStage::Running) {
                TM_TRY(const QByteArray left, marked(u"0"_s));
                if (left.trimmed().isEmpty())
                    return true;
            }
            if (Steady::now() >= until || !pauseUnlessStopped(200ms, m_stop))
                return false;
        }
    }

    const action::RunCommand &m_payload;
    QString m_number;
    DockerEngine &m_docker;
    std::stop_token m_stop;
};

/// What a command prints of its secret is not kept.
QString withoutSecret(QString words, const Secret &secret)
{
    if (secret.isEmpty())
        return words;
    QByteArray value = secret.revealed();
    words.replace(QString::fromUtf8(value), secretMask());
    wipe(value);
    return words;
}

/// A question about a command that is under way, and that could not be asked, decides nothing: the operation stays open.
Error unanswered(Error error)
{
    if (error.code == ErrorCode::Cancelled || leavesOperationOpen(error))
        return error;
    error.code = ErrorCode::DockerUnreachable;
    error.effect = Effect::Unknown;
    return error;
}

class RunCommandHandler final : public EffectHandler<action::RunCommand> {
    Result<Presence> look(const action::RunCommand &payload, StepContext &context) const override
    {
        TM_TRY(const QString number, numberOf(context));
        TM_TRY(const ExecStanding standing, context.docker->execStanding(number, context.abort));
        switch (standing.stage) {
        case ExecStage::Waiting:
        case ExecStage::Running:
            return Presence::Absent;
        case ExecStage::Ended:
            TM_CHECK(judged(payload, standing.exitCode, {}, false));
            return Presence::Present;
        case ExecStage::Forgotten:
            break;
        }
        return fail(commandError(ErrorCode::CommandEndUnknown, payload.command, Effect::Unknown));
    }

    Result<QJsonObject> make(const action::RunCommand &payload, StepContext &context) const override
    {
        TM_TRY(const QString number, numberOf(context));
        TM_TRY(const ExecStanding standing, context.docker->execStanding(number, context.abort));
        // One that somebody else started is only waited for: what it said is lost, how it ends is not.
        if (standing.stage == ExecStage::Running)
            return awaitEnd(payload, number, context);
        OutputLines lines(context.progress);
        const auto began = Steady::now();
        const std::chrono::seconds limit(payload.limitSeconds);
        const Result<int> exitCode = context.docker->runPrepared(
            number, limit + besideTheLimit, [&lines](QByteArrayView bytes) { lines.feed(bytes); }, context.abort);
        lines.finish();
        if (!exitCode)
            return afterLoss(payload, number, context, exitCode.error());
        return judged(payload, *exitCode, withoutSecret(lines.lastWords(), context.command.value), Steady::now() - began >= limit);
    }

    /// The exit code, read back from the engine, is the proof.
    Result<void> verify(const Action &, StepContext &) const override { return {}; }

    /// What it did stays; what of it still runs is ended. The operator's wish to break the command off is no reason to break this off.
    Result<void> undo(const action::RunCommand &payload, StepContext &context) const override
    {
        TM_TRY(const QString number, numberOf(context));
        TM_TRY(const ExecStanding standing, context.docker->execStanding(number, context.session.doubt()));
        if (standing.stage == ExecStage::Waiting || standing.stage == ExecStage::Ended)
            return {};
        TM_TRY(const bool gone, Ending(payload, number, context, context.session.doubt()).run());
        if (!gone)
            return fail(commandError(ErrorCode::CommandEndUnknown, payload.command, Effect::Unknown));
        return {};
    }

    static Result<QJsonObject> judged(const action::RunCommand &payload, int exitCode, const QString &lastWords, bool tookTooLong)
    {
        if (exitCode == 0)
            return QJsonObject{{u"exitCode"_s, exitCode}};
        if (tookTooLong && mayBeTimeOver(exitCode))
            return fail(tooLong(payload, lastWords, Effect::Applied));
        return fail({.code = ErrorCode::ExecFailed,
                     .args = {payload.command, QString::number(exitCode)},
                     .detail = lastWords,
                     .source = ErrorSource::Docker,
                     .effect = Effect::Applied});
    }

    static Result<QJsonObject> awaitEnd(const action::RunCommand &payload, const QString &number, StepContext &context)
    {
        const auto attempt = [&]() -> Result<std::optional<ExecStanding>> {
            const Result<ExecStanding> standing = context.docker->execStanding(number, context.abort);
            if (!standing)
                return fail(unanswered(standing.error()));
            return standing->stage == ExecStage::Running ? std::nullopt : std::optional(*standing);
        };
        const std::chrono::seconds limit = std::chrono::seconds(payload.limitSeconds) + besideTheLimit;
        const auto end = waitFor<ExecStanding>(limit, 500ms, context, attempt);
        if (!end)
            return afterLoss(payload, number, context, end.error());
        if (!*end)
            return fail(tooLong(payload, {}, Effect::Unknown));
        if ((*end)->stage != ExecStage::Ended)
            return fail(commandError(ErrorCode::CommandEndUnknown, payload.command, Effect::Unknown));
        return judged(payload, (*end)->exitCode, {}, false);
    }

    /// The stream has ended without an exit code. Asked for by the operator, the command is ended; with a server that answers it is asked
    /// how it ended; otherwise nothing is decided and the operation stays open.
    static Result<QJsonObject> afterLoss(const action::RunCommand &payload, const QString &number, StepContext &context,
                                         const Error &lost)
    {
        const bool isAsked = lost.code == ErrorCode::Cancelled && !context.session.doubt().stop_requested();
        if (isAsked || lost.code == ErrorCode::TimedOut) {
            const Result<bool> gone = Ending(payload, number, context, context.session.doubt()).run();
            if (!gone || !*gone)
                return fail(lost);
            return fail(isAsked ? commandError(ErrorCode::CommandStopped, payload.command, Effect::Applied)
                                : tooLong(payload, {}, Effect::Applied));
        }
        if (lost.effect != Effect::Unknown || lost.code == ErrorCode::DockerUnreachable || lost.code == ErrorCode::Cancelled)
            return fail(lost);
        TM_TRY(const ExecStanding standing, context.docker->execStanding(number, context.abort));
        if (standing.stage == ExecStage::Running)
            return awaitEnd(payload, number, context);
        if (standing.stage == ExecStage::Ended)
            return judged(payload, standing.exitCode, {}, false);
        if (standing.stage == ExecStage::Forgotten)
            return fail(commandError(ErrorCode::CommandEndUnknown, payload.command, Effect::Unknown));
        Error refused = lost; // the engine closed the stream without having started it
        refused.effect = Effect::None;
        return fail(refused);
    }
};

} // namespace

std::unique_ptr<const StepHandler> makeHandler(const action::PrepareCommand &)
{
    return std::make_unique<PrepareCommandHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::RunCommand &)
{
    return std::make_unique<RunCommandHandler>();
}

} // namespace tmc
