#pragma once

#include "core/ports/serverlink.h"

#include <QElapsedTimer>

namespace tmc {

/// Reports the stages of one connection to a listener, in their order, each with the time that it took.
class LinkStages final {
public:
    explicit LinkStages(ServerLink::StageListener listener) : m_listener(std::move(listener)) {}

    LinkStage current() const { return m_current; }

    void begin(LinkStage stage);
    /// Ends the current stage.
    void finish(const QString &detail);
    /// Ends every stage up to and including `stage` that has not ended yet, then begins the one after it. No effect when that is past.
    void advancePast(LinkStage stage, const QString &detail);
    /// The current stage fails; those up to `last` are skipped.
    void fail(const Error &error, LinkStage last);

private:
    void report(LinkStage stage, StageState state, const QString &detail = {}, const std::optional<Error> &error = {}) const;

    ServerLink::StageListener m_listener;
    LinkStage m_current = LinkStage::Resolve;
    QElapsedTimer m_timer;
};

} // namespace tmc
