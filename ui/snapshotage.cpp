#include "ui/snapshotage.h"

namespace tmc::ui {
namespace {

constexpr int oldAfterSeconds = 90;

} // namespace

QDateTime snapshotReadAt(const SystemSnapshot &snapshot)
{
    if (snapshot.registry.value)
        return snapshot.registry.readAt;
    return snapshot.cluster.value ? snapshot.cluster.readAt : snapshot.docker.readAt;
}

bool isOld(const QDateTime &readAt, const QDateTime &now)
{
    return readAt.isValid() && readAt.secsTo(now) > oldAfterSeconds;
}

} // namespace tmc::ui
