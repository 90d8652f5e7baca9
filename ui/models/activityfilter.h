#pragma once

#include "ui/models/activitytablemodel.h"
#include "ui/models/rowfilter.h"

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
class ActivityFilter final : public ModelFilter<ActivityTableModel> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityFilter)

public:
    explicit ActivityFilter(ActivityTableModel &model, QObject *parent = nullptr);

    void setCriteria(const ActivityCriteria &criteria);
    /// What is shown, in its order.
    [[nodiscard]] std::vector<ActivityEntry> entries() const;

protected:
    [[nodiscard]] QString searched(int sourceRow) const override;
    [[nodiscard]] bool isWanted(int sourceRow) const override;

private:
    ActivityCriteria m_criteria;
};

} // namespace tmc::ui
