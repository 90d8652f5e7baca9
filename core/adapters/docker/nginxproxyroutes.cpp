#include "core/adapters/docker/nginxproxyroutes.h"

#include "core/adapters/docker/nginxconfig.h"
#include "core/adapters/docker/pinfile.h"
#include "core/adapters/docker/proxydetection.h"
#include "core/adapters/docker/proxyfiles.h"
#include "core/domain/names.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int largestLimit = 1'000'000;
const QString generatedFile = u"conf.d/default.conf"_s;
const QString commonLimitsFile = u"conf.d/00-tm-limits.conf"_s;
const QByteArray commonLimits = "# Tenant Master Console: a tenant over its limit gets 429\nlimit_req_status 429;\n"
                                "map_hash_bucket_size 256;\n";

QString pinPath(const QString &host)
{
    return u"conf.d/"_s + pinFileName(host);
}

QString rateDirectory(int perMinute)
{
    return u"tm-rate-"_s + QString::number(perMinute);
}

QString ratePath(int perMinute)
{
    return u"conf.d/00-tm-rate-%1.conf"_s.arg(perMinute);
}

/// One zone for all tenants with this rate. A host that is in no file has an empty key, which nginx does not count, so that the cost
/// does not grow with the number of tenants. At http level it holds for wildcard hosts and pinned ones as well.
/// Source: nginx's ngx_http_limit_req_module.
QByteArray rateText(int perMinute)
{
    const QByteArray rate = QByteArray::number(perMinute);
    return "# Tenant Master Console: tenants with " + rate
           + " requests per minute\n"
             "map $host $tm_rate_"
           + rate + " {\n    default \"\";\n    include /etc/nginx/vhost.d/tm-rate-" + rate
           + "/*;\n}\n"
             "limit_req_zone $tm_rate_"
           + rate + " zone=tm_rate_" + rate + ":1m rate=" + rate
           + "r/m;\n"
             "limit_req zone=tm_rate_"
           + rate + " burst=" + rate + " nodelay;\n";
}

Result<QString> checkedHost(const QString &host)
{
    TM_TRY(QString checked, names::checkedHostName(host));
    if (checked != host)
        return fail(ErrorCode::InvalidHostName, {host});
    return checked;
}

/// The rate in "vhost.d/tm-rate-60/acme.example.com"; 0 for a file of somebody else's.
int rateOf(const QString &path)
{
    static const QRegularExpression pattern(u"\\Avhost\\.d/tm-rate-([1-9][0-9]{0,6})/[^/]+\\z"_s);
    return pattern.match(path).captured(1).toInt();
}

Result<std::vector<nginx::Directive>> generatedConfiguration(ProxyFiles &files)
{
    TM_TRY(const std::optional<QByteArray> text, files.read(generatedFile));
    return text ? nginx::parse(*text) : Result<std::vector<nginx::Directive>>(std::vector<nginx::Directive>());
}

} // namespace

Result<ProxyFiles> NginxProxyRoutes::files(const std::stop_token &stop)
{
    TM_TRY(const DockerFacts facts, m_docker.readFacts(stop));
    const ContainerFacts *proxy = findProxyContainer(facts.containers);
    if (!proxy)
        return fail({.code = ErrorCode::ContainerNotFound, .args = {u"nginx-proxy"_s}, .source = ErrorSource::Proxy});
    m_proxy = *proxy;
    return ProxyFiles(m_docker, *proxy, facts.containers, stop);
}

/// Without asking for all containers again; for what needs none of the others' addresses.
Result<ProxyFiles> NginxProxyRoutes::filesOnly(const std::stop_token &stop)
{
    if (!m_proxy)
        return files(stop);
    return ProxyFiles(m_docker, *m_proxy, {}, stop);
}

template <typename T>
Result<T> NginxProxyRoutes::orElsewhere(Result<T> result)
{
    // A proxy that was made anew under another name is looked for with the next call.
    if (!result && result.error().code == ErrorCode::ContainerNotFound)
        m_proxy.reset();
    return result;
}

Result<std::optional<RoutePin>> NginxProxyRoutes::findPin(const QString &host, std::stop_token stop)
{
    TM_TRY(const QString checked, checkedHost(host));
    TM_TRY(ProxyFiles files, filesOnly(stop));
    TM_TRY(const std::optional<QByteArray> text, orElsewhere(files.read(pinPath(checked))));
    return text ? pinFromFileText(*text) : std::nullopt;
}

Result<void> NginxProxyRoutes::setPin(const RoutePin &pin, std::stop_token stop)
{
    TM_TRY(ProxyFiles files, this->files(stop));
    TM_CHECK(files.checkReachable(pin.serving.container));
    TM_CHECK(files.readDirectory(u"conf.d"_s));
    TM_TRY(const auto generated, generatedConfiguration(files));
    TM_TRY(const QByteArray text, pinFileText(pin, generated));
    TM_TRY(const std::optional<QByteArray> before, files.read(pinPath(pin.host)));
    const std::optional<RoutePin> old = before ? pinFromFileText(*before) : std::nullopt;
    const bool onlyAnnounces = pin.candidate && (!before || (old && old->serving == pin.serving));
    return files.apply({{pinPath(pin.host), text}}, pin.host,
                       onlyAnnounces ? ProxyFiles::OldWorkers::MayStillAnswer : ProxyFiles::OldWorkers::AreOutlasted);
}

Result<void> NginxProxyRoutes::removePin(const QString &host, PinRemoval effect, std::stop_token stop)
{
    TM_TRY(const QString checked, checkedHost(host));
    TM_TRY(ProxyFiles files, filesOnly(stop));
    return orElsewhere(files.apply({{pinPath(checked), std::nullopt}}, checked,
                                   effect == PinRemoval::MovesVisitors ? ProxyFiles::OldWorkers::AreOutlasted
                                                                       : ProxyFiles::OldWorkers::MayStillAnswer));
}

Result<QStringList> NginxProxyRoutes::generatedTargets(const QString &host, std::stop_token stop)
{
    TM_TRY(const QString checked, checkedHost(host));
    TM_TRY(ProxyFiles files, this->files(stop));
    TM_TRY(const auto generated, generatedConfiguration(files));
    QStringList containers;
    for (const QString &target : nginx::claimedTargets(generated, checked))
        containers.append(files.containerAt(target.section(u':', 0, 0)));
    return containers;
}

/// With curl, which nginx's official images have; its last line is the status.
Result<ProxyReply> NginxProxyRoutes::getOverTls(const QString &host, const QString &path, std::stop_token stop)
{
    TM_TRY(const QString checked, checkedHost(host));
    if (!path.startsWith(u'/'))
        return fail({.code = ErrorCode::InvalidInput, .args = {u"path"_s, path}, .source = ErrorSource::Proxy});
    TM_TRY(const ProxyFiles files, filesOnly(stop));
    const QStringList argv{u"curl"_s,        u"--silent"_s,       u"--show-error"_s,
                           u"--insecure"_s,  u"--globoff"_s,      u"--noproxy"_s,
                           u"*"_s,           u"--http1.1"_s,      u"--max-time"_s,
                           u"15"_s,          u"--resolve"_s,      checked + u":443:127.0.0.1"_s,
                           u"--write-out"_s, u"\n%{http_code}"_s, u"https://"_s + checked + path};
    const ExecRequest request{
        .container = files.container(), .argv = argv, .timeout = std::chrono::seconds(20), .outputLimit = 256 * 1024};
    TM_TRY(const ExecOutcome outcome, orElsewhere(m_docker.exec(request, stop)));
    const qsizetype line = outcome.standardOutput.lastIndexOf('\n');
    const int status = outcome.standardOutput.mid(line + 1).toInt();
    if (outcome.exitCode != 0 || line < 0 || status == 0)
        return fail({.code = ErrorCode::ProbeFailed,
                     .args = {host, u"0"_s},
                     .detail = QString::fromUtf8((outcome.standardError + outcome.standardOutput).right(2048)),
                     .source = ErrorSource::Proxy});
    return ProxyReply{.status = status, .body = outcome.standardOutput.left(line)};
}

Result<QStringList> NginxProxyRoutes::limitFiles(ProxyFiles &files, const QStringList &hosts)
{
    return orElsewhere(files.find(u"vhost.d"_s, hosts));
}

Result<RequestLimits> NginxProxyRoutes::requestLimits(const QStringList &hosts, std::stop_token stop)
{
    for (const QString &host : hosts)
        TM_CHECK(checkedHost(host));
    TM_TRY(ProxyFiles files, filesOnly(stop));
    TM_TRY(const QStringList paths, limitFiles(files, hosts));
    m_found = {hosts, paths};
    RequestLimits limits;
    for (const QString &path : paths) {
        const QString host = path.section(u'/', -1);
        if (const int rate = rateOf(path); rate > 0)
            limits[host] = std::min(limits.value(host, rate), rate);
    }
    return limits;
}

Result<void> NginxProxyRoutes::reload(std::stop_token stop)
{
    TM_TRY(ProxyFiles files, filesOnly(stop));
    return orElsewhere(files.apply({}, u"nginx"_s));
}

Result<void> NginxProxyRoutes::setRequestLimit(const QStringList &hosts, const QString &key, int perMinute, LimitStart start,
                                               std::stop_token stop)
{
    // Looking costs as much as writing. Whoever has just looked holds the workspace, so that nobody else has written since.
    const std::optional<Found> found = std::exchange(m_found, std::nullopt);
    static const QRegularExpression keyPattern(u"\\A[a-z0-9_-]{1,128}\\z"_s);
    if (!keyPattern.match(key).hasMatch() || perMinute < 0 || perMinute > largestLimit)
        return fail({.code = ErrorCode::InvalidInput, .args = {u"limit"_s, key}, .source = ErrorSource::Proxy});
    for (const QString &host : hosts)
        TM_CHECK(checkedHost(host));
    TM_TRY(ProxyFiles files, filesOnly(stop));
    TM_TRY(const QStringList paths, found && found->hosts == hosts ? Result<QStringList>(found->paths) : limitFiles(files, hosts));
    std::vector<ProxyFiles::Change> changes;
    for (const QString &host : perMinute > 0 ? hosts : QStringList())
        changes.push_back(
            {u"vhost.d/%1/%2"_s.arg(rateDirectory(perMinute), host), host.toLatin1() + " \"" + key.toLatin1() + "\";\n"});
    for (const QString &path : paths)
        if (const int rate = rateOf(path); rate > 0 && rate != perMinute)
            changes.push_back({path, std::nullopt});
    if (perMinute > 0 && !changes.empty()) {
        TM_CHECK(orElsewhere(files.readDirectory(u"conf.d"_s)));
        changes.push_back({commonLimitsFile, commonLimits});
        changes.push_back({ratePath(perMinute), rateText(perMinute)});
    }
    // For a moment more a worker of before may let through what the limit no longer allows; nobody goes without an answer for that.
    return changes.empty() ? Result<void>()
                           : files.apply(changes, hosts.value(0), ProxyFiles::OldWorkers::MayStillAnswer,
                                         start == LimitStart::Now ? ProxyFiles::Loading::Now : ProxyFiles::Loading::OnlyTested);
}

} // namespace tmc
