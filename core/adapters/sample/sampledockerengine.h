#pragma once

#include "core/adapters/sample/sampleworld.h"
#include "core/ports/environmentreader.h"
#include "core/support/clock.h"

namespace tmc {

/// The engine of the bundled sample: answers what is asked, refuses every change with SampleData.
class SampleDockerEngine final : public DockerEngine, public EnvironmentReader {
public:
    /// Both outlive the engine.
    SampleDockerEngine(const SampleWorld &world, const Clock &clock);

    Result<QString> ping(std::stop_token stop) override;
    Result<DockerFacts> readFacts(std::stop_token stop) override;
    Result<std::vector<ContainerExposure>> exposures(std::stop_token stop) override;
    Result<std::vector<EnvironmentSecrets>> environmentSecrets(const std::vector<ContainerId> &ids, std::stop_token stop) override;
    Result<std::optional<ContainerFacts>> inspect(const QString &idOrName, std::stop_token stop) override;
    Result<ContainerId> create(const ContainerSpec &spec, const ContainerSecrets &secrets, std::stop_token stop) override;
    Result<void> start(const QString &idOrName, std::stop_token stop) override;
    Result<void> stop(const QString &idOrName, int graceSeconds, std::stop_token stop) override;
    Result<void> update(const QString &idOrName, const ContainerLimits &limits, std::stop_token stop) override;
    Result<void> remove(const ContainerId &id, std::stop_token stop) override;
    Result<void> restart(const QString &idOrName, int graceSeconds, std::stop_token stop) override;
    Result<void> rename(const ContainerId &id, const QString &name, std::stop_token stop) override;
    Result<ContainerId> createLike(const ContainerId &model, const QString &name, const QMap<QString, QString> &labels,
                                   const QString &image, std::stop_token stop) override;
    Result<void> pull(const QString &nameAndTag, std::stop_token stop) override;
    Result<QString> lastLines(const QString &idOrName, int lines, std::stop_token stop) override;
    Result<std::optional<ContainerConfiguration>> configuration(const QString &idOrName, std::stop_token stop) override;
    Result<bool> networkExists(const QString &name, std::stop_token stop) override;
    Result<void> createNetwork(const QString &name, std::stop_token stop) override;
    Result<void> removeNetwork(const QString &name, std::stop_token stop) override;
    Result<bool> imageExists(const QString &nameAndTag, std::stop_token stop) override;
    Result<void> putArchive(const QString &container, const QString &directory, const QByteArray &tar, std::stop_token stop) override;
    Result<QByteArray> getArchive(const QString &container, const QString &path, std::stop_token stop) override;
    Result<std::vector<ContainerProcess>> processes(const QString &idOrName, std::stop_token stop) override;
    Result<ExecOutcome> exec(const ExecRequest &request, std::stop_token stop) override;
    Result<QString> prepareExec(const ExecRequest &request, const ExecSecret &secret, std::stop_token stop) override;
    Result<int> runPrepared(const QString &id, std::chrono::seconds timeout, const ExecOutput &output, std::stop_token stop) override;
    Result<ExecStanding> execStanding(const QString &id, std::stop_token stop) override;

private:
    const SampleWorld &m_world;
    const Clock &m_clock;
};

} // namespace tmc
