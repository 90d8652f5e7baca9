#pragma once

#include "core/ports/serverlink.h"

#include <QObject>

#include <memory>

namespace tmc {

/// A link that leads to the bundled sample when the profile is the sample's, and is the given one for every other server. Same threading
/// as ServerLink.
class SampleLink final : public ServerLink {
public:
    explicit SampleLink(std::unique_ptr<ServerLink> real);

    void open(const ServerProfile &profile, StageListener listener, std::function<void(Result<LinkEndpoints>)> opened) override;
    void forwardPostgres(const QString &remoteTarget, std::function<void(Result<LinkEndpoints>)> done) override;
    void setLostHandler(std::function<void(const Error &)> handler) override;
    void close() override;

private:
    void later(std::function<void()> action);

    std::unique_ptr<ServerLink> m_real;
    StageListener m_listener;
    QObject m_context; ///< ends what was put off when the link goes
    bool m_isSample = false;
    int m_generation = 0; ///< what was put off before a close() is dropped
};

} // namespace tmc
