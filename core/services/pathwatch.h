#pragma once

#include "core/support/uptime.h"

#include <QObject>
#include <QTimer>

namespace tmc {

/// Tells when the path to the servers may have become another one, or may be there again: this machine has slept, or its network has
/// changed. Nothing is known about any server then; whoever listens has to ask. Thread: GUI.
class PathWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PathWatch)
public:
    /// `clock` must outlive this object and is read every `interval`. The network is watched where the desktop has a service for it
    /// (NetworkManager); elsewhere only sleep is noticed.
    explicit PathWatch(const UptimeClock &clock, std::chrono::milliseconds interval = std::chrono::seconds(2),
                       QObject *parent = nullptr);

signals:
    void changed();

private:
    void watchNetwork();

    SleepDetector m_sleep;
    QTimer m_timer;
};

} // namespace tmc
