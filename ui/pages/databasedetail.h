#pragma once

#include "core/domain/backupmanifest.h"
#include "ui/models/databasetablemodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace tmc::ui {

class Card;
class FactGrid;
class StatusChip;

/// One database or schema: whose it is, how large, how open, and what its newest copy held.
class DatabaseDetail final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DatabaseDetail)

public:
    /// The buttons do what the actions do, and follow them.
    DatabaseDetail(QAction *queries, QAction *workspace, QAction *backups, QWidget *parent = nullptr);

    /// `running` is the number of sessions that do something in it; `newest` its newest copy, or null.
    void setDatabase(const DatabaseRow &row, std::optional<int> running, const BackupManifest *newest, const QDateTime &now);
    void setBackVisible(bool visible);

signals:
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QPushButton *m_back;
    QLabel *m_name;
    StatusChip *m_state;
    QPushButton *m_queries;
    QPushButton *m_workspace;
    QPushButton *m_backups;
    QLabel *m_advice;
    Card *m_whoseCard;
    QLabel *m_whose;
    Card *m_factsCard;
    FactGrid *m_facts;
    Card *m_copyCard;
    QLabel *m_copyNote;
    FactGrid *m_copy;
};

} // namespace tmc::ui
