#include "contract/trials/trialservercontract.h"

#include "core/domain/trialcommands.h"

#include <QFile>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

using Stage = TrialServer::Stage;

template <typename T>
bool isFine(const Result<T> &result)
{
    if (!result)
        qWarning("%s %s", qPrintable(errorCodeName(result.error().code)), qPrintable(result.error().detail));
    return result.has_value();
}

} // namespace

QByteArray smallArchive()
{
    QFile file(QStringLiteral(TM_SOURCE_DIR "/tests/unit/archives/postgresql15.dump"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

BackupManifest smallManifest()
{
    BackupManifest manifest{.id = BackupId(u"b"_s)};
    manifest.subject.role = u"Tenant's \"role\""_s;
    manifest.contents.tables = {{.name = u"public.\"Ünï q\""_s, .rows = 0, .rowSum = u"0"_s},
                                {.name = u"public.empty"_s, .rows = 0, .rowSum = u"0"_s},
                                {.name = u"public.t"_s, .rows = 500, .rowSum = {}}};
    manifest.contents.roles = {manifest.subject.role, u"somebody; else"_s};
    manifest.contents.extensions = {u"plpgsql 1.0"_s};
    manifest.contents.encoding = u"UTF8"_s;
    manifest.contents.collation = u"C"_s;
    manifest.contents.largeObjects = 1;
    return manifest;
}

void TrialServerContract::init()
{
    m_manifest = smallManifest();
    const OperationId operation(QUuid::createUuid().toString(QUuid::WithoutBraces));
    const ContainerSpec spec = trialcommands::container(m_fixture.image, operation, m_manifest.id, 1'000'000);
    m_container = spec.name;
    QVERIFY(isFine(m_fixture.docker->create(spec, {}, {})));
    QVERIFY(isFine(m_fixture.docker->start(m_container, {})));
}

void TrialServerContract::cleanup()
{
    const auto found = m_fixture.docker->inspect(m_container, {});
    if (found && *found)
        QVERIFY(isFine(m_fixture.docker->remove((*found)->id, {})));
}

Stage TrialServerContract::stage()
{
    const Result<Stage> found = m_fixture.trials->stage(m_container, {});
    return isFine(found) ? *found : Stage::Begun;
}

Result<void> TrialServerContract::restore(const QByteArray &archive)
{
    const auto source = [&archive](const BackupStore::Sink &sink) -> Result<void> {
        for (qsizetype at = 0; at < archive.size(); at += 1000)
            TM_CHECK(sink(QByteArrayView(archive).sliced(at, std::min<qsizetype>(1000, archive.size() - at))));
        return {};
    };
    return m_fixture.trials->restore(m_container, m_manifest, source, {});
}

void TrialServerContract::whatWasRestoredIsThere()
{
    QCOMPARE(stage(), Stage::Empty);
    QVERIFY(isFine(m_fixture.trials->prepare(m_container, m_manifest, {})));
    QCOMPARE(stage(), Stage::Begun);
    QVERIFY(isFine(restore(smallArchive())));
    QCOMPARE(stage(), Stage::Restored);
    const Result<BackupContents> found = m_fixture.trials->contents(m_container, m_manifest, {});
    QVERIFY(isFine(found));
    QCOMPARE(found->tables.size(), m_manifest.contents.tables.size());
    for (std::size_t i = 0; i < found->tables.size(); ++i) {
        QCOMPARE(found->tables[i].name, m_manifest.contents.tables[i].name);
        QCOMPARE(found->tables[i].rows, m_manifest.contents.tables[i].rows);
    }
    QCOMPARE(found->largeObjects, m_manifest.contents.largeObjects);
    QCOMPARE(found->encoding, m_manifest.contents.encoding);
}

void TrialServerContract::aRefusedArchiveProvesNothing()
{
    QVERIFY(isFine(m_fixture.trials->prepare(m_container, m_manifest, {})));
    const Result<void> refused = restore("this is no archive" + QByteArray(200'000, 'x'));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::BackupNotProven);
    QCOMPARE(refused.error().args, QStringList{u"b"_s});
    QVERIFY(refused.error().detail.contains(u"pg_restore"_s));
    QCOMPARE(stage(), Stage::Begun);
}

void TrialServerContract::aSourceThatFailsIsNotTheArchivesFault()
{
    QVERIFY(isFine(m_fixture.trials->prepare(m_container, m_manifest, {})));
    const auto source = [](const BackupStore::Sink &sink) -> Result<void> {
        TM_CHECK(sink(QByteArrayView(smallArchive()).first(100)));
        return fail(ErrorCode::LocalFile, {u"data.tmcb"_s});
    };
    const Result<void> failed = m_fixture.trials->restore(m_container, m_manifest, source, {});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::LocalFile);
    QCOMPARE(stage(), Stage::Begun);
}

void TrialServerContract::aStoppedContainerForgetsEverything()
{
    QVERIFY(isFine(m_fixture.trials->prepare(m_container, m_manifest, {})));
    QVERIFY(isFine(m_fixture.docker->stop(m_container, 0, {})));
    QVERIFY(isFine(m_fixture.docker->start(m_container, {})));
    QCOMPARE(stage(), Stage::Empty);
    QVERIFY(isFine(m_fixture.trials->prepare(m_container, m_manifest, {})));
    QVERIFY(isFine(restore(smallArchive())));
    QCOMPARE(stage(), Stage::Restored);
}

void TrialServerContract::aContainerThatIsGoneFails()
{
    const auto found = m_fixture.docker->inspect(m_container, {});
    QVERIFY(isFine(found) && *found);
    QVERIFY(isFine(m_fixture.docker->remove((*found)->id, {})));
    QVERIFY(!m_fixture.trials->stage(m_container, {}));
    QVERIFY(!m_fixture.trials->prepare(m_container, m_manifest, {}));
}

} // namespace tmtest
