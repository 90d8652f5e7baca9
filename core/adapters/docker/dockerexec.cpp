#include "core/adapters/docker/dockerexec.h"

#include "core/adapters/docker/dockererrors.h"
#include "core/adapters/docker/dockerjson.h"
#include "core/support/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr qsizetype sliceSize = 64 * 1024;
constexpr auto exitCodePatience = 5s; ///< how long a command may outlive its closed outputs

Error withEffect(Error error, Effect effect)
{
    error.effect = effect;
    return error;
}

Error noExitCode(const QString &detail)
{
    return {.code = ErrorCode::DockerProtocol, .detail = detail, .source = ErrorSource::Docker, .effect = Effect::Unknown};
}

/// Keeps the first `limit` bytes; the rest is read and dropped.
void keep(QByteArray &kept, QByteArrayView bytes, qsizetype limit)
{
    kept.append(bytes.first(std::clamp<qsizetype>(limit - kept.size(), 0, bytes.size())));
}

/// The input that is left to write.
class InputSide final {
public:
    InputSide(UnixStream &stream, QByteArrayView input) : m_stream(stream), m_left(input) { closeWhenDone(); }

    bool isOpen() const { return !m_closed; }
    bool isDelivered() const { return m_closed && m_left.isEmpty(); }

    void write()
    {
        const Result<qsizetype> count = m_stream.sendSome(m_left.first(std::min(m_left.size(), sliceSize)));
        if (!count) {
            // The command may have ended without reading on: what it said is still to be read.
            m_closed = true;
            return;
        }
        m_left = m_left.sliced(*count);
        closeWhenDone();
    }

private:
    void closeWhenDone()
    {
        if (!m_left.isEmpty())
            return;
        m_stream.shutdownWrite();
        m_closed = true;
    }

    UnixStream &m_stream;
    QByteArrayView m_left;
    bool m_closed = false;
};

} // namespace

Result<QString> registerExec(DockerApi &api, const dockercalls::Call &call, const QString &container, const CallLimits &limits)
{
    return registerExec(api, call.path, toCompactJson(call.body), container, limits);
}

Result<QString> registerExec(DockerApi &api, const QString &path, QByteArrayView body, const QString &container,
                             const CallLimits &limits)
{
    const Result<HttpReply> reply = api.send("POST", path, "application/json", body, limits);
    if (!reply)
        return fail(withEffect(reply.error(), Effect::None));
    if (reply->status != 201)
        return fail(withEffect(dockerError(*reply, {.kind = DockerSubject::Kind::Container, .name = container}, true), Effect::None));
    return dockerjson::createdId(reply->body);
}

Result<TakenOverStream> startExec(DockerApi &api, const QString &id, const QString &container, const CallLimits &limits)
{
    TM_TRY(TakeOverReply started, api.takeOver(u"/exec/%1/start"_s.arg(id), R"({"Detach":false,"Tty":false})", limits));
    if (!started.taken)
        return fail(dockerError(started.reply, {.kind = DockerSubject::Kind::Container, .name = container}, false));
    return std::move(*started.taken);
}

Result<int> readExitCode(DockerApi &api, const QString &id, const CallLimits &limits)
{
    const auto patientUntil = std::chrono::steady_clock::now() + exitCodePatience;
    for (auto delay = 10ms; true; delay = std::min(delay * 2, 200ms)) {
        TM_TRY(const HttpReply reply, api.get(u"/exec/%1/json"_s.arg(id), limits));
        if (reply.status != 200)
            return fail(noExitCode(u"the engine no longer knows the command: "_s + dockerjson::errorMessage(reply.body)));
        TM_TRY(const dockerjson::ExecState state, dockerjson::execStateFromReply(reply.body));
        if (!state.running && !state.exitCode)
            return fail(noExitCode(u"the engine has no exit code for the command"_s));
        if (!state.running)
            return *state.exitCode;
        if (std::chrono::steady_clock::now() >= patientUntil)
            return fail(noExitCode(u"the stream ended but the command still runs"_s));
        TM_CHECK(limits.pause(delay));
    }
}

Result<bool> moveExecStreams(TakenOverStream &taken, QByteArrayView input, const ExecSink &sink, const CallLimits &limits)
{
    ExecFrameParser parser(sink);
    TM_CHECK(parser.feed(taken.earlyBytes));
    InputSide side(taken.stream, input);
    QByteArray buffer(sliceSize, Qt::Uninitialized);
    while (true) {
        TM_TRY(const UnixStream::Readiness ready, taken.stream.wait(true, side.isOpen(), limits));
        if (ready.writable)
            side.write();
        if (!ready.readable)
            continue;
        const Result<qsizetype> count = taken.stream.receive(buffer.data(), buffer.size(), limits);
        // An engine that closes on unread input resets the connection: the exit code still tells how the command ended.
        const bool reset = !count && count.error().code == ErrorCode::DockerUnreachable && !side.isDelivered();
        if (reset || (count && *count == 0))
            break;
        if (!count)
            return fail(count.error());
        TM_CHECK(parser.feed(QByteArrayView(buffer).first(*count)));
    }
    TM_CHECK(parser.finish());
    return side.isDelivered();
}

Result<ExecTransfer> transferExec(TakenOverStream &taken, const ExecRequest &request, const CallLimits &limits)
{
    ExecTransfer transfer;
    const auto take = [&transfer, &request](ExecFrameParser::Stream stream, QByteArrayView bytes) {
        keep(stream == ExecFrameParser::Stream::Error ? transfer.standardError : transfer.standardOutput, bytes, request.outputLimit);
    };
    TM_TRY(transfer.inputDelivered, moveExecStreams(taken, request.input, take, limits));
    return transfer;
}

Result<ExecOutcome> runExec(DockerApi &api, const ExecRequest &request, const CallLimits &limits)
{
    const dockercalls::Call call = dockercalls::createExec(request.container, request.argv, request.environment);
    TM_TRY(const QString id, registerExec(api, call, request.container, limits));
    TM_TRY(TakenOverStream stream, startExec(api, id, request.container, limits));
    const Result<ExecTransfer> transfer = transferExec(stream, request, limits);
    if (!transfer)
        return fail(withEffect(transfer.error(), Effect::Unknown));
    const Result<int> exitCode = readExitCode(api, id, limits);
    if (!exitCode)
        return fail(withEffect(exitCode.error(), Effect::Unknown));
    // A command that was cut off from the rest of its input may well end with 0.
    if (*exitCode == 0 && !transfer->inputDelivered)
        return fail(noExitCode(u"the command ended before it had been given all its input"_s));
    return ExecOutcome{.exitCode = *exitCode, .standardOutput = transfer->standardOutput, .standardError = transfer->standardError};
}

} // namespace tmc
