#include "ui/models/operationmarks.h"

#include "ui/presentation/operationtext.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr qint64 perMillisecond = 1'000'000;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(OperationMarks)
};

} // namespace

void OperationMarks::start(quint16 source, std::optional<qint64> since)
{
    m_source = source;
    m_since = since;
    m_known.clear();
    m_waiting.clear();
}

void OperationMarks::learn(const std::vector<OperationRecord> &operations)
{
    for (const OperationRecord &operation : operations) {
        const QString title = operationTitle(operation.kind, operation.targetName);
        add(u"begin/"_s + operation.id.value(), operation.createdAt, filled(Tr::tr("Begins: %1 (%2)"), {title, operation.createdBy}));
        if (!operation.isOpen())
            add(u"end/"_s + operation.id.value(), operation.finishedAt,
                filled(Tr::tr("Ends: %1 (%2)"), {title, operationStateText(operation.state)}));
    }
}

void OperationMarks::add(const QString &key, const QDateTime &at, const QString &text)
{
    if (!at.isValid() || m_known.contains(key))
        return;
    m_known.insert(key);
    m_waiting.emplace(at.toMSecsSinceEpoch() * perMillisecond, text);
}

std::vector<LogLine> OperationMarks::mixed(const std::vector<LogLine> &lines)
{
    std::vector<LogLine> all;
    all.reserve(lines.size());
    for (const LogLine &line : lines) {
        if (!m_since)
            m_since = line.at;
        for (LogLine &mark : until(line.at))
            all.push_back(std::move(mark));
        all.push_back(line);
    }
    return all;
}

std::vector<LogLine> OperationMarks::until(qint64 moment)
{
    std::vector<LogLine> due;
    while (m_since && !m_waiting.empty() && m_waiting.begin()->first <= moment) {
        const auto &[at, text] = *m_waiting.begin();
        if (at >= *m_since)
            due.push_back({.at = at, .text = text.toUtf8(), .source = m_source});
        m_waiting.erase(m_waiting.begin());
    }
    return due;
}

} // namespace tmc::ui
