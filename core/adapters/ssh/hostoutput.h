#pragma once

#include "core/domain/hostfacts.h"
#include "core/support/result.h"

#include <QByteArray>

namespace tmc {

/// The figures out of what `cat /proc/meminfo /proc/loadavg /proc/net/tcp /proc/net/tcp6` and `df -Pk` print. Pure functions over bytes of
/// another machine. Fails with HostUnreadable when a figure of memory or load is missing; without tcp6 the server has no IPv6.
/// Sources: proc(5); the kernel's Documentation/networking/proc_net_tcp.rst; POSIX df.
Result<HostFacts> hostFactsFromOutput(const QByteArray &proc, const QByteArray &df);

} // namespace tmc
