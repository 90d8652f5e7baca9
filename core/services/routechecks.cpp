#include "core/services/routechecks.h"

#include "core/domain/names.h"
#include "core/domain/sampleserver.h"
#include "core/services/background.h"
#include "core/services/nameresolver.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr qsizetype hostsAtOnce = 100; ///< whose certificates are read by one command
constexpr int namesAtOnce = 8;
constexpr auto tellEvery = 200ms; ///< for a long table every finding would be too often

/// Certificates cannot be read at all there: asking again for the next hosts would only take time.
bool isForAll(const Error &error)
{
    return error.code == ErrorCode::ContainerNotFound || error.code == ErrorCode::Unsupported;
}

/// A host of which the proxy lets visitors wait in vain has been answered for: that is its finding, and the next host may be fine.
bool endsRun(const Error &error)
{
    return isBrokenPath(error) && error.source != ErrorSource::Proxy;
}

} // namespace

/// What the worker thread asks; everything in it is its own or lives longer.
struct RouteChecks::Job {
    const AdapterFactory &factory;
    LinkEndpoints endpoints;
    SnapshotPtr snapshot;
    QStringList hosts;
    std::stop_token stop;
    std::function<void(const QString &, const HostCheck &)> tell;

    /// Its error ends the run: nothing can be asked any more.
    Result<void> work() const
    {
        const RegistryFacts registry = snapshot->registry.value.value_or(RegistryFacts{});
        const DockerFacts docker = snapshot->docker.value.value_or(DockerFacts{});
        const ContainerIndex index(docker);
        QHash<QString, TrafficRoute> routes;
        for (const TrafficRoute &route : trafficMap(registry, index))
            routes.insert(route.route.host, route);
        const auto engine = factory.dockerEngine(endpoints.dockerSocket);
        const auto proxy = factory.proxyProbe(endpoints.proxySocket);
        const auto proxyRoutes = factory.proxyRoutes(*engine);
        const auto reader = factory.certificateReader(endpoints.dockerSocket);
        std::optional<Error> noCertificates;
        for (qsizetype first = 0; first < hosts.size(); first += hostsAtOnce) {
            const QStringList batch = hosts.mid(first, hostsAtOnce);
            auto certificates =
                noCertificates ? Result<std::vector<HostCertificate>>(fail(*noCertificates)) : reader->read(batch, stop);
            if (!certificates && endsRun(certificates.error()))
                return fail(certificates.error());
            if (!certificates && isForAll(certificates.error()))
                noCertificates = certificates.error();
            for (std::size_t place = 0; place < static_cast<std::size_t>(batch.size()); ++place) {
                const QString &host = batch[static_cast<qsizetype>(place)];
                const TrafficRoute route = routes.contains(host) ? routes.value(host) : trafficRoute(host, nullptr, index);
                const Result<RouteAnswer> answer = probeRoute(route, registry, docker, *proxy, proxyRoutes.get(), stop);
                if (stop.stop_requested())
                    return {};
                if (!answer && endsRun(answer.error()))
                    return fail(answer.error());
                HostCheck found{.at = {}, .answer = answer, .certificate = {}, .name = {}};
                if (!certificates)
                    found.certificate = fail(certificates.error());
                else if (place < certificates->size())
                    found.certificate = certificates->at(place);
                tell(host, found);
            }
        }
        return {};
    }
};

RouteChecks::RouteChecks(ServerConnection &connection, SnapshotService &snapshots, const AdapterFactory &factory, const Clock &clock,
                         QObject *parent)
    : QObject(parent),
      m_connection(connection),
      m_snapshots(snapshots),
      m_factory(factory),
      m_clock(clock),
      m_resolver(&resolveName)
{
    m_tell.setSingleShot(true);
    m_tell.setInterval(tellEvery);
    connect(&m_tell, &QTimer::timeout, this, &RouteChecks::changed);
    connect(&connection, &ServerConnection::stateChanged, this, [this](ConnectionState state) {
        if (state == ConnectionState::Connected || !isRunning())
            return;
        m_error = m_connection.lastError();
        cancel();
    });
}

RouteChecks::~RouteChecks()
{
    m_stop.request_stop();
    m_thread.waitForDone();
}

bool RouteChecks::canAsk(const QString &host)
{
    const auto checked = names::checkedHostName(host);
    return checked && *checked == host;
}

bool RouteChecks::start(const QStringList &hosts)
{
    QStringList askable;
    std::ranges::copy_if(hosts, std::back_inserter(askable), &RouteChecks::canAsk);
    askable.removeDuplicates();
    if (isRunning() || askable.isEmpty() || m_connection.state() != ConnectionState::Connected)
        return false;
    ++m_run;
    m_stop = {};
    m_error.reset();
    m_done = 0;
    m_total = static_cast<int>(askable.size());
    m_isWorking = true;
    if (!isSample(m_connection.profile())) {
        m_names = askable;
        m_serverAddresses.reset();
        askNames();
    }
    Job job{.factory = m_factory,
            .endpoints = m_connection.endpoints(),
            .snapshot = m_snapshots.current(),
            .hosts = askable,
            .stop = m_stop.get_token(),
            .tell = [this](const QString &host, const HostCheck &found) {
                QMetaObject::invokeMethod(
                    this, [this, host, found] { workedOn(host, found); }, Qt::QueuedConnection);
            }};
    runInBackground(
        m_thread, this, [job = std::move(job)] { return job.work(); },
        [this](const Result<void> &ended) {
            m_isWorking = false;
            if (!ended) {
                m_error = ended.error();
                cancel();
            }
            endIfDone();
        });
    emit changed();
    return true;
}

void RouteChecks::cancel()
{
    if (!isRunning())
        return;
    m_stop.request_stop();
    m_names.clear();
    m_namesUnderWay = 0;
    m_lookups = std::make_unique<QObject>();
    ++m_run; // a name that nobody answers for must not keep the operator waiting
    endIfDone();
    emit changed();
}

void RouteChecks::workedOn(const QString &host, HostCheck found)
{
    HostCheck &kept = m_checks[host];
    found.at = m_clock.now();
    found.name = std::move(kept.name);
    kept = std::move(found);
    ++m_done;
    tell();
}

void RouteChecks::askNames()
{
    const auto asked = [this, run = m_run](const QString &host, std::function<void(const Result<QStringList> &)> done) {
        ++m_namesUnderWay;
        m_resolver(host, m_lookups.get(), [this, run, done = std::move(done)](const Result<QStringList> &addresses) {
            if (run != m_run)
                return;
            --m_namesUnderWay;
            done(addresses);
            endIfDone();
        });
    };
    if (!m_serverAddresses) {
        if (m_namesUnderWay == 0)
            asked(m_connection.profile().ssh.host, [this](const Result<QStringList> &addresses) {
                m_serverAddresses = addresses.value_or(QStringList());
                askNames();
            });
        return;
    }
    while (!m_names.isEmpty() && m_namesUnderWay < namesAtOnce) {
        const QString host = m_names.takeFirst();
        asked(host, [this, host](const Result<QStringList> &addresses) { named(host, addresses); });
    }
}

void RouteChecks::named(const QString &host, const Result<QStringList> &addresses)
{
    HostCheck &kept = m_checks[host];
    kept.at = m_clock.now();
    if (addresses)
        kept.name = NameAnswer{.addresses = *addresses, .server = m_serverAddresses.value_or(QStringList())};
    else
        kept.name = fail(addresses.error());
    tell();
    askNames();
}

void RouteChecks::tell()
{
    if (!m_tell.isActive())
        m_tell.start();
}

void RouteChecks::endIfDone()
{
    if (m_isWorking || m_namesUnderWay > 0 || !m_names.isEmpty() || !isRunning())
        return;
    m_total = 0;
    m_tell.stop();
    emit changed();
}

} // namespace tmc
