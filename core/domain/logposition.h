#pragma once

#include "core/domain/logline.h"

namespace tmc {

/// How far a container's log has been delivered, so that reading can go on in another connection without a line lost or doubled. Kept for
/// each of the two outputs: times rise within one of them, while the two are written to the log by two threads of the engine and may
/// stand a little out of order to each other. Several lines may have the same time, so they are counted.
///
/// A server's clock that was set back hides the lines between from going on, as it hides them from the engine's own "since".
class LogPosition final {
public:
    void advance(const LogLine &line);

    bool isStart() const { return m_outputs[0].at == 0 && m_outputs[1].at == 0; }

    /// Where to ask the engine from: a second before the newer of the outputs, or later, when the other output or the first line that was
    /// ever delivered is nearer.
    qint64 askFrom() const;

    bool operator==(const LogPosition &) const = default;

private:
    friend class LogResumption;
    struct Reached {
        qint64 at = 0;
        quint32 count = 0; ///< lines delivered with exactly this time
        bool operator==(const Reached &) const = default;
    };
    Reached m_outputs[2];
    qint64 m_first = 0;
};

/// Leaves out what had been delivered when reading began again. For the lines of one connection, in their order.
class LogResumption final {
public:
    explicit LogResumption(const LogPosition &from) : m_from(from) {}
    bool isNew(const LogLine &line);

private:
    LogPosition m_from;
};

} // namespace tmc
