#include "core/engine/checkup.h"

namespace tmc {
namespace {

template <typename T>
Section<T> sectionOf(Result<T> read, const QDateTime &now)
{
    Section<T> section;
    if (read) {
        section.value = std::move(*read);
        section.readAt = now;
    } else {
        section.error = read.error();
    }
    return section;
}

template <typename T>
void keepOld(Section<T> &fresh, const Section<T> &old)
{
    if (fresh.value || !fresh.error)
        return;
    fresh.value = old.value;
    fresh.readAt = old.readAt;
}

} // namespace

QStringList servedHosts(const RegistryFacts &registry)
{
    QStringList hosts;
    for (const Workspace &workspace : registry.workspaces)
        if (workspace.state == WorkspaceState::Active)
            hosts += workspace.hosts;
    hosts.sort();
    hosts.removeDuplicates();
    return hosts;
}

Checkup checkUp(CertificateReader &certificates, DockerEngine &docker, const QStringList &hosts, const QDateTime &now,
                std::stop_token stop)
{
    Checkup checkup;
    checkup.exposures = sectionOf(docker.exposures(stop), now);
    checkup.certificates = hosts.isEmpty() ? sectionOf<std::vector<HostCertificate>>(std::vector<HostCertificate>(), now)
                                           : sectionOf(certificates.read(hosts, std::move(stop)), now);
    return checkup;
}

Checkup keepingOldValues(Checkup fresh, const Checkup &old)
{
    keepOld(fresh.certificates, old.certificates);
    keepOld(fresh.exposures, old.exposures);
    return fresh;
}

} // namespace tmc
