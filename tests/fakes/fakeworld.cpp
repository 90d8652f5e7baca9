#include "fakes/fakeworld.h"

#include "core/support/fingerprint.h"
#include "support/utctime.h"

using namespace Qt::StringLiterals;

namespace tmtest {

FakeWorld::FakeWorld() : m_now(utcTime(QDate(2026, 3, 2), QTime(9, 0)))
{
    state.registry.schemaVersion = 1;
    state.cluster = {
        .systemIdentifier = u"7000000000000000001"_s,
        .serverVersion = 150018,
        .databases = {{.name = u"postgres"_s, .owner = u"postgres"_s}, {.name = u"tenant_master"_s, .owner = u"tm_owner"_s}},
        .roles = {u"postgres"_s, u"tm_operator"_s, u"tm_owner"_s, u"tm_viewer"_s}};
}

QDateTime FakeWorld::tick()
{
    m_now = m_now.addSecs(1);
    return m_now;
}

void FakeWorld::expireLeases()
{
    const std::scoped_lock lock(mutex);
    for (auto &[target, lease] : leases)
        lease.isHeld = false;
}

QString fakeActivityHash(const tmc::ActivityEntry &entry, const QString &previousHash)
{
    tmc::ActivityEntry hashed = entry;
    hashed.hash = previousHash;
    return tmc::fingerprintOf(tmc::activityToJson(hashed));
}

void FakeWorld::append(FakeServerState &into, const tmc::OperatorIdentity &identity, const tmc::OperationId &operation,
                       const QString &action, const QString &subject, const QJsonObject &details)
{
    tmc::ActivityEntry entry{.sequence = static_cast<qint64>(into.activity.size()) + 1,
                             .at = tick(),
                             .who = identity.who,
                             .origin = identity.origin,
                             .action = action,
                             .subject = subject,
                             .operation = operation,
                             .details = details};
    entry.hash = fakeActivityHash(entry, into.activity.empty() ? QString() : into.activity.back().hash);
    into.activity.push_back(entry);
}

void FakeWorld::callFault(const QString &point, int sequence) const
{
    if (fault)
        fault(point, sequence);
}

} // namespace tmtest
