#include "core/domain/tenantlogs.h"

#include "core/domain/workspaceparts.h"

#include <algorithm>
#include <cctype>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

bool isPartOfName(char byte)
{
    return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '-' || byte == '_';
}

/// A dot belongs to a host name when a letter or digit follows or stands before it, and ends a sentence otherwise.
bool continuesBehind(QByteArrayView line, qsizetype end)
{
    if (end >= line.size())
        return false;
    return isPartOfName(line[end]) || (line[end] == '.' && end + 1 < line.size() && isPartOfName(line[end + 1]));
}

bool continuesBefore(QByteArrayView line, qsizetype start)
{
    if (start == 0)
        return false;
    return isPartOfName(line[start - 1]) || (line[start - 1] == '.' && start > 1 && isPartOfName(line[start - 2]));
}

bool mentions(QByteArrayView line, const QByteArray &word)
{
    for (qsizetype at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1))
        if (!continuesBefore(line, at) && !continuesBehind(line, at + word.size()))
            return true;
    return false;
}

const ContainerFacts *proxyOf(const DockerFacts &docker)
{
    if (docker.proxy)
        return docker.container(docker.proxy->container);
    // What was read by an older version does not say which one it is.
    const auto found = std::ranges::find_if(docker.containers, [](const ContainerFacts &container) {
        return container.image.startsWith("nginxproxy/nginx-proxy"_L1) || container.image.startsWith("jwilder/nginx-proxy"_L1);
    });
    return found == docker.containers.end() ? nullptr : &*found;
}

} // namespace

std::vector<TenantLog> logsOfTenant(const Workspace &workspace, const DockerFacts &docker)
{
    QStringList names{workspace.slug, workspace.tenantId, workspace.databaseName, workspace.schemaName};
    names += workspace.hosts;
    // The database of a schema product is that of all its tenants.
    if (!workspace.schemaName.isEmpty())
        names.removeAll(workspace.databaseName);
    names.removeAll(QString());
    names.removeDuplicates();

    std::vector<TenantLog> logs;
    for (const ContainerFacts &container : containersOf(workspace, docker))
        logs.push_back({.container = container.name, .mentions = isOwnContainer(container, workspace) ? QStringList() : names});
    const ContainerFacts *proxy = proxyOf(docker);
    if (proxy && !workspace.hosts.isEmpty())
        logs.push_back({.container = proxy->name, .mentions = workspace.hosts});
    return logs;
}

bool mentionsAny(QByteArrayView line, const QList<QByteArray> &words)
{
    return words.isEmpty() || std::ranges::any_of(words, [line](const QByteArray &word) { return mentions(line, word); });
}

} // namespace tmc
