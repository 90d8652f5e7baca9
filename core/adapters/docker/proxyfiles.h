#pragma once

#include "core/ports/dockerengine.h"

#include <vector>

namespace tmc {

/// Files of one proxy container below /etc/nginx. Paths are relative to it and made of names that the caller has checked.
class ProxyFiles {
public:
    /// `others` are the server's containers, as facts tell them.
    ProxyFiles(DockerEngine &docker, const ContainerFacts &proxy, std::vector<ContainerFacts> others, std::stop_token stop)
        : m_docker(docker),
          m_container(proxy.name),
          m_networks(proxy.addresses.keys()),
          m_others(std::move(others)),
          m_stop(std::move(stop))
    {
    }

    /// Fails with ContainerNotFound unless the container runs in a network of the proxy.
    Result<void> checkReachable(const QString &container) const;
    /// Name of the container that has this address; empty when none has.
    QString containerAt(const QString &address) const;

    /// The proxy's container.
    [[nodiscard]] const QString &container() const { return m_container; }

    /// No value when there is no such file.
    Result<std::optional<QByteArray>> read(const QString &path);
    /// Relative paths of the regular files with one of these names two levels below `directory`.
    Result<QStringList> find(const QString &directory, const QStringList &names);

    struct Change {
        QString path;
        std::optional<QByteArray> content; ///< none: it is removed
    };
    /// Makes all changes, then lets nginx test and load the whole. When nginx refuses them every file becomes again what it was and the
    /// result is ProxyConfigRejected. What is already so is not touched,
    /// but loaded in any case. Returns when the workers from before accept nobody any more, unless they may stay.
    enum class OldWorkers { MustGo, MayStay };
    Result<void> apply(const std::vector<Change> &changes, const QString &subject, OldWorkers oldWorkers = OldWorkers::MustGo);

private:
    Result<void> put(const Change &change);
    /// Returns when the workers that were there before no longer accept connections, or after ten seconds.
    Result<void> reload();
    Result<QByteArray> output(const QStringList &argv);
    Result<void> run(const QStringList &argv, QByteArray *errors = nullptr);

    DockerEngine &m_docker;
    QString m_container;
    QStringList m_networks;
    std::vector<ContainerFacts> m_others;
    std::stop_token m_stop;
};

} // namespace tmc
