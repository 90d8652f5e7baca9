#pragma once

#include "core/engine/muting.h"

namespace tmc::ui {

struct UiContext;
class UiSettings;

/// What is muted of a server, as the settings of this computer have it; the command line reads the same.
[[nodiscard]] Mutings mutings(const UiSettings &settings, const QString &server);
/// Those that are over are forgotten.
void setMutings(UiSettings &settings, const QString &server, const Mutings &mutings, const QDateTime &now);

struct MuteChoice {
    bool wholeKind = false; ///< every finding of its kind, not this one only
    int days = 0;           ///< 0: for good
};
/// Keeps this finding from being told.
void muteFinding(UiSettings &settings, const QString &server, const Finding &finding, const MuteChoice &choice, const QDateTime &now);

/// What needs attention of the server of this context now, without what is muted.
[[nodiscard]] std::vector<Finding> toldFindings(const UiContext &context);

} // namespace tmc::ui
