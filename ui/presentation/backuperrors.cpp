#include "ui/presentation/commandhints.h"
#include "ui/presentation/errorsentences.h"

#include <QCoreApplication>

namespace tmc::ui {
namespace {

using enum ArgKind;

constexpr ErrorSentences sentences[] = {
    {.code = ErrorCode::BackupDamaged,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The backup %1 is damaged: its %2 is not what was written."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText",
                                  "A disk, a copy or a person has changed it since. Nothing of it is used: a restore from it would "
                                  "be refused before anything is sent to a server."),
     .remedy =
         QT_TRANSLATE_NOOP("ErrorText", "Keep the file for whoever looks for the cause, make a new backup, and check the others. "
                                        "Command: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The backup is damaged: it is not what was written."),
     .command = hints::listBackups},
    {.code = ErrorCode::BackupKeyMissing,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "This computer has none of the keys that open the backup: %1"),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "The backup may be whole, but its contents cannot be read or checked here."),
     .remedy =
         QT_TRANSLATE_NOOP("ErrorText", "Use the computer that has the team's key, or the recovery key that was printed when the keys "
                                        "were made. Command: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "This computer has none of the keys that open the backup."),
     .command = hints::testKeys},
    {.code = ErrorCode::BackupKeysNotMade,
     .happened = QT_TRANSLATE_NOOP("ErrorText", "There are no keys for backups on this computer yet."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText",
                                  "Backups are only made encrypted, for the team's key and for a recovery key that is kept on paper."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Make the keys once, and keep the recovery key away from this computer: %9"),
     .command = hints::createKeys},
    {.code = ErrorCode::LargeObjectsInSchema,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The workspace's role owns large objects in the database %1; their number: %2."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "PostgreSQL cannot dump large objects of one schema only. A backup without them would look "
                                        "complete and would not be, so none is made."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText",
                                 "Let the application keep these files in a table (bytea) or outside of the database, or back up "
                                 "the whole database with PostgreSQL's own tools."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The workspace has large objects, which PostgreSQL cannot dump by schema.")},
    {.code = ErrorCode::PostgresNotInContainer,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "PostgreSQL does not run in a container that the console reaches: %1"),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText", "Backups run pg_dump of the server's own version in the container of the database. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText",
                                 "Name the container in the server's settings (--postgres container:NAME). Where PostgreSQL is not a "
                                 "container, back up with its own tools for now."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "PostgreSQL does not run in a container that the console reaches.")},
    {.code = ErrorCode::BackupSpace,
     .args = {Text, Megabytes, Megabytes},
     .happened =
         QT_TRANSLATE_NOOP("ErrorText", "The folder of backups %1 has no room for this backup: it may need %2, and %3 are free."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "Nothing was begun, and the backups that are there are as they were."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText",
                                 "Make room on that disk, move backups that are no longer needed to the trash and empty it, or choose "
                                 "a folder on another disk."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The folder of backups has no room for this backup.")},
    {.code = ErrorCode::BackupStillNeeded,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The backup %1 is still needed and stays."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText", "The two newest copies of a workspace that were read back and its newest proven one are never taken away, "
                      "nothing is while its newest copy is neither, and one that was not read back stays for 30 days."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Make a new backup, check it, and move this one to the trash afterwards."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The backup is still needed and stays.")},
    {.code = ErrorCode::BackupNotProven,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The trial restore did not prove the backup %1."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText", "What came out of it is not what was there when it was made, or PostgreSQL refused it. The technical "
                      "detail says what, and it is noted beside the backup. No tenant's database was touched."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Do not rely on it: make a new backup and prove that one. Command: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The trial restore did not prove the backup."),
     .command = hints::listBackups},
    {.code = ErrorCode::BackupFolderFails,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The folder %1 on the server could not be used for backups: %2 failed."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "What was asked of it was not done, or not to its end. No workspace is concerned."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText",
                                 "On the server, see that the user of the SSH connection owns the folder and may write to it, and "
                                 "that GNU coreutils, find and flock are installed. The technical details have the server's words."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The folder for backups on the server could not be used.")},
    {.code = ErrorCode::BackupInUse,
     .args = {Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The backup %1 is being read for a trial restore and stays."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "Nothing was moved to the trash."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Try again when the trial restore has ended."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The backup is being read for a trial restore and stays.")},
    {.code = ErrorCode::BackupOfAnother,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The backup %1 is not one of the workspace %2."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "It would put another customer's data in the place of this one's. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Choose one of the workspace's own backups. Command: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The backup is one of another workspace."),
     .command = hints::listBackups},
    {.code = ErrorCode::SchemaInUse,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "Something outside the schema %1 is built on what is in it: %2."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "It would go on with the schema that is put aside. The customer's data were not touched."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText", "Ask who looks after the product's database to remove it, restore, and have it made again afterwards."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "Something outside the schema is built on what is in it.")},
    {.code = ErrorCode::SchemaNamedInText,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "What is in the backup says the name of its schema, %1, in a text: %2."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText",
         "In a new workspace, whose schema has another name, it would look for the data of the workspace that the backup is of."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText", "Ask who looks after the application to name no schema there, make a backup after that, and use that one."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "What is in the backup says the name of its schema in a text.")},
    {.code = ErrorCode::ConversionRefused,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The backup cannot become a workspace of the product %1. In the way: %2."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText",
         "The product keeps its customers apart in another way, and its application might not find these data. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Make a workspace of the product that the backup is of."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The backup cannot become a workspace of this product.")},
    {.code = ErrorCode::DataEnteredSince,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "Something was entered into or changed in %1 since the backup of %2."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText",
         "It would be missing in the workspace that takes its place. Everything was undone: it answers again, with all its data."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Stop its containers, make a backup then, and use that one. Command: %9"),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "Something was entered into the workspace since the backup."),
     .command = hints::makeBackup},
    {.code = ErrorCode::TableNotInCopy,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "The backup has no table %1. It has: %2."),
     .meaning =
         QT_TRANSLATE_NOOP("ErrorText", "Only tables that were there when the backup was made can come back. Nothing was begun."),
     .remedy = QT_TRANSLATE_NOOP("ErrorText", "Name one of them, with its schema before it where two have the same name."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The backup has no such table.")},
    {.code = ErrorCode::TableNotSeparable,
     .args = {Text, Text},
     .happened = QT_TRANSLATE_NOOP("ErrorText", "%1 cannot be had alone: it needs %2, which is no part of the table."),
     .meaning = QT_TRANSLATE_NOOP("ErrorText", "The workspace's present data were not touched."),
     .remedy = QT_TRANSLATE_NOOP(
         "ErrorText",
         "Name what it needs as well where that is a table, or make a new workspace from the backup and copy from there."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The table cannot be had without something that is no part of it.")},
    {.code = ErrorCode::TrialRoom,
     .args = {Megabytes, Megabytes},
     .happened =
         QT_TRANSLATE_NOOP("ErrorText", "The server has not enough free memory for a trial restore: it may need %1, and %2 are free."),
     .meaning = QT_TRANSLATE_NOOP(
         "ErrorText", "A trial restore keeps what it restores in memory, so that nothing of it reaches a disk. Nothing was begun."),
     .remedy =
         QT_TRANSLATE_NOOP("ErrorText", "Prove the backup when the server has less to do, or prove it on a server with more memory."),
     .bare = QT_TRANSLATE_NOOP("ErrorText", "The server has not enough free memory for a trial restore.")},
};

} // namespace

std::span<const ErrorSentences> backupErrorSentences()
{
    return sentences;
}

} // namespace tmc::ui
