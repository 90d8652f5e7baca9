#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <utility>

namespace tmc {

/// Runs `work` on a pool and hands its value to `deliver` in the context's thread, never after the context's death. A watcher owned by
/// the context is used because QFuture::then(context, …) asserts on Qt 6.4 when the context dies first.
template <typename Work, typename Deliver>
void runInBackground(QThreadPool &pool, QObject *context, Work work, Deliver deliver)
{
    using Value = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, deliver = std::move(deliver)] {
        watcher->deleteLater();
        deliver(watcher->future().takeResult());
    });
    watcher->setFuture(QtConcurrent::run(&pool, std::move(work)));
}

} // namespace tmc
