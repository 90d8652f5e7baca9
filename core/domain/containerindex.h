#pragma once

#include "core/domain/workspaceparts.h"

#include <QHash>

namespace tmc {

/// What belongs to which workspace, and who answers for which host, for many workspaces of one server: the time that it takes grows with the
/// workspaces and the containers, not with their product. An exact claim is preferred to a wildcard, a longer wildcard to a shorter one, as
/// nginx does; regular expressions are not looked at. Immutable; `docker` outlives it. Thread: any.
class ContainerIndex final {
public:
    explicit ContainerIndex(const DockerFacts &docker);

    /// Null for a name that no container has.
    const ContainerFacts *container(const QString &name) const;
    /// Sorted by name.
    std::vector<const ContainerFacts *> containersOf(const Workspace &workspace) const;
    /// `ours` is what containersOf() says of the workspace.
    HostRoute routeOf(const QString &host, const std::vector<const ContainerFacts *> &ours) const;
    /// Every host and wildcard that a container claims from the proxy, in small letters, sorted.
    QStringList claims() const;

private:
    QHash<QString, const ContainerFacts *> m_byName;
    QHash<QString, std::vector<const ContainerFacts *>> m_byLabel; ///< "product/slug"
    QHash<QString, std::vector<const ContainerFacts *>> m_byClaim; ///< host or wildcard, lower case
};

} // namespace tmc
