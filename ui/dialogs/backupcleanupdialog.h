#pragma once

#include "core/engine/backuprun.h"
#include "ui/uicontext.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace tmc::ui {

class BusyIndicator;
class FourPartErrorView;

/// The copies that the policy no longer keeps, before they go to the trash: nothing is moved that was not in the list. Show it with open();
/// it deletes itself.
class BackupCleanUpDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupCleanUpDialog)

public:
    BackupCleanUpDialog(UiContext &context, QWidget *parent);

private:
    void buildLayout();
    void present(const Result<std::vector<StoredBackup>> &found);
    void fillTable();
    void moveToTrash();
    void showOutcome(const Result<DiscardedBackups> &outcome);
    void showError(const Error &error);

    UiContext &m_context;
    std::vector<StoredBackup> m_copies;
    BusyIndicator *m_busy;
    FourPartErrorView *m_error;
    QLabel *m_summary;
    QTableWidget *m_table;
    QPushButton *m_move;
    QPushButton *m_close;
};

} // namespace tmc::ui
