#pragma once

#include "core/adapters/sample/sampleworld.h"
#include "core/ports/sizehistory.h"
#include "core/support/clock.h"

namespace tmc {

/// The past of the bundled sample's server, computed when it is asked for: it goes on in what SampleResources reads now. Keeps nothing.
class SampleLoadHistory final : public LoadHistory, public SizeHistory {
public:
    /// Both outlive the history.
    SampleLoadHistory(const SampleWorld &world, const Clock &clock) : m_world(world), m_clock(clock) {}

    Result<void> append(const QDateTime &, const std::map<QString, double> &) override { return {}; }
    Result<std::vector<LoadPoint>> read(const QString &series, LoadStep step, const QDateTime &from, const QDateTime &to) override;
    Result<void> keepSizes(const QDateTime &, const std::map<QString, Bytes> &) override { return {}; }
    Result<std::map<QString, std::vector<LoadPoint>>> readSizes(const QDateTime &from, const QDateTime &to) override;

private:
    struct Question {
        LoadStep step = LoadStep::Second;
        QDateTime from;
        QDateTime to;
        bool operator==(const Question &) const = default;
    };
    Result<void> compute(const Question &question);

    const SampleWorld &m_world;
    const Clock &m_clock;
    Question m_asked; ///< what m_points answers: a page asks for one series after the other
    std::map<QString, std::vector<LoadPoint>> m_points;
};

} // namespace tmc
