#include "core/services/logexport.h"

#include <QSaveFile>

#include <atomic>
#include <chrono>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

Error fileError(const QSaveFile &file)
{
    return {.code = ErrorCode::LocalFile, .args = {file.fileName()}, .detail = file.errorString()};
}

/// Times with all their digits, so that two exports can be laid side by side; control characters are shown, as on the page.
void appendLine(QByteArray &output, const LogLine &line, const QStringList &containers)
{
    output += logTimeText(line.at).toLatin1() + ' ' + containers.at(line.source).toUtf8() + ' ' + logStreamName(line.stream).toLatin1()
              + ' ' + logText(line.text).toUtf8();
    if (line.cutBytes > 0)
        output += " [+" + QByteArray::number(line.cutBytes) + ']';
    output += '\n';
}

} // namespace

/// What passes between the thread and the program.
struct LogExport::Shared {
    std::atomic<qint64> lines = 0;
    std::atomic<qint64> bytes = 0;
    std::mutex mutex;
    std::optional<Result<Written>> outcome;

    Result<Written> write(LogReader &reader, const Order &order, const std::stop_token &stop)
    {
        QSaveFile file(order.path);
        if (!file.open(QIODevice::WriteOnly))
            return fail(fileError(file));
        // What customers' programs write is nobody else's business.
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        std::stop_source aborted;
        const std::stop_callback forward(stop, [&aborted] { aborted.request_stop(); });
        std::optional<Error> failure;
        const LogSink sink{.lines =
                               [&](const std::vector<LogLine> &portion) {
                                   QByteArray output;
                                   qint64 count = 0;
                                   for (const LogLine &line : portion)
                                       if (order.filter.matches(line)) {
                                           appendLine(output, line, order.request.containers);
                                           ++count;
                                       }
                                   if (!failure && file.write(output) != output.size()) {
                                       failure = fileError(file);
                                       aborted.request_stop();
                                   }
                                   lines += count;
                                   bytes += output.size();
                               },
                           .event = [](const LogEvent &) {}};
        LogCursor cursor;
        LogRequest request = order.request;
        request.follow = false;
        const Result<void> read = reader.read(request, cursor, sink, aborted.get_token());
        if (failure)
            return fail(*failure);
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        TM_CHECK(read);
        if (!file.commit())
            return fail(fileError(file));
        return Written{.lines = lines, .bytes = bytes};
    }
};

LogExport::LogExport(const AdapterFactory &factory, QObject *parent) : QObject(parent), m_factory(factory)
{
    m_look.setInterval(200ms);
    connect(&m_look, &QTimer::timeout, this, &LogExport::look);
}

LogExport::~LogExport()
{
    endThread();
}

void LogExport::start(const QString &dockerSocket, Order order)
{
    endThread();
    m_path = order.path;
    m_shared = std::make_shared<Shared>();
    m_thread =
        std::jthread([shared = m_shared, dockerSocket, order = std::move(order), &factory = m_factory](const std::stop_token &stop) {
            Result<Written> outcome = shared->write(*factory.logReader(dockerSocket), order, stop);
            const std::scoped_lock lock(shared->mutex);
            shared->outcome = std::move(outcome);
        });
    m_look.start();
}

void LogExport::cancel()
{
    m_thread.request_stop();
}

void LogExport::look()
{
    std::optional<Result<Written>> outcome;
    {
        const std::scoped_lock lock(m_shared->mutex);
        outcome = m_shared->outcome;
    }
    if (!outcome) {
        emit progressed({.lines = m_shared->lines, .bytes = m_shared->bytes});
        return;
    }
    endThread();
    emit ended(*outcome);
}

void LogExport::endThread()
{
    m_look.stop();
    if (!m_thread.joinable())
        return;
    m_thread.request_stop();
    m_thread.join();
}

} // namespace tmc
