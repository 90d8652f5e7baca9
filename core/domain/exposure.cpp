#include "core/domain/exposure.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

struct KnownPort {
    int port;
    QLatin1StringView name;
};

constexpr std::array knownPorts = {KnownPort{5432, "PostgreSQL"_L1}, KnownPort{6379, "Redis"_L1}, KnownPort{3306, "MySQL"_L1},
                                   KnownPort{27017, "MongoDB"_L1}, KnownPort{11211, "Memcached"_L1}};

} // namespace

bool PublishedPort::isPublic() const
{
    return outside > 0 && (address.isEmpty() || address == "0.0.0.0"_L1 || address == "::"_L1);
}

QString databaseOnPort(int inside)
{
    const auto known = std::ranges::find(knownPorts, inside, &KnownPort::port);
    return known == knownPorts.end() ? QString() : QString(known->name);
}

bool needsEngineSocket(const QString &image)
{
    static const std::array known = {u"nginx-proxy"_s, u"acme-companion"_s, u"letsencrypt-nginx-proxy-companion"_s, u"docker-gen"_s};
    const QString name = image.section(u'/', -1).section(u'@', 0, 0).section(u':', 0, 0);
    return std::ranges::find(known, name) != known.end();
}

} // namespace tmc
