#pragma once

#include <QString>

namespace tmc::ui {

/// A slug made from the name of a business: accents and special letters become plain ones, everything else becomes hyphens, and it begins
/// with a letter. Empty when the name has nothing to make one of (another script, only digits).
QString proposedSlug(const QString &businessName);

} // namespace tmc::ui
