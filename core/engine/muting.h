#pragma once

#include "core/engine/finding.h"

#include <QJsonObject>

namespace tmc {

/// What an operator does not want to be told of: one finding, or all of a kind.
struct Muting {
    FindingKind kind = FindingKind::PartUnread;
    std::optional<QString> subject;                   ///< none: every subject
    QDateTime until;                                  ///< UTC; invalid: for good
    FindingSeverity worst = FindingSeverity::Warning; ///< what is worse is told all the same
    /// Whom it concerned when it was muted; what concerns others too is told all the same. Empty: whomever it concerns.
    std::vector<WorkspaceId> workspaces = {};
    bool operator==(const Muting &) const = default;

    /// This finding as it is now: not when it gets worse, and not others of its kind unless \a wholeKind.
    static Muting ofFinding(const Finding &finding, bool wholeKind, const QDateTime &until);

    bool covers(const Finding &finding) const;
    bool isOver(const QDateTime &now) const { return until.isValid() && until <= now; }
};

/// What is told and what is not.
struct MutedFindings {
    std::vector<Finding> told;
    std::vector<Finding> muted;
};

/// Every muting of one server. That something could not be looked at is never muted: it would look like "all is well". Thread: any one.
class Mutings final {
public:
    /// Takes the place of one for the same.
    void add(const Muting &muting);
    /// True when there was one for exactly this.
    bool remove(FindingKind kind, const std::optional<QString> &subject);
    /// Takes away whatever keeps this finding from being told.
    void lift(const Finding &finding);

    const std::vector<Muting> &list() const { return m_list; }
    /// The one that holds longest; none when the finding is told.
    std::optional<Muting> of(const Finding &finding, const QDateTime &now) const;
    MutedFindings sorted(const std::vector<Finding> &findings, const QDateTime &now) const;

    /// Without those that are over.
    QJsonObject toJson(const QDateTime &now) const;
    /// What makes no sense is left out.
    static Mutings fromJson(const QJsonObject &json);

    bool operator==(const Mutings &) const = default;

private:
    std::vector<Muting> m_list;
};

/// Under which key the settings of this computer keep those of a server.
QString mutingsKey(const QString &server);

/// By the name that findingKindName() gives; none for another word or for a kind that cannot be muted.
std::optional<FindingKind> mutableKindFromName(const QString &name);

} // namespace tmc
