#include "contract/resources/sandboxcontainers.h"

#include "adapters/ssh/linkrecorder.h"
#include "contract/docker/contractchecks.h"
#include "core/adapters/ssh/knownhosts.h"
#include "core/adapters/ssh/opensshlink.h"
#include "support/sandbox.h"

#include <QTest>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

template <typename T>
T must(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(wordsOf(result)));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace

SandboxLink::SandboxLink()
{
    const SshSettings settings{.configDirectory = m_config.path()};
    const ServerProfile profile = Sandbox::current().profile();
    KnownHosts hosts(settings);
    std::optional<Result<HostKeyOffer>> offer;
    hosts.fetch(profile, [&offer](const Result<HostKeyOffer> &result) { offer = result; });
    if (!QTest::qWaitFor([&] { return offer.has_value(); }, 30'000))
        qFatal("no host key");
    must(hosts.trust(profile.name, must(*offer, "host key")), "trust");
    m_link = std::make_unique<OpenSshLink>(settings);
    LinkRecorder recorder;
    if (!recorder.openAndWait(*m_link, profile))
        qFatal("no connection: %s", qPrintable(recorder.error().detail));
    m_endpoints = recorder.endpoints();
}

SandboxLink::~SandboxLink() = default;

SandboxContainers::SandboxContainers()
    : m_engine(Sandbox::current().localDockerSocket()),
      m_prefix(u"tmload-"_s + QUuid::createUuid().toString(QUuid::Id128).left(12))
{
}

SandboxContainers::~SandboxContainers()
{
    for (const ContainerId &id : m_ids)
        must(m_engine.remove(id, {}), "remove");
}

ContainerId SandboxContainers::run(const QStringList &command, const ContainerLimits &limits)
{
    const ContainerSpec spec{.name = m_prefix + u'-' + QString::number(m_ids.size()),
                             .image = u"redis:7.4-alpine"_s,
                             .command = command,
                             .environment = {},
                             .labels = {},
                             .network = u"bridge"_s,
                             .internalPort = 8000,
                             .memory = limits.memory,
                             .cpu = limits.cpu};
    m_ids.push_back(must(m_engine.create(spec, {}, {}), "create"));
    must(m_engine.start(m_ids.back().value(), {}), "start");
    return m_ids.back();
}

void SandboxContainers::stop(const ContainerId &id)
{
    must(m_engine.stop(id.value(), 0, {}), "stop");
}

QByteArray SandboxContainers::in(const ContainerId &id, const QStringList &command)
{
    return must(m_engine.exec(tmtest::command(id, command), {}), "exec").standardOutput;
}

QString SandboxContainers::nameOf(const ContainerId &id) const
{
    return m_prefix + u'-' + QString::number(std::ranges::find(m_ids, id) - m_ids.begin());
}

} // namespace tmtest
