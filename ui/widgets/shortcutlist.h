#pragma once

#include <QWidget>

class QMenuBar;
class QSortFilterProxyModel;
class QTableView;

namespace tmc::ui {

class SearchField;
class ShortcutModel;

/// All shortcuts in a table with a search field above it.
class ShortcutList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutList)

public:
    explicit ShortcutList(QWidget *parent = nullptr);

    /// Reads the menus again.
    void setMenuBar(const QMenuBar &bar);
    [[nodiscard]] SearchField *searchField() const { return m_search; }

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
