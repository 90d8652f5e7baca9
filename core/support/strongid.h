#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <utility>

namespace tmc {

/// A string that identifies one kind of thing and cannot be passed where another kind is expected.
template <typename Tag>
class StrongId {
public:
    StrongId() = default;
    explicit StrongId(QString value) : m_value(std::move(value)) {}

    const QString &value() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }

    friend bool operator==(const StrongId &, const StrongId &) = default;
    friend bool operator<(const StrongId &a, const StrongId &b) { return a.m_value < b.m_value; }
    friend size_t qHash(const StrongId &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    QString m_value;
};

using WorkspaceId = StrongId<struct WorkspaceTag>; ///< UUID, immutable, made when the workspace is reserved
using OperationId = StrongId<struct OperationTag>; ///< UUID, made when the operation is started
using ProductKey = StrongId<struct ProductTag>;    ///< e.g. "inventario"
using PlanKey = StrongId<struct PlanTag>;          ///< e.g. "enterprise"
using ContainerId = StrongId<struct ContainerTag>; ///< 64 hexadecimal digits

} // namespace tmc
