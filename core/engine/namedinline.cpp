#include "core/engine/namedinline.h"

#include "core/domain/tenantlogs.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

struct NamesInLine {
    QSet<QString> own;     ///< of columns and tables, also the parts around a dot
    QSet<QString> schemas; ///< of tables
};

NamesInLine namesIn(const QByteArray &line)
{
    // Possessive, so that no line makes it try again and again.
    static const QRegularExpression pattern(
        uR"re(\b(?:column|columna|(relation|relaci\x{00F3}n)) [\x{00AB}\\"']{0,2}+([^\x{00BB}\\"'\s]{1,130}+))re"_s);
    NamesInLine names;
    for (auto match = pattern.globalMatch(QString::fromUtf8(line)); match.hasNext();) {
        const QRegularExpressionMatch each = match.next();
        const QString name = each.captured(2);
        const QStringList parts = name.split(u'.');
        names.own.insert(name);
        for (const QString &part : parts)
            names.own.insert(part);
        if (!each.captured(1).isEmpty() && parts.size() > 1)
            names.schemas.insert(parts.first());
    }
    return names;
}

bool mentionsBesides(const QByteArray &line, const Workspace &workspace, const QString &container, const DockerFacts &docker,
                     const QSet<QString> &own)
{
    QStringList words;
    for (const TenantLog &log : logsOfTenant(workspace, docker))
        if (log.container == container)
            words += log.mentions;
    if (words.isEmpty())
        words.append(workspace.slug);
    QList<QByteArray> telling;
    for (const QString &word : words)
        if (!own.contains(word))
            telling.append(word.toUtf8());
    // An empty list would be in every line.
    return !telling.isEmpty() && mentionsAny(line, telling);
}

} // namespace

std::vector<WorkspaceId> workspacesNamed(const QByteArray &line, const LogSource &source, const DockerFacts &docker)
{
    if (source.served.size() == 1)
        return {source.served.front()->id};
    const NamesInLine names = namesIn(line);
    std::vector<WorkspaceId> named;
    for (const Workspace *workspace : source.served)
        if (!workspace->schemaName.isEmpty() && names.schemas.contains(workspace->schemaName))
            named.push_back(workspace->id);
    if (!named.empty())
        return named;
    for (const Workspace *workspace : source.served)
        if (mentionsBesides(line, *workspace, source.container->name, docker, names.own))
            named.push_back(workspace->id);
    return named.empty() ? std::vector<WorkspaceId>{WorkspaceId()} : named;
}

} // namespace tmc
