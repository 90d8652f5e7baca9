#pragma once

#include "core/domain/systemsnapshot.h"

#include <QByteArrayView>

namespace tmc {

/// One container whose log tells of a workspace.
struct TenantLog {
    QString container;
    QStringList mentions; ///< only lines with one of these words; empty = every line
    bool operator==(const TenantLog &) const = default;
};

/// The logs of one workspace: its own containers whole, of the shared container the lines that mention it (by slug, tenant id, database,
/// schema or host), of the proxy those that mention one of its hosts. Pure. Empty when Docker has none of them.
std::vector<TenantLog> logsOfTenant(const Workspace &workspace, const DockerFacts &docker);

/// Whether a line has one of these words whole: "azul" is not in "hoteles-azul" and not in "azul.example.com". An empty list is in every
/// line.
bool mentionsAny(QByteArrayView line, const QList<QByteArray> &words);

} // namespace tmc
