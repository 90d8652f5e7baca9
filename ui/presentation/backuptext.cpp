#include "ui/presentation/backuptext.h"

#include "core/domain/backuplayout.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

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

Badge backupStateBadge(BackupState state)
{
    switch (state) {
    case BackupState::Made:
        return {Tr::tr("Not checked"), StatusRole::Warn};
    case BackupState::Checked:
        return {Tr::tr("Checked"), StatusRole::Info};
    case BackupState::Proven:
        return {Tr::tr("Proven"), StatusRole::Ok};
    case BackupState::Damaged:
        return {Tr::tr("Damaged"), StatusRole::Bad};
    }
    return {};
}

Badge backupStandingBadge(BackupStanding standing)
{
    switch (standing) {
    case BackupStanding::Current:
        return {Tr::tr("Up to date"), StatusRole::Ok};
    case BackupStanding::NotWanted:
        return {Tr::tr("Not planned"), StatusRole::Neutral};
    case BackupStanding::Gone:
        return {Tr::tr("Workspace gone"), StatusRole::Neutral};
    case BackupStanding::Unproven:
        return {Tr::tr("Not proven yet"), StatusRole::Warn};
    case BackupStanding::Due:
        return {Tr::tr("Due"), StatusRole::Warn};
    case BackupStanding::Overdue:
        return {Tr::tr("Overdue"), StatusRole::Bad};
    case BackupStanding::Damaged:
        return {Tr::tr("Damaged"), StatusRole::Bad};
    case BackupStanding::Never:
        return {Tr::tr("No backup"), StatusRole::Bad};
    }
    return {};
}

QString backupStandingMeaning(BackupStanding standing)
{
    switch (standing) {
    case BackupStanding::Current:
        return Tr::tr("The newest copy is younger than the interval, and a trial restore has proven it.");
    case BackupStanding::NotWanted:
        return Tr::tr("It is backed up only when somebody asks for it.");
    case BackupStanding::Gone:
        return Tr::tr("The registry does not have this workspace any more; its copies are kept.");
    case BackupStanding::Unproven:
        return Tr::tr(
            "The newest copy is younger than the interval and was read back, but nobody has restored it on trial yet: prove it.");
    case BackupStanding::Due:
        return Tr::tr("The interval is over since the newest copy was made that was read back.");
    case BackupStanding::Overdue:
        return Tr::tr("More than two intervals have passed since the newest copy was made that was read back.");
    case BackupStanding::Damaged:
        return Tr::tr("A copy is not what was written. Nothing of it is used; make a new one.");
    case BackupStanding::Never:
        return Tr::tr("There is no copy at all that was read back.");
    }
    return {};
}

QString backupFolderText(const QString &folder)
{
    const Result<QString> onServer = backuplayout::pathOnServer(folder);
    return onServer ? filled(Tr::tr("%1 on the server"), {*onServer}) : folder;
}

QString backupKeyKindText(BackupKeyKind kind)
{
    switch (kind) {
    case BackupKeyKind::Team:
        return Tr::tr("team");
    case BackupKeyKind::Recovery:
        return Tr::tr("recovery (on paper)");
    case BackupKeyKind::Signer:
        return Tr::tr("signing");
    }
    return {};
}

QString maskKindText(MaskKind kind)
{
    switch (kind) {
    case MaskKind::Keep:
        return Tr::tr("stays as it is");
    case MaskKind::Email:
        return Tr::tr("invented e-mail addresses");
    case MaskKind::Phone:
        return Tr::tr("invented phone numbers");
    case MaskKind::TaxId:
        return Tr::tr("invented tax ids");
    case MaskKind::Name:
        return Tr::tr("invented names");
    }
    return {};
}

QString backupIntervalText(int hours)
{
    if (hours == 0)
        return Tr::tr("only when asked");
    if (hours == 24)
        return Tr::tr("every day");
    if (hours == 24 * 7)
        return Tr::tr("every week");
    if (hours % 24 == 0)
        return Tr::tr("every %n day(s)", nullptr, hours / 24);
    return Tr::tr("every %n hour(s)", nullptr, hours);
}

QString backupProgressText(const BackupRun::Progress &progress, qint64 rate, std::optional<qint64> millisecondsLeft)
{
    if (progress.stage == BackupRun::Stage::Counting)
        return Tr::tr("Counting what the database holds…");
    if (progress.stage == BackupRun::Stage::Preparing)
        return Tr::tr("Preparing the trial restore…");
    if (progress.stage == BackupRun::Stage::Comparing)
        return Tr::tr("Comparing what was restored…");
    const QString bytes = byteSize({progress.bytes});
    const QString expected = byteSize({progress.expected});
    QString text;
    if (progress.stage == BackupRun::Stage::Restoring)
        text = filled(Tr::tr("Restoring on trial: %1 of %2"), {bytes, expected});
    else if (progress.stage == BackupRun::Stage::Checking)
        text = filled(Tr::tr("Reading the copy back: %1 of %2"), {bytes, expected});
    else if (progress.expected > progress.bytes)
        text = filled(Tr::tr("Dumping: %1 of about %2"), {bytes, expected});
    else
        text = filled(Tr::tr("Dumping: %1"), {bytes});
    if (rate > 0)
        text += u", "_s + filled(Tr::tr("%1 per second"), {byteSize({rate})});
    if (millisecondsLeft)
        text += u", "_s + filled(Tr::tr("about %1 left"), {duration(*millisecondsLeft)});
    return text;
}

QString backupSubjectText(const BackupSubject &subject)
{
    if (subject.scope == BackupScope::Schema)
        return Tr::tr("schema %1 in the database %2").arg(subject.schema, subject.database);
    return Tr::tr("database %1").arg(subject.database);
}

} // namespace tmc::ui
