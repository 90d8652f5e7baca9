#include "core/adapters/docker/pinfile.h"

#include "core/domain/names.h"
#include "core/support/fingerprint.h"
#include "core/support/json.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

using nginx::Directive;

const QByteArray heading = "# Tenant Master Console holds this host while an operation runs: ";

/// Docker's own name server. Names are asked for again every two seconds, so that a container's new address is followed.
const QString resolver = u"127.0.0.11"_s;

Directive simple(const QStringList &words)
{
    return {.words = words};
}

QJsonObject targetToJson(const RouteTarget &target)
{
    return {{u"container"_s, target.container}, {u"port"_s, target.port}};
}

RouteTarget targetFromJson(const QJsonObject &json)
{
    return {.container = json.value(u"container"_s).toString(), .port = json.value(u"port"_s).toInt()};
}

QJsonObject pinToJson(const RoutePin &pin)
{
    QJsonObject json{{u"host"_s, pin.host}, {u"operation"_s, pin.operation}, {u"serving"_s, targetToJson(pin.serving)}};
    if (pin.candidate)
        json.insert(u"candidate"_s, targetToJson(*pin.candidate));
    return json;
}

RoutePin pinFromJson(const QJsonObject &json)
{
    RoutePin pin{.host = json.value(u"host"_s).toString(),
                 .operation = json.value(u"operation"_s).toString(),
                 .serving = targetFromJson(json.value(u"serving"_s).toObject()),
                 .candidate = std::nullopt};
    if (json.contains(u"candidate"_s))
        pin.candidate = targetFromJson(json.value(u"candidate"_s).toObject());
    return pin;
}

Result<void> checkTarget(const RouteTarget &target)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9][A-Za-z0-9_.-]{0,254}\\z"_s);
    if (!pattern.match(target.container).hasMatch() || target.port < 1 || target.port > 65535)
        return fail({.code = ErrorCode::InvalidInput, .args = {u"container"_s, target.container}, .source = ErrorSource::Proxy});
    return {};
}

Result<void> checkPin(const RoutePin &pin)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9-]{8,64}\\z"_s);
    TM_TRY(const QString host, names::checkedHostName(pin.host));
    if (host != pin.host)
        return fail(ErrorCode::InvalidHostName, {pin.host});
    if (!pattern.match(pin.operation).hasMatch())
        return fail({.code = ErrorCode::InvalidInput, .args = {u"operation"_s, pin.operation}, .source = ErrorSource::Proxy});
    TM_CHECK(checkTarget(pin.serving));
    return pin.candidate ? checkTarget(*pin.candidate) : Result<void>();
}

/// Directives of http level have names of their own for each host: two pins are two files of one configuration.
struct Names {
    explicit Names(const QString &host)
    {
        const QString tag = fingerprintOfText(host).left(12);
        format = u"tm_log_"_s + tag;
        serving = u"$tm_serving_"_s + tag;
        candidate = u"$tm_candidate_"_s + tag;
    }
    QString format;
    QString serving;
    QString candidate;
};

QString address(const RouteTarget &target)
{
    return target.container + u':' + QString::number(target.port);
}

/// A second default server or a second owner of the socket's options would be refused by nginx.
void adaptListen(Directive &listen)
{
    listen.words.removeIf([](const QString &word) { return word == "default_server"_L1 || word == "reuseport"_L1; });
}

void leadTo(std::vector<Directive> &block, const QString &variable)
{
    for (Directive &each : block) {
        if (each.name() == "proxy_pass"_L1)
            each.words = {u"proxy_pass"_s, u"http://"_s + variable};
        leadTo(each.block, variable);
    }
}

std::vector<Directive> probeLocations(const RoutePin &pin, const Names &names)
{
    const QString path = pinMarkPath(pin.operation);
    std::vector<Directive> locations{
        {.words = {u"location"_s, u"="_s, path},
         .hasBlock = true,
         .block = {simple({u"default_type"_s, u"text/plain"_s}), simple({u"return"_s, u"200"_s, u'"' + pinMark(pin) + u'"'})}}};
    if (pin.candidate) {
        const QString prefix = path + u"/candidate/"_s;
        const QString pattern = u"\"^"_s + QRegularExpression::escape(prefix.chopped(1)) + u"(/.*)$\""_s;
        locations.push_back({.words = {u"location"_s, u"^~"_s, prefix},
                             .hasBlock = true,
                             .block = {simple({u"rewrite"_s, pattern, u"$1"_s, u"break"_s}),
                                       simple({u"proxy_pass"_s, u"http://"_s + names.candidate})}});
    }
    return locations;
}

/// Marked requests go to the candidate before any location is chosen, so that a redirection to HTTPS does not catch them.
Directive markedToCandidate(const RoutePin &pin)
{
    return {.words = {u"if"_s, u"($http_x_tenant_master_probe"_s, u"="_s, u'"' + pin.operation + u"\")"_s},
            .hasBlock = true,
            .block = {simple({u"rewrite"_s, u"^(.*)$"_s, pinMarkPath(pin.operation) + u"/candidate$1"_s, u"last"_s})}};
}

/// The format is defined in the generated file, which nginx reads later; a format has to be defined before it is used.
std::optional<Directive> renamedFormat(const std::vector<Directive> &generated, const QString &used, const Names &names)
{
    const auto found = std::ranges::find_if(
        generated, [&used](const Directive &each) { return each.name() == "log_format"_L1 && each.words.value(1) == used; });
    if (found == generated.end())
        return std::nullopt;
    Directive format = *found;
    format.words[1] = names.format;
    return format;
}

Directive pinned(Directive server, const RoutePin &pin, const std::vector<Directive> &generated, const Names &names,
                 std::optional<Directive> &format)
{
    std::vector<Directive> block{simple({u"set"_s, names.serving, address(pin.serving)})};
    if (pin.candidate)
        block.push_back(simple({u"set"_s, names.candidate, address(*pin.candidate)}));
    if (pin.candidate)
        block.push_back(markedToCandidate(pin));
    block.push_back(simple({u"resolver"_s, resolver, u"valid=2s"_s, u"ipv6=off"_s}));
    for (Directive &each : server.block) {
        if (each.name() == "resolver"_L1)
            continue;
        if (each.name() == "server_name"_L1)
            each.words = {u"server_name"_s, pin.host};
        else if (each.name() == "listen"_L1)
            adaptListen(each);
        else if (each.name() == "access_log"_L1 && each.words.size() > 2) {
            format = renamedFormat(generated, each.words.at(2), names);
            if (format)
                each.words[2] = names.format;
        }
        block.push_back(std::move(each));
    }
    leadTo(block, names.serving);
    std::ranges::move(probeLocations(pin, names), std::back_inserter(block));
    return {.words = {u"server"_s}, .hasBlock = true, .block = std::move(block)};
}

/// For a host that nobody claims yet, not even by a wildcard.
Directive plainServer(const QString &host)
{
    return {.words = {u"server"_s},
            .hasBlock = true,
            .block = {simple({u"server_name"_s, host}),
                      simple({u"listen"_s, u"80"_s}),
                      {.words = {u"location"_s, u"/"_s}, .hasBlock = true, .block = {simple({u"proxy_pass"_s, u"http://unset"_s})}}}};
}

} // namespace

QString pinMarkPath(const QString &operation)
{
    return u"/.tenant-master/"_s + operation;
}

QString pinMark(const RoutePin &pin)
{
    return u"pin "_s + fingerprintOf(pinToJson(pin)).left(32);
}

QString pinFileName(const QString &host)
{
    return u"00-tm-"_s + host + u".conf"_s;
}

Result<QByteArray> pinFileText(const RoutePin &pin, const std::vector<Directive> &generated)
{
    TM_CHECK(checkPin(pin));
    const Names names(pin.host);
    std::vector<Directive> servers = nginx::serversFor(generated, pin.host);
    if (servers.empty())
        servers.push_back(plainServer(pin.host));
    std::optional<Directive> format;
    std::vector<Directive> blocks;
    for (Directive &server : servers)
        blocks.push_back(pinned(std::move(server), pin, generated, names, format));
    if (format)
        blocks.insert(blocks.begin(), *format);
    return heading + toCompactJson(pinToJson(pin)) + '\n' + nginx::render(blocks);
}

std::optional<RoutePin> pinFromFileText(const QByteArray &text)
{
    if (!text.startsWith(heading))
        return std::nullopt;
    const Result<QJsonObject> json = parseJsonObject(text.mid(heading.size(), text.indexOf('\n') - heading.size()));
    return json ? std::optional(pinFromJson(*json)) : std::nullopt;
}

} // namespace tmc
