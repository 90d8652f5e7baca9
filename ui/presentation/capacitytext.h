#pragma once

#include "core/planner/stepmark.h"
#include "core/planner/whatif.h"

#include <QString>

/// What a server has room for, as texts for people.
namespace tmc::ui {

/// "Memory", "Processor", "Ports", ...
QString resourceText(Resource resource);
/// The same for the middle of a sentence: "memory", "ports".
QString resourcePhrase(Resource resource);

/// "2 GB", "1.5 cores", "12".
QString amountText(Resource resource, qint64 amount);

/// Cells of the table "before and after".
QString beforeText(const ResourceChange &change); ///< "2 GB"; "none" for a container that is not there or not limited
QString afterText(const ResourceChange &change);
QString budgetText(const ResourceChange &change);   ///< "of 5.6 GB"; a dash where there is none
QString measuredText(const ResourceChange &change); ///< "1.2 GB in use"; "not measured"
/// The change as one line of text: "server, memory: 4 GB -> 6 GB promised (of 5.6 GB; 1.2 GB in use)".
QString resourceChangeLine(const ResourceChange &change);

/// "2 more fit. Memory runs out first: a workspace needs 2 GB, 1.6 GB can still be promised."
QString roomSentence(const Room &room);
/// One line for each resource that a workspace needs.
QStringList roomLines(const Room &room);

/// "All 5 fit." or "acme is the first that does not fit: it needs 2 GB of memory, 1.6 GB can still be promised."
QString changedRoomSentence(const ChangedRoom &room);

/// "create", "change", "remove", "replace", "check": what the symbol of a step means.
QString stepMarkText(StepMark mark);

} // namespace tmc::ui
