#include "core/adapters/local/loadblob.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>

namespace tmc::loadblob {
namespace {

constexpr qsizetype width = 12; ///< bytes of one series

void put(QByteArray &bytes, quint32 word)
{
    char raw[4];
    qToLittleEndian(word, raw);
    bytes.append(raw, sizeof raw);
}

quint32 wordAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

std::optional<Figure> figureAt(const QByteArray &bytes, qsizetype at)
{
    const Figure figure{.mean = static_cast<double>(std::bit_cast<float>(wordAt(bytes, at + 4))),
                        .highest = static_cast<double>(std::bit_cast<float>(wordAt(bytes, at + 8)))};
    return std::isfinite(figure.mean) && std::isfinite(figure.highest) ? std::optional(figure) : std::nullopt;
}

} // namespace

QByteArray packed(const Figures &figures)
{
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(figures.size()) * width);
    for (const auto &[series, figure] : figures) {
        put(bytes, series);
        put(bytes, std::bit_cast<quint32>(static_cast<float>(figure.mean)));
        put(bytes, std::bit_cast<quint32>(static_cast<float>(figure.highest)));
    }
    return bytes;
}

std::optional<Figures> unpacked(const QByteArray &bytes)
{
    if (bytes.size() % width != 0)
        return std::nullopt;
    Figures figures;
    for (qsizetype at = 0; at < bytes.size(); at += width) {
        const auto figure = figureAt(bytes, at);
        if (!figure)
            return std::nullopt;
        figures[wordAt(bytes, at)] = *figure;
    }
    return figures;
}

std::optional<Figure> figureIn(const QByteArray &bytes, quint32 series)
{
    // Sorted by number, as packed() writes them.
    qsizetype low = 0;
    qsizetype high = bytes.size() / width;
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        const quint32 found = wordAt(bytes, middle * width);
        if (found == series)
            return figureAt(bytes, middle * width);
        (found < series ? low : high) = found < series ? middle + 1 : middle;
    }
    return std::nullopt;
}

void Mean::add(const Figures &figures)
{
    for (const auto &[series, figure] : figures) {
        Sum &sum = m_sums[series];
        sum.highest = sum.count == 0 ? figure.highest : std::max(sum.highest, figure.highest);
        sum.sum += figure.mean;
        ++sum.count;
    }
}

Figures Mean::result() const
{
    Figures figures;
    for (const auto &[series, sum] : m_sums)
        figures[series] = {sum.sum / sum.count, sum.highest};
    return figures;
}

} // namespace tmc::loadblob
