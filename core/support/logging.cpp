#include "core/support/logging.h"

#include "core/support/redact.h"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <QDir>
#include <QFile>

#include <mutex>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// Redacts the finished line, so that no caller can forget to.
class RedactingFormatter final : public spdlog::formatter {
public:
    void format(const spdlog::details::log_msg &message, spdlog::memory_buf_t &destination) override
    {
        spdlog::memory_buf_t line;
        m_inner.format(message, line);
        const QByteArray clean = redact(QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()))).toUtf8();
        destination.append(clean.constData(), clean.constData() + clean.size());
    }
    std::unique_ptr<spdlog::formatter> clone() const override { return std::make_unique<RedactingFormatter>(); }

private:
    spdlog::pattern_formatter m_inner{"%Y-%m-%dT%H:%M:%S.%e %l %n [%t] %v"};
};

struct Sink {
    std::mutex mutex;
    spdlog::sink_ptr sink;
};

Sink &currentSink()
{
    static Sink holder = {};
    return holder;
}

} // namespace

std::shared_ptr<spdlog::logger> logger(const char *subject)
{
    Sink &holder = currentSink();
    const std::lock_guard guard(holder.mutex);
    if (auto existing = spdlog::get(subject))
        return existing;
    if (!holder.sink) {
        holder.sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
        holder.sink->set_level(spdlog::level::warn);
        holder.sink->set_formatter(std::make_unique<RedactingFormatter>());
    }
    auto created = std::make_shared<spdlog::logger>(subject, holder.sink);
    created->set_level(spdlog::level::info);
    spdlog::register_logger(created);
    return created;
}

void logToDirectory(const QString &directory)
{
    QDir().mkpath(directory);
    QFile::setPermissions(directory, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    const QString path = QDir(directory).filePath(u"tenant-master.log"_s);
    auto file = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path.toStdString(), 5 * 1024 * 1024, 3);
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file->set_formatter(std::make_unique<RedactingFormatter>());
    Sink &holder = currentSink();
    const std::lock_guard guard(holder.mutex);
    holder.sink = file;
    spdlog::apply_all([&file](const std::shared_ptr<spdlog::logger> &each) {
        each->sinks() = {file};
        each->flush_on(spdlog::level::info);
    });
}

} // namespace tmc
