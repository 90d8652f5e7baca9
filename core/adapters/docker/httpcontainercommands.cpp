#include "core/adapters/docker/httpcontainercommands.h"

#include "core/adapters/docker/dockerexec.h"
#include "core/adapters/docker/dockernames.h"
#include "core/adapters/docker/execframeparser.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype sliceSize = 64 * 1024;

/// One exec with its connection.
class HttpCommand final : public RunningCommand {
public:
    HttpCommand(const QString &socketPath, const ContainerCommand &command, ContainerCommands::Sinks sinks, std::stop_token stop)
        : m_api(socketPath),
          m_limits(command.timeout, std::move(stop), command.argv.value(0)),
          m_sinks(std::move(sinks)),
          m_parser([this](ExecFrameParser::Stream stream, QByteArrayView bytes) { handOn(stream, bytes); })
    {
    }

    Result<void> start(const ContainerCommand &command)
    {
        const dockercalls::Call call = dockercalls::createExec(command.container, command.argv, command.environment);
        TM_TRY(m_id, registerExec(m_api, call, command.container, m_limits));
        TM_TRY(TakenOverStream taken, startExec(m_api, m_id, command.container, m_limits));
        m_stream.emplace(std::move(taken.stream));
        return take(taken.earlyBytes);
    }

    Result<void> write(QByteArrayView bytes) override
    {
        while (!bytes.isEmpty()) {
            if (m_isInputClosed || m_hasEnded)
                return fail(ended(u"the command took no more input"_s));
            TM_TRY(const UnixStream::Readiness ready, m_stream->wait(true, true, m_limits));
            // First what it says: a command that waits for its output to be read takes no input.
            if (ready.readable)
                TM_CHECK(receive());
            if (!ready.writable || m_hasEnded)
                continue;
            TM_TRY(const qsizetype count, m_stream->sendSome(bytes.first(std::min(bytes.size(), sliceSize))));
            bytes = bytes.sliced(count);
        }
        return {};
    }

    Result<void> closeInput() override
    {
        if (!m_isInputClosed)
            m_stream->shutdownWrite();
        m_isInputClosed = true;
        return {};
    }

    Result<bool> pump() override
    {
        if (!m_hasEnded)
            TM_CHECK(receive());
        return !m_hasEnded;
    }

    Result<int> finish() override
    {
        TM_CHECK(closeInput());
        while (!m_hasEnded)
            TM_CHECK(receive());
        TM_CHECK(m_parser.finish());
        return readExitCode(m_api, m_id, m_limits);
    }

private:
    static Error ended(const QString &detail)
    {
        return {.code = ErrorCode::DockerProtocol, .detail = detail, .source = ErrorSource::Docker, .effect = Effect::Unknown};
    }

    Result<void> receive()
    {
        TM_TRY(const qsizetype count, m_stream->receive(m_buffer.data(), m_buffer.size(), m_limits));
        m_hasEnded = count == 0;
        return take(QByteArrayView(m_buffer).first(count));
    }

    Result<void> take(QByteArrayView bytes)
    {
        TM_CHECK(m_parser.feed(bytes));
        if (m_sinkFailure)
            return fail(*m_sinkFailure);
        return {};
    }

    void handOn(ExecFrameParser::Stream stream, QByteArrayView bytes)
    {
        const ContainerCommands::Sink &sink = stream == ExecFrameParser::Stream::Error ? m_sinks.error : m_sinks.output;
        if (m_sinkFailure || !sink)
            return;
        if (const Result<void> taken = sink(bytes); !taken)
            m_sinkFailure = taken.error();
    }

    DockerApi m_api;
    CallLimits m_limits;
    ContainerCommands::Sinks m_sinks;
    ExecFrameParser m_parser;
    QString m_id;
    std::optional<UnixStream> m_stream;
    QByteArray m_buffer = QByteArray(sliceSize, Qt::Uninitialized);
    std::optional<Error> m_sinkFailure;
    bool m_isInputClosed = false;
    bool m_hasEnded = false;
};

} // namespace

Result<std::unique_ptr<RunningCommand>> HttpContainerCommands::start(const ContainerCommand &command, Sinks sinks,
                                                                     std::stop_token stop)
{
    TM_CHECK(checkedDockerName(u"container"_s, command.container));
    if (command.argv.isEmpty())
        return fail({.code = ErrorCode::InvalidInput, .args = {u"command"_s, {}}, .source = ErrorSource::Docker});
    auto running = std::make_unique<HttpCommand>(m_socketPath, command, std::move(sinks), std::move(stop));
    TM_CHECK(running->start(command));
    return running;
}

} // namespace tmc
