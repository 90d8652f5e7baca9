// What the details of a workspace's backups show; how they are put together is in backupdetail.cpp.
#include "core/domain/backuplayout.h"
#include "ui/pages/backupdetail.h"
#include "ui/pages/keptdatabasescard.h"
#include "ui/presentation/backuptext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/statuschip.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int intervals[] = {0, 6, 12, 24, 24 * 7};

/// "team 1a2b3c4d5e6f7a8b"; a key that is not in the list any more has no kind.
QString keyNames(const QStringList &recipients, const std::vector<BackupKey> &keys)
{
    QStringList names;
    for (const QString &recipient : recipients) {
        const QByteArray publicKey = QByteArray::fromHex(recipient.toLatin1());
        const auto known = std::ranges::find(keys, publicKey, &BackupKey::publicKey);
        const QString id = BackupKey::idOf(publicKey);
        names.append(known == keys.end() ? id : backupKeyKindText(known->kind) + u' ' + id);
    }
    return names.join(u", "_s);
}

qint64 rowsIn(const BackupContents &contents)
{
    qint64 rows = 0;
    for (const BackedUpTable &table : contents.tables)
        rows += table.rows.value_or(0);
    return rows;
}

} // namespace

void BackupDetail::present()
{
    const QString name = m_backups.businessName.isEmpty() ? m_backups.slug : m_backups.businessName;
    setPlainText(m_title, inertLine(name));
    setAccessibleName(inertLine(name));
    const Badge badge = backupStandingBadge(m_backups.standing);
    m_chip->setStatus(badge.text, badge.role);
    setPlainText(m_meaning, backupStandingMeaning(m_backups.standing));
    const QDateTime now = m_clock.now();
    const auto age = [&now](const QDateTime &time) { return time.isValid() ? relativeTime(time, now) : tr("never"); };
    m_facts->setFacts({{.name = tr("Slug"), .value = m_backups.slug, .toolTip = {}},
                       {.name = tr("Last backup"), .value = age(m_backups.lastMade), .toolTip = exactTime(m_backups.lastMade)},
                       {.name = tr("Last checked"), .value = age(m_backups.lastChecked), .toolTip = exactTime(m_backups.lastChecked)},
                       {.name = tr("Last proven"), .value = age(m_backups.lastProven), .toolTip = exactTime(m_backups.lastProven)}});
    presentInterval();
    m_copies->setVisible(m_model->rowCount() > 0);
    m_none->setVisible(m_model->rowCount() == 0);
    presentCopy();
    presentActions();
}

void BackupDetail::presentInterval()
{
    const QSignalBlocker quiet(m_interval);
    m_interval->clear();
    m_interval->addItem(filled(tr("as usual (%1)"), {backupIntervalText(m_policy.everyHours)}));
    QList<int> offered(std::begin(intervals), std::end(intervals));
    const auto own = m_policy.workspaceHours.constFind(m_backups.workspace.value());
    if (own != m_policy.workspaceHours.constEnd() && !offered.contains(*own))
        offered.append(*own);
    for (const int hours : std::as_const(offered))
        m_interval->addItem(backupIntervalText(hours), hours);
    m_interval->setCurrentIndex(own == m_policy.workspaceHours.constEnd() ? 0 : m_interval->findData(*own));
}

void BackupDetail::presentCopy()
{
    const StoredBackup *copy = m_copy && m_copy->id == selectedCopy() ? &*m_copy : listed();
    m_copyCard->setVisible(copy != nullptr);
    if (!copy)
        return;
    const BackupManifest &manifest = copy->manifest;
    const BackupContents &contents = manifest.contents;
    m_copyCard->setTitle(manifest.startedAt.isValid() ? filled(tr("Copy of %1"), {exactTime(manifest.startedAt)})
                                                      : tr("Copy that does not say from when it is"));
    const QDateTime checkedAt = lastReached(copy->verifications, BackupState::Checked);
    const QDateTime provenAt = lastReached(copy->verifications, BackupState::Proven);
    const QString tables =
        contents.tables.empty()
            ? QString()
            : filled(tr("%1 tables, %2 rows"), {count(static_cast<qint64>(contents.tables.size())), count(rowsIn(contents))});
    const bool isReadable = manifest.startedAt.isValid();
    m_copyFacts->setFacts(
        {{.name = tr("Backup"), .value = copy->id.value(), .toolTip = {}, .isCopyable = true},
         {.name = tr("Contents"), .value = isReadable ? backupSubjectText(manifest.subject) : QString(), .toolTip = {}},
         {.name = tr("Counted"), .value = tables, .toolTip = {}},
         {.name = tr("Checked"), .value = checkedAt.isValid() ? exactTime(checkedAt) : tr("never"), .toolTip = {}},
         {.name = tr("Proven"), .value = provenAt.isValid() ? exactTime(provenAt) : tr("never"), .toolTip = {}},
         {.name = tr("Made by"), .value = manifest.madeBy, .toolTip = {}},
         {.name = tr("Dumped with"), .value = manifest.dumpVersion, .toolTip = {}},
         {.name = tr("Opened by"), .value = keyNames(manifest.recipients, m_keys), .toolTip = {}},
         {.name = tr("Folder"), .value = backupFolderText(copy->place), .toolTip = {}, .isCopyable = true}});
    m_folder->setVisible(!backuplayout::isOnServer(copy->place));
    m_messages->setText(manifest.messages);
    m_messages->setVisible(!manifest.messages.isEmpty());
    std::optional<Error> damage = copy->damage;
    if (!damage && copy->state() == BackupState::Damaged)
        damage = Error{
            .code = ErrorCode::BackupDamaged, .args = {copy->id.value(), u"data.tmcb"_s}, .detail = copy->verifications.back().detail};
    m_damage->setVisible(damage.has_value());
    if (damage) {
        const ErrorText text = errorText(*damage);
        m_damage->setError({.happened = text.happened, .meaning = text.meaning, .remedy = text.remedy, .technical = text.technical});
    }
    presentActions();
}

void BackupDetail::presentActions()
{
    const bool isThere = m_backups.standing != BackupStanding::Gone;
    m_backUp->setVisible(isThere);
    m_backUp->setEnabled(m_actions.canBackUp);
    m_interval->setEnabled(isThere && m_actions.canChange);
    const StoredBackup *copy = listed();
    m_check->setEnabled(copy && !copy->damage && m_actions.canChange);
    m_prove->setEnabled(copy && copy->state() != BackupState::Damaged && m_actions.canBackUp);
    m_restore->setEnabled(m_actions.restoreObstacle.isEmpty());
    m_restore->setToolTip(plainToolTip(
        m_actions.restoreObstacle.isEmpty()
            ? tr("Bring the workspace's data back to what this copy holds, or make a new workspace or a copy for tests of it")
            : m_actions.restoreObstacle));
    m_kept->setCanDrop(m_actions.canDropKept);
    m_discard->setEnabled(copy && m_actions.canChange);
}

void BackupDetail::retranslate()
{
    setButtonText(m_back, tr("&Back"));
    setButtonText(m_backUp, tr("Back &up now"));
    setButtonText(m_check, tr("Chec&k"));
    setButtonText(m_prove, tr("&Prove"));
    m_prove->setToolTip(plainToolTip(tr("Restore it on trial in a sealed container of the server, and compare it")));
    setButtonText(m_restore, tr("&Restore…"));
    setButtonText(m_folder, tr("Show &folder"));
    setButtonText(m_discard, tr("&Move to trash…"));
    m_check->setToolTip(plainToolTip(tr("Decrypt it to its end and compare every hash")));
    setPlainText(m_intervalLabel, tr("Backed up"));
    setPlainText(m_none, tr("There is no copy of this workspace yet."));
    m_table->setAccessibleName(tr("Copies"));
    m_copies->setAccessibleName(tr("Copies"));
    m_messages->setName(tr("What the dump said"));
    m_model->refreshTexts();
    present();
}

} // namespace tmc::ui
