#pragma once

#include "core/domain/backupmanifest.h"
#include "core/domain/databaselook.h"
#include "core/support/result.h"
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
    struct Actions {
        QAction *queries;
        QAction *statements;
        QAction *workspace;
        QAction *backups;
    };

    /// The buttons do what the actions do, and follow them.
    explicit DatabaseDetail(const Actions &actions, QWidget *parent = nullptr);

    /// What is known besides the row.
    struct Known {
        std::optional<int> running;               ///< sessions that do something in it
        std::optional<Result<DatabaseLook>> look; ///< into it, as it is now; none: not yet
        std::optional<Error> growthError;         ///< why nothing is known of its growth
        const BackupManifest *newest = nullptr;   ///< its newest copy
    };

    void setDatabase(const DatabaseRow &row, const Known &known, const QDateTime &now);
    void setBackVisible(bool visible);

signals:
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showFacts(const DatabaseRow &row, const Known &known, const QDateTime &now);
    void showLook(const DatabaseRow &row, const Known &known);
    void showCopy(const DatabaseRow &row, const BackupManifest *newest, const QDateTime &now);

    QPushButton *m_back;
    QLabel *m_name;
    StatusChip *m_state;
    QPushButton *m_queries;
    QPushButton *m_statements;
    QPushButton *m_workspace;
    QPushButton *m_backups;
    QLabel *m_advice;
    Card *m_whoseCard;
    QLabel *m_whose;
    Card *m_factsCard;
    FactGrid *m_facts;
    Card *m_lookCard;
    QLabel *m_lookNote;
    FactGrid *m_look;
    Card *m_copyCard;
    QLabel *m_copyNote;
    FactGrid *m_copy;
};

} // namespace tmc::ui
