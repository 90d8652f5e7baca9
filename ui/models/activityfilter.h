#pragma once

#include "ui/models/activitytablemodel.h"

#include <QSortFilterProxyModel>
#include <QStringList>

namespace tmc::ui {

/// What the operator wants to see of the activity log. Empty members do not restrict.
struct ActivityCriteria {
    QString search; ///< all words must be in the sentence, the code, the subject, the person, the origin, the operation or the details
    QString who;    ///< exactly this person
    QString action; ///< exactly this code
    QDateTime since;
    bool operator==(const ActivityCriteria &) const = default;
};

/// The entries of the activity log that match, newest first unless sorted otherwise.
class ActivityFilter final : public QSortFilterProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityFilter)

public:
    explicit ActivityFilter(ActivityTableModel &model, QObject *parent = nullptr);

    void setCriteria(const ActivityCriteria &criteria);
    [[nodiscard]] const ActivityEntry &entryAt(const QModelIndex &proxyIndex) const;
    /// What is shown, in its order.
    [[nodiscard]] std::vector<ActivityEntry> entries() const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    ActivityTableModel &m_model;
    ActivityCriteria m_criteria;
    QStringList m_words;
};

} // namespace tmc::ui
