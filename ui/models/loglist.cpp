#include "ui/models/loglist.h"

#include <QElapsedTimer>

namespace tmc::ui {
namespace {

constexpr qint64 longestTurn = 12; ///< milliseconds

} // namespace

LogList::LogList(QObject *parent) : QObject(parent)
{
    m_turn.setInterval(0);
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &LogList::filterOn);
}

void LogList::append(const std::vector<LogLine> &lines)
{
    for (const LogLine &line : lines)
        m_store.append(line);
    filterOn();
}

void LogList::clear()
{
    m_store.clear();
    m_rows.clear();
    m_next = m_store.end();
    emit reset();
}

void LogList::setFilter(const LogFilter &filter)
{
    m_filter = filter;
    m_rows.clear();
    m_next = m_store.first();
    emit reset();
    filterOn();
}

void LogList::filterOn()
{
    int removed = 0;
    for (; !m_rows.empty() && m_rows.front() < m_store.first(); ++removed)
        m_rows.pop_front();
    QElapsedTimer timer;
    timer.start();
    m_next = std::max(m_next, m_store.first());
    for (; m_next < m_store.end() && timer.elapsed() < longestTurn; ++m_next)
        if (m_filter.matches(m_store.at(m_next)))
            m_rows.push_back(m_next);
    if (m_next < m_store.end())
        m_turn.start();
    emit changed(removed);
}

} // namespace tmc::ui
