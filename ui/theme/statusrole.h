#pragma once

namespace tmc::ui {

/// How a state is meant: good, doubtful, wrong, informative, or none of these. Decides colour and icon, never the wording.
enum class StatusRole { Neutral, Ok, Info, Warn, Bad };

} // namespace tmc::ui
