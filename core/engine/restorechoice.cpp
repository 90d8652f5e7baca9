#include "core/engine/restorechoice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// That of the newest whole copy of the workspace; the live database is not asked, so a preview needs no access to it.
Result<QString> newestMigration(BackupStore &store, const WorkspaceId &workspace)
{
    TM_TRY(const std::vector<StoredBackup> copies, store.list());
    for (const StoredBackup &copy : copies)
        if (copy.workspace == workspace && copy.state() != BackupState::Damaged)
            return copy.manifest.contents.migration;
    return QString();
}

/// The workspace that a copy is of, where it is on this server; null otherwise.
const Workspace *workspaceOf(const RestoreWorkspaceRequest &copy, const SystemSnapshot &snapshot)
{
    if (!snapshot.registry.value)
        return nullptr;
    const auto &all = snapshot.registry.value->workspaces;
    const auto found = std::ranges::find(all, copy.subject.workspace, &Workspace::id);
    return found == all.end() ? nullptr : &*found;
}

/// The table of contents of a copy's archive. `progress` is told how many bytes were read.
Result<std::vector<PgArchiveEntry>> contentsOf(BackupStore &store, const StoredBackup &copy, const std::stop_token &stop,
                                               const std::function<void(qint64)> &progress = {})
{
    PgArchiveReader reader;
    qint64 bytes = 0;
    const Result<void> read = store.read(
        copy,
        [&](QByteArrayView plain) -> Result<void> {
            TM_CHECK(reader.feed(plain));
            if (progress)
                progress(bytes += plain.size());
            // The rest are data, which nothing is asked of here.
            return reader.hasAllEntries() ? Result<void>(fail(ErrorCode::Cancelled)) : Result<void>();
        },
        stop);
    if (!read && !reader.hasAllEntries())
        return fail(read.error());
    return reader.entries();
}

} // namespace

Result<std::vector<TableName>> tablesOf(BackupStore &store, const BackupId &copy, const std::stop_token &stop)
{
    TM_TRY(const StoredBackup stored, store.find(copy.value()));
    TM_TRY(const std::vector<PgArchiveEntry> entries, contentsOf(store, stored, stop));
    return tablesIn(entries);
}

Result<std::vector<CopiedTable>> countedTablesOf(BackupStore &store, const BackupId &copy, const std::stop_token &stop,
                                                 const std::function<void(qint64)> &progress)
{
    TM_TRY(const StoredBackup stored, store.find(copy.value()));
    TM_TRY(const std::vector<PgArchiveEntry> entries, contentsOf(store, stored, stop, progress));
    return withRows(tablesIn(entries), stored.manifest.contents);
}

Result<RestoreTablesRequest> chooseRestoreOfTables(BackupStore &store, const QString &idOrBeginning, const QStringList &typed,
                                                   const OperationId &operation, const ServerProfile &profile,
                                                   const std::stop_token &stop)
{
    RestoreTablesRequest request;
    TM_TRY(request.source, chooseRestore(store, idOrBeginning, operation, profile));
    TM_TRY(const std::vector<TableName> there, tablesOf(store, request.source.copy.backup, stop));
    TM_TRY(request.tables, chooseTables(there, typed));
    return request;
}

Result<RestoreWorkspaceRequest> chooseRestore(BackupStore &store, const QString &idOrBeginning, const OperationId &operation,
                                              const ServerProfile &profile)
{
    TM_TRY(const StoredBackup copy, store.find(idOrBeginning));
    if (copy.damage)
        return fail(*copy.damage);
    if (copy.state() == BackupState::Damaged)
        return fail(ErrorCode::BackupDamaged, {copy.id.value(), u"data.tmcb"_s});
    TM_TRY(RestoreWorkspaceRequest request, restoreRequestFor(operation, copy.manifest, copy.state(), profile));
    TM_TRY(request.newestMigration, newestMigration(store, copy.workspace));
    return request;
}

Result<StoredBackup> newestProven(BackupStore &store, const QString &slug, const ProductKey &product)
{
    TM_TRY(const std::vector<StoredBackup> copies, store.list());
    std::optional<StoredBackup> found;
    for (const StoredBackup &copy : copies) {
        const BackupSubject &subject = copy.manifest.subject;
        if (copy.state() != BackupState::Proven || subject.slug != slug || (!product.value().isEmpty() && subject.product != product))
            continue;
        if (found && found->manifest.subject.product != subject.product)
            return fail(ErrorCode::InvalidInput, {u"product"_s, QString()});
        // In a folder that several servers share, another customer may have the same short name.
        if (found && (found->manifest.subject.server != subject.server || found->manifest.subject.workspace != subject.workspace))
            return fail(ErrorCode::InvalidInput, {u"backup"_s, slug}, u"copies of different workspaces have this name"_s);
        if (!found)
            found = copy;
    }
    if (!found)
        return fail(ErrorCode::NotFound, {u"backup"_s, slug}, u"none of its copies is proven"_s);
    return *found;
}

const StoredBackup *bestCopy(const std::vector<StoredBackup> &copies)
{
    const auto newest = [&copies](auto fits) {
        const auto found = std::ranges::find_if(copies, fits, &StoredBackup::state);
        return found == copies.end() ? nullptr : &*found;
    };
    const StoredBackup *proven = newest([](BackupState state) { return state == BackupState::Proven; });
    return proven ? proven : newest([](BackupState state) { return state != BackupState::Damaged; });
}

QString slugForTests(const BackupSubject &subject, const SystemSnapshot &snapshot)
{
    const bool standsBeside = subject.scope == BackupScope::Schema;
    const auto isTaken = [&](const Workspace &each) {
        return each.slug == subject.slug && each.product == subject.product && (!standsBeside || each.environment == Environment::Qa);
    };
    const bool taken = snapshot.registry.value && std::ranges::any_of(snapshot.registry.value->workspaces, isTaken);
    return taken ? subject.slug + u"-qa"_s : subject.slug;
}

CreateWorkspaceRequest newWorkspaceFrom(const RestoreWorkspaceRequest &copy, const ServerProfile &profile,
                                        const SystemSnapshot &snapshot)
{
    CreateWorkspaceRequest request{.product = copy.subject.product, .copy = copy};
    applyProfile(request, profile);
    request.environment = profile.environment;
    if (const Workspace *origin = workspaceOf(copy, snapshot)) {
        request.businessName = origin->businessName;
        request.plan = origin->plan;
    }
    return request;
}

Result<CreateWorkspaceRequest> chooseNewWorkspace(BackupStore &store, const QString &idOrBeginning, const NewWorkspaceWish &wish,
                                                  const ServerProfile &profile, const SystemSnapshot &snapshot)
{
    TM_TRY(const RestoreWorkspaceRequest copy, chooseRestore(store, idOrBeginning, wish.operation, profile));
    CreateWorkspaceRequest request = newWorkspaceFrom(copy, profile, snapshot);
    request.operation = wish.operation;
    request.workspace = wish.workspace;
    request.slug = wish.slug;
    request.subdomain = wish.subdomain;
    request.domains = wish.domains;
    if (!wish.product.value().isEmpty())
        request.product = wish.product;
    request.replaces = wish.replaces;
    const Environment usual = wish.replaces ? environmentFromName(copy.subject.environment) : request.environment;
    request.environment = wish.environment.value_or(usual);
    if (!wish.businessName.isEmpty())
        request.businessName = wish.businessName;
    if (!wish.plan.value().isEmpty())
        request.plan = wish.plan;
    if (request.businessName.isEmpty())
        return fail(ErrorCode::InvalidInput, {u"name"_s, QString()});
    if (request.plan.value().isEmpty())
        return fail(ErrorCode::InvalidInput, {u"plan"_s, QString()});
    return request;
}

Result<MaskChoice> maskChoiceFor(BackupStore &store, const BackupId &copy, const std::vector<MaskRule> &rules,
                                 const std::stop_token &stop, const std::function<void(qint64)> &progress)
{
    TM_TRY(const StoredBackup stored, store.find(copy.value()));
    TM_TRY(const std::vector<PgArchiveEntry> entries, contentsOf(store, stored, stop, progress));
    return chooseMasks(entries, rules);
}

Result<std::vector<ColumnMask>> masksFor(BackupStore &store, const BackupId &copy, const std::vector<MaskRule> &rules,
                                         const std::stop_token &stop)
{
    TM_TRY(const MaskChoice choice, maskChoiceFor(store, copy, rules, stop, {}));
    if (!choice.unmaskable.isEmpty())
        return fail(
            ErrorCode::InvalidInput, {u"masking"_s, choice.unmaskable.join(u", "_s)},
            u"a rule means columns that are neither text nor number; a rule with \"keep\" before it leaves them as they are"_s);
    return choice.columns;
}

} // namespace tmc
