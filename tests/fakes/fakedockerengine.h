#pragma once

#include "core/ports/environmentreader.h"

#include <functional>
#include <memory>

namespace tmtest {

struct FakeDockerServer;

/// A Docker Engine in memory, held to the same contract suite as the real one (tests/contract/docker). Copies share one server, so
/// that several consoles can be given their own engine on it. Thread: any; hooks and scripts run without a lock and may call back.
///
/// Call names are those of the port: "ping", "readFacts", "inspect", "create", "start", "stop", "update", "remove", "restart",
/// "rename", "createLike", "pull", "lastLines", "configuration", "networkExists",
/// "createNetwork", "removeNetwork", "imageExists", "putArchive", "getArchive", "processes", "exec", "prepareExec", "runPrepared",
/// "execStanding", "exposures", "environmentSecrets".
class FakeDockerEngine final : public tmc::DockerEngine, public tmc::EnvironmentReader {
public:
    using Hook = std::function<void(const QString &call)>;
    using ExecScript = std::function<tmc::Result<tmc::ExecOutcome>(const tmc::ExecRequest &)>;

    FakeDockerEngine();
    ~FakeDockerEngine() override;
    FakeDockerEngine(const FakeDockerEngine &other);
    FakeDockerEngine &operator=(const FakeDockerEngine &) = delete;

    // The server's contents.
    void addImage(const QString &nameAndTag);
    void addNetwork(const QString &name);
    /// A container that the console did not make, or made earlier; gets an id when it has none, and takes the place of
    /// one with its name.
    tmc::ContainerId addContainer(tmc::ContainerFacts facts);
    /// As if an operator had removed it on the server.
    void loseContainer(const QString &idOrName);
    void setProxy(const std::optional<tmc::ProxyFacts> &proxy); ///< none at first
    void setResources(tmc::Megabytes memory, int cpus);
    std::optional<tmc::ContainerFacts> container(const QString &idOrName) const;
    QMap<QString, QString> environment(const QString &idOrName) const; ///< with the secrets in it
    int starts(const QString &idOrName) const;                         ///< how often it was started

    /// What a container's health says in its next inspections, one after the other; the last one stays.
    void setHealth(const QString &idOrName, const QStringList &progression);
    /// The same for every container that is started from now on. Empty (the default): images without a health check.
    void setHealthOfStartedContainers(const QStringList &progression);

    /// Replaces the built-in programs (true, false, echo, cat, sleep, head -c N, sh -c with "exit N" or
    /// "echo "$NAME"").
    void setExecScript(ExecScript script);

    // Faults. Each is used up by one call of that name, in the order given.
    void failNext(const QString &call, const tmc::Error &error);            ///< instead of the effect
    void failNextAfterEffect(const QString &call, const tmc::Error &error); ///< the reply is lost
    void setBeforeCall(Hook hook);
    void setAfterCall(Hook hook); ///< after the effect, before the caller gets the result

    /// The engine forgets its registered commands, as after a restart.
    void forgetCommands();
    /// What registered commands were run with: their arguments, one line each, in order.
    QStringList commandsRun() const;
    /// Environment of the command that was registered last, the secret in it.
    QStringList lastEnvironment() const;

    /// "create inventario-acme", "ping", … in order.
    QStringList calls() const;
    void clearCalls();

    tmc::Result<QString> ping(std::stop_token stop) override;
    tmc::Result<tmc::DockerFacts> readFacts(std::stop_token stop) override;
    /// No container of it publishes anything on a public address.
    tmc::Result<std::vector<tmc::ContainerExposure>> exposures(std::stop_token stop) override;
    tmc::Result<std::vector<tmc::EnvironmentSecrets>> environmentSecrets(const std::vector<tmc::ContainerId> &ids,
                                                                         std::stop_token stop) override;
    tmc::Result<std::optional<tmc::ContainerFacts>> inspect(const QString &idOrName, std::stop_token stop) override;
    tmc::Result<tmc::ContainerId> create(const tmc::ContainerSpec &spec, const tmc::ContainerSecrets &secrets,
                                         std::stop_token stop) override;
    tmc::Result<void> start(const QString &idOrName, std::stop_token stop) override;
    tmc::Result<void> stop(const QString &idOrName, int graceSeconds, std::stop_token stop) override;
    tmc::Result<void> update(const QString &idOrName, const tmc::ContainerLimits &limits, std::stop_token stop) override;
    tmc::Result<void> remove(const tmc::ContainerId &id, std::stop_token stop) override;
    tmc::Result<void> restart(const QString &idOrName, int graceSeconds, std::stop_token stop) override;
    tmc::Result<void> rename(const tmc::ContainerId &id, const QString &name, std::stop_token stop) override;
    tmc::Result<tmc::ContainerId> createLike(const tmc::ContainerId &model, const QString &name, const QMap<QString, QString> &labels,
                                             const QString &image, std::stop_token stop) override;
    tmc::Result<void> pull(const QString &nameAndTag, std::stop_token stop) override; ///< afterwards the image is there
    tmc::Result<QString> lastLines(const QString &idOrName, int lines, std::stop_token stop) override; ///< two lines of each container
    tmc::Result<std::optional<tmc::ContainerConfiguration>> configuration(const QString &idOrName, std::stop_token stop) override;
    tmc::Result<bool> networkExists(const QString &name, std::stop_token stop) override;
    tmc::Result<void> createNetwork(const QString &name, std::stop_token stop) override;
    tmc::Result<void> removeNetwork(const QString &name, std::stop_token stop) override;
    tmc::Result<bool> imageExists(const QString &nameAndTag, std::stop_token stop) override;
    tmc::Result<void> putArchive(const QString &container, const QString &directory, const QByteArray &tar,
                                 std::stop_token stop) override;
    tmc::Result<QByteArray> getArchive(const QString &container, const QString &path, std::stop_token stop) override;
    /// One process for a running container.
    tmc::Result<std::vector<tmc::ContainerProcess>> processes(const QString &idOrName, std::stop_token stop) override;
    tmc::Result<tmc::ExecOutcome> exec(const tmc::ExecRequest &request, std::stop_token stop) override;
    // fakepreparedexec.cpp
    tmc::Result<QString> prepareExec(const tmc::ExecRequest &request, const tmc::ExecSecret &secret, std::stop_token stop) override;
    tmc::Result<int> runPrepared(const QString &id, std::chrono::seconds timeout, const tmc::ExecOutput &output,
                                 std::stop_token stop) override;
    tmc::Result<tmc::ExecStanding> execStanding(const QString &id, std::stop_token stop) override;

private:
    template <typename Effect>
    auto perform(const QString &call, const QString &subject, const std::stop_token &stop, Effect effect) -> decltype(effect());
    std::shared_ptr<FakeDockerServer> m_server;
};

} // namespace tmtest
