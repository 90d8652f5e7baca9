#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace tmc {

/// The hash chain of the activity log (tm.chain_activity in the registry's first migration).
namespace activitychain {

/// What stands for the hash before the first row.
QString firstPrevious();

/// SHA-256 in hexadecimal over the row's columns, each as "<bytes>:<text>,", in the table's order from sequence to previous_hash.
QString hashOf(const QList<QByteArray> &columns);

} // namespace activitychain

} // namespace tmc
