#include "core/adapters/sample/samplelogreader.h"

#include "core/domain/loglevel.h"
#include "core/support/pause.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 writtenSeconds = 3600;

/// Well spread and the same in every run: what happens in one second of one container.
quint32 dice(qint64 at, quint32 salt)
{
    quint32 value = static_cast<quint32>(at) * 2654435761U ^ (salt + 1) * 40503U;
    value ^= value >> 15;
    value *= 2246822519U;
    return value ^ (value >> 13);
}

QByteArray clockTime(qint64 at)
{
    return QDateTime::fromSecsSinceEpoch(at).toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s).toLatin1();
}

QByteArray postgresLine(qint64 at, quint32 chance)
{
    const QByteArray when = clockTime(at) + ".482 UTC [" + QByteArray::number(70 + chance % 40) + "] ";
    if (chance % 40 == 0)
        return when + "erp_clinica_rafael@erp_clinica_rafael ERROR:  column \"discount_rate\" does not exist at character 48";
    if (chance % 15 == 0)
        return when + "LOG:  duration: " + QByteArray::number(900 + chance % 4000)
               + ".311 ms  statement: SELECT * FROM stock_movements";
    return when + "LOG:  checkpoint complete: wrote " + QByteArray::number(chance % 900) + " buffers";
}

QByteArray proxyLine(qint64 at, quint32 chance, const QStringList &hosts)
{
    const QByteArray host = hosts.isEmpty() ? "localhost" : hosts.at(static_cast<qsizetype>(chance / 7) % hosts.size()).toUtf8();
    const QByteArray status = chance % 29 == 0 ? "502" : chance % 11 == 0 ? "404" : "200";
    return "nginx.1     | " + host + " 203.0.113." + QByteArray::number(chance % 200) + " - - ["
           + QDateTime::fromSecsSinceEpoch(at).toUTC().toString(u"dd/MMM/yyyy:HH:mm:ss"_s).toLatin1()
           + " +0000] \"GET /api/invoices?page=" + QByteArray::number(chance % 9) + " HTTP/1.1\" " + status + ' '
           + QByteArray::number(200 + chance % 9000) + " \"-\" \"Mozilla/5.0\"";
}

QByteArray applicationLine(qint64 at, quint32 chance, const QString &host)
{
    // What PostgreSQL says of the same database above.
    if (chance % 41 == 0 && host.startsWith("clinica-rafael."_L1))
        return "ERROR " + clockTime(at)
               + " django.db.utils.ProgrammingError: column \"discount_rate\" does not exist host=" + host.toUtf8();
    if (chance % 37 == 0)
        return "ERROR " + clockTime(at) + " django.request Internal Server Error: /api/orders host=" + host.toUtf8();
    if (chance % 13 == 0)
        return "WARNING " + clockTime(at) + " django.request Not Found: /favicon.ico host=" + host.toUtf8();
    if (chance % 5 == 0)
        return "{\"level\": \"info\", \"event\": \"invoice_sent\", \"tenant\": \"" + host.section(u'.', 0, 0).toUtf8()
               + "\", \"number\": " + QByteArray::number(chance % 5000) + "}";
    return "INFO " + clockTime(at) + " gunicorn.access GET /api/customers 200 " + QByteArray::number(chance % 90)
           + "ms host=" + host.toUtf8();
}

struct Writer {
    quint16 source = 0;
    QString container;
    QStringList hosts; ///< the tenants it writes about
};

std::optional<LogLine> lineAt(const Writer &writer, qint64 at)
{
    const quint32 chance = dice(at, qHash(writer.container, 7U));
    if (chance % 4 != 0)
        return std::nullopt;
    const quint32 what = chance / 4;
    const QString host =
        writer.hosts.isEmpty() ? writer.container : writer.hosts.at(static_cast<qsizetype>(what) % writer.hosts.size());
    LogLine line{.at = at * second + static_cast<qint64>(chance % 1000) * 1'000'000,
                 .text = writer.container == "postgres"_L1      ? postgresLine(at, what)
                         : writer.container == "nginx-proxy"_L1 ? proxyLine(at, what, writer.hosts)
                         : writer.container == "redis"_L1       ? "1:M " + clockTime(at) + " * 100 changes in 300 seconds. Saving..."
                                                                : applicationLine(at, what, host),
                 .source = writer.source};
    line.level = detectLogLevel(line.text);
    line.stream = line.level >= LogLevel::Warning ? LogStream::Error : LogStream::Output;
    return line;
}

Result<std::vector<Writer>> writersOf(const SystemSnapshot &snapshot, const QStringList &containers)
{
    std::vector<Writer> writers;
    const DockerFacts docker = snapshot.docker.value.value_or(DockerFacts{});
    for (const QString &name : containers) {
        const ContainerFacts *container = docker.container(name);
        if (!container)
            return fail({.code = ErrorCode::ContainerNotFound, .args = {name}, .source = ErrorSource::Docker});
        Writer writer{.source = static_cast<quint16>(writers.size()), .container = name, .hosts = {}};
        if (snapshot.registry.value)
            for (const Workspace &workspace : snapshot.registry.value->workspaces)
                if (workspace.containerName == name || name == "nginx-proxy"_L1)
                    writer.hosts += workspace.hosts.mid(0, 1);
        writers.push_back(writer);
    }
    return writers;
}

/// At most `count` lines of each source, from the end.
void keepNewest(std::vector<LogLine> &lines, int count)
{
    std::map<quint16, int> kept;
    std::vector<LogLine> newest;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        if (++kept[line->source] <= count)
            newest.push_back(std::move(*line));
    std::ranges::reverse(newest);
    lines = std::move(newest);
}

} // namespace

Result<void> SampleLogReader::read(const LogRequest &request, LogCursor &cursor, const LogSink &sink, std::stop_token stop)
{
    TM_TRY(const SampleWorld::Content world, m_world.content(m_clock.now()));
    TM_TRY(const std::vector<Writer> writers, writersOf(world.snapshot, request.containers));
    std::vector<LogResumption> resumptions;
    for (const Writer &writer : writers)
        resumptions.emplace_back(cursor.places[writer.container].position);
    qint64 told = m_clock.now().toSecsSinceEpoch();
    const auto tell = [&](qint64 from, qint64 to) {
        std::vector<LogLine> lines;
        for (qint64 at = from; at < to; ++at)
            for (const Writer &writer : writers)
                if (std::optional<LogLine> line = lineAt(writer, at); line && line->at >= request.since.value_or(0)
                                                                      && line->at <= request.until.value_or(line->at)
                                                                      && resumptions.at(writer.source).isNew(*line))
                    lines.push_back(std::move(*line));
        std::ranges::stable_sort(lines, {}, &LogLine::at);
        if (request.tail > 0 && from < told)
            keepNewest(lines, request.tail);
        for (const LogLine &line : lines)
            cursor.places[request.containers.at(line.source)].position.advance(line);
        if (!lines.empty())
            sink.lines(std::move(lines));
    };
    tell(told - writtenSeconds, told);
    if (request.follow)
        sink.event({.kind = LogEvent::Kind::Live});
    while (request.follow && !stop.stop_requested()) {
        pauseUnlessStopped(1s, stop);
        const qint64 now = m_clock.now().toSecsSinceEpoch();
        tell(told, now);
        told = std::max(told, now);
    }
    return {};
}

} // namespace tmc
