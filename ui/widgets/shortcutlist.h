#pragma once

#include <QWidget>

#include <vector>

class QKeySequence;
class QSortFilterProxyModel;
class QTableView;

namespace tmc::ui {

class SearchField;
class ShortcutModel;
struct ShortcutRow;

/// Shortcuts in a table with a search field above it.
class ShortcutList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutList)

public:
    explicit ShortcutList(QWidget *parent = nullptr);

    void setRows(std::vector<ShortcutRow> rows);
    /// Lets the operator press other keys in the cells of the commands.
    void setEditable();
    void editSelected();
    /// Null when no row is selected.
    [[nodiscard]] const ShortcutRow *selected() const;
    [[nodiscard]] SearchField *searchField() const { return m_search; }

signals:
    void selectionChanged();
    /// The operator pressed a key for a command; an empty one is "no key".
    void keyPressed(const QString &command, const QKeySequence &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    ShortcutModel *m_model;
    QSortFilterProxyModel *m_filter;
    SearchField *m_search;
    QTableView *m_table;
};

} // namespace tmc::ui
