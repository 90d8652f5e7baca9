#include "core/adapters/sample/samplelink.h"

#include "core/adapters/sample/sampleworld.h"
#include "core/domain/sampleserver.h"

#include <utility>

namespace tmc {

SampleLink::SampleLink(std::unique_ptr<ServerLink> real) : m_real(std::move(real))
{
}

void SampleLink::later(std::function<void()> action)
{
    QMetaObject::invokeMethod(
        &m_context,
        [this, generation = m_generation, action = std::move(action)] {
            if (generation == m_generation)
                action();
        },
        Qt::QueuedConnection);
}

void SampleLink::open(const ServerProfile &profile, StageListener listener, std::function<void(Result<LinkEndpoints>)> opened)
{
    m_isSample = isSample(profile);
    if (!m_isSample)
        return m_real->open(profile, std::move(listener), std::move(opened));
    ++m_generation;
    m_listener = std::move(listener);
    later([this, opened = std::move(opened)] {
        // There is no network on the way: the stages that only a server has are skipped.
        for (const LinkStage stage :
             {LinkStage::Resolve, LinkStage::Connect, LinkStage::HostKey, LinkStage::Authenticate, LinkStage::ForwardDocker})
            m_listener({.stage = stage, .state = StageState::Skipped});
        opened(SampleWorld::endpoints());
    });
}

void SampleLink::forwardPostgres(const QString &remoteTarget, std::function<void(Result<LinkEndpoints>)> done)
{
    if (!m_isSample)
        return m_real->forwardPostgres(remoteTarget, std::move(done));
    later([this, done = std::move(done)] {
        m_listener({.stage = LinkStage::ForwardPostgres, .state = StageState::Skipped});
        done(SampleWorld::endpoints());
    });
}

void SampleLink::setLostHandler(std::function<void(const Error &)> handler)
{
    m_real->setLostHandler(std::move(handler));
}

void SampleLink::close()
{
    ++m_generation;
    m_real->close();
}

} // namespace tmc
