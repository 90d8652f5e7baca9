#include "core/services/activityservice.h"

#include "core/services/background.h"
#include "core/support/logging.h"

#include <algorithm>

namespace tmc {
namespace {

constexpr int largestRead = 10'000;

} // namespace

ActivityService::ActivityService(ServerConnection &connection, const AdapterFactory &factory, ActivityCache &cache, const Clock &clock,
                                 QObject *parent)
    : QObject(parent),
      m_connection(connection),
      m_factory(factory),
      m_cache(cache),
      m_clock(clock)
{
}

ActivityService::~ActivityService()
{
    m_pool.waitForDone();
}

void ActivityService::showServer(const QString &serverName)
{
    ++m_generation;
    m_reading = false;
    m_log = {.serverName = serverName};
    if (Result<ActivityRead> cached = m_cache.load(serverName)) {
        m_log.entries = std::move(cached->entries);
        m_log.readAt = cached->readAt;
    } else if (cached.error().code != ErrorCode::NotFound) {
        logger("tm.app")->warn("the cached activity of {} cannot be used", serverName.toStdString());
    }
    emit changed();
}

void ActivityService::refresh()
{
    const int shown = static_cast<int>(std::min<std::size_t>(m_log.entries.size(), largestRead));
    read(std::max(shown, pageSize), 0);
}

void ActivityService::readOlder()
{
    if (!m_log.entries.empty())
        read(pageSize, m_log.entries.back().sequence);
}

void ActivityService::read(int limit, qint64 before)
{
    if (m_reading || m_connection.state() != ConnectionState::Connected || m_connection.profile().name != m_log.serverName)
        return;
    m_reading = true;
    const auto work = [&factory = m_factory, access = m_connection.postgresAccess(), limit, before]() -> Answer {
        const auto registry = factory.registryStore(access);
        Answer answer{.entries = registry->readActivity(limit, before), .tampered = {}};
        if (answer.entries && before == 0)
            answer.tampered = registry->firstTamperedActivity();
        return answer;
    };
    runInBackground(m_pool, this, work, [this, limit, before, generation = m_generation](const Answer &answer) {
        if (generation == m_generation)
            take(answer, limit, before);
    });
    emit changed();
}

void ActivityService::take(const Answer &answer, int limit, qint64 before)
{
    m_reading = false;
    if (!answer.entries) {
        m_log.error = answer.entries.error();
        return emit changed();
    }
    m_log.error.reset();
    m_log.hasOlder = answer.entries->size() == static_cast<std::size_t>(limit) && answer.entries->back().sequence > 1;
    if (before > 0) {
        m_log.entries.insert(m_log.entries.end(), answer.entries->begin(), answer.entries->end());
        return emit changed();
    }
    m_log.entries = *answer.entries;
    m_log.readAt = m_clock.now();
    if (answer.tampered)
        takeChain(*answer.tampered);
    const auto store = [&cache = m_cache, name = m_log.serverName, read = ActivityRead{m_log.entries, m_log.readAt}] {
        return cache.store(name, read);
    };
    runInBackground(m_pool, this, store, [](const Result<void> &stored) {
        if (!stored)
            logger("tm.app")->warn("the activity could not be cached: {}", stored.error().detail.toStdString());
    });
    emit changed();
}

void ActivityService::takeChain(const Result<std::optional<qint64>> &tampered)
{
    if (!tampered) {
        m_log.error = tampered.error();
        return;
    }
    m_log.chain = *tampered ? ChainState::Broken : ChainState::Unbroken;
    m_log.firstTampered = tampered->value_or(0);
    m_log.checkedAt = m_clock.now();
}

} // namespace tmc
