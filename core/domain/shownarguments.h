#pragma once

#include <QStringList>

namespace tmc {

/// The arguments of a command as they may be shown: the values of options whose name tells that they are secrets ("--requirepass x",
/// "--api-token=x") are masked, and the rest is without what looks like a secret. Pure.
QStringList shownArguments(const QStringList &arguments);

} // namespace tmc
