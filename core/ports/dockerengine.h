#pragma once

#include "core/domain/containerconfiguration.h"
#include "core/domain/exposure.h"
#include "core/domain/systemsnapshot.h"
#include "core/support/result.h"
#include "core/support/secret.h"

#include <QByteArrayView>

#include <chrono>
#include <functional>
#include <stop_token>

namespace tmc {

/// Values for the placeholders of a ContainerSpec's environment.
struct ContainerSecrets {
    Secret rolePassword;
    Secret secretKey;
};

struct ExecRequest {
    QString container;                   ///< id or name
    QStringList argv;                    ///< never a shell string
    QStringList environment;             ///< NAME=value, no secrets
    QByteArray input;                    ///< written to standard input, then closed
    std::chrono::seconds timeout{300};   ///< after it the effect is unknown
    qsizetype outputLimit = 1024 * 1024; ///< bytes kept of each of the two outputs
};

struct ExecOutcome {
    int exitCode = -1; ///< read back from the engine after the stream ended
    QByteArray standardOutput;
    QByteArray standardError;
};

/// One variable of a command's environment that nobody else shall see; an empty name: none.
struct ExecSecret {
    QString name;
    Secret value;
};

/// Where a registered command stands.
enum class ExecStage {
    Waiting, ///< it has not been started
    Running,
    Ended,
    Forgotten, ///< the engine does not know it: it was never registered, ended some minutes ago, or the engine was restarted
};
struct ExecStanding {
    ExecStage stage = ExecStage::Forgotten;
    int exitCode = -1; ///< of one that has ended
};

/// Gets both outputs of a command as they come; hostile.
using ExecOutput = std::function<void(QByteArrayView)>;

/// A process of a container, as the server sees it.
struct ContainerProcess {
    qint64 pid = 0;  ///< the server's number, not the container's
    QString command; ///< hostile
    bool operator==(const ContainerProcess &) const = default;
};

/// The Docker Engine of one server. Calls block, stop early when `stop` is requested (ErrorCode::Cancelled, effect unknown when the
/// request had been sent) and may be made from any one thread at a time.
class DockerEngine {
public:
    virtual ~DockerEngine() = default;

    /// Negotiates the version; nothing else.
    virtual Result<QString> ping(std::stop_token stop) = 0;

    /// Engine, containers, images and networks in a number of round trips that does not grow with the number of tenants.
    virtual Result<DockerFacts> readFacts(std::stop_token stop) = 0;

    /// What each running container opens to the outside. One round trip; sorted by name.
    virtual Result<std::vector<ContainerExposure>> exposures(std::stop_token stop) = 0;

    /// No value when there is no such container.
    virtual Result<std::optional<ContainerFacts>> inspect(const QString &idOrName, std::stop_token stop) = 0;

    /// Fails with DockerNameTaken, DockerImageMissing or DockerRejected.
    virtual Result<ContainerId> create(const ContainerSpec &spec, const ContainerSecrets &secrets, std::stop_token stop) = 0;
    virtual Result<void> start(const QString &idOrName, std::stop_token stop) = 0; ///< also fine when it runs already
    virtual Result<void> stop(const QString &idOrName, int graceSeconds, std::stop_token stop) = 0;
    /// Changes the limits of a container in place, running or stopped. Fails with DockerRejected, for example when it uses more than that.
    virtual Result<void> update(const QString &idOrName, const ContainerLimits &limits, std::stop_token stop) = 0;
    virtual Result<void> remove(const ContainerId &id, std::stop_token stop) = 0; ///< also fine when it is gone already
    /// Stops and starts it in one request; starts one that does not run.
    virtual Result<void> restart(const QString &idOrName, int graceSeconds, std::stop_token stop) = 0;
    /// Fails with DockerNameTaken when another one has the name.
    virtual Result<void> rename(const ContainerId &id, const QString &name, std::stop_token stop) = 0;
    /// Makes another container with the configuration of `model`: environment, limits, ports, networks, volumes with what is in them. What
    /// `model` only has from its image comes from the image as it is now. Not started. `labels` are added. An `image` takes
    /// the place of the model's own, empty: none does. The configuration, which holds secrets, does not leave the adapter. Fails with ContainerNotFound, ContainerNotRepeatable, DockerImageMissing, DockerNameTaken.
    virtual Result<ContainerId> createLike(const ContainerId &model, const QString &name, const QMap<QString, QString> &labels,
                                           const QString &image, std::stop_token stop) = 0;
    /// Brings the image up to date from its registry, without credentials. Fails with ImagePullFailed.
    virtual Result<void> pull(const QString &nameAndTag, std::stop_token stop) = 0;
    /// What the container wrote last, both outputs, at most 64 KiB. Hostile, and it may hold secrets.
    virtual Result<QString> lastLines(const QString &idOrName, int lines, std::stop_token stop) = 0;
    /// How it was configured. No value when there is no such container.
    virtual Result<std::optional<ContainerConfiguration>> configuration(const QString &idOrName, std::stop_token stop) = 0;

    virtual Result<bool> networkExists(const QString &name, std::stop_token stop) = 0;
    virtual Result<void> createNetwork(const QString &name, std::stop_token stop) = 0;
    virtual Result<void> removeNetwork(const QString &name, std::stop_token stop) = 0;
    virtual Result<bool> imageExists(const QString &nameAndTag, std::stop_token stop) = 0;

    /// Uncompressed tar in and out, at most 64 MiB.
    virtual Result<void> putArchive(const QString &container, const QString &directory, const QByteArray &tar,
                                    std::stop_token stop) = 0;
    virtual Result<QByteArray> getArchive(const QString &container, const QString &path, std::stop_token stop) = 0;

    /// What runs in the container. Fails with DockerRejected where the server has no `ps`, which the engine asks.
    virtual Result<std::vector<ContainerProcess>> processes(const QString &idOrName, std::stop_token stop) = 0;

    /// A stream that ends without an exit code read back is a failure, never a success.
    virtual Result<ExecOutcome> exec(const ExecRequest &request, std::stop_token stop) = 0;

    /// Registers a command without running it: nothing has happened, whatever fails here. Its number. `request` without its input.
    virtual Result<QString> prepareExec(const ExecRequest &request, const ExecSecret &secret, std::stop_token stop) = 0;
    /// Runs a registered command, which the engine does once only, and reads its exit code back. Every failure after it was started has the
    /// effect unknown: execStanding() tells.
    virtual Result<int> runPrepared(const QString &id, std::chrono::seconds timeout, const ExecOutput &output,
                                    std::stop_token stop) = 0;
    virtual Result<ExecStanding> execStanding(const QString &id, std::stop_token stop) = 0;
};

} // namespace tmc
