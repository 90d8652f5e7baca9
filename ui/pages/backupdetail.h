#pragma once

#include "core/domain/backupkey.h"
#include "core/engine/backupoverview.h"
#include "core/planner/keptdatabases.h"
#include "core/support/clock.h"
#include "ui/models/backupcopymodel.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QMenu;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace tmc::ui {

class Card;
class CodeBlock;
class FactGrid;
class FourPartErrorView;
class KeptDatabasesCard;
class StatusChip;

/// What the page allows with the workspace and the copy that are shown.
struct BackupActions {
    bool canBackUp = false;
    bool canChange = false; ///< look at copies, or take them away; not while a series runs
    bool canDropKept = false;
    QString restoreObstacle; ///< translated: why the selected copy cannot be restored now; empty: it can
};

/// One workspace and its copies: how it stands, how often it is backed up, every copy, and what is known of the one that is selected. It
/// shows and asks; the page acts.
class BackupDetail final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupDetail)

public:
    /// `clock` decides how long ago something was, and outlives the widget.
    explicit BackupDetail(const Clock &clock, QWidget *parent = nullptr);

    void setBackups(const WorkspaceBackups &backups, const BackupPolicy &policy);
    void setActions(const BackupActions &actions);
    /// The whole of one copy; ignored when another one is selected meanwhile.
    void setCopy(const StoredBackup &copy, const std::vector<BackupKey> &keys);
    /// What restores of the workspace have put aside on the server.
    void setKept(const std::vector<KeptDatabase> &databases);
    /// What can be done with the selected copy, for the context menu of the copies. The menu outlives the widget's use of it.
    void setCopyMenu(QMenu *menu);
    void setBackVisible(bool visible);
    /// Empty without a selection.
    [[nodiscard]] BackupId selectedCopy() const;
    [[nodiscard]] const WorkspaceId &workspace() const { return m_backups.workspace; }

signals:
    void backRequested();
    void backUpRequested();
    void checkRequested();
    void proveRequested();
    void restoreRequested();
    void dropKeptRequested(const QString &database);
    void folderRequested();
    void discardRequested();
    /// Its whole manifest is wanted, see setCopy().
    void copySelected(const tmc::BackupId &id);
    /// Hours; no value: as usual.
    void intervalChosen(std::optional<int> hours);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectButtons();
    void buildTable();
    void buildLayout();
    void retranslate();
    void present();
    void presentCopy();
    void presentInterval();
    void presentActions();
    [[nodiscard]] const StoredBackup *listed() const;

    const Clock &m_clock;
    BackupCopyModel *m_model;
    QSortFilterProxyModel *m_sorted; ///< newest first
    QPushButton *m_back;
    QLabel *m_title;
    StatusChip *m_chip;
    QLabel *m_meaning;
    FactGrid *m_facts;
    QLabel *m_intervalLabel;
    QComboBox *m_interval;
    QPushButton *m_backUp;
    KeptDatabasesCard *m_kept;
    Card *m_copies;
    QTableView *m_table;
    QLabel *m_none;
    Card *m_copyCard;
    FactGrid *m_copyFacts;
    FourPartErrorView *m_damage;
    CodeBlock *m_messages;
    QPushButton *m_check;
    QPushButton *m_prove;
    QPushButton *m_restore;
    QPushButton *m_folder;
    QPushButton *m_discard;
    WorkspaceBackups m_backups;
    BackupPolicy m_policy;
    BackupActions m_actions;
    std::optional<StoredBackup> m_copy; ///< the whole of the selected one
    std::vector<BackupKey> m_keys;
};

} // namespace tmc::ui
