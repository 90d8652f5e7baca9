#pragma once

#include "core/planner/resourcechange.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace tmc::ui {

/// What an operation changes of the containers' limits and of what is promised on the server: before, after, in use, budget. A line for
/// each resource; what exceeds its budget stands out.
class ResourceTable final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResourceTable)

public:
    explicit ResourceTable(QWidget *parent = nullptr);

    void setChanges(const std::vector<ResourceChange> &changes);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addLine(int row, const ResourceChange &change);

    QGridLayout *m_grid;
    std::vector<ResourceChange> m_changes;
};

} // namespace tmc::ui
