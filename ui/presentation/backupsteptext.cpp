#include "ui/presentation/backupsteptext.h"

#include "ui/presentation/sentence.h"

#include <QCoreApplication>

namespace tmc::ui::backupsteptext {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(BackupStepText)
};

/// As short as lists of backups show it.
QString copyName(const action::CopyReference &copy)
{
    return quoted(copy.backup.value().left(8));
}

} // namespace

QString title(const action::CheckCopy &a)
{
    return filled(Tr::tr("Read the backup %1 to its end on this computer"), {copyName(a.copy)});
}

QString title(const action::StartTrial &a)
{
    return filled(Tr::tr("Start the sealed container %1 from the image %2"), {quoted(a.spec.name), quoted(a.spec.image)});
}

QString title(const action::RestoreTrial &a)
{
    return filled(Tr::tr("Restore the backup %1 into a throw-away PostgreSQL in that container"), {copyName(a.copy)});
}

QString title(const action::CompareTrial &)
{
    return Tr::tr("Compare what was restored with what the backup says was there");
}

QString title(const action::RemoveTrial &a)
{
    return filled(Tr::tr("Remove the container %1 with everything in it"), {quoted(a.container)});
}

QString title(const action::NoteProof &a)
{
    return filled(Tr::tr("Note beside the backup %1 that it is proven"), {copyName(a.copy)});
}

QString reason(const action::CheckCopy &)
{
    return Tr::tr("A copy that is damaged never gets as far as a server.");
}

QString reason(const action::StartTrial &)
{
    return Tr::tr(
        "It has no network, no rights and no disk: whatever a backup brings along reaches nothing from there, and it ends by "
        "itself after two hours.");
}

QString reason(const action::RestoreTrial &)
{
    return Tr::tr("Only a restore shows that a backup can be restored. The tenant's own database is not touched.");
}

QString reason(const action::CompareTrial &)
{
    return Tr::tr("Tables, rows, sequences and definitions must be those that were counted when the backup was made.");
}

QString reason(const action::RemoveTrial &)
{
    return Tr::tr("Nothing of a trial stays on the server.");
}

QString reason(const action::NoteProof &)
{
    return Tr::tr("From now on the backup counts as proven, also for what is kept.");
}

QString undo(const action::CheckCopy &)
{
    return Tr::tr("Nothing to undo: what was found stays noted beside the backup.");
}

QString undo(const action::StartTrial &a)
{
    return filled(Tr::tr("The container %1 is removed."), {quoted(a.spec.name)});
}

QString undo(const action::RestoreTrial &)
{
    return Tr::tr("Nothing to undo: it goes with the container.");
}

QString undo(const action::CompareTrial &)
{
    return Tr::tr("Nothing to undo: comparing changes nothing.");
}

QString undo(const action::RemoveTrial &)
{
    return Tr::tr("Not undone: the container was only there for the trial.");
}

QString undo(const action::NoteProof &)
{
    return Tr::tr("Not undone: what was found stays noted beside the backup.");
}

} // namespace tmc::ui::backupsteptext
