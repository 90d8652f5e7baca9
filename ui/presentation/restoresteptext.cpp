#include "ui/presentation/restoresteptext.h"

#include "core/domain/names.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>
#include <QLocale>

namespace tmc::ui::restoresteptext {
namespace {

constexpr qsizetype mostNamed = 20;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RestoreStepText)
};

/// As short as lists of backups show it.
QString copyName(const action::CopyReference &copy)
{
    return quoted(copy.backup.value().left(8));
}

QString listed(const QStringList &names)
{
    QStringList safe;
    for (const QString &name : names)
        safe.append(quoted(name));
    return QLocale().createSeparatedList(safe);
}

} // namespace

QString title(const action::CreateRestorer &a)
{
    return filled(Tr::tr("Create the role %1 for this restore"), {quoted(a.role)});
}

QString title(const action::DropRestorer &a)
{
    return filled(Tr::tr("Drop the role %1"), {quoted(a.role)});
}

QString title(const action::StartRestorer &a)
{
    return filled(Tr::tr("Start the sealed container %1 from the image %2"), {quoted(a.spec.name), quoted(a.spec.image)});
}

QString title(const action::FillDatabase &a)
{
    return filled(Tr::tr("Restore the backup %1 into the new database %2"), {copyName(a.copy), quoted(a.database)});
}

QString title(const action::CompareDatabase &a)
{
    return filled(Tr::tr("Compare the database %1 with what the backup says was there"), {quoted(a.database)});
}

QString title(const action::MaskDatabase &a)
{
    return filled(Tr::tr("Mask %n column(s) of the database %1", nullptr, static_cast<int>(a.columns.size())), {quoted(a.database)});
}

QString title(const action::SwapDatabases &a)
{
    return filled(Tr::tr("Put the restored database in the place of %1, which is kept as %2"), {quoted(a.live), quoted(a.kept)});
}

QString title(const action::DropKeptDatabase &a)
{
    return filled(Tr::tr("Drop the database %1"), {quoted(a.database)});
}

QString title(const action::TakeTables &a)
{
    return filled(Tr::tr("Take %n table(s) out of the restored data, into the schema %1", nullptr, static_cast<int>(a.tables.size())),
                  {quoted(a.place.schema)});
}

QString title(const action::BringSchema &a)
{
    return filled(Tr::tr("Bring the restored schema to the database %1, under the name %2"),
                  {quoted(a.place.database), quoted(a.place.schema)});
}

QString title(const action::CompareSchema &a)
{
    return filled(Tr::tr("Compare the schema %1 with the one that it was brought over from"), {quoted(a.place.schema)});
}

QString title(const action::DropScratch &a)
{
    return filled(Tr::tr("Drop the database %1, which was only there for the restore"), {quoted(a.database)});
}

QString title(const action::MoveToPublic &a)
{
    return filled(Tr::tr("Give the schema %1 of the database %2 the name that every database begins with"),
                  {quoted(a.place.schema), quoted(a.place.database)});
}

QString title(const action::SwapSchemas &a)
{
    return filled(Tr::tr("Put the restored schema in the place of %1, which is kept as %2"),
                  {quoted(a.swap.live.schema), quoted(a.swap.kept)});
}

QString title(const action::DropKeptSchema &a)
{
    return filled(Tr::tr("Drop the schema %1"), {quoted(a.place.schema)});
}

QString reason(const action::CreateRestorer &)
{
    return Tr::tr("It may only go where the restore puts something. Whatever a backup brings along gets no further.");
}

QString reason(const action::DropRestorer &)
{
    return Tr::tr("It was only there for the restore.");
}

QString reason(const action::StartRestorer &)
{
    return Tr::tr("PostgreSQL's own tool reads the backup there, without rights and without a disk; only this container knows the "
                  "role's password.");
}

QString reason(const action::FillDatabase &a)
{
    if (a.asAnother)
        return Tr::tr(
            "Everything in it belongs to one role from the start; rights that others had are left behind. The workspace that the "
            "backup is of is not touched.");
    return Tr::tr("The workspace goes on with its present data meanwhile.");
}

QString reason(const action::CompareDatabase &a)
{
    if (a.asAnother)
        return Tr::tr(
            "Only what holds everything that was there is used. Who had which rights is not compared: rights are left behind.");
    return Tr::tr("Only what holds everything that was there takes the place of the present data.");
}

QString reason(const action::MaskDatabase &)
{
    return Tr::tr(
        "All masks are set at once or none is, before the application sees the data. Afterwards it is counted whether anything "
        "is left that is no mask.");
}

QString reason(const action::SwapDatabases &)
{
    return Tr::tr("Both get their new names in one moment, or none does. Connections to the present one end then.");
}

QString reason(const action::DropKeptDatabase &)
{
    return Tr::tr("A restore has put it aside. Nobody uses it; it takes room.");
}

QString reason(const action::TakeTables &)
{
    return Tr::tr(
        "It is done where nobody else works. Foreign keys to other tables, triggers, rules and policies are left behind, so that "
        "nothing of the backup runs beside the present data.");
}

QString reason(const action::BringSchema &a)
{
    if (a.asAnother)
        return Tr::tr(
            "It stays on the server on the way, and everything in it belongs to the new workspace. The other customers of the "
            "database are not touched.");
    return Tr::tr(
        "It stays on the server on the way. The workspace goes on with its present data meanwhile, and the other customers of "
        "the database are not touched.");
}

QString reason(const action::CompareSchema &a)
{
    if (a.asAnother)
        return Tr::tr("Only a schema that holds everything that was restored becomes the new workspace's data.");
    return Tr::tr("Only a schema that holds everything that was restored is used.");
}

QString reason(const action::DropScratch &)
{
    return Tr::tr("What was in it has been compared where it is needed.");
}

QString reason(const action::MoveToPublic &)
{
    return Tr::tr(
        "The backup is of a product that keeps its customers in schemas; this one's application looks for its tables there.");
}

QString reason(const action::SwapSchemas &)
{
    return Tr::tr(
        "Both get their new names in one moment, or none does. Rights and comment of the present one go over to the restored "
        "one. The customer's connections end then.");
}

QString reason(const action::DropKeptSchema &)
{
    return Tr::tr("A restore has put it aside. The workspace does not work with it; it takes room.");
}

QString undo(const action::CreateRestorer &a)
{
    return filled(Tr::tr("The role %1 is dropped."), {quoted(a.role)});
}

QString undo(const action::DropRestorer &)
{
    return Tr::tr("Not undone: nobody needs it any more.");
}

QString undo(const action::StartRestorer &a)
{
    return filled(Tr::tr("The container %1 is removed."), {quoted(a.spec.name)});
}

QString undo(const action::FillDatabase &a)
{
    return filled(Tr::tr("The database %1, which nobody uses yet, is dropped."), {quoted(a.database)});
}

QString undo(const action::CompareDatabase &)
{
    return Tr::tr("Nothing to undo: comparing changes nothing.");
}

QString undo(const action::MaskDatabase &)
{
    return Tr::tr("Nothing to undo: the database is dropped as a whole.");
}

QString undo(const action::SwapDatabases &a)
{
    return filled(
        Tr::tr("The database %1 gets its place as %2 back. What was restored, with all that was entered since, stays as %3."),
        {quoted(a.kept), quoted(a.live), quoted(names::undoneDatabaseName(a.kept))});
}

QString undo(const action::DropKeptDatabase &)
{
    return Tr::tr("Not undone: of what it held there is only what backups have.");
}

QString undo(const action::TakeTables &)
{
    return Tr::tr("Nothing to undo: the database is dropped as a whole.");
}

QString undo(const action::BringSchema &a)
{
    return filled(Tr::tr("The schema %1, which nobody uses yet, is dropped."), {quoted(a.place.schema)});
}

QString undo(const action::CompareSchema &)
{
    return Tr::tr("Nothing to undo: comparing changes nothing.");
}

QString undo(const action::DropScratch &)
{
    return Tr::tr("Not undone: nobody needs it any more.");
}

QString undo(const action::MoveToPublic &)
{
    return Tr::tr("Nothing to undo: the database is dropped as a whole.");
}

QString undo(const action::SwapSchemas &a)
{
    return filled(Tr::tr("The schema %1 gets its place as %2 back. What was restored, with all that was entered since, stays as %3."),
                  {quoted(a.swap.kept), quoted(a.swap.live.schema), quoted(names::undoneDatabaseName(a.swap.kept))});
}

QString undo(const action::DropKeptSchema &)
{
    return Tr::tr("Not undone: of what it held there is only what backups have.");
}

QString notice(const Notice &notice)
{
    const QString arg = quoted(notice.args.value(0));
    const QString second = quoted(notice.args.value(1));
    if (notice.code == NoticeCode::DatabaseKept)
        return filled(Tr::tr("What is there now stays as the database %1 until somebody drops it."), {arg});
    if (notice.code == NoticeCode::SchemaKept)
        return filled(Tr::tr("What is there now stays as the schema %1 until somebody drops it."), {arg});
    if (notice.code == NoticeCode::DataGoesBack)
        return filled(Tr::tr("The data go back to what they were at %1. What was entered since is only in what is kept."),
                      {exactTime(QDateTime::fromString(notice.args.value(0), Qt::ISODate))});
    if (notice.code == NoticeCode::TablesAside) {
        QString tables = listed(notice.args.mid(3, mostNamed));
        if (const qsizetype more = notice.args.size() - 3 - mostNamed; more > 0)
            tables = filled(Tr::tr("%1 and %n more", nullptr, static_cast<int>(more)), {tables});
        return filled(
            Tr::tr("The tables come as they were at %3 into the schema %1 of the database %2, which only the workspace's own role "
                   "can read: %4. The present tables are not touched. They stay there until somebody drops them."),
            {arg, second, exactTime(QDateTime::fromString(notice.args.value(2), Qt::ISODate)), tables});
    }
    if (notice.code == NoticeCode::TablesComeAlone)
        return Tr::tr(
            "What ties a table to others does not come: foreign keys to tables that are not among these, triggers, rules, "
            "row policies, views, rights, and defaults, checks and indexes that use functions of the customer's own. Parts of a "
            "partitioned table and the types of its columns come along.");
    if (notice.code == NoticeCode::DataOfCopy)
        return filled(Tr::tr("The new workspace begins with the data of %1 as they were at %2. That workspace is not touched."),
                      {arg, exactTime(QDateTime::fromString(notice.args.value(1), Qt::ISODate))});
    if (notice.code == NoticeCode::DataMasked)
        return filled(Tr::tr("These columns are masked: %1. Everything else is real."), {listed(notice.args)});
    if (notice.code == NoticeCode::DataNotMasked)
        return Tr::tr("Nothing is masked: the copy for tests has the customer's real data.");
    if (notice.code == NoticeCode::MailOfSharedContainer)
        return filled(
            Tr::tr("It works in the shared container %1, which is not told that this is a copy for tests: whether mail is sent from "
                   "it is up to that container. A plan with a container of its own is told so."),
            {arg});
    if (notice.code == NoticeCode::CopyIsUnproven)
        return filled(Tr::tr("The backup %1 is not proven yet. It is restored on trial first; when that fails, nothing is changed."),
                      {quoted(notice.args.value(0).left(8))});
    if (notice.code == NoticeCode::CopyIsBehind)
        return filled(Tr::tr("The application has migrated its data since: the backup has the migration %1, a newer one has %2. Its "
                             "container must be able to migrate them again, or to work with them as they are."),
                      {arg, second});
    return filled(
        Tr::tr("The server's pg_restore is version %1, which has a known hole that backups of hostile data can use; %2 has "
               "not. The restore runs in a sealed container, but in the tenants' network. Update the database's image first."),
        {arg, second});
}

} // namespace tmc::ui::restoresteptext
