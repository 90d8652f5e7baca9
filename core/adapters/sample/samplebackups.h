#pragma once

#include "core/adapters/sample/sampleworld.h"
#include "core/ports/backupstore.h"
#include "core/support/clock.h"

namespace tmc {

/// The backups of the bundled sample: most workspaces have a week of good ones, one is late, one has none, one is damaged. They have tables, but no
/// data, so that whatever would read them to their end or change them is refused.
class SampleBackups final : public BackupStore {
public:
    /// Both outlive the store.
    SampleBackups(const SampleWorld &world, const Clock &clock) : m_world(world), m_clock(clock) {}

    Result<std::unique_ptr<BackupWriting>> begin(const BackupId &, const BackupSubject &) override
    {
        return fail(ErrorCode::SampleData);
    }
    Result<std::vector<StoredBackup>> list() override;
    Result<StoredBackup> find(const QString &idOrBeginning) override;
    Result<void> read(const StoredBackup &backup, const Sink &sink, std::stop_token stop) override;
    Result<QString> tryKey(const StoredBackup &, const Secret &) override { return fail(ErrorCode::SampleData); }
    Result<void> note(const StoredBackup &, const BackupVerification &) override { return fail(ErrorCode::SampleData); }
    Result<int> sweep() override { return fail(ErrorCode::SampleData); }
    Result<void> keep(const StoredBackup &) override { return fail(ErrorCode::SampleData); }
    Result<void> discard(const StoredBackup &, const QDateTime &) override { return fail(ErrorCode::SampleData); }
    Result<int> emptyTrash(const QDateTime &) override { return fail(ErrorCode::SampleData); }
    QString folder() const override;
    Result<qint64> freeBytes() const override;

private:
    const SampleWorld &m_world;
    const Clock &m_clock;
};

} // namespace tmc
