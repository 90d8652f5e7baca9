#include "fakes/fakedockerengine.h"

#include "core/domain/names.h"
#include "fakes/fakedockerserver.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

Error rejected(int status, const QString &message)
{
    return {.code = ErrorCode::DockerRejected,
            .args = {QString::number(status), message},
            .detail = message,
            .source = ErrorSource::Docker,
            .effect = status < 500 ? Effect::None : Effect::Unknown,
            .retryable = status >= 500,
            .httpStatus = status};
}

Error portTaken(int port)
{
    Error error = rejected(500, u"Bind for 127.0.0.1:%1 failed: port is already allocated"_s.arg(port));
    error.code = ErrorCode::PortTaken;
    error.args = {QString::number(port)};
    return error;
}

Error named(ErrorCode code, const QStringList &args, int status)
{
    return {.code = code, .args = args, .source = ErrorSource::Docker, .httpStatus = status};
}

Result<QString> resolved(QString value, const ContainerSecrets &secrets)
{
    for (const auto &[placeholder, secret] :
         {std::pair{rolePasswordPlaceholder, secrets.rolePassword}, std::pair{secretKeyPlaceholder, secrets.secretKey}}) {
        if (!value.contains(placeholder))
            continue;
        if (secret.isEmpty())
            return fail(ErrorCode::SecretMissing, {placeholder});
        value.replace(placeholder, QString::fromLatin1(secret.revealed()));
    }
    return value;
}

} // namespace

FakeDockerEngine::FakeDockerEngine() : m_server(std::make_shared<FakeDockerServer>())
{
}
FakeDockerEngine::FakeDockerEngine(const FakeDockerEngine &other) = default;
FakeDockerEngine::~FakeDockerEngine() = default;

void FakeDockerEngine::addImage(const QString &nameAndTag)
{
    const std::lock_guard guard(m_server->mutex);
    m_server->images.append(nameAndTag);
}

void FakeDockerEngine::addNetwork(const QString &name)
{
    const std::lock_guard guard(m_server->mutex);
    m_server->networks.append(name);
}

ContainerId FakeDockerEngine::addContainer(ContainerFacts facts)
{
    const std::lock_guard guard(m_server->mutex);
    if (facts.id.isEmpty())
        facts.id = ContainerId(QString::number(m_server->nextId++, 16).rightJustified(12, u'0').leftJustified(64, u'0'));
    std::erase_if(m_server->containers, [&facts](const FakeContainer &each) { return each.facts.name == facts.name; });
    m_server->containers.push_back({.facts = facts});
    return facts.id;
}

void FakeDockerEngine::loseContainer(const QString &idOrName)
{
    const std::lock_guard guard(m_server->mutex);
    std::erase_if(m_server->containers,
                  [&idOrName](const FakeContainer &each) { return each.facts.name == idOrName || each.facts.id.value() == idOrName; });
}

void FakeDockerEngine::setProxy(const std::optional<ProxyFacts> &proxy)
{
    const std::lock_guard guard(m_server->mutex);
    m_server->proxy = proxy;
}

void FakeDockerEngine::setResources(Megabytes memory, int cpus)
{
    const std::lock_guard guard(m_server->mutex);
    m_server->memory = memory;
    m_server->cpus = cpus;
}

std::optional<ContainerFacts> FakeDockerEngine::container(const QString &idOrName) const
{
    const std::lock_guard guard(m_server->mutex);
    const FakeContainer *found = m_server->find(idOrName);
    return found ? std::optional(found->facts) : std::nullopt;
}

QMap<QString, QString> FakeDockerEngine::environment(const QString &idOrName) const
{
    const std::lock_guard guard(m_server->mutex);
    const FakeContainer *found = m_server->find(idOrName);
    return found ? found->environment : QMap<QString, QString>();
}

int FakeDockerEngine::starts(const QString &idOrName) const
{
    const std::lock_guard guard(m_server->mutex);
    const FakeContainer *found = m_server->find(idOrName);
    return found ? found->starts : 0;
}

void FakeDockerEngine::setHealth(const QString &idOrName, const QStringList &progression)
{
    const std::lock_guard guard(m_server->mutex);
    if (FakeContainer *found = m_server->find(idOrName))
        found->health = progression;
}

void FakeDockerEngine::setHealthOfStartedContainers(const QStringList &progression)
{
    const std::lock_guard guard(m_server->mutex);
    m_server->healthOfStarted = progression;
}

void FakeDockerEngine::setExecScript(ExecScript script)
{
    const std::lock_guard guard(m_server->mutex);
    m_server->script = std::move(script);
}

void FakeDockerEngine::failNext(const QString &call, const Error &error)
{
    const std::lock_guard guard(m_server->mutex);
    m_server->faults.push_back({.call = call, .error = error, .afterEffect = false});
}

void FakeDockerEngine::failNextAfterEffect(const QString &call, const Error &error)
{
    const std::lock_guard guard(m_server->mutex);
    m_server->faults.push_back({.call = call, .error = error, .afterEffect = true});
}

void FakeDockerEngine::setBeforeCall(Hook hook)
{
    const std::lock_guard guard(m_server->mutex);
    m_server->beforeCall = std::move(hook);
}

void FakeDockerEngine::setAfterCall(Hook hook)
{
    const std::lock_guard guard(m_server->mutex);
    m_server->afterCall = std::move(hook);
}

QStringList FakeDockerEngine::calls() const
{
    const std::lock_guard guard(m_server->mutex);
    return m_server->calls;
}

void FakeDockerEngine::clearCalls()
{
    const std::lock_guard guard(m_server->mutex);
    m_server->calls.clear();
}

Result<QString> FakeDockerEngine::ping(std::stop_token stop)
{
    return perform(u"ping"_s, {}, stop, []() -> Result<QString> { return u"1.41"_s; });
}

Result<DockerFacts> FakeDockerEngine::readFacts(std::stop_token stop)
{
    return perform(u"readFacts"_s, {}, stop, [this]() -> Result<DockerFacts> {
        DockerFacts facts{.engineVersion = u"20.10.24"_s,
                          .apiVersion = u"1.41"_s,
                          .memoryTotal = m_server->memory,
                          .cpus = m_server->cpus,
                          .containers = {},
                          .images = m_server->images,
                          .networks = m_server->networks,
                          .proxy = m_server->proxy};
        for (FakeContainer &each : m_server->containers)
            facts.containers.push_back(m_server->look(each));
        return facts;
    });
}

Result<std::optional<ContainerFacts>> FakeDockerEngine::inspect(const QString &idOrName, std::stop_token stop)
{
    return perform(u"inspect"_s, idOrName, stop, [this, &idOrName]() -> Result<std::optional<ContainerFacts>> {
        FakeContainer *found = m_server->find(idOrName);
        return found ? std::optional(m_server->look(*found)) : std::nullopt;
    });
}

Result<ContainerId> FakeDockerEngine::create(const ContainerSpec &spec, const ContainerSecrets &secrets, std::stop_token stop)
{
    return perform(u"create"_s, spec.name, stop, [this, &spec, &secrets]() -> Result<ContainerId> {
        FakeContainer made{.network = spec.network};
        for (const EnvironmentEntry &entry : spec.environment) {
            TM_TRY(const QString value, resolved(entry.value, secrets));
            made.environment.insert(entry.name, value);
        }
        if (!m_server->images.contains(spec.image))
            return fail(named(ErrorCode::DockerImageMissing, {spec.image}, 404));
        if (m_server->find(spec.name))
            return fail(named(ErrorCode::DockerNameTaken, {spec.name}, 409));
        ContainerFacts &facts = made.facts;
        facts.id = ContainerId(QString::number(m_server->nextId++, 16).rightJustified(12, u'0').leftJustified(64, u'0'));
        facts.name = spec.name;
        facts.image = spec.image;
        facts.state = u"created"_s;
        facts.labels = spec.labels;
        facts.labels.insert(names::label(u"spec"_s), containerSpecFingerprint(spec));
        facts.addresses.insert(spec.network, QString());
        const QString claimed = made.environment.value(u"VIRTUAL_HOST"_s, spec.labels.value(names::label(u"hosts"_s)));
        for (const QString &host : claimed.split(u',', Qt::SkipEmptyParts))
            facts.virtualHosts.append(host.trimmed());
        if (spec.hostPort > 0)
            facts.hostPorts = {spec.hostPort};
        facts.memoryLimit = spec.memory;
        facts.cpuLimit = spec.cpu;
        facts.createdAt = QDateTime::fromSecsSinceEpoch(1'700'000'000 + m_server->nextId).toUTC();
        m_server->containers.push_back(std::move(made));
        return m_server->containers.back().facts.id;
    });
}

Result<void> FakeDockerEngine::start(const QString &idOrName, std::stop_token stop)
{
    return perform(u"start"_s, idOrName, stop, [this, &idOrName]() -> Result<void> {
        TM_TRY(FakeContainer * container, m_server->findOrFail(idOrName));
        if (container->facts.isRunning())
            return {};
        if (!container->network.isEmpty() && !m_server->networks.contains(container->network))
            return fail(rejected(404, u"network %1 not found"_s.arg(container->network)));
        for (const FakeContainer &other : m_server->containers) {
            for (const int port : container->facts.hostPorts) {
                if (other.facts.isRunning() && std::count(other.facts.hostPorts.begin(), other.facts.hostPorts.end(), port) > 0)
                    return fail(portTaken(port));
            }
        }
        container->facts.state = u"running"_s;
        ++container->starts;
        container->facts.startedAt = m_server->nextStart();
        if (container->health.isEmpty())
            container->health = m_server->healthOfStarted;
        for (auto address = container->facts.addresses.begin(); address != container->facts.addresses.end(); ++address)
            *address = u"172.20.0.%1"_s.arg(2 + (container - m_server->containers.data()) % 250);
        return {};
    });
}

Result<void> FakeDockerEngine::stop(const QString &idOrName, int, std::stop_token stop)
{
    return perform(u"stop"_s, idOrName, stop, [this, &idOrName]() -> Result<void> {
        TM_TRY(FakeContainer * container, m_server->findOrFail(idOrName));
        if (container->facts.isRunning())
            container->facts.state = u"exited"_s;
        container->keepCheck();
        container->facts.health.clear();
        for (QString &address : container->facts.addresses)
            address.clear();
        return {};
    });
}

Result<void> FakeDockerEngine::update(const QString &idOrName, const ContainerLimits &limits, std::stop_token stop)
{
    return perform(u"update"_s, idOrName, stop, [this, &idOrName, &limits]() -> Result<void> {
        TM_TRY(FakeContainer * container, m_server->findOrFail(idOrName));
        if (limits.memory.value > 0)
            container->facts.memoryLimit = limits.memory;
        if (limits.cpu.value > 0)
            container->facts.cpuLimit = limits.cpu;
        return {};
    });
}

Result<void> FakeDockerEngine::remove(const ContainerId &id, std::stop_token stop)
{
    return perform(u"remove"_s, id.value(), stop, [this, &id]() -> Result<void> {
        std::erase_if(m_server->containers, [&id](const FakeContainer &each) { return each.facts.id == id; });
        return {};
    });
}

Result<bool> FakeDockerEngine::networkExists(const QString &name, std::stop_token stop)
{
    return perform(u"networkExists"_s, name, stop, [this, &name]() -> Result<bool> { return m_server->networks.contains(name); });
}

Result<void> FakeDockerEngine::createNetwork(const QString &name, std::stop_token stop)
{
    return perform(u"createNetwork"_s, name, stop, [this, &name]() -> Result<void> {
        if (m_server->networks.contains(name))
            return fail(named(ErrorCode::AlreadyExists, {u"network"_s, name}, 409));
        m_server->networks.append(name);
        return {};
    });
}

Result<void> FakeDockerEngine::removeNetwork(const QString &name, std::stop_token stop)
{
    return perform(u"removeNetwork"_s, name, stop, [this, &name]() -> Result<void> {
        const bool used = std::any_of(m_server->containers.begin(), m_server->containers.end(), [&name](const FakeContainer &each) {
            return each.facts.isRunning() && each.facts.addresses.contains(name);
        });
        if (used)
            return fail(rejected(403, u"network %1 has active endpoints"_s.arg(name)));
        m_server->networks.removeAll(name);
        return {};
    });
}

Result<bool> FakeDockerEngine::imageExists(const QString &nameAndTag, std::stop_token stop)
{
    return perform(u"imageExists"_s, nameAndTag, stop,
                   [this, &nameAndTag]() -> Result<bool> { return m_server->images.contains(nameAndTag); });
}

Result<void> FakeDockerEngine::putArchive(const QString &container, const QString &directory, const QByteArray &tar,
                                          std::stop_token stop)
{
    return perform(u"putArchive"_s, container, stop, [this, &container, &directory, &tar]() -> Result<void> {
        TM_TRY(FakeContainer * found, m_server->findOrFail(container));
        found->files.insert(filesInTar(tar, directory));
        return {};
    });
}

Result<QByteArray> FakeDockerEngine::getArchive(const QString &container, const QString &path, std::stop_token stop)
{
    return perform(u"getArchive"_s, container, stop, [this, &container, &path]() -> Result<QByteArray> {
        TM_TRY(FakeContainer * found, m_server->findOrFail(container));
        if (!found->files.contains(path))
            return fail(named(ErrorCode::NotFound, {u"path"_s, path}, 404));
        return found->files.value(path);
    });
}

Result<std::vector<ContainerProcess>> FakeDockerEngine::processes(const QString &idOrName, std::stop_token stop)
{
    return perform(u"processes"_s, idOrName, stop, [this, &idOrName]() -> Result<std::vector<ContainerProcess>> {
        TM_TRY(const FakeContainer *found, m_server->findOrFail(idOrName));
        if (!found->facts.isRunning())
            return fail(named(ErrorCode::DockerRejected, {u"409"_s, u"container "_s + idOrName + u" is not running"_s}, 409));
        return std::vector<ContainerProcess>{{.pid = 1, .command = found->facts.image}};
    });
}

Result<ExecOutcome> FakeDockerEngine::exec(const ExecRequest &request, std::stop_token stop)
{
    TM_CHECK(m_server->admit(u"exec"_s, request.container, stop));
    ExecScript script;
    QMap<QString, QString> environment;
    {
        const std::lock_guard guard(m_server->mutex);
        TM_TRY(const FakeContainer *container, m_server->findOrFail(request.container));
        if (!container->facts.isRunning())
            return fail(rejected(409, u"Container %1 is not running"_s.arg(request.container)));
        script = m_server->script;
        environment = container->environment;
        ExecOutcome signalled;
        if (m_server->signalCommands(request, signalled))
            return signalled;
    }
    // Outside the lock: a program may take long, and a script may call back.
    Result<ExecOutcome> outcome = script ? script(request) : runFakeProgram(request, environment, stop);
    TM_CHECK(m_server->finish(u"exec"_s));
    if (outcome) {
        outcome->standardOutput.truncate(request.outputLimit);
        outcome->standardError.truncate(request.outputLimit);
    }
    return outcome;
}

} // namespace tmtest
