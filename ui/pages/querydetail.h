#pragma once

#include "core/domain/runningquery.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace tmc::ui {

class Card;
class CodeBlock;
class FactGrid;
class StatusChip;

/// One session: what it does, for how long, what it waits for; and the way to cancel it. What looks like a secret is masked.
class QueryDetail final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueryDetail)

public:
    /// The button does what the action does, and follows it.
    explicit QueryDetail(QAction *cancel, QWidget *parent = nullptr);

    /// `slug` of the workspace whose role it is; empty when that is not known.
    void setQuery(const RunningQuery &query, const QString &slug);
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
    QPushButton *m_cancel;
    QLabel *m_note;
    CodeBlock *m_statement;
    Card *m_factsCard;
    FactGrid *m_facts;
};

} // namespace tmc::ui
