#include "core/services/copyreader.h"

#include "core/engine/restorechoice.h"
#include "core/ports/maskrulestore.h"
#include "core/services/background.h"

using namespace Qt::StringLiterals;

namespace tmc {

CopyReader::CopyReader(const AdapterFactory &factory, QObject *parent) : QObject(parent), m_factory(factory)
{
}

CopyReader::~CopyReader()
{
    stop();
    m_pool.waitForDone();
}

template <typename T>
void CopyReader::read(const Place &place, Work<T> work, Done<T> done)
{
    m_isReading = true;
    m_stop = std::stop_source();
    m_bytes = 0;
    const auto job = [this, place, work = std::move(work), stop = m_stop.get_token()]() -> Result<T> {
        const std::unique_ptr<BackupStore> copies = m_factory.backupStore(place.server, place.folder, place.controlSocket);
        return work(*copies, stop);
    };
    runInBackground(m_pool, this, job, [this, done = std::move(done)](const Result<T> &found) {
        m_isReading = false;
        if (m_isReleased)
            return deleteLater();
        done(found);
    });
}

void CopyReader::readMasks(const Place &place, const BackupId &copy, Done<FoundMasks> done)
{
    const auto work = [this, copy](BackupStore &copies, const std::stop_token &stop) -> Result<FoundMasks> {
        const auto *source = dynamic_cast<const MaskRuleSource *>(&m_factory);
        if (!source)
            return fail(ErrorCode::Unsupported, {u"masking"_s});
        const std::unique_ptr<MaskRuleStore> store = source->maskRules();
        TM_TRY(const std::vector<MaskRule> rules, store->readOrMake());
        TM_TRY(MaskChoice choice, maskChoiceFor(copies, copy, rules, stop, [this](qint64 bytes) { m_bytes = bytes; }));
        return FoundMasks{.choice = std::move(choice), .rulesPath = store->path()};
    };
    read<FoundMasks>(place, work, std::move(done));
}

void CopyReader::readTables(const Place &place, const BackupId &copy, Done<std::vector<CopiedTable>> done)
{
    const auto work = [this, copy](BackupStore &copies, const std::stop_token &stop) {
        return countedTablesOf(copies, copy, stop, [this](qint64 bytes) { m_bytes = bytes; });
    };
    read<std::vector<CopiedTable>>(place, work, std::move(done));
}

void CopyReader::stop()
{
    m_stop.request_stop();
}

void CopyReader::release()
{
    m_isReleased = true;
    stop();
    if (!m_isReading)
        deleteLater();
}

} // namespace tmc
