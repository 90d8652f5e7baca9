#include "core/planner/cataloguerules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tmc::cataloguerules {

void block(Runbook &runbook, ErrorCode code, QStringList args)
{
    runbook.blockers.push_back({.code = code, .args = std::move(args), .source = ErrorSource::Planner});
}

void checkKey(const QString &key, bool hyphens, Runbook &runbook)
{
    static const QRegularExpression strict(uR"(\A[a-z][a-z0-9_]{0,30}\z)"_s);
    static const QRegularExpression relaxed(uR"(\A[a-z][a-z0-9_-]{0,30}\z)"_s);
    if (!(hyphens ? relaxed : strict).match(key).hasMatch())
        block(runbook, ErrorCode::InvalidKey, {key});
}

void checkName(const QString &name, Runbook &runbook)
{
    constexpr qsizetype longest = 200;
    if (name.trimmed().isEmpty())
        block(runbook, ErrorCode::FieldRequired, {u"name"_s});
    else if (name.size() > longest)
        block(runbook, ErrorCode::InvalidInput, {u"name"_s, name});
}

QString firstSlugs(const std::vector<const Workspace *> &workspaces)
{
    constexpr std::size_t shown = 5;
    QStringList slugs;
    for (std::size_t i = 0; i < workspaces.size() && i < shown; ++i)
        slugs.append(workspaces[i]->slug);
    return slugs.join(u", "_s) + (workspaces.size() > shown ? u", …"_s : QString());
}

} // namespace tmc::cataloguerules
