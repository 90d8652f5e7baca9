#include "core/domain/acmecompanion.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tmc {

bool isAcmeCompanion(const QString &image)
{
    static const QRegularExpression pattern(
        u"(?:\\A|/)(?:nginxproxy/acme-companion|(?:jrcs|nginxproxy)/letsencrypt-nginx-proxy-companion)(?:[:@].*)?\\z"_s);
    return pattern.match(image).hasMatch();
}

const ContainerFacts *findAcmeCompanion(const DockerFacts &docker)
{
    const ContainerFacts *found = nullptr;
    const auto rank = [](const ContainerFacts &container) { return std::pair(!container.isRunning(), container.name); };
    for (const ContainerFacts &container : docker.containers)
        if (isAcmeCompanion(container.image) && (!found || rank(container) < rank(*found)))
            found = &container;
    return found;
}

QStringList unkeptCompanionFolders(const QString &image, const QStringList &kept)
{
    // Its first line had another client, whose accounts lie beside the certificates.
    static const QRegularExpression first(u"/letsencrypt-nginx-proxy-companion:v?1(?:[.@-].*)?\\z"_s);
    const bool hasAcmeSh = !first.match(image).hasMatch();
    QStringList unkept;
    // Where acme.sh has its accounts, and where the proxy takes the certificates from (acme-companion, docs/Basic-usage.md).
    for (const QString &folder :
         hasAcmeSh ? QStringList{u"/etc/acme.sh"_s, u"/etc/nginx/certs"_s} : QStringList{u"/etc/nginx/certs"_s}) {
        const bool isKept = std::ranges::any_of(
            kept, [&folder](const QString &each) { return (folder + u'/').startsWith(each.endsWith(u'/') ? each : each + u'/'); });
        if (!isKept)
            unkept.append(folder);
    }
    return unkept;
}

} // namespace tmc
