#include "core/engine/backupcheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {

Result<void> checkArchive(const PgArchiveReader &archive, const BackupContents &contents)
{
    TM_CHECK(archive.finish());
    const auto isTable = [](const PgArchiveEntry &entry) {
        return entry.kind == "TABLE"_L1 || entry.kind == "MATERIALIZED VIEW"_L1 || entry.kind == "FOREIGN TABLE"_L1;
    };
    const auto tables = std::count_if(archive.entries().begin(), archive.entries().end(), isTable);
    if (tables != static_cast<qsizetype>(contents.tables.size()))
        return fail(ErrorCode::BackupDamaged, {},
                    u"the archive has %1 tables instead of %2"_s.arg(tables).arg(contents.tables.size()));
    return {};
}

Result<void> checkBackup(BackupStore &store, const StoredBackup &backup, const QDateTime &now, const QString &by,
                         const std::function<void(qint64 bytes)> &progress, std::stop_token stop)
{
    PgArchiveReader archive;
    qint64 bytes = 0;
    Result<void> outcome = store.read(
        backup,
        [&](QByteArrayView plain) {
            bytes += plain.size();
            progress(bytes);
            return archive.feed(plain);
        },
        std::move(stop));
    if (outcome)
        outcome = checkArchive(archive, backup.manifest.contents);
    if (!outcome && outcome.error().code != ErrorCode::BackupDamaged)
        return outcome; // nothing has been learned about the copy
    if (!outcome)
        outcome.error().args = {backup.id.value(), u"data.tmcb"_s};
    const BackupVerification verification{.at = now,
                                          .reached = outcome ? BackupState::Checked : BackupState::Damaged,
                                          .by = by,
                                          .detail = outcome ? QString() : outcome.error().detail};
    // A copy whose manifest is not to be trusted says so by itself.
    if (!backup.damage)
        TM_CHECK(store.note(backup, verification));
    return outcome;
}

} // namespace tmc
