#include "core/adapters/docker/logpass.h"

#include "core/adapters/docker/dockererrors.h"
#include "core/adapters/docker/dockernames.h"

#include <poll.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr qint64 patience = 250;  ///< milliseconds that a line waits for the containers that are silent
constexpr auto lookAgain = 500ms; ///< between two looks at a container that has ended
constexpr qint64 second = 1'000'000'000;

qint64 nowMilliseconds()
{
    const auto sinceStart = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(sinceStart).count();
}

/// The engine takes seconds with nine digits behind the point.
QByteArray engineTime(qint64 nanoseconds)
{
    return QByteArray::number(nanoseconds / second) + '.' + QByteArray::number(nanoseconds % second).rightJustified(9, '0');
}

} // namespace

LogPass::LogPass(const QString &socketPath, const LogRequest &request, LogCursor &cursor, const LogSink &sink,
                 const CallLimits &limits)
    : m_socketPath(socketPath),
      m_request(request),
      m_cursor(cursor),
      m_sink(sink),
      m_limits(limits),
      m_api(socketPath),
      m_merge(static_cast<std::size_t>(request.containers.size()))
{
    for (const QString &name : request.containers)
        m_sources.push_back({.name = name, .state = {}, .phase = Phase::Waiting, .stream = {}, .resumption = {}});
}

Result<std::optional<dockerjson::LogState>> LogPass::inspect(const QString &name)
{
    TM_TRY(const QString reference, checkedDockerName(u"container"_s, name));
    TM_TRY(const HttpReply reply, m_api.get(u"/containers/%1/json"_s.arg(encodedSegment(reference)), m_limits));
    if (reply.status == 404)
        return std::optional<dockerjson::LogState>();
    if (reply.status != 200)
        return fail(dockerError(reply, {.kind = DockerSubject::Kind::Container, .name = name}, true));
    TM_TRY(const dockerjson::LogState state, dockerjson::logStateFromInspect(reply.body));
    return std::optional(state);
}

QByteArray LogPass::target(const Source &source, const QString &version, Phase phase) const
{
    const LogCursor::Place place = m_cursor.places.value(source.name);
    QByteArray target =
        "/v" + version.toLatin1() + "/containers/" + source.state.id.toLatin1() + "/logs?stdout=1&stderr=1&timestamps=1";
    target += phase == Phase::Following ? "&follow=1" : "&follow=0";
    if (!place.position.isStart())
        target += "&since=" + engineTime(std::max(place.position.askFrom(), m_request.since.value_or(0)));
    else if (m_request.since)
        target += "&since=" + engineTime(*m_request.since);
    if (m_request.until)
        target += "&until=" + engineTime(*m_request.until);
    // What was left out by "tail" in the first pass must not come in a later one.
    if (m_request.tail > 0 && place.position.isStart() && phase == Phase::Reading)
        target += "&tail=" + QByteArray::number(m_request.tail);
    return target;
}

Result<void> LogPass::openStream(quint16 index, Phase phase)
{
    Source &source = m_sources.at(index);
    LogCursor::Place &place = m_cursor.places[source.name];
    if (place.containerId != source.state.id)
        place = {.containerId = source.state.id, .position = {}};
    TM_TRY(const QString version, m_api.version(m_limits));
    const LogStreamRequest request{
        .target = target(source, version, phase), .container = source.name, .source = index, .hasTerminal = source.state.hasTerminal};
    TM_TRY(DockerLogStream stream, DockerLogStream::open(m_socketPath, request, m_limits));
    source.stream.emplace(std::move(stream));
    source.resumption.emplace(place.position);
    source.phase = phase;
    m_merge.setOpen(index, true);
    return {};
}

Result<void> LogPass::readWritten()
{
    for (quint16 index = 0; index < m_sources.size(); ++index) {
        Source &source = m_sources.at(index);
        TM_TRY(const std::optional<dockerjson::LogState> state, inspect(source.name));
        // One that is known from before may be gone for a while, between two versions of it.
        if (!state && !m_cursor.places.contains(source.name))
            return fail({.code = ErrorCode::ContainerNotFound, .args = {source.name}, .source = ErrorSource::Docker});
        m_merge.setOpen(index, false);
        if (!state)
            continue;
        source.state = *state;
        TM_CHECK(openStream(index, Phase::Reading));
    }
    while (isAnyOpen()) {
        TM_CHECK(pump(60s));
        deliver({});
    }
    deliver({});
    return {};
}

Result<void> LogPass::follow()
{
    for (quint16 index = 0; index < m_sources.size(); ++index) {
        Source &source = m_sources.at(index);
        m_merge.setOpen(index, false);
        TM_TRY(const std::optional<dockerjson::LogState> state, inspect(source.name));
        if (!state)
            continue;
        source.state = *state;
        // Of one that does not run, the engine gives what there is and ends.
        TM_CHECK(openStream(index, state->isRunning ? Phase::Following : Phase::CatchingUp));
    }
    auto lastLook = std::chrono::steady_clock::now();
    while (true) {
        TM_CHECK(pump(m_merge.isEmpty() ? lookAgain : std::chrono::milliseconds(patience / 4)));
        deliver(nowMilliseconds() - patience);
        if (std::chrono::steady_clock::now() - lastLook < lookAgain)
            continue;
        TM_CHECK(lookForWaiting());
        lastLook = std::chrono::steady_clock::now();
    }
}

/// Waits for bytes of any stream that may be read, and reads each of them once.
Result<void> LogPass::pump(std::chrono::milliseconds longest)
{
    TM_CHECK(m_limits.check());
    std::vector<pollfd> watched{{.fd = m_limits.stopDescriptor(), .events = POLLIN, .revents = 0}};
    std::vector<quint16> indexes{0};
    for (quint16 index = 0; index < m_sources.size(); ++index) {
        if (!m_sources.at(index).stream || m_merge.isFull(index))
            continue;
        watched.push_back({.fd = m_sources.at(index).stream->descriptor(), .events = POLLIN, .revents = 0});
        indexes.push_back(index);
    }
    ::poll(watched.data(), watched.size(), std::min(m_limits.pollTimeout(), static_cast<int>(longest.count())));
    TM_CHECK(m_limits.check());
    for (std::size_t i = 1; i < watched.size(); ++i)
        if (watched[i].revents != 0)
            TM_CHECK(readFrom(indexes[i]));
    return {};
}

Result<void> LogPass::readFrom(quint16 index)
{
    Source &source = m_sources.at(index);
    Result<std::vector<LogLine>> lines = source.stream->readSome();
    if (!lines) {
        // Removed between the look at it and now: the same as one that has ended.
        if (lines.error().code == ErrorCode::ContainerNotFound && m_request.follow)
            return ended(index);
        if (lines.error().code == ErrorCode::DockerUnreachable)
            lines.error().args = {m_socketPath};
        return fail(lines.error());
    }
    const qint64 now = nowMilliseconds();
    for (LogLine &line : *lines)
        if (source.resumption->isNew(line))
            m_merge.push(std::move(line), now);
    return source.stream->hasEnded() ? ended(index) : Result<void>();
}

Result<void> LogPass::ended(quint16 index)
{
    Source &source = m_sources.at(index);
    source.stream.reset();
    m_merge.setOpen(index, false);
    if (source.phase == Phase::Following)
        m_sink.event({.kind = LogEvent::Kind::Ended, .source = index});
    source.phase = source.phase == Phase::Following ? Phase::CatchingUp : Phase::Waiting;
    return {};
}

/// Everything of this container that was read must be delivered before its log is asked for again: the cursor says where to go on.
Result<void> LogPass::lookForWaiting()
{
    for (quint16 index = 0; index < m_sources.size(); ++index) {
        Source &source = m_sources.at(index);
        if (source.stream)
            continue;
        deliver(nowMilliseconds());
        TM_TRY(const std::optional<dockerjson::LogState> state, inspect(source.name));
        if (!state) {
            source.phase = Phase::Waiting;
            continue;
        }
        const bool isOther = state->id != source.state.id;
        const bool isAnotherRun = isOther || state->startedAt != source.state.startedAt;
        const bool hadState = !source.state.id.isEmpty();
        source.state = *state;
        if (state->isRunning && (isAnotherRun || source.phase == Phase::CatchingUp)) {
            if (hadState && isAnotherRun)
                m_sink.event({.kind = isOther ? LogEvent::Kind::Replaced : LogEvent::Kind::Restarted, .source = index});
            TM_CHECK(openStream(index, Phase::Following));
        } else if (source.phase == Phase::CatchingUp || isAnotherRun) {
            TM_CHECK(openStream(index, Phase::CatchingUp));
        }
    }
    return {};
}

void LogPass::deliver(std::optional<qint64> waitedUntil)
{
    for (std::vector<LogLine> lines = m_merge.take(waitedUntil); !lines.empty(); lines = m_merge.take(waitedUntil)) {
        for (const LogLine &line : lines)
            m_cursor.places[m_sources.at(line.source).name].position.advance(line);
        m_sink.lines(std::move(lines));
    }
}

bool LogPass::isAnyOpen() const
{
    return std::ranges::any_of(m_sources, [](const Source &source) { return source.stream.has_value(); });
}

} // namespace tmc
