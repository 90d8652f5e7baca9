#include "core/domain/logposition.h"

#include <algorithm>

namespace tmc {
namespace {

constexpr qint64 overlap = 1'000'000'000;

} // namespace

void LogPosition::advance(const LogLine &line)
{
    m_first = isStart() ? line.at : std::min(m_first, line.at);
    Reached &reached = m_outputs[static_cast<int>(line.stream)];
    if (line.at > reached.at)
        reached = {.at = line.at, .count = 1};
    else if (line.at == reached.at)
        ++reached.count;
}

qint64 LogPosition::askFrom() const
{
    const auto [older, newer] = std::minmax(m_outputs[0].at, m_outputs[1].at);
    return std::max({older, newer - overlap, m_first});
}

bool LogResumption::isNew(const LogLine &line)
{
    LogPosition::Reached &reached = m_from.m_outputs[static_cast<int>(line.stream)];
    if (line.at != reached.at)
        return line.at > reached.at;
    if (reached.count == 0)
        return true;
    --reached.count;
    return false;
}

} // namespace tmc
