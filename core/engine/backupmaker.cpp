#include "core/engine/backupmaker.h"

#include "core/engine/backupcheck.h"
#include "core/support/redact.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr qsizetype messageLimit = 16 * 1024;
constexpr int timedOut = 124; ///< what `timeout` ends with
constexpr int killed =
    137; ///< by SIGKILL: of `timeout` when its first signal was not enough, or of the kernel when memory has run out
constexpr qint64 megabyte = 1024 * 1024;

ContainerCommands::Sink keptIn(QByteArray &kept)
{
    return [&kept](QByteArrayView bytes) -> Result<void> {
        kept.append(bytes.first(std::min(bytes.size(), messageLimit - kept.size())));
        return {};
    };
}

Result<void> checkExit(int exitCode, const QByteArray &messages, std::chrono::seconds limit,
                       std::chrono::steady_clock::time_point began)
{
    if (exitCode == 0)
        return {};
    QString said = redact(QString::fromUtf8(messages));
    if (exitCode == killed)
        said.append(u"\nSIGKILL"_s);
    const bool tookTooLong = std::chrono::steady_clock::now() - began >= limit;
    if (exitCode == timedOut || (exitCode == killed && tookTooLong))
        return fail({.code = ErrorCode::TimedOut,
                     .args = {u"pg_dump"_s, QString::number(limit.count())},
                     .detail = said,
                     .source = ErrorSource::Docker});
    return fail({.code = ErrorCode::ExecFailed,
                 .args = {u"pg_dump"_s, QString::number(exitCode)},
                 .detail = said,
                 .source = ErrorSource::Docker});
}

/// A full disk is noticed before the server has to work for nothing.
Result<void> checkSpace(const BackupStore &store, qint64 previousBytes, qint64 tableBytes)
{
    const qint64 needed = previousBytes > 0 ? previousBytes / 5 * 6 : tableBytes;
    TM_TRY(const qint64 free, store.freeBytes());
    if (free < needed)
        return fail(ErrorCode::BackupSpace,
                    {store.folder(), QString::number(needed / megabyte + 1), QString::number(free / megabyte)});
    return {};
}

QStringList named(const BackupId &id)
{
    return {u"PGAPPNAME="_s + dumpcommands::applicationName(id)};
}

} // namespace

Result<QString> BackupMaker::dumpVersion(const Order &order, const std::stop_token &stop)
{
    QByteArray output;
    const auto began = std::chrono::steady_clock::now();
    TM_TRY(const auto command,
           m_ports.commands.start({.container = order.container, .argv = dumpcommands::dumpVersion()}, {keptIn(output), {}}, stop));
    TM_TRY(const int exitCode, command->finish());
    TM_CHECK(checkExit(exitCode, output, 60s, began));
    return QString::fromUtf8(output).trimmed();
}

Result<std::unique_ptr<RunningCommand>> BackupMaker::startGuard(const Order &order)
{
    // It must outlive a cancelled dump, so the operator's stop is not its own.
    struct Heard {
        bool isReady = false;
        QByteArray messages;
    };
    const auto heard = std::make_shared<Heard>(); // the sinks live as long as the guard
    const ContainerCommand command{
        .container = order.container,
        .argv = dumpcommands::guard(order.subject, order.login, dumpcommands::applicationName(order.id), order.limit + 60s),
        .environment = {u"PGAPPNAME=tmc/guard/"_s + order.id.value()},
        .timeout = order.limit + 120s};
    const ContainerCommands::Sinks sinks{[heard](QByteArrayView) -> Result<void> {
                                             heard->isReady = true;
                                             return {};
                                         },
                                         [heard](QByteArrayView bytes) { return keptIn(heard->messages)(bytes); }};
    TM_TRY(auto guard, m_ports.commands.start(command, sinks, {}));
    while (!heard->isReady) {
        TM_TRY(const bool goesOn, guard->pump());
        if (!goesOn && !heard->isReady)
            return fail({.code = ErrorCode::ExecFailed,
                         .args = {u"psql"_s, QString()},
                         .detail = redact(QString::fromUtf8(heard->messages)),
                         .source = ErrorSource::Docker});
    }
    return guard;
}

Result<void> BackupMaker::dump(const Order &order, BackupManifest &manifest, const QString &snapshot, BackupWriting &writing,
                               const std::stop_token &stop)
{
    TM_TRY(manifest.argv, dumpcommands::dump(order.subject, order.login, snapshot, order.limit));
    PgArchiveReader archive;
    QByteArray messages;
    Progress progress{.dumpedBytes = 0, .tableBytes = manifest.contents.bytes};
    const auto take = [&](QByteArrayView bytes) -> Result<void> {
        TM_CHECK(archive.feed(bytes));
        TM_CHECK(writing.write(bytes));
        progress.dumpedBytes += bytes.size();
        m_listener(progress);
        return {};
    };
    const ContainerCommand command{
        .container = order.container, .argv = manifest.argv, .environment = named(order.id), .timeout = order.limit + 60s};
    const auto began = std::chrono::steady_clock::now();
    TM_TRY(const auto running, m_ports.commands.start(command, {take, keptIn(messages)}, stop));
    TM_TRY(const int exitCode, running->finish());
    TM_CHECK(checkExit(exitCode, messages, order.limit, began));
    manifest.messages = redact(QString::fromUtf8(messages));
    return checkArchive(archive, manifest.contents);
}

Result<BackupManifest> BackupMaker::make(Order order, std::stop_token stop)
{
    TM_TRY(const auto held, m_ports.source.hold(order.subject));
    order.subject.systemIdentifier = held->systemIdentifier();
    BackupManifest manifest{.id = order.id,
                            .subject = order.subject,
                            .serverVersion = held->serverVersion(),
                            .startedAt = held->takenAt(),
                            .madeBy = order.madeBy,
                            .madeWith = order.madeWith,
                            .previous = order.previous};
    TM_TRY(manifest.contents, held->contents(stop));
    if (order.subject.scope == BackupScope::Schema && manifest.contents.largeObjects > 0)
        return fail(ErrorCode::LargeObjectsInSchema, {order.subject.database, QString::number(manifest.contents.largeObjects)});
    TM_CHECK(checkSpace(m_ports.store, order.previousBytes, manifest.contents.bytes));
    TM_TRY(manifest.dumpVersion, dumpVersion(order, stop));
    TM_TRY(const auto writing, m_ports.store.begin(order.id, order.subject));
    TM_TRY(const auto guard, startGuard(order));
    const Result<void> dumped = dump(order, manifest, held->name(), *writing, stop);
    // The guard ends what is left of the dump before anything is reported; after a good one nothing is.
    const Result<int> guarded = guard->finish();
    TM_CHECK(dumped);
    TM_CHECK(guarded);
    TM_TRY(manifest.finishedAt, held->release(manifest.contents));
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled);
    return writing->publish(std::move(manifest));
}

} // namespace tmc
