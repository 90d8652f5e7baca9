#pragma once

#include <QList>

namespace tmtest {

/// Ids of the processes that `parent` started and that still run.
QList<qint64> childrenOf(qint64 parent);

/// All of them, their children too.
QList<qint64> descendantsOf(qint64 parent);

/// True until the process is gone or a zombie.
bool isRunning(qint64 process);

/// Number of listening TCP sockets that the processes hold.
int tcpListenersOf(const QList<qint64> &processes);

} // namespace tmtest
