// PostgreSQL's archives as they pass by: whole, cut, empty.
#include "core/domain/pgarchive.h"
#include "core/domain/backupcontents.h"
#include "core/domain/dumpcommands.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

/// What pg_dump 15 wrote of a small database with rows, an empty table, names in quotes and a large object.
QByteArray wholeArchive()
{
    QFile file(QStringLiteral(TM_SOURCE_DIR "/tests/unit/archives/postgresql15.dump"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<void> readAll(PgArchiveReader &reader, QByteArrayView bytes, qsizetype piece = 1 << 20)
{
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        TM_CHECK(reader.feed(bytes.sliced(at, std::min(piece, bytes.size() - at))));
    return reader.finish();
}

qsizetype countOf(const PgArchiveReader &reader, const QString &kind)
{
    return std::count_if(reader.entries().begin(), reader.entries().end(), [&kind](const auto &entry) { return entry.kind == kind; });
}

} // namespace

class PgArchiveTest final : public QObject {
    Q_OBJECT
private slots:
    void aWholeArchiveIsUnderstood();
    void everyCutIsFound();
    void dataThatIsMissingIsFound();
    void otherFilesAreRefused();
    void differencesAreNamed();
    void aSequenceMayHaveMovedDuringTheDump();
    void namesCannotBecomeOptions();
};

void PgArchiveTest::aWholeArchiveIsUnderstood()
{
    for (const qsizetype piece : {qsizetype(1), qsizetype(7), qsizetype(4096)}) {
        PgArchiveReader reader;
        QVERIFY(readAll(reader, wholeArchive(), piece));
        QCOMPARE(reader.head().version, 114);
        QCOMPARE(reader.head().database, u"arc"_s);
        QVERIFY(reader.head().dumpVersion.startsWith(u"15."_s));
        QCOMPARE(countOf(reader, u"TABLE"_s), 3);
        QCOMPARE(countOf(reader, u"TABLE DATA"_s), 3);
        QCOMPARE(countOf(reader, u"BLOBS"_s), 1);
        const auto &entries = reader.entries();
        QVERIFY(std::any_of(entries.begin(), entries.end(), [](const auto &entry) {
            return entry.name == u"Ünï q"_s && entry.kind == u"TABLE"_s && entry.schema == u"public"_s && entry.owner == u"postgres"_s;
        }));
        QVERIFY(reader.dataBytes() > 100);
    }
}

void PgArchiveTest::everyCutIsFound()
{
    const QByteArray archive = wholeArchive();
    QVERIFY(archive.size() > 1000);
    for (qsizetype size = 0; size < archive.size(); ++size) {
        PgArchiveReader reader;
        QVERIFY2(!readAll(reader, QByteArrayView(archive).first(size)), qPrintable(QString::number(size)));
    }
}

void PgArchiveTest::dataThatIsMissingIsFound()
{
    // The table of contents alone, as a dump that was ended between two blocks would leave it.
    const QByteArray archive = wholeArchive();
    PgArchiveReader reader;
    qsizetype size = 0;
    while (size < archive.size() && (reader.entries().empty() || reader.dataBytes() == 0))
        QVERIFY(reader.feed(QByteArrayView(archive).sliced(size++, 1)));
    QVERIFY(!reader.finish());
}

void PgArchiveTest::otherFilesAreRefused()
{
    for (const QByteArray &bytes : {"SELECT 1; -- a plain dump"_ba, "PGDM"_ba, QByteArray("PGDMP\x01\x0e\x00\x04\x08\x03", 11),
                                    QByteArray(600, '\0'), QByteArray("PGDMP\x01\x63\x00\x04\x08\x01", 11)}) {
        PgArchiveReader reader;
        QVERIFY(!readAll(reader, bytes));
    }
}

void PgArchiveTest::differencesAreNamed()
{
    BackupContents made{.tables = {{u"public.a"_s, 10, u"77"_s}, {u"public.big"_s, {}, {}}},
                        .sequences = {{u"public.s"_s, 5, 5}},
                        .objects = {{u"view"_s, 1}},
                        .definitions = {{u"view"_s, u"aa"_s}},
                        .migration = u"0002"_s};
    QVERIFY(differencesOf(made, made).empty());
    QVERIFY(backupContentsFromJson(backupContentsToJson(made)) == made);
    const auto difference = [&made](auto change) {
        BackupContents found = made;
        change(found);
        const std::vector<ContentsDifference> differences = differencesOf(made, found);
        return differences.size() == 1 ? differences.front().what : QString();
    };
    QCOMPARE(difference([](BackupContents &found) { found.tables[0].rows = 9; }), u"public.a"_s);
    QCOMPARE(difference([](BackupContents &found) { found.tables[0].rowSum = u"78"_s; }), u"public.a"_s);
    QCOMPARE(difference([](BackupContents &found) { found.tables.pop_back(); }), u"public.big"_s);
    QCOMPARE(difference([](BackupContents &found) { found.tables.push_back({u"public.new"_s, 0, {}}); }), u"public.new"_s);
    QCOMPARE(difference([](BackupContents &found) { found.sequences.clear(); }), u"public.s"_s);
    QCOMPARE(difference([](BackupContents &found) { found.objects.clear(); }), u"view"_s);
    QCOMPARE(difference([](BackupContents &found) { found.definitions[u"view"_s] = u"bb"_s; }), u"view"_s);
    QCOMPARE(difference([](BackupContents &found) { found.objects[u"trigger"_s] = 1; }), u"trigger"_s);
    QCOMPARE(difference([](BackupContents &found) { found.migration = u"0001"_s; }), u"migration"_s);
}

void PgArchiveTest::aSequenceMayHaveMovedDuringTheDump()
{
    const auto differs = [](BackedUpSequence made, std::optional<qint64> found) {
        return !differencesOf({.sequences = {made}}, {.sequences = {{made.name, found, found}}}).empty();
    };
    QVERIFY(!differs({u"s"_s, 5, 9}, 7));
    QVERIFY(differs({u"s"_s, 5, 9}, 4));
    QVERIFY(differs({u"s"_s, 5, 9}, 10));
    QVERIFY(differs({u"s"_s, 5, 9}, {}));
    QVERIFY(!differs({u"down"_s, -5, -9}, -7));
    QVERIFY(!differs({u"unused"_s, {}, {}}, {}));
    QVERIFY(differs({u"unused"_s, {}, {}}, 1));
    QVERIFY(!differs({u"first"_s, {}, 3}, 2));
}

void PgArchiveTest::namesCannotBecomeOptions()
{
    QCOMPARE(dumpcommands::connectionText(u"port=1 host=x"_s), u"dbname='port=1 host=x'"_s);
    QCOMPARE(dumpcommands::connectionText(u"it's \\ here"_s), u"dbname='it\\'s \\\\ here'"_s);
    QCOMPARE(dumpcommands::exactPattern(u"acme*"_s).value(), u"\"acme*\""_s);
    QCOMPARE(dumpcommands::exactPattern(u"a.b"_s).value(), u"\"a.b\""_s);
    QCOMPARE(dumpcommands::exactPattern(u"a\"b"_s).value(), u"\"a\"\"b\""_s);
    const BackupSubject subject{.scope = BackupScope::Schema, .database = u"--help"_s, .schema = u"-T*"_s, .role = u"-r"_s};
    const QStringList argv = dumpcommands::dump(subject, u"tm_operator"_s, u"1-2-3"_s, std::chrono::seconds(60)).value();
    QVERIFY(argv.contains(u"--dbname=dbname='--help'"_s));
    QVERIFY(argv.contains(u"--schema=\"-T*\""_s));
    QVERIFY(argv.contains(u"--role=-r"_s));
    QCOMPARE(argv.first(5), (QStringList{u"timeout"_s, u"-k"_s, u"10"_s, u"60"_s, u"pg_dump"_s}));
}

QTEST_GUILESS_MAIN(PgArchiveTest)
#include "tst_pgarchive.moc"
