#pragma once

#include "ui/models/rowfilter.h"
#include "ui/models/workspacetablemodel.h"

#include <optional>

namespace tmc::ui {

/// What the operator wants to see of the workspaces. Empty or without a value: everything.
struct WorkspaceCriteria {
    QString search; ///< words that all have to be found, in any order; accents and case do not matter
    ProductKey product;
    PlanKey plan;
    std::optional<WorkspaceState> state;
    std::optional<Environment> environment;
    bool operator==(const WorkspaceCriteria &) const = default;
    bool isEmpty() const { return *this == WorkspaceCriteria{}; }
};

/// The workspaces that meet the criteria.
class WorkspaceFilter final : public ModelFilter<WorkspaceTableModel> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceFilter)

public:
    explicit WorkspaceFilter(WorkspaceTableModel &model, QObject *parent = nullptr);

    void setCriteria(const WorkspaceCriteria &criteria);
    [[nodiscard]] const WorkspaceCriteria &criteria() const { return m_criteria; }

protected:
    [[nodiscard]] QString searched(int sourceRow) const override { return row(sourceRow).searchText; }
    [[nodiscard]] bool isWanted(int sourceRow) const override;

private:
    WorkspaceCriteria m_criteria;
};

} // namespace tmc::ui
