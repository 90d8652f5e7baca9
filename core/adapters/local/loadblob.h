#pragma once

#include <QByteArray>

#include <map>
#include <optional>

namespace tmc::loadblob {

/// Mean and highest value of one series.
struct Figure {
    double mean = 0;
    double highest = 0;
    bool operator==(const Figure &) const = default;
};
/// By number of the series.
using Figures = std::map<quint32, Figure>;

/// All figures of one moment as bytes: number, mean and highest value of each series in turn, 12 bytes each (values as 32-bit floats).
QByteArray packed(const Figures &figures);
/// None when the bytes are not whole or hold values that are no numbers.
std::optional<Figures> unpacked(const QByteArray &bytes);
/// One series of them, without reading the others; none when it is not there.
std::optional<Figure> figureIn(const QByteArray &bytes, quint32 series);

/// Means of means, highest of the highest, by series.
class Mean final {
public:
    void add(const Figures &figures);
    bool isEmpty() const { return m_sums.empty(); }
    Figures result() const;

private:
    struct Sum {
        double sum = 0;
        double highest = 0;
        int count = 0;
    };
    std::map<quint32, Sum> m_sums;
};

} // namespace tmc::loadblob
