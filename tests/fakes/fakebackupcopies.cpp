#include "fakes/fakebackupcopies.h"

#include "tests/support/utctime.h"

#include <QFile>

#include <optional>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

/// pg_dump's own output for a small database with three tables.
QByteArray archive()
{
    QFile file(QStringLiteral(TM_SOURCE_DIR "/tests/unit/archives/postgresql15.dump"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

StoredBackup anyCopy(const QString &id)
{
    StoredBackup copy{.id = BackupId(id), .workspace = WorkspaceId(u"w"_s), .place = u"/copies/"_s + id};
    copy.manifest.id = copy.id;
    copy.manifest.subject.role = u"inventario_acme"_s;
    copy.manifest.startedAt = utcTime(QDate(2026, 3, 2), QTime(10, 0));
    copy.manifest.figures.plainHash = id;
    copy.manifest.contents.tables = {{u"public.a"_s, 1, u"7"_s}, {u"public.b"_s, 2, u"8"_s}, {u"public.c"_s, 0, u"0"_s}};
    return copy;
}

} // namespace

struct FakeBackupCopies::State {
    explicit State(const FakeDockerEngine &engine) : docker(engine) {}

    /// What is in a container: of the start that it was put there after.
    struct Content {
        int start = 0;
        TrialServer::Stage stage = TrialServer::Stage::Empty;
    };

    mutable std::mutex mutex;
    FakeDockerEngine docker;
    std::vector<StoredBackup> copies;
    std::vector<Note> notes;
    QStringList kept;
    bool isLost = false;
    std::map<QString, Content> contents; ///< by the container's id
    std::optional<BackupContents> restored;
    std::optional<BackupContents> brought;
    std::map<QString, BackupContents> databases; ///< that were filled
    std::optional<std::pair<BackupSubject, BackupContents>> live;
    QStringList large;
    QString refusal;
    QStringList masked;
    qint64 unmasked = 0;

    Result<Content *> contentOf(const QString &container)
    {
        const std::optional<ContainerFacts> found = docker.container(container);
        if (!found || !found->isRunning())
            return fail(ErrorCode::ContainerNotFound, {container});
        Content &content = contents[found->id.value()];
        const int start = docker.starts(container);
        if (content.start != start)
            content = {.start = start, .stage = TrialServer::Stage::Empty};
        return &content;
    }
};

class FakeBackupCopies::Store final : public BackupStore {
public:
    explicit Store(std::shared_ptr<State> state) : m_state(std::move(state)) {}

    Result<std::unique_ptr<BackupWriting>> begin(const BackupId &, const BackupSubject &) override
    {
        return fail(ErrorCode::BackupKeysNotMade);
    }
    Result<std::vector<StoredBackup>> list() override
    {
        const std::scoped_lock lock(m_state->mutex);
        return m_state->copies;
    }
    Result<StoredBackup> find(const QString &id) override
    {
        const std::scoped_lock lock(m_state->mutex);
        StoredBackup found = anyCopy(id);
        bool isThere = !m_state->isLost && m_state->copies.empty();
        for (const StoredBackup &copy : m_state->copies)
            if (copy.id.value() == id) {
                found = copy;
                isThere = true;
            }
        if (!isThere)
            return fail(ErrorCode::NotFound, {u"backup"_s, id});
        for (const Note &note : m_state->notes)
            if (note.backup == found.id)
                found.verifications.push_back(note.verification);
        return found;
    }
    Result<QString> tryKey(const StoredBackup &, const Secret &) override { return fail(ErrorCode::BackupKeyMissing, {QString()}); }
    Result<void> read(const StoredBackup &, const Sink &sink, std::stop_token stop) override
    {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        return sink(archive());
    }
    Result<void> note(const StoredBackup &backup, const BackupVerification &verification) override
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->notes.push_back({backup.id, verification});
        return {};
    }
    Result<int> sweep() override { return 0; }
    Result<void> keep(const StoredBackup &backup) override
    {
        const std::scoped_lock lock(m_state->mutex);
        if (!m_state->kept.contains(backup.id.value()))
            m_state->kept.append(backup.id.value());
        return {};
    }
    Result<void> discard(const StoredBackup &backup, const QDateTime &) override
    {
        return fail(ErrorCode::BackupInUse, {backup.id.value()});
    }
    Result<int> emptyTrash(const QDateTime &) override { return 0; }
    QString folder() const override { return u"/copies"_s; }
    Result<qint64> freeBytes() const override { return 1'000'000'000; }

private:
    std::shared_ptr<State> m_state;
};

class FakeBackupCopies::Trials final : public TrialServer {
public:
    explicit Trials(std::shared_ptr<State> state) : m_state(std::move(state)) {}

    Result<Stage> stage(const QString &container, std::stop_token) override
    {
        const std::scoped_lock lock(m_state->mutex);
        TM_TRY(const State::Content *content, m_state->contentOf(container));
        return content->stage;
    }
    Result<void> prepare(const QString &container, const BackupManifest &, std::stop_token) override
    {
        const std::scoped_lock lock(m_state->mutex);
        TM_TRY(State::Content * content, m_state->contentOf(container));
        if (content->stage != Stage::Empty)
            return fail(ErrorCode::ExecFailed, {u"initdb"_s, u"1"_s});
        content->stage = Stage::Begun;
        return {};
    }
    Result<void> restore(const QString &container, const BackupManifest &manifest, const Source &source, std::stop_token) override
    {
        QByteArray taken;
        TM_CHECK(source([&taken](QByteArrayView plain) -> Result<void> {
            taken.append(plain);
            return {};
        }));
        const std::scoped_lock lock(m_state->mutex);
        TM_TRY(State::Content * content, m_state->contentOf(container));
        QString words = m_state->refusal;
        if (words.isEmpty() && !taken.startsWith("PGDMP"))
            words = u"pg_restore: error: input file does not appear to be a valid archive"_s;
        if (!words.isEmpty())
            return fail(ErrorCode::BackupNotProven, {manifest.id.value()}, words);
        content->stage = Stage::Restored;
        return {};
    }
    Result<void> fill(const trialcommands::RestorePlace &place, const BackupManifest &manifest, const Source &source,
                      std::stop_token) override
    {
        TM_CHECK(source([](QByteArrayView) { return Result<void>(); }));
        const std::scoped_lock lock(m_state->mutex);
        TM_CHECK(m_state->contentOf(place.container));
        if (!m_state->refusal.isEmpty())
            return fail(ErrorCode::BackupNotProven, {manifest.id.value()}, m_state->refusal);
        m_state->databases[place.database] = m_state->restored.value_or(manifest.contents);
        return {};
    }
    Result<qint64> mask(const trialcommands::RestorePlace &place, const std::vector<ColumnMask> &columns, std::stop_token) override
    {
        const std::scoped_lock lock(m_state->mutex);
        TM_CHECK(m_state->contentOf(place.container));
        if (!m_state->databases.contains(place.database))
            return fail(ErrorCode::ExecFailed, {u"psql"_s, u"2"_s});
        for (const ColumnMask &column : columns)
            m_state->masked.append(place.database + u' ' + columnName(column));
        return m_state->unmasked;
    }
    Result<void> bring(const trialcommands::RestorePlace &from, const QString &, const QString &database, std::stop_token) override
    {
        const std::scoped_lock lock(m_state->mutex);
        TM_CHECK(m_state->contentOf(from.container));
        const auto found = m_state->databases.find(from.database);
        if (found == m_state->databases.end())
            return fail(ErrorCode::ExecFailed, {u"pg_dump"_s, u"1"_s});
        m_state->databases[database] = m_state->brought.value_or(found->second);
        return {};
    }
    Result<BackupContents> contents(const QString &container, const BackupManifest &manifest, std::stop_token) override
    {
        const std::scoped_lock lock(m_state->mutex);
        TM_TRY(const State::Content *content, m_state->contentOf(container));
        if (content->stage != Stage::Restored)
            return fail(ErrorCode::ExecFailed, {u"psql"_s, u"2"_s});
        return m_state->restored.value_or(manifest.contents);
    }

private:
    std::shared_ptr<State> m_state;
};

class FakeBackupCopies::Source final : public BackupSource {
public:
    explicit Source(std::shared_ptr<State> state) : m_state(std::move(state)) {}
    Result<std::unique_ptr<HeldSnapshot>> hold(const BackupSubject &subject) override
    {
        const std::scoped_lock lock(m_state->mutex);
        if (m_state->live && subject.workspace == m_state->live->first.workspace && subject.database == m_state->live->first.database)
            return std::make_unique<Held>(m_state->live->second, m_state->large);
        // A tenant's own place, which nobody has filled here, holds what its copy does.
        if (!m_state->databases.contains(subject.database) && !subject.database.startsWith("tmc_"_L1))
            return std::make_unique<Held>(m_state->copies.empty() ? anyCopy({}).manifest.contents
                                                                  : m_state->copies.back().manifest.contents);
        const auto found = m_state->databases.find(subject.database);
        if (found == m_state->databases.end())
            return fail(ErrorCode::NotFound, {u"database"_s, subject.database});
        return std::make_unique<Held>(found->second);
    }

private:
    class Held final : public HeldSnapshot {
    public:
        explicit Held(BackupContents contents, QStringList large = {}) : m_contents(std::move(contents)), m_large(std::move(large)) {}
        QString name() const override { return u"1-1"_s; }
        int serverVersion() const override { return 150018; }
        QDateTime takenAt() const override { return utcTime(QDate(2026, 3, 2), QTime(10, 0)); }
        QString systemIdentifier() const override { return u"7"_s; }
        Result<BackupContents> contents(std::stop_token) override
        {
            BackupContents found = m_contents;
            for (BackedUpTable &table : found.tables)
                if (m_large.contains(table.name))
                    table.rowSum.clear();
            return found;
        }
        Result<std::vector<BackedUpTable>> wholeTables(const QStringList &names, std::stop_token) override
        {
            std::vector<BackedUpTable> found;
            for (const BackedUpTable &table : m_contents.tables)
                if (names.contains(table.name))
                    found.push_back(table);
            return found;
        }
        Result<QDateTime> release(BackupContents &) override { return takenAt(); }

    private:
        BackupContents m_contents;
        QStringList m_large;
    };
    std::shared_ptr<State> m_state;
};

FakeBackupCopies::FakeBackupCopies(const FakeDockerEngine &docker)
    : m_state(std::make_shared<State>(docker)),
      m_store(std::make_unique<Store>(m_state)),
      m_trials(std::make_unique<Trials>(m_state)),
      m_source(std::make_unique<Source>(m_state))
{
}

FakeBackupCopies::~FakeBackupCopies() = default;

std::unique_ptr<BackupSource> FakeBackupCopies::anotherSource()
{
    return std::make_unique<Source>(m_state);
}

std::unique_ptr<TrialServer> FakeBackupCopies::anotherTrialServer()
{
    return std::make_unique<Trials>(m_state);
}

void FakeBackupCopies::add(const StoredBackup &copy)
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->copies.push_back(copy);
}

void FakeBackupCopies::setRestored(const BackupContents &contents)
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->restored = contents;
}

void FakeBackupCopies::setBrought(const BackupContents &contents)
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->brought = contents;
}

void FakeBackupCopies::setLive(const BackupSubject &subject, const BackupContents &contents)
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->live = std::pair(subject, contents);
}

void FakeBackupCopies::setLarge(const QStringList &tables)
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->large = tables;
}

void FakeBackupCopies::setRefusal(const QString &words)
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->refusal = words;
}

void FakeBackupCopies::setUnmasked(qint64 places)
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->unmasked = places;
}

QStringList FakeBackupCopies::masked() const
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->masked;
}

void FakeBackupCopies::loseAll()
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->copies.clear();
    m_state->isLost = true;
}

std::vector<FakeBackupCopies::Note> FakeBackupCopies::notes() const
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->notes;
}

QStringList FakeBackupCopies::kept() const
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->kept;
}

} // namespace tmtest
