#include "core/adapters/docker/proxydetection.h"

#include "core/domain/names.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

bool isProxy(const ContainerFacts &container)
{
    static const QRegularExpression pattern(u"(?:\\A|/)(?:nginxproxy|jwilder)/nginx-proxy(?:[:@].*)?\\z"_s);
    return container.labels.value(names::label(u"role"_s)) == "proxy"_L1 || pattern.match(container.image).hasMatch();
}

} // namespace

const ContainerFacts *findProxyContainer(const std::vector<ContainerFacts> &containers)
{
    const ContainerFacts *found = nullptr;
    for (const ContainerFacts &each : containers) {
        if (each.isRunning() && isProxy(each) && (!found || each.name < found->name))
            found = &each;
    }
    return found;
}

std::optional<ProxyFacts> proxyFacts(const std::vector<ContainerFacts> &containers)
{
    const ContainerFacts *found = findProxyContainer(containers);
    if (!found)
        return std::nullopt;
    return ProxyFacts{.container = found->name,
                      .image = found->image,
                      .configWritable = !found->nginxConfigReadOnly,
                      .reason = found->nginxConfigReadOnly ? u"/etc/nginx/conf.d is read-only"_s : QString()};
}

} // namespace tmc
