#pragma once

#include "core/engine/attentionlimits.h"
#include "core/engine/finding.h"

#include <QTime>

namespace tmc {

/// What the operator of this computer wants to be told, and when.
struct AlertRules {
    AttentionLimits limits;
    bool tellsWarnings = true; ///< otherwise what is critical only
    bool hasQuietHours = false;
    QTime quietFrom{22, 0}; ///< of this computer's clock
    QTime quietUntil{7, 0}; ///< earlier than the beginning: of the next day
    bool operator==(const AlertRules &) const = default;

    /// What comes up in quiet hours is told after them, unless it is over by then. The beginning belongs to them, the end does not.
    bool isQuietAt(const QTime &time) const;
    bool tells(const Finding &finding) const;
};

QJsonObject alertRulesToJson(const AlertRules &rules);
/// Whatever is missing or makes no sense is the standard.
AlertRules alertRulesFromJson(const QJsonObject &json);

} // namespace tmc
