#include "core/engine/muting.h"

#include "core/support/json.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

QJsonObject mutingToJson(const Muting &muting)
{
    QJsonObject json{{u"kind"_s, findingKindName(muting.kind)}, {u"until"_s, timeToJson(muting.until)}};
    if (muting.subject)
        json.insert(u"subject"_s, *muting.subject);
    if (muting.worst == FindingSeverity::Critical)
        json.insert(u"critical"_s, true);
    QJsonArray workspaces;
    for (const WorkspaceId &workspace : muting.workspaces)
        workspaces.append(workspace.value());
    if (!workspaces.isEmpty())
        json.insert(u"workspaces"_s, workspaces);
    return json;
}

/// One whose end cannot be read would hold for good.
std::optional<Muting> mutingFromJson(const QJsonObject &json)
{
    const std::optional<FindingKind> kind = mutableKindFromName(json.value(u"kind"_s).toString());
    const QJsonValue until = json.value(u"until"_s);
    const QDateTime end = timeFromJson(until);
    if (!kind || (!until.isNull() && !end.isValid()))
        return std::nullopt;
    Muting muting{.kind = *kind, .subject = {}, .until = end};
    if (json.contains(u"subject"_s))
        muting.subject = json.value(u"subject"_s).toString();
    if (json.value(u"critical"_s).toBool())
        muting.worst = FindingSeverity::Critical;
    for (const QJsonValue &workspace : json.value(u"workspaces"_s).toArray())
        muting.workspaces.emplace_back(workspace.toString());
    return muting;
}

/// "For good" is later than every time.
bool holdsLonger(const Muting &one, const Muting &other)
{
    return other.until.isValid() && (!one.until.isValid() || one.until > other.until);
}

} // namespace

Muting Muting::ofFinding(const Finding &finding, bool wholeKind, const QDateTime &until)
{
    Muting muting{.kind = finding.kind, .subject = {}, .until = until, .worst = finding.severity};
    if (wholeKind)
        return muting;
    muting.subject = finding.subject;
    for (const AffectedWorkspace &workspace : finding.workspaces)
        muting.workspaces.push_back(workspace.id);
    return muting;
}

bool Muting::covers(const Finding &finding) const
{
    if (kind != finding.kind || (subject && *subject != finding.subject) || finding.severity < worst) // the worst is the smallest
        return false;
    return workspaces.empty() || std::ranges::all_of(finding.workspaces, [this](const AffectedWorkspace &affected) {
               return std::ranges::find(workspaces, affected.id) != workspaces.end();
           });
}

void Mutings::add(const Muting &muting)
{
    if (Finding{.kind = muting.kind}.meansUnknown())
        return;
    remove(muting.kind, muting.subject);
    m_list.push_back(muting);
}

bool Mutings::remove(FindingKind kind, const std::optional<QString> &subject)
{
    return std::erase_if(m_list, [&](const Muting &each) { return each.kind == kind && each.subject == subject; }) > 0;
}

void Mutings::lift(const Finding &finding)
{
    // Also those that would hold again when it gets better.
    std::erase_if(m_list, [&finding](const Muting &each) {
        return each.kind == finding.kind && (!each.subject || *each.subject == finding.subject);
    });
}

std::optional<Muting> Mutings::of(const Finding &finding, const QDateTime &now) const
{
    std::optional<Muting> longest;
    for (const Muting &each : m_list)
        if (each.covers(finding) && !each.isOver(now) && (!longest || holdsLonger(each, *longest)))
            longest = each;
    return longest;
}

MutedFindings Mutings::sorted(const std::vector<Finding> &findings, const QDateTime &now) const
{
    MutedFindings sorted;
    for (const Finding &finding : findings)
        (of(finding, now) ? sorted.muted : sorted.told).push_back(finding);
    return sorted;
}

QJsonObject Mutings::toJson(const QDateTime &now) const
{
    QJsonArray array;
    for (const Muting &each : m_list)
        if (!each.isOver(now))
            array.append(mutingToJson(each));
    return {{u"muted"_s, array}};
}

Mutings Mutings::fromJson(const QJsonObject &json)
{
    Mutings mutings;
    for (const QJsonValue &value : json.value(u"muted"_s).toArray())
        if (const std::optional<Muting> muting = mutingFromJson(value.toObject()))
            mutings.add(*muting);
    return mutings;
}

QString mutingsKey(const QString &server)
{
    return u"alerts.muted."_s + server;
}

std::optional<FindingKind> mutableKindFromName(const QString &name)
{
    for (int number = 0; number <= static_cast<int>(lastFindingKind); ++number) {
        const Finding like{.kind = static_cast<FindingKind>(number)};
        if (findingKindName(like.kind) == name)
            return like.meansUnknown() ? std::nullopt : std::optional(like.kind);
    }
    return std::nullopt;
}

} // namespace tmc
