#pragma once

#include <QtGlobal>

#include <compare>

namespace tmc {

/// A number with its unit in the type. Values are never negative.
template <typename Tag>
struct Quantity {
    qint64 value = 0;
    friend auto operator<=>(const Quantity &, const Quantity &) = default;
    friend Quantity operator+(Quantity a, Quantity b) { return {a.value + b.value}; }
    friend Quantity operator-(Quantity a, Quantity b) { return {a.value - b.value}; }
};

using Megabytes = Quantity<struct MegabytesTag>; ///< 1,048,576 bytes
using Bytes = Quantity<struct BytesTag>;
using MilliCpu = Quantity<struct MilliCpuTag>; ///< 1000 = one core

inline Bytes toBytes(Megabytes megabytes)
{
    return {megabytes.value * 1024 * 1024};
}

} // namespace tmc
