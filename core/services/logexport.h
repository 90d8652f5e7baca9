#pragma once

#include "core/domain/logfilter.h"
#include "core/ports/adapterfactory.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <thread>

namespace tmc {

/// Writes what the logs of some containers hold up to now into a file, in a thread of its own and in bounded memory whatever their length.
/// The file takes its name when it is whole; one that is cancelled or fails leaves what was there before. Thread: GUI.
class LogExport final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogExport)
public:
    struct Order {
        LogRequest request; ///< is read to its end; `follow` is of no meaning
        LogFilter filter;
        QString path;
    };
    struct Written {
        qint64 lines = 0;
        qint64 bytes = 0;
        bool operator==(const Written &) const = default;
    };

    explicit LogExport(const AdapterFactory &factory, QObject *parent = nullptr);
    ~LogExport() override;

    /// One at a time: an export that is running is cancelled.
    void start(const QString &dockerSocket, Order order);
    void cancel();
    bool isRunning() const { return m_thread.joinable(); }
    const QString &path() const { return m_path; }

signals:
    void progressed(const tmc::LogExport::Written &written); ///< some five times a second
    /// LocalFile when the file cannot be written, Cancelled, or what the logs cannot be read for.
    void ended(const tmc::Result<tmc::LogExport::Written> &outcome);

private:
    struct Shared;
    void look();
    void endThread();

    const AdapterFactory &m_factory;
    QString m_path;
    std::shared_ptr<Shared> m_shared; ///< with the thread
    std::jthread m_thread;
    QTimer m_look;
};

} // namespace tmc
