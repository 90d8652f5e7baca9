#include "core/engine/checkup.h"

#include "core/engine/tablescheck.h"
#include "core/ports/environmentreader.h"

#include <QHash>

#include <algorithm>

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

/// What is new is read, what is gone forgotten.
Section<EnvironmentLook> readEnvironments(DockerEngine &docker, const std::vector<ContainerExposure> &running, const Checkup *before,
                                          const QDateTime &now, const std::stop_token &stop)
{
    EnvironmentReader *reader = environmentReaderOf(docker);
    if (!reader)
        return {};
    QHash<ContainerId, const EnvironmentSecrets *> known;
    if (before && before->environments.value)
        for (const EnvironmentSecrets &each : before->environments.value->containers)
            known.insert(each.id, &each);
    EnvironmentLook look;
    std::vector<ContainerId> unread;
    for (const ContainerExposure &container : running) {
        if (const EnvironmentSecrets *same = known.value(container.id))
            look.containers.push_back({.id = same->id, .container = container.container, .names = same->names});
        else if (unread.size() < mostInspections)
            unread.push_back(container.id);
    }
    Result<std::vector<EnvironmentSecrets>> read = reader->environmentSecrets(unread, stop);
    if (!read)
        return {.value = {}, .readAt = {}, .error = read.error()};
    std::ranges::move(*read, std::back_inserter(look.containers));
    std::ranges::sort(look.containers, {}, &EnvironmentSecrets::container);
    return {.value = std::move(look), .readAt = now, .error = {}};
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

Checkup checkUp(const CheckupReaders &readers, const SystemSnapshot &snapshot, const Checkup *before, const QDateTime &now,
                std::stop_token stop)
{
    Checkup checkup;
    checkup.exposures = sectionOf(readers.docker.exposures(stop), now);
    if (checkup.exposures.value)
        checkup.environments = readEnvironments(readers.docker, *checkup.exposures.value, before, now, stop);
    const QStringList hosts = servedHosts(*snapshot.registry.value);
    checkup.certificates = hosts.isEmpty() ? sectionOf<std::vector<HostCertificate>>(std::vector<HostCertificate>(), now)
                                           : sectionOf(readers.certificates.read(hosts, stop), now);
    if (snapshot.docker.value && !snapshot.docker.error)
        checkup.tables = readMissingTables(readers.logs, snapshot, before && before->tables.value ? &*before->tables.value : nullptr,
                                           now, std::move(stop));
    return checkup;
}

Checkup keepingOldValues(Checkup fresh, const Checkup &old)
{
    keepOld(fresh.certificates, old.certificates);
    keepOld(fresh.exposures, old.exposures);
    keepOld(fresh.environments, old.environments);
    keepOld(fresh.tables, old.tables);
    return fresh;
}

} // namespace tmc
