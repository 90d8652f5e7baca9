#include "core/adapters/ssh/opensshlink.h"

#include "core/adapters/ssh/knownhostsfile.h"
#include "core/adapters/ssh/sshforwarder.h"
#include "core/adapters/ssh/sshmaster.h"
#include "core/support/logging.h"
#include "core/support/safetext.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

Error cancelled()
{
    return {.code = ErrorCode::Cancelled, .source = ErrorSource::Ssh};
}

} // namespace

OpenSshLink::OpenSshLink(SshSettings settings, QObject *parent) : QObject(parent), m_settings(std::move(settings))
{
}

OpenSshLink::~OpenSshLink()
{
    // The forwarder refers to the master; both kill their processes when they go.
    delete m_forwarder;
}

void OpenSshLink::open(const ServerProfile &profile, StageListener listener, std::function<void(Result<LinkEndpoints>)> opened)
{
    if (m_state != State::Closed) {
        later([opened = std::move(opened), name = m_profile.name] { opened(fail(ErrorCode::AlreadyExists, {u"link"_s, name})); });
        return;
    }
    m_state = State::Opening;
    ++m_connection;
    m_hurries = m_hurries && profile.ssh == m_profile.ssh;
    m_profile = profile;
    m_listener = std::move(listener);
    m_opened = std::move(opened);
    if (const auto begun = begin(); !begun)
        abandon(begun.error());
}

Result<void> OpenSshLink::begin()
{
    TM_CHECK(checkServerProfile(m_profile));
    TM_TRY(const KnownHostsFile knownHosts, KnownHostsFile::forProfile(m_settings.configDirectory, m_profile.name));
    TM_TRY(std::unique_ptr<RuntimeDirectory> directory, RuntimeDirectory::create());
    const auto trusted = knownHosts.read();
    SshCircumstances circumstances{.target = m_profile.ssh, .expectedFingerprint = trusted ? trusted->fingerprint : QString()};
    m_master = new SshMaster(std::move(directory), std::move(circumstances), m_settings.timeouts, queuedListener(), this);
    connect(m_master, &SshMaster::ready, this, &OpenSshLink::forwardDocker);
    connect(m_master, &SshMaster::ended, this, &OpenSshLink::loseOrFail);
    return m_master->start(knownHosts.path(), patience());
}

SshPatience OpenSshLink::patience() const
{
    SshPatience patience = m_settings.patience;
    if (m_hurries)
        patience.connectSeconds = m_settings.reconnectSeconds;
    return patience;
}

void OpenSshLink::forwardDocker()
{
    const RuntimeDirectory &directory = m_master->directory();
    m_endpoints = {.dockerSocket = directory.file(u"docker.sock"_s),
                   .proxySocket = directory.file(u"proxy.sock"_s),
                   .controlSocket = m_master->controlSocket()};
    m_forwarder = new SshForwarder(*m_master, m_settings.timeouts.forward, this);
    m_forwarder->add({{.localSocket = m_endpoints.dockerSocket, .remoteTarget = m_profile.dockerSocket},
                      {.localSocket = m_endpoints.proxySocket, .remoteTarget = m_profile.proxyAddress}},
                     [this](const Result<void> &result) {
                         if (result)
                             becomeOpen();
                         else
                             loseOrFail(result.error());
                     });
}

void OpenSshLink::becomeOpen()
{
    m_master->stages().finish(m_profile.dockerSocket);
    m_state = State::Open;
    m_hurries = true;
    logger("tm.ssh")->info("link to {} is open", m_profile.name.toStdString());
    later([opened = std::exchange(m_opened, nullptr), endpoints = m_endpoints] { opened(endpoints); });
}

void OpenSshLink::loseOrFail(const Error &error)
{
    if (m_state == State::Opening) {
        // A server that takes long to greet is there: it gets the whole time again.
        m_hurries = m_hurries && m_master->stages().current() <= LinkStage::Connect;
        m_master->stages().fail(error, LinkStage::ForwardDocker);
        abandon(error);
        return;
    }
    logger("tm.ssh")->warn("link to {} was lost: {}", m_profile.name.toStdString(), safeLine(error.detail).toStdString());
    letGo();
    failPostgresRequests(error);
    later([this, error, connection = m_connection] {
        // Copied: the handler may replace itself or destroy this object.
        if (const auto handler = m_lost; handler && connection == m_connection)
            handler(error);
    });
}

void OpenSshLink::abandon(const Error &error)
{
    letGo();
    later([opened = std::exchange(m_opened, nullptr), error] { opened(fail(error)); });
}

void OpenSshLink::forwardPostgres(const QString &remoteTarget, std::function<void(Result<LinkEndpoints>)> done)
{
    if (m_state != State::Open) {
        const Error error = SshFailure::connectionLost(m_profile.ssh.host, u"the link is not open"_s);
        later([done = std::move(done), error] { done(fail(error)); });
        return;
    }
    m_postgresRequests.push_back({.remoteTarget = remoteTarget, .answer = std::move(done)});
    if (m_postgresRequests.size() == 1)
        nextPostgresRequest();
}

void OpenSshLink::nextPostgresRequest()
{
    if (m_postgresRequests.empty())
        return;
    m_master->stages().begin(LinkStage::ForwardPostgres);
    const QString target = m_postgresRequests.front().remoteTarget;
    if (m_postgresTarget.isEmpty()) {
        addPostgresForward();
        return;
    }
    // Also for the same target: asking again means that the caller wants to know whether it answers now.
    m_forwarder->cancel(postgresForward(std::exchange(m_postgresTarget, QString())), [this] { addPostgresForward(); });
}

void OpenSshLink::addPostgresForward()
{
    m_endpoints.postgresDirectory.clear();
    m_forwarder->add({postgresForward(m_postgresRequests.front().remoteTarget)},
                     [this](const Result<void> &result) { finishPostgres(result); });
}

void OpenSshLink::finishPostgres(const Result<void> &result)
{
    const PostgresRequest request = std::move(m_postgresRequests.front());
    m_postgresRequests.pop_front();
    m_postgresTarget = request.remoteTarget; // a refused one listens here as well
    if (result) {
        m_endpoints.postgresDirectory = m_master->directory().path();
        m_master->stages().finish(request.remoteTarget);
        later([answer = request.answer, endpoints = m_endpoints] { answer(endpoints); });
    } else {
        m_master->stages().fail(result.error(), LinkStage::ForwardPostgres);
        later([answer = request.answer, error = result.error()] { answer(fail(error)); });
    }
    nextPostgresRequest();
}

void OpenSshLink::failPostgresRequests(const Error &error)
{
    for (PostgresRequest &request : std::exchange(m_postgresRequests, {}))
        later([answer = std::move(request.answer), error] { answer(fail(error)); });
}

void OpenSshLink::setLostHandler(std::function<void(const Error &)> handler)
{
    m_lost = std::move(handler);
}

void OpenSshLink::close()
{
    const State state = m_state;
    ++m_connection;
    letGo();
    failPostgresRequests(cancelled());
    if (state == State::Opening)
        later([opened = std::exchange(m_opened, nullptr)] { opened(fail(cancelled())); });
}

void OpenSshLink::letGo()
{
    m_state = State::Closed;
    m_endpoints = {};
    m_postgresTarget.clear();
    if (m_forwarder) {
        m_forwarder->stop();
        m_forwarder->deleteLater();
        m_forwarder = nullptr;
    }
    if (m_master) {
        m_master->close();
        m_master = nullptr;
    }
}

SshForward OpenSshLink::postgresForward(const QString &remoteTarget) const
{
    return {.localSocket = m_master->directory().file(u".s.PGSQL.%1"_s.arg(m_endpoints.postgresPort)), .remoteTarget = remoteTarget};
}

void OpenSshLink::later(std::function<void()> callback)
{
    QMetaObject::invokeMethod(this, std::move(callback), Qt::QueuedConnection);
}

ServerLink::StageListener OpenSshLink::queuedListener()
{
    return [this](const StageReport &report) {
        if (m_listener)
            later([listener = m_listener, report] { listener(report); });
    };
}

} // namespace tmc
