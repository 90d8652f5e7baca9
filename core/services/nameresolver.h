#pragma once

#include "core/support/result.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace tmc {

/// Finds the addresses of a name, IPv4 and IPv6, as this machine's own resolver tells them, which is what a browser here sees; sorted, empty: it
/// has none. Returns at once and calls back later, in the thread of `context`; with the death of that the lookup is given up and nothing is
/// called. Fails with TimedOut.
void resolveName(const QString &host, QObject *context, std::function<void(Result<QStringList>)> done);

} // namespace tmc
