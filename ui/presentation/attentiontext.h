#pragma once

#include "core/engine/finding.h"
#include "ui/presentation/badge.h"

#include <QStringList>

/// What needs attention, as texts for people. Names are neutralised; nothing here is rich text.
namespace tmc::ui {

/// What is wrong, in one sentence.
QString findingText(const Finding &finding, const QDateTime &now);
/// Lines of details that are shown of one finding; whoever shows them says where the others are.
inline constexpr qsizetype mostFindingDetails = 40;
/// What the sentence leaves out, one in each line: the containers with their secrets' names, and how many more there are. Empty where there is
/// no more to say.
QStringList findingDetails(const Finding &finding);
/// For whom: "Serves 14 workspaces: acme, bodega, cafe and 11 more."; empty when nobody is concerned.
QString findingAffected(const Finding &finding);
/// What to do about it, in one sentence.
QString findingRemedy(const Finding &finding, const QString &serverName);
/// The command that shows more or mends it, ready for a terminal; empty where none helps.
QString findingCommand(const Finding &finding, const QString &serverName);
/// "Critical", "Warning", "Notice".
Badge findingBadge(FindingSeverity severity);

/// "3 critical, 2 warnings", or that nothing needs attention; that not everything could be looked at comes first.
QString findingsSummary(const std::vector<Finding> &findings);

} // namespace tmc::ui
