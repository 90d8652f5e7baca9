#include "fakes/fakebackups.h"

#include "core/domain/backuplayout.h"
#include "tests/support/utctime.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

class Writing final : public BackupWriting {
public:
    explicit Writing(FakeBackups &backups) : m_backups(backups) {}
    Result<void> write(QByteArrayView plain) override
    {
        m_bytes += plain.size();
        return {};
    }
    Result<BackupManifest> publish(BackupManifest manifest) override
    {
        manifest.figures = {.plainBytes = m_bytes, .plainHash = {}, .fileBytes = m_bytes + 300, .fileHash = {}, .chunks = 1};
        const StoredBackup stored{.id = manifest.id,
                                  .workspace = manifest.subject.workspace,
                                  .place = u"/backups/"_s + manifest.id.value(),
                                  .manifest = manifest,
                                  .verifications = {},
                                  .damage = {}};
        m_backups.change([&](FakeBackups::World &world) { world.copies.insert(world.copies.begin(), stored); });
        return manifest;
    }

private:
    FakeBackups &m_backups;
    qint64 m_bytes = 0;
};

class Store final : public BackupStore {
public:
    Store(FakeBackups &backups, const QString &folder, bool isUnreachable)
        : m_backups(backups),
          m_folder(folder),
          m_isUnreachable(isUnreachable)
    {
    }
    Result<std::unique_ptr<BackupWriting>> begin(const BackupId &, const BackupSubject &) override
    {
        if (m_backups.world().keys.empty())
            return fail(ErrorCode::BackupKeysNotMade);
        return std::make_unique<Writing>(m_backups);
    }
    Result<std::vector<StoredBackup>> list() override
    {
        FakeBackups::World world = m_backups.world();
        if (m_isUnreachable)
            return fail(ErrorCode::SshConnectionLost, {u"vps"_s});
        if (world.listError)
            return fail(*world.listError);
        return world.copies;
    }
    Result<StoredBackup> find(const QString &id) override
    {
        for (const StoredBackup &copy : m_backups.world().copies)
            if (copy.id.value().startsWith(id))
                return copy;
        return fail(ErrorCode::NotFound, {u"backup"_s, id});
    }
    Result<void> read(const StoredBackup &, const Sink &sink, std::stop_token stop) override
    {
        if (!m_backups.pass(std::move(stop)))
            return fail(ErrorCode::Cancelled);
        const FakeBackups::World world = m_backups.world();
        if (world.readError)
            return fail(*world.readError);
        return sink(world.archive);
    }
    Result<QString> tryKey(const StoredBackup &, const Secret &recoveryKey) override
    {
        if (!recoveryKey.isEmpty() && recoveryKey.revealed() != "TMRK1 00000000")
            return fail(ErrorCode::InvalidInput, {u"key"_s, QString()});
        return m_backups.world().keys.front().id();
    }
    Result<void> note(const StoredBackup &backup, const BackupVerification &verification) override
    {
        m_backups.change([&](FakeBackups::World &world) {
            for (StoredBackup &copy : world.copies)
                if (copy.id == backup.id)
                    copy.verifications.push_back(verification);
        });
        return {};
    }
    Result<int> sweep() override { return 0; }
    Result<void> keep(const StoredBackup &) override { return {}; }
    Result<void> discard(const StoredBackup &backup, const QDateTime &) override
    {
        m_backups.change([&](FakeBackups::World &world) {
            std::erase_if(world.copies, [&](const StoredBackup &copy) { return copy.id == backup.id; });
            world.discarded.append(backup.id);
        });
        return {};
    }
    Result<int> emptyTrash(const QDateTime &) override { return 0; }
    QString folder() const override
    {
        const QString chosen = m_folder.isEmpty() ? m_backups.world().policy.folder : m_folder;
        return chosen.isEmpty() ? u"/backups"_s : chosen;
    }
    Result<qint64> freeBytes() const override { return m_backups.world().freeBytes; }

private:
    FakeBackups &m_backups;
    QString m_folder;
    bool m_isUnreachable = false;
};

class Keys final : public BackupKeys {
public:
    explicit Keys(FakeBackups &backups) : m_backups(backups) {}
    Result<std::vector<BackupKey>> list() override { return m_backups.world().keys; }
    Result<Secret> create(const QDateTime &now) override
    {
        if (!m_backups.world().keys.empty())
            return fail(ErrorCode::AlreadyExists, {u"backup-keys"_s, u"a"_s});
        add(BackupKeyKind::Team, now);
        add(BackupKeyKind::Signer, now);
        return rotateRecovery(now);
    }
    Result<void> rotateTeam(const QDateTime &now) override
    {
        retire(BackupKeyKind::Team, now);
        add(BackupKeyKind::Team, now);
        return {};
    }
    Result<Secret> rotateRecovery(const QDateTime &now) override
    {
        retire(BackupKeyKind::Recovery, now);
        add(BackupKeyKind::Recovery, now);
        QByteArray text = "TMRK1 00000000";
        return Secret::fromBytes(text);
    }

private:
    void add(BackupKeyKind kind, const QDateTime &now)
    {
        m_backups.change([&](FakeBackups::World &world) {
            const QByteArray publicKey(32, static_cast<char>('a' + world.keys.size()));
            world.keys.push_back({.kind = kind, .publicKey = publicKey, .createdAt = now, .retiredAt = {}});
        });
    }
    void retire(BackupKeyKind kind, const QDateTime &now)
    {
        m_backups.change([&](FakeBackups::World &world) {
            for (BackupKey &key : world.keys)
                if (key.kind == kind && key.isInUse())
                    key.retiredAt = now;
        });
    }
    FakeBackups &m_backups;
};

class Policy final : public BackupPolicyStore {
public:
    explicit Policy(FakeBackups &backups) : m_backups(backups) {}
    Result<BackupPolicy> read() override { return m_backups.world().policy; }
    Result<void> write(const BackupPolicy &policy) override
    {
        TM_CHECK(checkBackupPolicy(policy));
        m_backups.change([&](FakeBackups::World &world) { world.policy = policy; });
        return {};
    }

private:
    FakeBackups &m_backups;
};

class MaskRules final : public MaskRuleStore {
public:
    explicit MaskRules(FakeBackups &backups) : m_backups(backups) {}
    Result<std::vector<MaskRule>> readOrMake() override { return m_backups.world().maskRules; }
    QString path() const override { return u"/config/masking.json"_s; }

private:
    FakeBackups &m_backups;
};

class Held final : public HeldSnapshot {
public:
    explicit Held(int tables) : m_tables(tables) {}
    QString name() const override { return u"00000003-1"_s; }
    int serverVersion() const override { return 150018; }
    QDateTime takenAt() const override { return utcTime(QDate(2026, 3, 2), QTime(10, 0)); }
    QString systemIdentifier() const override { return u"7312345678901234567"_s; }
    Result<BackupContents> contents(std::stop_token) override
    {
        BackupContents contents{.bytes = 4'000};
        for (int table = 0; table < m_tables; ++table)
            contents.tables.push_back({.name = u"public.t%1"_s.arg(table), .rows = 1, .rowSum = {}});
        return contents;
    }
    Result<std::vector<BackedUpTable>> wholeTables(const QStringList &, std::stop_token) override
    {
        return std::vector<BackedUpTable>();
    }
    Result<QDateTime> release(BackupContents &) override { return takenAt().addSecs(1); }

private:
    int m_tables;
};

class Source final : public BackupSource {
public:
    explicit Source(FakeBackups &backups) : m_backups(backups) {}
    Result<std::unique_ptr<HeldSnapshot>> hold(const BackupSubject &) override
    {
        return std::make_unique<Held>(m_backups.world().tables);
    }

private:
    FakeBackups &m_backups;
};

/// pg_dump --version, pg_dump, or the guard beside it.
class Running final : public RunningCommand {
public:
    Running(FakeBackups &backups, const ContainerCommand &command, ContainerCommands::Sinks sinks, std::stop_token stop)
        : m_backups(backups),
          m_sinks(std::move(sinks)),
          m_stop(std::move(stop)),
          m_isVersion(command.argv.contains(u"--version"_s)),
          m_isGuard(!command.argv.contains(u"pg_dump"_s))
    {
        count(1);
    }
    ~Running() override { count(-1); }
    Result<void> write(QByteArrayView) override { return {}; }
    Result<void> closeInput() override { return {}; }
    Result<bool> pump() override
    {
        TM_CHECK(m_sinks.output(QByteArrayView("tm-guard\n")));
        return true;
    }
    Result<int> finish() override
    {
        if (m_isVersion)
            TM_CHECK(m_sinks.output(QByteArrayView("pg_dump (PostgreSQL) 15.18\n")));
        if (m_isVersion || m_isGuard)
            return 0;
        const FakeBackups::World world = m_backups.world();
        if (world.dumpError)
            return fail(*world.dumpError);
        TM_CHECK(m_sinks.output(QByteArrayView(world.archive).first(100)));
        if (!m_backups.pass(m_stop))
            return fail(ErrorCode::Cancelled);
        TM_CHECK(m_sinks.output(QByteArrayView(world.archive).sliced(100)));
        return 0;
    }

private:
    void count(int more)
    {
        if (m_isGuard)
            m_backups.change([more](FakeBackups::World &world) { world.guards += more; });
    }
    FakeBackups &m_backups;
    ContainerCommands::Sinks m_sinks;
    std::stop_token m_stop;
    bool m_isVersion;
    bool m_isGuard;
};

class Commands final : public ContainerCommands {
public:
    explicit Commands(FakeBackups &backups) : m_backups(backups) {}
    Result<std::unique_ptr<RunningCommand>> start(const ContainerCommand &command, Sinks sinks, std::stop_token stop) override
    {
        return std::make_unique<Running>(m_backups, command, std::move(sinks), std::move(stop));
    }

private:
    FakeBackups &m_backups;
};

} // namespace

FakeBackups::World FakeBackups::world() const
{
    const std::scoped_lock lock(m_mutex);
    return m_world;
}

void FakeBackups::change(const std::function<void(World &)> &edit)
{
    const std::scoped_lock lock(m_mutex);
    edit(m_world);
}

void FakeBackups::hold()
{
    const std::scoped_lock lock(m_mutex);
    m_isHeld = true;
}

void FakeBackups::release()
{
    const std::scoped_lock lock(m_mutex);
    m_isHeld = false;
    m_released.notify_all();
}

bool FakeBackups::pass(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    ++m_waiting;
    const bool isReleased = m_released.wait(lock, std::move(stop), [this] { return !m_isHeld; });
    --m_waiting;
    return isReleased;
}

int FakeBackups::waiting() const
{
    const std::scoped_lock lock(m_mutex);
    return m_waiting;
}

std::unique_ptr<BackupStore> FakeBackups::store(const QString &folder, const QString &controlSocket)
{
    return std::make_unique<Store>(*this, folder, backuplayout::isOnServer(folder) && controlSocket.isEmpty());
}

std::unique_ptr<BackupKeys> FakeBackups::keys()
{
    return std::make_unique<Keys>(*this);
}

std::unique_ptr<BackupPolicyStore> FakeBackups::policy()
{
    return std::make_unique<Policy>(*this);
}

std::unique_ptr<MaskRuleStore> FakeBackups::maskRules()
{
    return std::make_unique<MaskRules>(*this);
}

std::unique_ptr<BackupSource> FakeBackups::source()
{
    return std::make_unique<Source>(*this);
}

std::unique_ptr<ContainerCommands> FakeBackups::commands()
{
    return std::make_unique<Commands>(*this);
}

StoredBackup madeCopy(const QString &id, const BackupSubject &subject, const QDateTime &at, BackupState state, qint64 bytes)
{
    StoredBackup copy{.id = BackupId(id),
                      .workspace = subject.workspace,
                      .place = u"/backups/"_s + id,
                      .manifest = {.id = BackupId(id), .subject = subject, .startedAt = at, .finishedAt = at.addSecs(5)},
                      .verifications = {},
                      .damage = {}};
    copy.manifest.figures = {.plainBytes = bytes, .plainHash = {}, .fileBytes = bytes, .fileHash = {}, .chunks = 1};
    if (state != BackupState::Made)
        copy.verifications.push_back({.at = at.addSecs(10), .reached = state, .by = u"ana@laptop"_s, .detail = {}});
    return copy;
}

} // namespace tmtest
