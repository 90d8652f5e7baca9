#pragma once

#include "ui/models/operationtablemodel.h"
#include "ui/models/rowfilter.h"

#include <optional>

namespace tmc::ui {

/// The operations of one section whose title, state, creator or id match a search, newest first unless sorted otherwise.
class OperationFilter final : public ModelFilter<OperationTableModel> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationFilter)

public:
    explicit OperationFilter(OperationTableModel &model, QObject *parent = nullptr);

    /// No value shows all of them.
    void setSection(std::optional<OperationSection> section);
    [[nodiscard]] std::optional<OperationSection> section() const { return m_section; }

protected:
    [[nodiscard]] QString searched(int sourceRow) const override;
    [[nodiscard]] bool isWanted(int sourceRow) const override;

private:
    std::optional<OperationSection> m_section;
};

} // namespace tmc::ui
