#include "core/planner/workspacefromcopy.h"

#include "core/domain/names.h"
#include "core/planner/convertworkspace.h"
#include "core/planner/copysteps.h"
#include "core/planner/provebackup.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// The copy as this operation uses it, whoever chose it.
RestoreWorkspaceRequest usedCopy(const WorkspaceDraft &draft)
{
    RestoreWorkspaceRequest copy = *draft.request.copy;
    copy.operation = draft.request.operation;
    copy.network = draft.request.network;
    copy.databaseHost = draft.request.databaseHost;
    copy.databasePort = draft.request.databasePort;
    return copy;
}

bool isSchema(const WorkspaceDraft &draft)
{
    return draft.product.isolation == Isolation::Schema;
}

/// Data go from a database of their own to a schema, or from there to a database.
bool isConversion(const WorkspaceDraft &draft, const RestoreWorkspaceRequest &copy)
{
    return isSchema(draft) != (copy.subject.scope == BackupScope::Schema);
}

/// An image's name without its tag.
QString applicationOf(const QString &image)
{
    const qsizetype tag = image.lastIndexOf(u':');
    return tag > image.lastIndexOf(u'/') ? image.first(tag) : image;
}

/// Which tables an application expects, only its product knows: two products of the other isolation are one application when they run one image.
Result<void> checkProduct(FactList &facts, const WorkspaceDraft &draft, const RestoreWorkspaceRequest &copy,
                          const SystemSnapshot &snapshot, Runbook &runbook)
{
    constexpr int ownersHavePublic = 15; ///< before, the schema that every database begins with was not its owner's to rename
    if (isConversion(draft, copy) == (copy.subject.product == draft.product.key))
        return fail(ErrorCode::InvalidInput, {u"product"_s, draft.product.key.value()});
    if (!isConversion(draft, copy))
        return {};
    const Product *former = facts.product(copy.subject.product);
    if (!former)
        return fail(ErrorCode::ProductUnknown, {copy.subject.product.value()});
    QStringList inTheWay = copy.unmovable;
    if (applicationOf(former->image) != applicationOf(draft.product.image))
        inTheWay.prepend(former->image + u" ≠ "_s + draft.product.image);
    if (const int major = snapshot.cluster.value->serverVersion / versionsOfMajor; major < ownersHavePublic)
        inTheWay.append(u"PostgreSQL %1 < %2"_s.arg(major).arg(ownersHavePublic));
    if (!inTheWay.isEmpty())
        runbook.blockers.push_back(plannerError(ErrorCode::ConversionRefused, {draft.product.name, inTheWay.join(u", "_s)}));
    return {};
}

void checkServer(FactList &facts, const WorkspaceDraft &draft, const RestoreWorkspaceRequest &copy, const SystemSnapshot &snapshot,
                 Runbook &runbook)
{
    const bool isMasked = !draft.request.masks.empty();
    // Masking leaves the old rows beside the new ones, and writes each table a third time to be rid of them. A schema is there twice for a
    // while.
    const qint64 halves = (isMasked ? 7 : 3) + (isSchema(draft) ? 2 : 0);
    if (!facts.diskIsFree({copy.tableBytes * halves / 2}))
        runbook.blockers.push_back(plannerError(ErrorCode::NoSpace, {u"cluster"_s}));
    // pg_restore reads what older ones have written, not what newer ones have.
    const int here = snapshot.cluster.value->serverVersion / versionsOfMajor;
    const int there = copy.madeOn / versionsOfMajor;
    if (here > 0 && there > here)
        runbook.blockers.push_back(plannerError(ErrorCode::PostgresTooOld, {QString::number(here), QString::number(there)}));
}

/// A copy for tests must not reach people.
void tellOfTests(const WorkspaceDraft &draft, Runbook &runbook)
{
    QStringList columns;
    for (const ColumnMask &mask : draft.request.masks)
        columns.append(columnName(mask));
    if (columns.isEmpty())
        runbook.notices.push_back({NoticeCode::DataNotMasked, {}});
    else
        runbook.notices.push_back({NoticeCode::DataMasked, columns});
    if (draft.workspace.hosting == Hosting::Shared)
        runbook.notices.push_back({NoticeCode::MailOfSharedContainer, {draft.workspace.containerName}});
}

CopyPlace placeFor(const WorkspaceDraft &draft, const RestoreWorkspaceRequest &copy, const QString &database)
{
    return {
        .database = database, .owner = draft.workspace.roleName, .restorer = names::restorerRole(copy.operation), .asAnother = true};
}

/// A database that holds what the copy does, compared and masked. Returns the name of the container that has filled it.
QString addFilledPlace(const WorkspaceDraft &draft, const RestoreWorkspaceRequest &copy, const CopyPlace &place, Runbook &runbook)
{
    const int seconds = secondsForTables(copy.tableBytes);
    const QString container = addFilling(copy, place, draft.databaseImage, runbook);
    runbook.steps.push_back(
        {.key = u"compare"_s, .action = action::CompareDatabase{copy.copy, place.database, true}, .expectedSeconds = seconds});
    addLateComparison(draft, place.database, runbook);
    // After the comparison, which needs the data as they were.
    if (!draft.request.masks.empty())
        runbook.steps.push_back({.key = u"mask"_s,
                                 .action = action::MaskDatabase{.container = container,
                                                                .database = place.database,
                                                                .restorer = place.restorer,
                                                                .owner = place.owner,
                                                                .host = copy.databaseHost,
                                                                .port = copy.databasePort,
                                                                .columns = draft.request.masks},
                                 .expectedSeconds = seconds + 1});
    return container;
}

} // namespace

Result<void> beginFromCopy(FactList &facts, WorkspaceDraft &draft, const SystemSnapshot &snapshot, Runbook &runbook)
{
    const RestoreWorkspaceRequest copy = usedCopy(draft);
    TM_CHECK(checkProduct(facts, draft, copy, snapshot, runbook));
    draft.databaseImage = databaseImage(copy.container, facts, runbook);
    checkServer(facts, draft, copy, snapshot, runbook);
    if (!draft.replaced)
        runbook.notices.push_back({NoticeCode::DataOfCopy, {copy.subject.slug, copy.takenAt.toUTC().toString(Qt::ISODate)}});
    if (draft.request.isForTests || draft.workspace.environment == Environment::Qa)
        tellOfTests(draft, runbook);
    if (!copy.isProven)
        runbook.notices.push_back({NoticeCode::CopyIsUnproven, {copy.copy.backup.value()}});
    tellOfTool(snapshot, runbook);
    addCopyCheck(copy, draft.workspace.slug, draft.databaseImage, facts, snapshot, runbook);
    return {};
}

void addCopiedDatabase(const WorkspaceDraft &draft, const QString &database, Runbook &runbook)
{
    const RestoreWorkspaceRequest copy = usedCopy(draft);
    const CopyPlace place = placeFor(draft, copy, database);
    const QString container = addFilledPlace(draft, copy, place, runbook);
    addFillingEnd(place, container, runbook);
    if (isConversion(draft, copy))
        runbook.steps.push_back(
            {.key = u"move-to-public"_s, .action = action::MoveToPublic{{database, copy.subject.schema, place.owner}}});
}

void addCopiedSchema(const WorkspaceDraft &draft, Runbook &runbook)
{
    const Workspace &workspace = draft.workspace;
    const RestoreWorkspaceRequest copy = usedCopy(draft);
    const CopyPlace place = placeFor(draft, copy, names::temporaryDatabaseName(copy.operation));
    const QString container = addFilledPlace(draft, copy, place, runbook);
    const QString archived = isConversion(draft, copy) ? publicSchema : copy.subject.schema;
    addBringing(copy, place, archived, {workspace.databaseName, workspace.schemaName, workspace.roleName}, container, runbook);
}

} // namespace tmc
