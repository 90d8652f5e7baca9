#include "ui/presentation/backuptext.h"

#include <QCoreApplication>

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(BackupText)
};

} // namespace

QString backupStateText(BackupState state)
{
    switch (state) {
    case BackupState::Made:
        return Tr::tr("made, not checked yet");
    case BackupState::Checked:
        return Tr::tr("checked");
    case BackupState::Proven:
        return Tr::tr("proven by a trial restore");
    case BackupState::Damaged:
        return Tr::tr("DAMAGED");
    }
    return {};
}

QString backupSubjectText(const BackupSubject &subject)
{
    if (subject.scope == BackupScope::Schema)
        return Tr::tr("schema %1 in the database %2").arg(subject.schema, subject.database);
    return Tr::tr("database %1").arg(subject.database);
}

} // namespace tmc::ui
