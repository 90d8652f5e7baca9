#pragma once

#include "core/ports/dockerengine.h"

#include <QMap>
#include <QSet>

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
    /// Reads all files directly below it in one call; read() then answers from what was read, until something is changed.
    Result<void> readDirectory(const QString &directory);
    /// Relative paths of the regular files with one of these names two levels below `directory`.
    Result<QStringList> find(const QString &directory, const QStringList &names);

    struct Change {
        QString path;
        std::optional<QByteArray> content; ///< none: it is removed
    };
    /// Whether a change returns only when the workers that were there before it no longer accept connections (after ten seconds at most).
    enum class OldWorkers { AreOutlasted, MayStillAnswer };
    enum class Loading {
        Not,        ///< nor tested
        OnlyTested, ///< the next reload, whoever asks for it, loads it
        Now,
    };
    /// Makes all changes, then lets nginx test and, unless `loading` says otherwise, load the whole. When nginx refuses them every file becomes again what it was and the
    /// result is ProxyConfigRejected. What is already so is not touched,
    /// but loaded in any case.
    Result<void> apply(const std::vector<Change> &changes, const QString &subject, OldWorkers old = OldWorkers::AreOutlasted,
                       Loading loading = Loading::Now);

private:
    struct Loaded {
        qsizetype passed = 0; ///< files moved: 1, tested: 2, loaded: 3
        bool isReadBack = false;
        QByteArray words; ///< of what did not pass
    };
    Result<std::vector<Change>> differing(const std::vector<Change> &changes, std::vector<Change> &before);
    /// Puts the new contents beside their places.
    Result<void> upload(const std::vector<Change> &changes);
    Result<Loaded> moveAndLoad(const std::vector<Change> &changes, Loading loading);
    static qsizetype stagesOf(Loading loading);
    Result<void> putBack(const std::vector<Change> &before);
    Result<void> checkWritten(const std::vector<Change> &changes);
    Result<std::optional<QSet<qint64>>> acceptingWorkers();
    Result<void> outlast(const std::optional<QSet<qint64>> &workers);
    Result<QByteArray> output(const QStringList &argv);

    DockerEngine &m_docker;
    QString m_container;
    QMap<QString, QByteArray> m_contents; ///< by path
    QStringList m_directories;            ///< whose files are all in m_contents
    QStringList m_networks;
    std::vector<ContainerFacts> m_others;
    std::stop_token m_stop;
};

} // namespace tmc
