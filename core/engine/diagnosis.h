#pragma once

#include "core/engine/attention.h"

namespace tmc {

/// What is checked of a server, in the order in which one trouble hides the next.
enum class CheckSubject { Connection, Operations, Postgres, Docker, Proxy, Certificates, Room, Backups, Exposure };
inline constexpr CheckSubject lastCheckSubject = CheckSubject::Exposure;

enum class CheckState {
    Fine,
    Attention,
    NotChecked, ///< nothing was found because it could not be looked at, or only some of it
};

/// One subject, as far as it was looked at.
struct Check {
    CheckSubject subject = CheckSubject::Connection;
    CheckState state = CheckState::NotChecked;
    QDateTime lookedAt;            ///< the oldest of what it rests on; invalid = never
    std::optional<Error> reason;   ///< why it was not looked at; none = nobody has looked yet
    std::vector<Finding> findings; ///< of this subject, the worst first
    bool operator==(const Check &) const = default;
};

CheckSubject subjectOf(const Finding &finding);

/// Every subject once, in order. `findings` are what findingsOf() says of the same facts. Pure; thread: any.
std::vector<Check> diagnose(const AttentionFacts &facts, const std::vector<Finding> &findings, const QDateTime &now);

/// Stable kebab-case names, part of the documented JSON output.
QString checkSubjectName(CheckSubject subject);
QString checkStateName(CheckState state);
QJsonObject checkToJson(const Check &check);

} // namespace tmc
