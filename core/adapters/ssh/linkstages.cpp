#include "core/adapters/ssh/linkstages.h"

namespace tmc {
namespace {

LinkStage after(LinkStage stage)
{
    return static_cast<LinkStage>(static_cast<int>(stage) + 1);
}

} // namespace

void LinkStages::begin(LinkStage stage)
{
    m_current = stage;
    m_timer.start();
    report(stage, StageState::Running);
}

void LinkStages::finish(const QString &detail)
{
    report(m_current, StageState::Done, detail);
}

void LinkStages::advancePast(LinkStage stage, const QString &detail)
{
    while (m_current <= stage) {
        finish(m_current == stage ? detail : QString());
        begin(after(m_current));
    }
}

void LinkStages::fail(const Error &error, LinkStage last)
{
    report(m_current, StageState::Failed, error.detail, error);
    for (LinkStage stage = m_current; stage < last;) {
        stage = after(stage);
        report(stage, StageState::Skipped);
    }
}

void LinkStages::report(LinkStage stage, StageState state, const QString &detail, const std::optional<Error> &error) const
{
    if (!m_listener)
        return;
    const bool ended = state == StageState::Done || state == StageState::Failed;
    m_listener({.stage = stage, .state = state, .milliseconds = ended ? m_timer.elapsed() : 0, .detail = detail, .error = error});
}

} // namespace tmc
