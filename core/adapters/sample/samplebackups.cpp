#include "core/adapters/sample/samplebackups.h"

#include "core/adapters/sample/samplebackupkeys.h"
#include "core/domain/sampleserver.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int copies = 8;
constexpr int late = 7;
constexpr int none = 12;
constexpr int damaged = 19;
constexpr int unproven = 4;
constexpr qint64 hour = 3600;

QString madeBy()
{
    return u"ana@laptop"_s;
}

/// The same for the same words, so that what was selected stays selected.
QString uuidOf(const QString &words)
{
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(words.toUtf8(), QCryptographicHash::Sha1).toHex());
    return u"%1-%2-5%3-8%4-%5"_s.arg(hash.first(8), hash.sliced(8, 4), hash.sliced(12, 3), hash.sliced(15, 3), hash.sliced(18, 12));
}

qint64 databaseBytes(const SystemSnapshot &snapshot, const Workspace &workspace)
{
    if (snapshot.cluster.value)
        for (const DatabaseFacts &database : snapshot.cluster.value->databases)
            if (database.name == workspace.databaseName)
                return workspace.schemaName.isEmpty() ? database.size.value : database.size.value / 12;
    return 24'000'000;
}

BackupManifest manifestOf(const Workspace &workspace, const SystemSnapshot &snapshot, int number, const QDateTime &at)
{
    const qint64 table = databaseBytes(snapshot, workspace);
    // Younger copies are a little larger, most of the time.
    const int seed = static_cast<int>(workspace.slug.size()) + workspace.slug.at(0).unicode();
    const qint64 plain = table * 3 / 10 * (100 - number * (1 + seed % 5) + (number * seed) % 7) / 100;
    BackupManifest manifest{
        .id = BackupId(uuidOf(workspace.slug + QString::number(number))),
        .subject = {.server = sampleServerName,
                    .systemIdentifier = snapshot.cluster.value ? snapshot.cluster.value->systemIdentifier : QString(),
                    .workspace = workspace.id,
                    .slug = workspace.slug,
                    .product = workspace.product,
                    .environment = environmentName(workspace.environment),
                    .scope = workspace.schemaName.isEmpty() ? BackupScope::Database : BackupScope::Schema,
                    .database = workspace.databaseName,
                    .schema = workspace.schemaName,
                    .role = workspace.roleName},
        .serverVersion = 150018,
        .dumpVersion = u"pg_dump (PostgreSQL) 15.18"_s,
        .startedAt = at,
        .finishedAt = at.addSecs(8),
        .madeBy = madeBy(),
        .madeWith = u"sample"_s};
    manifest.contents.bytes = table;
    for (const auto *name : {"public.customers", "public.documents", "public.invoices", "public.products"})
        manifest.contents.tables.push_back(
            {.name = QString::fromLatin1(name), .rows = plain / 4000 + static_cast<qint64>(qstrlen(name)), .rowSum = {}});
    manifest.figures = {
        .plainBytes = plain, .plainHash = {}, .fileBytes = plain + 4096, .fileHash = {}, .chunks = plain / 1'048'576 + 1};
    for (const BackupKeyKind kind : {BackupKeyKind::Team, BackupKeyKind::Recovery})
        manifest.recipients.append(QString::fromLatin1(SampleBackupKeys::publicKey(kind).toHex()));
    return manifest;
}

/// The newest copy of nearly every workspace was proven right after it was made, older ones now and then.
std::vector<BackupVerification> looksAt(const QDateTime &at, int number, bool isDamaged, bool isProven)
{
    if (isDamaged)
        return {{.at = at.addSecs(hour), .reached = BackupState::Damaged, .by = madeBy(), .detail = u"its hash is another one"_s}};
    std::vector<BackupVerification> looks{{.at = at.addSecs(20), .reached = BackupState::Checked, .by = madeBy(), .detail = {}}};
    if (isProven && number % 4 == 0)
        looks.push_back({.at = at.addSecs(60), .reached = BackupState::Proven, .by = madeBy(), .detail = {}});
    return looks;
}

} // namespace

Result<std::vector<StoredBackup>> SampleBackups::list()
{
    const QDateTime now = m_clock.now();
    TM_TRY(const SampleWorld::Content content, m_world.content(now));
    std::vector<StoredBackup> backups;
    if (!content.snapshot.registry.value)
        return backups;
    int place = -1;
    for (const Workspace &workspace : content.snapshot.registry.value->workspaces) {
        ++place;
        if (place == none || (workspace.state != WorkspaceState::Active && workspace.state != WorkspaceState::Suspended))
            continue;
        const qint64 age = place == late ? 75 * hour : (2 + place % 17) * hour;
        for (int number = 0; number < copies; ++number) {
            const QDateTime at = content.snapshot.collectedAt.addSecs(-age - number * 24 * hour);
            const BackupManifest manifest = manifestOf(workspace, content.snapshot, number, at);
            backups.push_back({.id = manifest.id,
                               .workspace = workspace.id,
                               .place = u"%1/%2/%3"_s.arg(folder(), workspace.id.value(), manifest.id.value()),
                               .manifest = manifest,
                               .verifications = looksAt(at, number, place == damaged && number == 0, place != unproven || number > 0),
                               .damage = {}});
        }
    }
    std::stable_sort(backups.begin(), backups.end(),
                     [](const StoredBackup &a, const StoredBackup &b) { return a.manifest.startedAt > b.manifest.startedAt; });
    return backups;
}

Result<StoredBackup> SampleBackups::find(const QString &idOrBeginning)
{
    TM_TRY(const std::vector<StoredBackup> all, list());
    const auto found = std::find_if(all.begin(), all.end(), [&idOrBeginning](const StoredBackup &backup) {
        return !idOrBeginning.isEmpty() && backup.id.value().startsWith(idOrBeginning);
    });
    if (found == all.end())
        return fail(ErrorCode::NotFound, {u"backup"_s, idOrBeginning});
    return *found;
}

/// The beginning of an archive of pg_dump, the same for all.
Result<void> SampleBackups::read(const StoredBackup &, const Sink &sink, std::stop_token)
{
    QFile archive(u":/tenant-master/sample/sample.dump"_s);
    if (archive.open(QIODevice::ReadOnly))
        TM_CHECK(sink(archive.readAll()));
    return fail(ErrorCode::SampleData);
}

QString SampleBackups::folder() const
{
    return u"/home/ana/backups"_s;
}

Result<qint64> SampleBackups::freeBytes() const
{
    return 118'000'000'000;
}

} // namespace tmc
