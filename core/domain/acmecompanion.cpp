#include "core/domain/acmecompanion.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace tmc {

const ContainerFacts *findAcmeCompanion(const DockerFacts &docker)
{
    static const QRegularExpression pattern(
        u"(?:\\A|/)(?:nginxproxy/acme-companion|(?:jrcs|nginxproxy)/letsencrypt-nginx-proxy-companion)(?:[:@].*)?\\z"_s);
    const ContainerFacts *found = nullptr;
    const auto rank = [](const ContainerFacts &container) { return std::pair(!container.isRunning(), container.name); };
    for (const ContainerFacts &container : docker.containers)
        if (pattern.match(container.image).hasMatch() && (!found || rank(container) < rank(*found)))
            found = &container;
    return found;
}

} // namespace tmc
