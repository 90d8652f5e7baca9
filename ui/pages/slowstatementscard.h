#pragma once

#include "core/domain/slowstatement.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;
class QTableView;

namespace tmc::ui {

class Card;
class CodeBlock;
class EmptyState;
class SlowStatementFilter;
class SlowStatementModel;

/// What statements took, and the whole text of the selected one; where PostgreSQL does not count it, what to do about that.
class SlowStatementsCard final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SlowStatementsCard)

public:
    explicit SlowStatementsCard(QWidget *parent = nullptr);

    void setStatements(const SlowStatements &statements);
    /// What is shown is of an earlier moment.
    void setStale(bool isStale);
    void setSearch(const QString &text);
    [[nodiscard]] QTableView *table() const { return m_table; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCurrent();
    void refresh();
    void retranslate();

    SlowStatementModel *m_model;
    SlowStatementFilter *m_filter;
    QStackedWidget *m_stack;
    Card *m_card;
    QTableView *m_table;
    EmptyState *m_empty;
    CodeBlock *m_statement;
    QLabel *m_note;                        ///< since when it is counted
    std::optional<SlowStatements> m_known; ///< without the statements, which the model has; none while nothing was read
    bool m_isSearched = false;
};

} // namespace tmc::ui
