#pragma once

#include "ui/models/workspacefilter.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;

namespace tmc::ui {

class SavedFilterMenu;
class SearchField;
class UiSettings;

/// Search field and filters above the workspaces, with the count of what they leave and the operator's saved filters.
class WorkspaceFilterBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceFilterBar)

public:
    /// `settings` outlives this.
    explicit WorkspaceFilterBar(UiSettings &settings, QWidget *parent = nullptr);

    /// Offers these products and plans, in their order; keeps what is chosen as long as it exists.
    void setCatalogue(const std::vector<Product> &products, const std::vector<tmc::Plan> &plans);
    void setCounts(int shown, int all);
    void clear();
    /// Sets everything at once and reports it. A product or plan that the catalogue does not have counts as "all".
    void setCriteria(const WorkspaceCriteria &criteria);
    [[nodiscard]] SavedFilterMenu *savedFilters() const { return m_saved; }
    /// How the parts share the width that there is.
    enum class Rows {
        One,   ///< everything side by side
        Two,   ///< the filters below the search
        Three, ///< the filters in two rows
    };
    void setRows(Rows rows);
    [[nodiscard]] SearchField *searchField() const { return m_search; }

signals:
    void criteriaChanged(const tmc::ui::WorkspaceCriteria &criteria);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Choice {
        QString text;
        QString value;
        bool operator==(const Choice &) const = default;
    };
    QComboBox *makeBox(const QString &name);
    static void fill(QComboBox *box, const QString &all, const QList<Choice> &choices);
    [[nodiscard]] QList<QComboBox *> comboBoxes() const { return {m_product, m_plan, m_state, m_environment}; }
    void fillAll();
    void report();
    void retranslateUi();

    SearchField *m_search;
    QWidget *m_boxes;
    QComboBox *m_product;
    QComboBox *m_plan;
    QComboBox *m_state;
    QComboBox *m_environment;
    SavedFilterMenu *m_saved;
    QLabel *m_count;
    QGridLayout *m_boxLayout;
    QGridLayout *m_layout;
    QList<Choice> m_products;
    QList<Choice> m_plans;
    int m_shown = 0;
    int m_all = 0;
    std::optional<Rows> m_rows;
    bool m_silent = false;
};

} // namespace tmc::ui
