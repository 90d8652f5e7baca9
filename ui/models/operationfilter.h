#pragma once

#include "ui/models/operationtablemodel.h"

#include <QSortFilterProxyModel>
#include <QStringList>

#include <optional>

namespace tmc::ui {

/// The operations of one section that match a search, newest first unless sorted otherwise.
class OperationFilter final : public QSortFilterProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationFilter)

public:
    explicit OperationFilter(OperationTableModel &model, QObject *parent = nullptr);

    /// No value shows all of them.
    void setSection(std::optional<OperationSection> section);
    [[nodiscard]] std::optional<OperationSection> section() const { return m_section; }
    /// All words must be in title, state, creator or id.
    void setSearch(const QString &text);
    [[nodiscard]] const OperationRecord &operationAt(const QModelIndex &proxyIndex) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    OperationTableModel &m_model;
    std::optional<OperationSection> m_section;
    QStringList m_words;
};

} // namespace tmc::ui
