#pragma once

#include "core/adapters/docker/dockerapi.h"
#include "core/adapters/docker/dockererrors.h"
#include "core/ports/environmentreader.h"

#include <QHash>

namespace tmc {

/// The Docker Engine API (1.41 to 1.44) over a unix socket: the engine's own, or one that an SSH connection forwards to it.
///
/// Connects on the first call and keeps the connection; readFacts() has a second one. A call that has to be ended early closes it. Requests that change something
/// are those of core/domain/dockercalls.h, so that a preview shows exactly what is sent; start of an exec and the archive upload are
/// the two that no preview shows. Bodies are never logged.
///
/// The container list does not tell environments, so containers without the label com.tenantmaster.hosts are inspected once for
/// their VIRTUAL_HOST, published ports and memory limit, and remembered by id; at most `inspectionLimit` of them in one readFacts(),
/// the rest in the next ones (see pendingInspections()).
class HttpDockerEngine final : public DockerEngine, public EnvironmentReader {
public:
    static constexpr int inspectionLimit = 200;

    explicit HttpDockerEngine(const QString &socketPath) : m_socketPath(socketPath), m_api(socketPath), m_besides(socketPath) {}

    Result<QString> ping(std::stop_token stop) override; ///< the negotiated API version, e.g. "1.41"
    Result<DockerFacts> readFacts(std::stop_token stop) override;
    Result<std::vector<ContainerExposure>> exposures(std::stop_token stop) override;
    Result<std::optional<ContainerFacts>> inspect(const QString &idOrName, std::stop_token stop) override;
    /// Over connections of its own, which are closed behind it.
    Result<std::vector<EnvironmentSecrets>> environmentSecrets(const std::vector<ContainerId> &ids, std::stop_token stop) override;

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
    Result<void> removeNetwork(const QString &name, std::stop_token stop) override; ///< also fine when it is gone already
    Result<bool> imageExists(const QString &nameAndTag, std::stop_token stop) override;

    Result<void> putArchive(const QString &container, const QString &directory, const QByteArray &tar, std::stop_token stop) override;
    Result<QByteArray> getArchive(const QString &container, const QString &path, std::stop_token stop) override;
    Result<std::vector<ContainerProcess>> processes(const QString &idOrName, std::stop_token stop) override;
    Result<ExecOutcome> exec(const ExecRequest &request, std::stop_token stop) override;
    Result<QString> prepareExec(const ExecRequest &request, const ExecSecret &secret, std::stop_token stop) override;
    Result<int> runPrepared(const QString &id, std::chrono::seconds timeout, const ExecOutput &output, std::stop_token stop) override;
    Result<ExecStanding> execStanding(const QString &id, std::stop_token stop) override;

    /// Requests sent so far: what a test counts to prove that a refresh does not grow with the number of tenants.
    qint64 requestCount() const { return m_api.requestCount() + m_besides.requestCount(); }

    /// Containers of the last readFacts() whose host names are not known yet.
    int pendingInspections() const { return m_pendingInspections; }

private:
    /// What inspecting told about a container that its labels do not.
    struct Inspected {
        QStringList virtualHosts;
        std::vector<int> hostPorts;
        Megabytes memoryLimit;
        bool nginxConfigReadOnly = false;
    };

    static Result<QByteArray> read(DockerApi &api, const QString &path, const DockerSubject &subject, const CallLimits &limits);
    Result<void> change(const dockercalls::Call &call, const QList<int> &accepted, const DockerSubject &subject,
                        const CallLimits &limits);
    Result<std::optional<ContainerFacts>> inspectWithin(const QString &idOrName, const CallLimits &limits);
    Result<void> completeForeign(std::vector<ContainerFacts> &containers, const CallLimits &limits);

    QString m_socketPath;
    DockerApi m_api;
    DockerApi m_besides; ///< for readFacts() only
    QHash<ContainerId, Inspected> m_inspected;
    int m_pendingInspections = 0;
};

} // namespace tmc
