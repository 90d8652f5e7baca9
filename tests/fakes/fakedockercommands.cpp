#include "fakes/fakedockerserver.h"

using namespace Qt::StringLiterals;
using namespace tmc;

/// What the engine is asked of containers that are there: restart, rename, another one like it, its configuration and its last words.
namespace tmtest {
namespace {

Error named(ErrorCode code, const QStringList &args, int status)
{
    return {.code = code, .args = args, .source = ErrorSource::Docker, .httpStatus = status};
}

} // namespace

Result<std::vector<ContainerExposure>> FakeDockerEngine::exposures(std::stop_token stop)
{
    return perform(u"exposures"_s, {}, stop, [this]() -> Result<std::vector<ContainerExposure>> {
        std::vector<ContainerExposure> exposures;
        for (const FakeContainer &each : m_server->containers) {
            if (!each.facts.isRunning())
                continue;
            ContainerExposure exposure{.container = each.facts.name, .image = each.facts.image, .ports = {}};
            exposure.id = each.facts.id;
            for (const int port : each.facts.hostPorts)
                exposure.ports.push_back({.inside = port, .outside = port, .address = u"127.0.0.1"_s});
            exposures.push_back(std::move(exposure));
        }
        return exposures;
    });
}

Result<std::vector<EnvironmentSecrets>> FakeDockerEngine::environmentSecrets(const std::vector<ContainerId> &ids, std::stop_token stop)
{
    return perform(u"environmentSecrets"_s, QString::number(ids.size()), stop,
                   [this, &ids]() -> Result<std::vector<EnvironmentSecrets>> {
                       std::vector<EnvironmentSecrets> secrets;
                       for (const ContainerId &id : ids) {
                           const FakeContainer *found = m_server->find(id.value());
                           if (!found)
                               continue;
                           std::vector<EnvironmentEntry> environment;
                           for (auto it = found->environment.cbegin(); it != found->environment.cend(); ++it)
                               environment.push_back({it.key(), it.value()});
                           secrets.push_back({.id = id, .container = found->facts.name, .names = secretNames(environment)});
                       }
                       return secrets;
                   });
}

Result<void> FakeDockerEngine::restart(const QString &idOrName, int, std::stop_token stop)
{
    return perform(u"restart"_s, idOrName, stop, [this, &idOrName]() -> Result<void> {
        TM_TRY(FakeContainer * container, m_server->findOrFail(idOrName));
        container->keepCheck();
        container->facts.state = u"running"_s;
        ++container->starts;
        container->facts.startedAt = m_server->nextStart();
        return {};
    });
}

Result<void> FakeDockerEngine::rename(const ContainerId &id, const QString &name, std::stop_token stop)
{
    return perform(u"rename"_s, id.value(), stop, [this, &id, &name]() -> Result<void> {
        TM_TRY(FakeContainer * container, m_server->findOrFail(id.value()));
        if (m_server->find(name))
            return fail(named(ErrorCode::DockerNameTaken, {name}, 409));
        container->facts.name = name;
        return {};
    });
}

Result<ContainerId> FakeDockerEngine::createLike(const ContainerId &model, const QString &name, const QMap<QString, QString> &labels,
                                                 const QString &image, std::stop_token stop)
{
    return perform(u"createLike"_s, name, stop, [this, &model, &name, &labels, &image]() -> Result<ContainerId> {
        TM_TRY(const FakeContainer *found, m_server->findOrFail(model.value()));
        const QString wanted = image.isEmpty() ? found->facts.image : image;
        if (!m_server->images.contains(wanted))
            return fail(named(ErrorCode::DockerImageMissing, {wanted}, 404));
        if (m_server->find(name))
            return fail(named(ErrorCode::DockerNameTaken, {name}, 409));
        FakeContainer made = *found;
        made.keepCheck();
        made.files.clear();
        made.starts = 0;
        made.facts.id = ContainerId(QString::number(m_server->nextId++, 16).rightJustified(12, u'0').leftJustified(64, u'0'));
        made.facts.name = name;
        made.facts.image = wanted;
        made.facts.state = u"created"_s;
        made.facts.health.clear();
        made.facts.startedAt = {};
        made.facts.labels.insert(labels);
        m_server->containers.push_back(std::move(made));
        return m_server->containers.back().facts.id;
    });
}

Result<void> FakeDockerEngine::pull(const QString &nameAndTag, std::stop_token stop)
{
    return perform(u"pull"_s, nameAndTag, stop, [this, &nameAndTag]() -> Result<void> {
        if (!m_server->images.contains(nameAndTag))
            m_server->images.append(nameAndTag);
        return {};
    });
}

Result<QString> FakeDockerEngine::lastLines(const QString &idOrName, int, std::stop_token stop)
{
    return perform(u"lastLines"_s, idOrName, stop, [this, &idOrName]() -> Result<QString> {
        TM_TRY(const FakeContainer *found, m_server->findOrFail(idOrName));
        return u"starting %1\nPASSWORD=hunter2 refused\n"_s.arg(found->facts.name);
    });
}

Result<std::optional<ContainerConfiguration>> FakeDockerEngine::configuration(const QString &idOrName, std::stop_token stop)
{
    return perform(u"configuration"_s, idOrName, stop, [this, &idOrName]() -> Result<std::optional<ContainerConfiguration>> {
        FakeContainer *found = m_server->find(idOrName);
        if (!found)
            return std::optional<ContainerConfiguration>();
        ContainerConfiguration configuration{.facts = m_server->look(*found)};
        for (auto it = found->environment.cbegin(); it != found->environment.cend(); ++it)
            configuration.environment.push_back({it.key(), it.value()});
        return std::optional(configuration);
    });
}

} // namespace tmtest
