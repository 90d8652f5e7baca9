#include "core/services/copycolumns.h"

#include "core/engine/restorechoice.h"
#include "core/ports/maskrulestore.h"
#include "core/services/background.h"

using namespace Qt::StringLiterals;

namespace tmc {

CopyColumns::CopyColumns(const AdapterFactory &factory, QObject *parent) : QObject(parent), m_factory(factory)
{
}

CopyColumns::~CopyColumns()
{
    stop();
    m_pool.waitForDone();
}

void CopyColumns::read(const Place &place, const BackupId &copy, std::function<void(const Result<FoundMasks> &)> done)
{
    m_isReading = true;
    m_stop = std::stop_source();
    m_bytes = 0;
    const auto work = [this, place, copy, stop = m_stop.get_token()]() -> Result<FoundMasks> {
        const auto *source = dynamic_cast<const MaskRuleSource *>(&m_factory);
        if (!source)
            return fail(ErrorCode::Unsupported, {u"masking"_s});
        const std::unique_ptr<MaskRuleStore> store = source->maskRules();
        TM_TRY(const std::vector<MaskRule> rules, store->readOrMake());
        const std::unique_ptr<BackupStore> copies = m_factory.backupStore(place.server, place.folder, place.controlSocket);
        TM_TRY(MaskChoice choice, maskChoiceFor(*copies, copy, rules, stop, [this](qint64 bytes) { m_bytes = bytes; }));
        return FoundMasks{.choice = std::move(choice), .rulesPath = store->path()};
    };
    runInBackground(m_pool, this, work, [this, done = std::move(done)](const Result<FoundMasks> &found) {
        m_isReading = false;
        if (m_isReleased)
            return deleteLater();
        done(found);
    });
}

void CopyColumns::stop()
{
    m_stop.request_stop();
}

void CopyColumns::release()
{
    m_isReleased = true;
    stop();
    if (!m_isReading)
        deleteLater();
}

} // namespace tmc
