#pragma once

#include "ui/models/activityfilter.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;

namespace tmc::ui {

class SearchField;

/// Search, person, action and period above the activity log, with the number of entries that are shown.
class ActivityFilterBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityFilterBar)

public:
    /// `clock` says when a period begins, and outlives the bar.
    explicit ActivityFilterBar(const Clock &clock, QWidget *parent = nullptr);

    /// Offers the people and the codes that there are.
    void setEntries(const std::vector<ActivityEntry> &entries);
    void setCounts(int shown, int all);
    /// With enough room everything is in one row.
    void setOneRow(bool oneRow);
    [[nodiscard]] SearchField *searchField() const { return m_search; }

public slots:
    void clear();

signals:
    void criteriaChanged(const tmc::ui::ActivityCriteria &criteria);

protected:
    void changeEvent(QEvent *event) override;

private:
    QComboBox *makeBox(const QString &name);
    void fill();
    void report();
    void retranslateUi();

    const Clock &m_clock;
    SearchField *m_search;
    QWidget *m_boxes;
    QComboBox *m_who;
    QComboBox *m_action;
    QComboBox *m_period;
    QLabel *m_count;
    QGridLayout *m_boxRows;
    QGridLayout *m_layout;
    QStringList m_people;
    QStringList m_codes;
    int m_shown = 0;
    int m_all = 0;
    bool m_oneRow = false;
    bool m_silent = false;
};

} // namespace tmc::ui
