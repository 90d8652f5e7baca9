#pragma once

#include "core/ports/backupkeys.h"
#include "core/support/clock.h"

namespace tmc {

/// The keys of the bundled sample: three that open nothing, and cannot be changed.
class SampleBackupKeys final : public BackupKeys {
public:
    /// `clock` outlives this.
    explicit SampleBackupKeys(const Clock &clock) : m_clock(clock) {}

    Result<std::vector<BackupKey>> list() override;
    Result<Secret> create(const QDateTime &) override { return fail(ErrorCode::SampleData); }
    Result<void> rotateTeam(const QDateTime &) override { return fail(ErrorCode::SampleData); }
    Result<Secret> rotateRecovery(const QDateTime &) override { return fail(ErrorCode::SampleData); }

    /// The public half that the sample's copies name.
    static QByteArray publicKey(BackupKeyKind kind);

private:
    const Clock &m_clock;
};

} // namespace tmc
