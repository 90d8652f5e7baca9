#pragma once

#include "core/services/workerthreads.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <utility>

namespace tmc {

/// Runs `work` on one of the threads and hands its value to `deliver` in the context's thread, never after the context's death. What
/// `work` holds is gone by then. A watcher owned by the context is used because QFuture::then(context, …) asserts on Qt 6.4 when the
/// context dies first.
template <typename Work, typename Deliver>
void runInBackground(WorkerThreads &threads, QObject *context, Work work, Deliver deliver)
{
    using Value = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, deliver = std::move(deliver)] {
        watcher->deleteLater();
        deliver(watcher->future().takeResult());
    });
    QPromise<Value> promise;
    watcher->setFuture(promise.future());
    promise.start();
    threads.start(WorkerThreads::Job([promise = std::move(promise), work = std::move(work)]() mutable {
        try {
            Work mine = std::move(work);
            promise.addResult(mine());
        } catch (...) {
            promise.setException(std::current_exception()); // ends the program where the value is taken
        }
        promise.finish();
    }));
}

} // namespace tmc
