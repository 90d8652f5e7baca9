// The encrypted file: what comes out is what went in, or nothing does.
#include "core/adapters/backup/containerreader.h"
#include "core/adapters/backup/containerwriter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

const backupcrypto::KeyPair team = backupcrypto::makeRecipient();
const backupcrypto::KeyPair recovery = backupcrypto::makeRecipient();

QByteArray randomBytes(qsizetype size, quint32 seed = 7)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

/// `piece`: how many bytes are written at once.
QByteArray encrypted(const QByteArray &plain, qsizetype piece = 100'000, const QString &backup = u"0b1c"_s, bool isFinished = true)
{
    const Secret dataKey = backupcrypto::makeDataKey();
    ContainerHeader header{backup, u"7a11-aa"_s, u"7412345"_s, {}};
    for (const backupcrypto::KeyPair &recipient : {team, recovery})
        header.recipients.push_back({recipient.publicKey, *backupcrypto::seal(dataKey, recipient.publicKey)});
    QByteArray file;
    ContainerWriter writer(header, dataKey, [&file](QByteArrayView bytes) -> Result<void> {
        file.append(bytes);
        return {};
    });
    for (qsizetype at = 0; at < plain.size(); at += piece)
        if (!writer.write(QByteArrayView(plain).sliced(at, std::min(piece, plain.size() - at))))
            qFatal("writing failed");
    if (isFinished && !writer.finish())
        qFatal("finishing failed");
    return file;
}

struct Outcome {
    Result<void> result;
    QByteArray plain;
};

Outcome decrypted(QByteArrayView file, const backupcrypto::KeyPair &key = team, qsizetype piece = 70'000)
{
    Outcome outcome;
    ContainerReader reader([&key](const ContainerHeader &) -> Result<backupcrypto::KeyPair> { return key; },
                           [&outcome](QByteArrayView plain) -> Result<void> {
                               outcome.plain.append(plain);
                               return {};
                           });
    for (qsizetype at = 0; at < file.size() && outcome.result; at += piece)
        outcome.result = reader.feed(file.sliced(at, std::min(piece, file.size() - at)));
    if (outcome.result)
        outcome.result = reader.finish();
    return outcome;
}

} // namespace

class BackupContainerTest final : public QObject {
    Q_OBJECT
private slots:
    void everySizeComesBack_data();
    void everySizeComesBack();
    void theRecoveryKeyOpensItToo();
    void anotherKeyDoesNot();
    void everyFlippedBitIsFound();
    void everyTruncationIsFound();
    void somethingBehindTheEndIsFound();
    void chunksOfAnotherBackupAreFound();
    void exchangedChunksAreFound();
    void anUnfinishedFileIsNeverWhole();
    void nothingUnauthenticatedIsHandedOver();
    void aKeyIsReadBackFromPaper();
    void aMistypedKeyIsRefused();
};

void BackupContainerTest::everySizeComesBack_data()
{
    QTest::addColumn<qsizetype>("size");
    constexpr qsizetype chunk = ContainerHeader::chunkBytes;
    for (const qsizetype size : {qsizetype(0), qsizetype(1), chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 12'345})
        QTest::addRow("%lld", static_cast<long long>(size)) << size;
}

void BackupContainerTest::everySizeComesBack()
{
    QFETCH(qsizetype, size);
    const QByteArray plain = randomBytes(size);
    const QByteArray file = encrypted(plain);
    for (const qsizetype piece : {qsizetype(4096), file.size()}) {
        const Outcome outcome = decrypted(file, team, piece);
        QVERIFY(outcome.result.has_value());
        QVERIFY(outcome.plain == plain);
    }
    if (size > 64)
        QVERIFY(!file.contains(plain.first(64)));
}

void BackupContainerTest::theRecoveryKeyOpensItToo()
{
    QCOMPARE(decrypted(encrypted("rows"), recovery).plain, "rows"_ba);
}

void BackupContainerTest::anotherKeyDoesNot()
{
    const Outcome outcome = decrypted(encrypted("rows"), backupcrypto::makeRecipient());
    QVERIFY(!outcome.result);
    QCOMPARE(outcome.result.error().code, ErrorCode::BackupKeyMissing);
    QVERIFY(outcome.plain.isEmpty());
}

void BackupContainerTest::everyFlippedBitIsFound()
{
    // Of a file that has two chunks, so that positions in header, sealed keys, both chunks and end are met.
    const QByteArray plain = randomBytes(2000);
    QByteArray file = encrypted(plain);
    QRandomGenerator random(20'261'125);
    int found = 0;
    for (int attempt = 0; attempt < 10'000; ++attempt) {
        const qsizetype at = random.bounded(file.size());
        const char mask = static_cast<char>(1 << random.bounded(8));
        file[at] = static_cast<char>(file[at] ^ mask);
        const Outcome outcome = decrypted(file);
        if (!outcome.result && outcome.plain.isEmpty())
            ++found;
        else
            qWarning() << "bit" << int(mask) << "of byte" << at << "was not found";
        file[at] = static_cast<char>(file[at] ^ mask);
    }
    QCOMPARE(found, 10'000);
    QVERIFY(decrypted(file).result.has_value());
}

void BackupContainerTest::everyTruncationIsFound()
{
    const QByteArray file = encrypted(randomBytes(900));
    for (qsizetype size = 0; size < file.size(); ++size) {
        const Outcome outcome = decrypted(QByteArrayView(file).first(size));
        QVERIFY2(!outcome.result && outcome.plain.isEmpty(), qPrintable(QString::number(size)));
    }
    // Also exactly between two chunks, where every chunk that is there is right.
    const QByteArray large = encrypted(randomBytes(2 * ContainerHeader::chunkBytes + 5));
    const Outcome outcome = decrypted(QByteArrayView(large).chopped(5 + 17));
    QVERIFY(!outcome.result);
    QCOMPARE(outcome.result.error().code, ErrorCode::BackupDamaged);
}

void BackupContainerTest::somethingBehindTheEndIsFound()
{
    QVERIFY(!decrypted(encrypted("rows") + '\0').result);
    const QByteArray file = encrypted("rows");
    QVERIFY(!decrypted(file + file).result);
}

void BackupContainerTest::chunksOfAnotherBackupAreFound()
{
    const QByteArray one = encrypted("rows of one", 100, u"0001"_s);
    const QByteArray other = encrypted("rows of two", 100, u"0002"_s);
    QCOMPARE(one.size(), other.size());
    const qsizetype header = one.indexOf("\n\n") + 2;
    QVERIFY(!decrypted(one.first(header) + other.sliced(header)).result);
    // The whole of another's encrypted part with its key, under a header that only says another name.
    QByteArray renamed = other;
    renamed.replace("backup 0002", "backup 0001");
    QVERIFY(!decrypted(renamed).result);
}

void BackupContainerTest::exchangedChunksAreFound()
{
    const QByteArray file = encrypted(randomBytes(3 * ContainerHeader::chunkBytes));
    const qsizetype begin = file.indexOf("\n\n") + 2 + 24;
    constexpr qsizetype whole = ContainerHeader::chunkBytes + 17;
    const QByteArray exchanged =
        file.first(begin) + file.mid(begin + whole, whole) + file.mid(begin, whole) + file.mid(begin + 2 * whole);
    QCOMPARE(exchanged.size(), file.size());
    QVERIFY(!decrypted(exchanged).result);
    const QByteArray repeated = file.first(begin + whole) + file.mid(begin, whole) + file.mid(begin + whole);
    QVERIFY(!decrypted(repeated).result);
}

void BackupContainerTest::anUnfinishedFileIsNeverWhole()
{
    const QByteArray file = encrypted(randomBytes(2 * ContainerHeader::chunkBytes), 100'000, u"0b1c"_s, false);
    QVERIFY(file.size() > ContainerHeader::chunkBytes);
    QVERIFY(!decrypted(file).result);
}

void BackupContainerTest::nothingUnauthenticatedIsHandedOver()
{
    const QByteArray plain = randomBytes(3 * ContainerHeader::chunkBytes);
    QByteArray file = encrypted(plain);
    const qsizetype inSecond = file.indexOf("\n\n") + 2 + 24 + ContainerHeader::chunkBytes + 17 + 1000;
    file[inSecond] = static_cast<char>(file[inSecond] ^ 1);
    const Outcome outcome = decrypted(file);
    QVERIFY(!outcome.result);
    QVERIFY(outcome.plain == plain.first(ContainerHeader::chunkBytes));
}

void BackupContainerTest::aKeyIsReadBackFromPaper()
{
    QByteArray text = backupcrypto::keyText(recovery.secretKey).revealed();
    QVERIFY(text.startsWith("TMRK1 "));
    QByteArray typed = "\n  " + text.toLower().replace(' ', "\n") + " \r\n";
    const Result<Secret> key = backupcrypto::keyFromText(Secret::fromBytes(typed));
    QVERIFY(key.has_value());
    QCOMPARE(backupcrypto::recipientFrom(*key)->publicKey, recovery.publicKey);
}

void BackupContainerTest::aMistypedKeyIsRefused()
{
    const QByteArray text = backupcrypto::keyText(recovery.secretKey).revealed();
    for (qsizetype at = 6; at < text.size(); ++at) {
        if (text[at] == ' ')
            continue;
        QByteArray wrong = text;
        wrong[at] = wrong[at] == '7' ? '8' : '7';
        QVERIFY2(!backupcrypto::keyFromText(Secret::fromBytes(wrong)), qPrintable(QString::number(at)));
    }
    QByteArray cut = text.chopped(1);
    QVERIFY(!backupcrypto::keyFromText(Secret::fromBytes(cut)));
    QByteArray none;
    QVERIFY(!backupcrypto::keyFromText(Secret::fromBytes(none)));
}

QTEST_GUILESS_MAIN(BackupContainerTest)
#include "tst_backupcontainer.moc"
