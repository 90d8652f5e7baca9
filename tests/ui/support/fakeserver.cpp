#include "tests/ui/support/fakeserver.h"

#include <utility>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

Result<void> FakeServer::stageResult(LinkStage stage) const
{
    if (m_failure && m_failure->first == stage)
        return fail(m_failure->second);
    return {};
}

void FakeServer::failAt(LinkStage stage, const Error &error)
{
    m_failure = std::pair(stage, error);
}

void FakeServer::heal()
{
    m_failure.reset();
}

void FakeServer::release()
{
    m_held = false;
    const auto links = m_links;
    for (FakeServerLink *link : links)
        link->proceed();
}

void FakeServer::dropLinks(const Error &error, const QString &profileName)
{
    const auto links = m_links;
    for (FakeServerLink *link : links)
        if (profileName.isEmpty() || link->profileName() == profileName)
            link->drop(error);
}

ServerAnswers FakeServer::answers() const
{
    const std::lock_guard lock(m_mutex);
    return m_answers;
}

void FakeServer::change(const std::function<void(ServerAnswers &)> &edit)
{
    const std::lock_guard lock(m_mutex);
    edit(m_answers);
}

FakeServerLink::FakeServerLink(FakeServer &server) : m_server(server)
{
    m_server.addLink(this);
}

FakeServerLink::~FakeServerLink()
{
    m_server.removeLink(this);
}

void FakeServerLink::open(const ServerProfile &profile, StageListener listener, std::function<void(Result<LinkEndpoints>)> opened)
{
    ++m_generation;
    ++m_server.openings;
    m_profileName = profile.name;
    m_listener = std::move(listener);
    m_opened = std::move(opened);
    m_waiting = true;
    m_listener({.stage = LinkStage::Resolve, .state = StageState::Running});
    if (!m_server.isHeld())
        proceed();
}

void FakeServerLink::proceed()
{
    if (!m_waiting)
        return;
    m_waiting = false;
    enter(LinkStage::Resolve);
}

bool FakeServerLink::passes(LinkStage stage, LinkStage last, const std::function<void(Result<LinkEndpoints>)> &done)
{
    const Result<void> result = m_server.stageResult(stage);
    if (result) {
        m_listener({.stage = stage,
                    .state = StageState::Done,
                    .milliseconds = 12 + static_cast<int>(stage) * 31,
                    .detail = stage == LinkStage::HostKey ? u"SHA256:n2zmPqGqZbX1rNQ0c5qX5vW2mB1H5m7E7m8Gd2Zb0aA"_s : QString()});
        return true;
    }
    m_listener(
        {.stage = stage, .state = StageState::Failed, .milliseconds = 40, .detail = result.error().detail, .error = result.error()});
    for (int next = static_cast<int>(stage) + 1; next <= static_cast<int>(last); ++next)
        m_listener({.stage = static_cast<LinkStage>(next), .state = StageState::Skipped});
    done(fail(result.error()));
    return false;
}

void FakeServerLink::enter(LinkStage stage)
{
    m_listener({.stage = stage, .state = StageState::Running});
    QMetaObject::invokeMethod(
        &m_context,
        [this, stage, generation = m_generation] {
            if (generation != m_generation || !passes(stage, LinkStage::ForwardDocker, m_opened))
                return;
            if (stage != LinkStage::ForwardDocker)
                return enter(static_cast<LinkStage>(static_cast<int>(stage) + 1));
            m_open = true;
            m_opened(LinkEndpoints{.dockerSocket = u"docker"_s, .proxySocket = u"proxy"_s, .controlSocket = u"control"_s});
        },
        Qt::QueuedConnection);
}

void FakeServerLink::forwardPostgres(const QString &, std::function<void(Result<LinkEndpoints>)> done)
{
    m_listener({.stage = LinkStage::ForwardPostgres, .state = StageState::Running});
    QMetaObject::invokeMethod(
        &m_context,
        [this, generation = m_generation, done = std::move(done)] {
            if (generation == m_generation && passes(LinkStage::ForwardPostgres, LinkStage::ForwardPostgres, done))
                done(LinkEndpoints{.dockerSocket = u"docker"_s,
                                   .proxySocket = u"proxy"_s,
                                   .controlSocket = u"control"_s,
                                   .postgresDirectory = u"postgres"_s});
        },
        Qt::QueuedConnection);
}

void FakeServerLink::close()
{
    ++m_generation;
    m_open = false;
    m_waiting = false;
}

void FakeServerLink::drop(const Error &error)
{
    if (!std::exchange(m_open, false))
        return;
    ++m_generation;
    if (m_lost)
        m_lost(error);
}

} // namespace tmtest
