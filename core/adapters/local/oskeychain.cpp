#include "core/adapters/local/oskeychain.h"

#include <QThread>

#include <qt6keychain/keychain.h>

#include <atomic>
#include <future>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

const QString service = u"tenant-master"_s;

/// The one thread of this process that talks to the keychain: an event loop, joined before the libraries clear their data away.
class KeychainThread final {
public:
    static KeychainThread &instance()
    {
        static KeychainThread thread;
        return thread;
    }

    template <typename Work>
    void post(Work work)
    {
        QMetaObject::invokeMethod(m_inThread, std::move(work), Qt::QueuedConnection);
    }

    std::atomic<int> unanswered{0};

private:
    KeychainThread() : m_thread(new QThread), m_inThread(new QObject)
    {
        m_inThread->moveToThread(m_thread);
        m_thread->start();
    }
    ~KeychainThread()
    {
        m_thread->quit();
        if (!m_thread->wait(longestGoodbye))
            return; // stuck inside a service that does not answer; the program ends anyway
        delete m_inThread;
        delete m_thread;
    }
    Q_DISABLE_COPY_MOVE(KeychainThread)

    static constexpr unsigned long longestGoodbye = 2000; ///< milliseconds

    QThread *m_thread;
    QObject *m_inThread; ///< what is posted runs where it lives
};

Error keychainError(QKeychain::Error error, const QString &words, const QString &key)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return {.code = ErrorCode::NotFound, .args = {u"secret"_s, key}, .detail = words};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {.code = ErrorCode::PermissionDenied, .args = {u"keychain"_s}, .detail = words};
    default:
        return {.code = ErrorCode::Unsupported, .args = {u"keychain"_s}, .detail = words};
    }
}

/// Runs one job in the keychain's thread and waits for its outcome. `make` and `take` run in that thread.
template <typename Value, typename Make, typename Take>
Result<Value> runJob(const QString &key, std::chrono::milliseconds timeout, Make make, Take take)
{
    KeychainThread &thread = KeychainThread::instance();
    const Error late{.code = ErrorCode::TimedOut, .args = {u"keychain"_s, QString::number(timeout.count() / 1000)}};
    if (thread.unanswered.load() > 0)
        return fail(late);
    auto promise = std::make_shared<std::promise<Result<Value>>>();
    auto outcome = promise->get_future();
    auto abandoned = std::make_shared<std::atomic<bool>>(false);
    thread.post([promise, abandoned, key, make, take, &thread] {
        auto *job = make(); // deletes itself when it has finished
        job->setInsecureFallback(false);
        job->setKey(key);
        QObject::connect(job, &QKeychain::Job::finished, job, [promise, abandoned, key, take, job, &thread](QKeychain::Job *) {
            if (job->error() == QKeychain::NoError)
                promise->set_value(take(*job));
            else
                promise->set_value(fail(keychainError(job->error(), job->errorString(), key)));
            if (abandoned->exchange(true))
                --thread.unanswered;
        });
        job->start();
    });
    if (outcome.wait_for(timeout) == std::future_status::ready)
        return outcome.get();
    ++thread.unanswered;
    if (abandoned->exchange(true)) {
        // It finished between the two lines above.
        --thread.unanswered;
        return outcome.get();
    }
    return fail(late);
}

} // namespace

Result<Secret> OsKeychain::read(const QString &key)
{
    return runJob<Secret>(
        key, m_timeout, [] { return new QKeychain::ReadPasswordJob(service); },
        [](const QKeychain::ReadPasswordJob &job) -> Result<Secret> {
            QString text = job.textData();
            return Secret::fromText(text);
        });
}

Result<void> OsKeychain::write(const QString &key, const Secret &secret)
{
    return runJob<void>(
        key, m_timeout,
        [secret] {
            auto *job = new QKeychain::WritePasswordJob(service);
            QByteArray bytes = secret.revealed();
            job->setTextData(QString::fromUtf8(bytes));
            wipe(bytes);
            return job;
        },
        [](const QKeychain::WritePasswordJob &) { return Result<void>{}; });
}

} // namespace tmc
