#pragma once

#include "core/ports/logreader.h"

#include <condition_variable>
#include <mutex>

namespace tmtest {

/// What every FakeLogReader of one server tells: the lines that a test has written, from where the cursor stands, and with follow those that
/// it writes later. Thread: any.
class FakeLogs final {
public:
    void write(std::vector<tmc::LogLine> lines)
    {
        const std::scoped_lock lock(m_mutex);
        m_lines.insert(m_lines.end(), lines.begin(), lines.end());
        m_changed.notify_all();
    }
    /// Readings that are under way, and those that begin until heal(), fail with this.
    void breakDown(const tmc::Error &error)
    {
        const std::scoped_lock lock(m_mutex);
        m_outage = error;
        m_changed.notify_all();
    }
    void heal()
    {
        const std::scoped_lock lock(m_mutex);
        m_outage.reset();
    }

    tmc::Result<void> read(const tmc::LogRequest &request, tmc::LogCursor &cursor, const tmc::LogSink &sink,
                           const std::stop_token &stop)
    {
        std::vector<tmc::LogResumption> resumptions;
        for (const QString &name : request.containers)
            resumptions.emplace_back(cursor.places[name].position);
        std::unique_lock lock(m_mutex);
        std::size_t told = 0;
        for (bool isLive = false; !stop.stop_requested();) {
            if (m_outage)
                return tmc::fail(*m_outage);
            std::vector<tmc::LogLine> news;
            for (; told < m_lines.size(); ++told)
                if (m_lines[told].source < resumptions.size() && m_lines[told].at >= request.since.value_or(0)
                    && m_lines[told].at <= request.until.value_or(m_lines[told].at)
                    && resumptions.at(m_lines[told].source).isNew(m_lines[told]))
                    news.push_back(m_lines[told]);
            lock.unlock();
            for (const tmc::LogLine &line : news)
                cursor.places[request.containers.at(line.source)].position.advance(line);
            if (!news.empty())
                sink.lines(std::move(news));
            if (!isLive && request.follow)
                sink.event({.kind = tmc::LogEvent::Kind::Live});
            isLive = true;
            lock.lock();
            if (!request.follow)
                break;
            m_changed.wait(lock, stop, [&] { return m_outage.has_value() || told < m_lines.size(); });
        }
        return {};
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::vector<tmc::LogLine> m_lines;
    std::optional<tmc::Error> m_outage;
};

class FakeLogReader final : public tmc::LogReader {
public:
    explicit FakeLogReader(FakeLogs &logs) : m_logs(logs) {}
    tmc::Result<void> read(const tmc::LogRequest &request, tmc::LogCursor &cursor, const tmc::LogSink &sink,
                           std::stop_token stop) override
    {
        return m_logs.read(request, cursor, sink, stop);
    }

private:
    FakeLogs &m_logs;
};

} // namespace tmtest
